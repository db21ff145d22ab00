"""Outlook messages (MS-OXMSG) by their property streams: header, body, recipients, attachments as members."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers import rtf_walk
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.html_page import page
from pdscan.readers.ole_package import OlePackage
from pdscan.readers.ole_properties import codec_of
from pdscan.readers.ole_writer import storage_bytes
from pdscan.readers.rtf_packed import unpacked

FIELDS = {"0037": "Subject", "0C1A": "From", "5D01": "From", "0C1F": "From", "0042": "Sender", "0065": "Sender"}
FIELDS |= {"0E04": "To", "0E03": "Cc", "0E02": "Bcc", "007D": ""}
SHOWN = ("0E04", "0E03", "0E02")
NAMED = re.compile(r"__substg1\.0_((?:3A|8[0-9A-F])[0-9A-F]{2}|3001)001[EF]")
"""Properties of a contact: the fixed ones, and those named at run time, of which only addresses are of use."""
CONTACT = {
    "3001": "name",
    "3A16": "company",
    "3A08": "phone",
    "3A1C": "mobile",
    "3A09": "home phone",
    "3A15": "address",
}
CONTACT |= {
    "3A17": "title",
    "3A18": "department",
    "3A27": "city",
    "3A26": "country",
    "3A2A": "postal code",
    "3A29": "street",
}
HEADER = re.compile(r"(?im)^(?:from|to|cc|bcc|reply-to|sender|subject|x-originating-ip):.*(?:\n[ \t].*)*")
CODEPAGES = (b"\x03\x00\xfd\x3f", b"\x03\x00\xde\x3f")
"""Tags PidTagMessageCodepage and PidTagInternetCodepage in a stream of fixed-length properties."""


class MsgReader(Reader):
    """Reads one item: a message, an appointment, a contact, a note."""

    id = "msg"

    def claim(self, document: Document) -> int:
        """An OLE file with a stream of properties."""
        return Claim.INSIDE if "__properties_version1.0" in document.ole_streams else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Header, body, attachments. Raises ReadFailure."""
        with OlePackage(document) as package:
            codec = _codec(package)
            header = dict.fromkeys(_header(package, codec))
            if header:
                yield TextSegment("\n".join(header), Locator(part="header"), Scope.DOCUMENT)
            yield from _body(package, codec)
            yield from _attachments(package, codec)
            yield from package.properties()


def _codec(package: OlePackage) -> str:
    data = package.bytes("__properties_version1.0")
    for tag in CODEPAGES:
        at = data.find(tag)
        if at >= 0:
            return codec_of(int.from_bytes(data[at + 8 : at + 12], "little"))
    return "cp932"


def _text(package: OlePackage, prefix: str, tag: str, codec: str) -> str:
    """A string property: UTF-16 or in the message's code page; empty where there is none."""
    wide, narrow = f"{prefix}__substg1.0_{tag}001F", f"{prefix}__substg1.0_{tag}001E"
    if wide in package.streams:
        return package.bytes(wide).decode("utf-16-le", "replace").rstrip("\0").strip()
    if narrow in package.streams:
        return package.bytes(narrow).decode(codec, "replace").rstrip("\0").strip()
    return ""


def _header(package: OlePackage, codec: str) -> Iterator[str]:
    recipients = _folders(package, "__recip_version1.0_")
    for tag, label in FIELDS.items():
        text = _text(package, "", tag, codec)
        if text.lower().startswith("/o=") or (recipients and tag in SHOWN):
            continue  # an address within Exchange names nobody outside; recipients tell more than their display
        if text and label:
            yield f"{label}: {text}"
        elif text:
            yield from (match[0].replace("\r", "") for match in HEADER.finditer(text))
    for folder in recipients:
        name, *addresses = (_text(package, folder, tag, codec) for tag in ("3001", "39FE", "3003"))
        address = next((one for one in addresses if "@" in one), "")
        yield f"To: {name} <{address}>" if address and address != name else f"To: {name or address}"
    if "CONTACT" in _text(package, "", "001A", codec).upper():
        for tag in sorted(match[1] for match in map(NAMED.fullmatch, package.streams) if match):
            text = _text(package, "", tag, codec)
            if text and (not tag.startswith("8") or "@" in text):
                yield f"{CONTACT.get(tag, 'contact')}: {text}"


def _body(package: OlePackage, codec: str) -> Iterator[Item]:
    plain = _text(package, "", "1000", codec)
    if plain:
        yield TextSegment(plain.replace("\r\n", "\n"), Locator(part="body"), Scope.DOCUMENT)
        return
    for name in ("__substg1.0_10130102", "__substg1.0_1013001E", "__substg1.0_1013001F"):
        if name in package.streams:
            is_wide = name.endswith("1F")
            data = package.bytes(name).rstrip(b"\0")
            yield from page(data, "utf-16-le" if is_wide else None, Scope.DOCUMENT, "body")
            return
    if "__substg1.0_10090102" in package.streams:
        try:
            walk = rtf_walk.Walk(unpacked(package.bytes("__substg1.0_10090102")))
        except ReadFailure as failure:
            yield Gap(failure.cause, failure.reason, {"part": "body"})
            return
        for part, content in walk.items():
            text = content if isinstance(content, str) else "\n".join("\t".join(row) for row in content)
            if part is None or part.startswith("table"):
                yield TextSegment(text, Locator(part="body"), Scope.DOCUMENT)


def _attachments(package: OlePackage, codec: str) -> Iterator[Item]:
    for number, folder in enumerate(_folders(package, "__attach_version1.0_"), 1):
        names = (_text(package, folder, tag, codec) for tag in ("3707", "3704", "3001"))
        name = next(filter(None, names), f"attachment{number}")
        data, inner = f"{folder}__substg1.0_37010102", f"{folder}__substg1.0_3701000D"
        if data in package.streams:
            yield Member(name, package.sizes(data), partial(_stream, package, data))
        elif any(stream.startswith(f"{inner}/") for stream in package.streams):
            content = storage_bytes(package, inner)
            yield Member(name, len(content), partial(io.BytesIO, content))
        else:
            yield Gap(Cause.UNSUPPORTED, "the attachment is only linked", {"part": "attachment"})


def _stream(package: OlePackage, name: str) -> BinaryIO:
    return io.BytesIO(package.bytes(name))


def _folders(package: OlePackage, prefix: str) -> list[str]:
    found = {name.partition("/")[0] for name in package.streams if name.startswith(prefix)}
    return [f"{folder}/" for folder in sorted(found)]


READER = MsgReader()
