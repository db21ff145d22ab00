"""Known formats that are not read, with the reason a person can act on: pictures, sound, programs, databases.

Their content is never searched as if it were text: what it would find there is chance.
"""

from __future__ import annotations

from collections.abc import Iterator

from connectors.base import Cause
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure

PICTURE = "a picture: text in it is only found by OCR"
_SOUND = "sound or video: not examined"
_PROGRAM = "a program"
_FONT = "a font"
_DATABASE = "a database file: scan the database itself, or export it"
_ARCHIVE = "an archive format that cannot be opened here: unpack it and scan the folder"
_LOCKED = "an encrypted file"
_DRAWING = "an AutoCAD drawing: save it as DXF or PDF"
_MODEL = "data of a program, no document"

_OCR, _NO, _KEY = Cause.NEEDS_OCR, Cause.UNSUPPORTED, Cause.ENCRYPTED
_SIGNATURES: tuple[tuple[int, bytes, Cause, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", _OCR, PICTURE),
    (0, b"\xff\xd8\xff", _OCR, PICTURE),
    (0, b"GIF87a", _OCR, PICTURE),
    (0, b"GIF89a", _OCR, PICTURE),
    (0, b"II*\0", _OCR, PICTURE),
    (0, b"MM\0*", _OCR, PICTURE),
    (0, b"II+\0", _OCR, PICTURE),
    (0, b"MM\0+", _OCR, PICTURE),
    (8, b"WEBP", _OCR, PICTURE),
    (4, b"ftypheic", _OCR, PICTURE),
    (4, b"ftypheix", _OCR, PICTURE),
    (4, b"ftypmif1", _OCR, PICTURE),
    (4, b"ftypavif", _OCR, PICTURE),
    (0, b"\0\0\0\x0cjP  \r\n", _OCR, PICTURE),
    (0, b"\xffO\xffQ", _OCR, PICTURE),
    (0, b"8BPS", _OCR, PICTURE),
    (0, b"\0\0\x01\0", _OCR, PICTURE),
    (0, b"\xd7\xcd\xc6\x9a", _OCR, PICTURE),
    (40, b" EMF", _OCR, PICTURE),
    (0, b"AT&TFORM", _OCR, PICTURE),
    (0, b"ID3", _NO, _SOUND),
    (0, b"OggS", _NO, _SOUND),
    (0, b"fLaC", _NO, _SOUND),
    (8, b"WAVE", _NO, _SOUND),
    (8, b"AVI ", _NO, _SOUND),
    (0, b"\x1aE\xdf\xa3", _NO, _SOUND),
    (0, b"\0\0\x01\xba", _NO, _SOUND),
    (0, b"\0\0\x01\xb3", _NO, _SOUND),
    (0, b"FLV\x01", _NO, _SOUND),
    (0, b"MThd", _NO, _SOUND),
    (0, b"0&\xb2u\x8ef\xcf\x11", _NO, _SOUND),
    (4, b"ftyp", _NO, _SOUND),
    (4, b"moov", _NO, _SOUND),
    (0, b"\x7fELF", _NO, _PROGRAM),
    (0, b"\xca\xfe\xba\xbe", _NO, _PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", _NO, _PROGRAM),
    (0, b"\xce\xfa\xed\xfe", _NO, _PROGRAM),
    (0, b"\xfe\xed\xfa\xcf", _NO, _PROGRAM),
    (0, b"\0asm", _NO, _PROGRAM),
    (0, b"dex\n", _NO, _PROGRAM),
    (0, b"\0\x01\0\0\0", _NO, _FONT),
    (0, b"OTTO\0", _NO, _FONT),
    (0, b"ttcf", _NO, _FONT),
    (0, b"wOFF", _NO, _FONT),
    (0, b"wOF2", _NO, _FONT),
    (0, b"SQLite format 3\0", _NO, _DATABASE),
    (4, b"Standard Jet DB", _NO, _DATABASE),
    (4, b"Standard ACE DB", _NO, _DATABASE),
    (0, b"PGDMP", _NO, "a PostgreSQL archive: restore it, or dump as plain SQL"),
    (0, b"TAPE\0\0", _NO, _DATABASE),
    (0, b"!BDN", _NO, "an Outlook store (PST): export its messages"),
    (0, b"PAR1", _NO, "Parquet: not examined"),
    (0, b"\x93NUMPY", _NO, _MODEL),
    (0, b"\x89HDF", _NO, _MODEL),
    (0, b"Rar!\x1a\x07", _NO, "RAR: " + _ARCHIVE),
    (2, b"-lh", _NO, "LZH: " + _ARCHIVE),
    (2, b"-lz", _NO, "LZH: " + _ARCHIVE),
    (0, b"MSCF\0\0\0\0", _NO, "CAB: " + _ARCHIVE),
    (0, b"ISc(", _NO, "CAB: " + _ARCHIVE),
    (0, b"\x28\xb5\x2f\xfd", _NO, "Zstandard: " + _ARCHIVE),
    (0, b"\x1f\x9d", _NO, "compress: " + _ARCHIVE),
    (0, b"\x1f\xa0", _NO, "compress: " + _ARCHIVE),
    (0, b"\x04\x22\x4d\x18", _NO, "LZ4: " + _ARCHIVE),
    (0, b"LZIP", _NO, "lzip: " + _ARCHIVE),
    (0, b"PK\x07\x08PK", _NO, "ZIP in several parts: join them first"),
    (0, b"PK00PK", _NO, "ZIP in several parts: join them first"),
    (0, b"\xed\xab\xee\xdb", _NO, "RPM: " + _ARCHIVE),
    (0, b"!<arch>\n", _NO, "ar: " + _ARCHIVE),
    (0, b"070701", _NO, "cpio: " + _ARCHIVE),
    (0, b"Salted__", _KEY, _LOCKED),
    (0, b"-----BEGIN PGP MESSAGE", _KEY, _LOCKED),
    (0, b"age-encryption.org/", _KEY, _LOCKED),
    (0, b"-----BEGIN PKCS7", _KEY, _LOCKED),
    (0, b"\x03\xd9\xa2\x9a", _KEY, _LOCKED),
    *((0, b"AC10%d\0" % version, _NO, _DRAWING) for version in (12, 14, 15, 18, 21, 24, 27, 32)),
    (0, b"\xffWPC", _NO, "a WordPerfect document: save it as docx or PDF"),
    (0, b"HWP Document File", _NO, "a Hangul document: save it as docx or PDF"),
    (0, b"\0\0\x1a\0", _NO, "a Lotus 1-2-3 sheet: save it as xlsx"),
    (0, b"\0\0\x02\0\x06\x04", _NO, "a Lotus 1-2-3 sheet: save it as xlsx"),
    (0, b"\0\0\x27\x0a", _NO, "the geometry of a shapefile; its attributes are in the DBF beside it"),
    (0, b"KDMV", _NO, "a disk image"),
    (0, b"conectix", _NO, "a disk image"),
    (0, b"vhdxfile", _NO, "a disk image"),
    (0, b"QFI\xfb", _NO, "a disk image"),
    (0, b"regf", _NO, "a Windows registry hive"),
    (0, b"ElfFile\0", _NO, "a Windows event log: export it as text"),
    (0, b"L\0\0\0\x01\x14\x02\0", _NO, "a Windows shortcut"),
    (0, b"bplist00", _NO, _MODEL),
    (0, b"\0\x05\x16\x07", _NO, "macOS metadata"),
    (0, b"\0\0\0\x01Bud1", _NO, "macOS folder settings"),
)
_MARKS = {
    offset: tuple(mark for place, mark, _, _ in _SIGNATURES if place == offset)
    for offset in {place for place, _, _, _ in _SIGNATURES}
}
"""The signatures by their places, for one question a place: nearly every file has none."""
_SUFFIXES = {
    "mp3": _SOUND,
    "aac": _SOUND,
    "exe": _PROGRAM,
    "dll": _PROGRAM,
    "class": _PROGRAM,
    "pyc": _PROGRAM,
    "iso": "a disk image",
    "jtd": "一太郎: not examined",
    "xdw": "DocuWorks: not examined",
    "xbd": "DocuWorks: not examined",
}


def _known(document: Document) -> tuple[Cause, str] | None:
    head = document.head
    is_marked = any(head.startswith(marks, offset) for offset, marks in _MARKS.items())
    for offset, mark, cause, reason in _SIGNATURES if is_marked else ():
        if head.startswith(mark, offset) and (offset != 2 or head[6:7] == b"-"):
            return cause, reason
    if head.startswith(b"MZ") and (b"PE\0\0" in head or b"This program" in head or b"NE" in head[64:1024]):
        return _NO, _PROGRAM
    if head.startswith(b"BM") and int.from_bytes(head[2:6], "little") in range(document.size - 4096, document.size + 1):
        return _OCR, PICTURE
    if head[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf1", b"\xff\xf9"):
        return _NO, _SOUND
    return None


def is_picture(document: Document) -> bool:
    """Whether the signature is that of a picture."""
    known = _known(document)
    return known is not None and known[1] is PICTURE


class BinaryReader(Reader):
    id = "binary"

    def claim(self, document: Document) -> int:
        if _known(document):
            return Claim.FALLBACK
        return 1 if document.suffix in _SUFFIXES else Claim.NO  # when nobody else wants it, the name tells more

    def read(self, document: Document) -> Iterator[Item]:
        cause, reason = _known(document) or (Cause.UNSUPPORTED, _SUFFIXES[document.suffix])
        raise ReadFailure(cause, reason)


READER = BinaryReader()
