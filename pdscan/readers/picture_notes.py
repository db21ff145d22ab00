"""What cameras and programs write about a picture: EXIF 2.32, IPTC, XMP, comments; as `label: value` lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from pdscan.model import Locator, Scope, TextSegment
from pdscan.readers.base import Document, Item, ReadFailure
from pdscan.readers.encoding import decode, guess

_GPS, _DETAILS = 0x8825, 0x8769
_LABELS = {
    0x010E: "description",
    0x010F: "camera maker",
    0x0110: "camera",
    0x0132: "modified",
    0x013B: "author",
    0x013C: "computer",
    0x8298: "copyright",
    0x9003: "taken",
    0x9286: "comment",
    0x9C9B: "title",
    0x9C9C: "comment",
    0x9C9D: "author",
    0x9C9E: "keywords",
    0x9C9F: "subject",
    0xA430: "author",
    0xA431: "camera serial number",
    0xA435: "lens serial number",
}
_WIDE = range(0x9C9B, 0x9CA0)
"""Windows writes these in UTF-16."""
_IPTC = {
    (2, 5): "title",
    (2, 25): "keywords",
    (2, 80): "author",
    (2, 85): "author's position",
    (2, 90): "city",
    (2, 92): "location",
    (2, 110): "credit",
    (2, 116): "copyright",
    (2, 118): "contact",
    (2, 120): "description",
    (2, 122): "written by",
}
_CODED = {b"ASCII\0\0\0": "ascii", b"UNICODE\0": "utf-16", b"JIS\0\0\0\0\0": "iso-2022-jp"}
_LONGEST = 20_000
_HEAD, _TAIL = 1 << 20, 1 << 20
_TIFF = (b"II*\0", b"MM\0*")


def notes(picture: Any) -> Iterator[Item]:
    """The notes of an opened PIL image; none where there are none."""
    pairs: list[tuple[str, str]] = []
    with suppress(Exception):  # broken notes are worth less than the picture
        pairs += _exif(picture.getexif())
    with suppress(Exception):  # as above
        pairs += _iptc(picture)
    info: Mapping[Any, Any] = picture.info
    for name in ("comment", "Comment", "Author", "Title", "Description", "Copyright", "Source", "Creation Time"):
        if text := _plain(info.get(name)):
            pairs.append((name.lower(), text))
    for name in ("xmp", "XML:com.adobe.xmp"):
        pairs += _xmp(info.get(name))
    yield from _segment(pairs)


def notes_in_bytes(document: Document) -> Iterator[Item]:
    """EXIF of a picture that cannot be opened (HEIC and the like): it stands in the file as in a JPEG."""
    from PIL import Image

    document.stream.seek(0)
    parts = [document.stream.read(_HEAD)]
    if document.size > _HEAD + _TAIL:
        document.stream.seek(-_TAIL, 2)
    parts.append(document.stream.read(_TAIL))
    for part in parts:
        spot = part.find(b"Exif\0\0")
        while spot >= 0:
            if part[spot + 6 : spot + 10] in _TIFF:
                exif = Image.Exif()
                with suppress(Exception):  # what looks like EXIF need not be it
                    exif.load(part[spot : spot + 65_536])
                    yield from _segment(list(_exif(exif)))
                return
            spot = part.find(b"Exif\0\0", spot + 1)


def _exif(exif: Any) -> Iterator[tuple[str, str]]:
    for tags in (exif, exif.get_ifd(_DETAILS)):
        for tag, label in _LABELS.items():
            if text := _plain(tags.get(tag), is_wide=tag in _WIDE):
                yield label, text
    gps = exif.get_ifd(_GPS)
    places = [_degrees(gps.get(at), gps.get(at - 1)) for at in (2, 4)]
    if None not in places and places != [0.0, 0.0]:
        yield "GPS", f"緯度 {places[0]:.6f}, 経度 {places[1]:.6f}"
    for tag, label in ((27, "GPS method"), (28, "GPS area")):
        if text := _plain(gps.get(tag)):
            yield label, text


def _degrees(value: Any, side: Any) -> float | None:
    """Degrees, minutes, seconds as one signed number; None where the tag is missing or broken."""
    try:
        degrees, minutes, seconds = (float(part) for part in value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    total = degrees + minutes / 60 + seconds / 3600
    if not 0 <= total <= 180:
        return None
    return -total if str(side).strip("\0 ").upper() in ("S", "W") else total


def _plain(value: Any, *, is_wide: bool = False) -> str:
    """A tag's value as text; bytes in the encoding they say or seem to have."""
    if isinstance(value, tuple) and value and all(isinstance(part, int) and 0 <= part < 256 for part in value):
        value = bytes(value)
    if isinstance(value, bytes):
        value = value[:_LONGEST]
        codec = "utf-16-le" if is_wide else _CODED.get(value[:8])
        body = value if is_wide or codec is None else value[8:]
        if codec is None:
            body = body.removeprefix(bytes(8))
            found = guess(body.strip(b"\0 "), True)
            codec = found.codec if found else "latin-1"
        try:
            value = decode(body, codec, "replace")
        except (LookupError, UnicodeError):
            return ""
    elif isinstance(value, str) and not value.isascii():
        with suppress(UnicodeError):  # EXIF says ASCII; Japanese cameras and programs write their own encoding
            return _plain(value.encode("latin-1"))
    elif not isinstance(value, str):
        return ""
    text = value.replace("\0", " ").strip()[:_LONGEST]
    return "" if "\ufffd" in text and len(text) < 3 else text


def _iptc(picture: Any) -> Iterator[tuple[str, str]]:
    from PIL import IptcImagePlugin

    found = IptcImagePlugin.getiptcinfo(picture) or {}
    for key, label in _IPTC.items():
        values = found.get(key, ())
        for value in values if isinstance(values, list) else (values,):
            if text := _plain(value):
                yield label, text


def _xmp(packet: Any) -> Iterator[tuple[str, str]]:
    """Leaves and attributes of an XMP packet that hold words."""
    from pdscan.readers.ooxml import local, parse

    if isinstance(packet, str):
        packet = packet.encode()
    if not isinstance(packet, bytes) or not packet.strip(b"\0 \r\n"):
        return
    try:
        root = parse(packet.strip(b"\0 \r\n"))
    except ReadFailure:
        return
    for element in root.iter("{*}*"):
        name = local(element)
        if name == "li" and (above := element.getparent()) is not None and above.getparent() is not None:
            name = local(above.getparent())
        if not len(element) and (element.text or "").strip():
            yield name, str(element.text).strip()[:_LONGEST]
        for attribute, value in element.attrib.items():
            name = str(attribute).rpartition("}")[2]
            if name in ("creator", "Artist", "OwnerName", "SerialNumber", "City", "Location", "GPSLatitude",
                        "GPSLongitude", "AuthorsPosition", "Credit", "CaptionWriter"):  # fmt: skip
                yield name, str(value)[:_LONGEST]


def _segment(pairs: list[tuple[str, str]]) -> Iterator[Item]:
    lines = list(dict.fromkeys(f"{label}: {value}" for label, value in pairs))
    if lines:
        yield TextSegment("\n".join(lines), Locator(part="exif"), Scope.PROPERTY)
