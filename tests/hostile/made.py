"""Files made to kill a parser: bombs, cycles, depths, lies about sizes. All are small and made here."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage

ZEROS = 24 << 20
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{("&" + a + ";") * 12}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]><l>&j;</l>"
)
QUADRATIC = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "' + "A" * 50_000 + '">]><l>' + "&a;" * 20_000 + "</l>"
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>'


def zipped(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def package(part: str, xml: str, kind: str) -> bytes:
    """An Office package whose main part is `xml`."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/'
        f'{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        f'Target="{part}"/></Relationships>'
    )
    return zipped(("[Content_Types].xml", types.encode()), ("_rels/.rels", relations.encode()), (part, xml.encode()))


def matryoshka(levels: int, wrap: Callable[[bytes], bytes], core: bytes = b"core") -> bytes:
    for _ in range(levels):
        core = wrap(core)
    return core


def mail_in_mail(levels: int) -> bytes:
    text = b"Subject: core\r\n\r\ncore\r\n"
    for level in range(levels):
        edge = f"b{level}".encode()
        head = b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="' + edge + b'"\r\n\r\n--' + edge
        text = head + b"\r\nContent-Type: message/rfc822\r\n\r\n" + text + b"\r\n--" + edge + b"--\r\n"
    return text


def many_parts() -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "many"
    mail.set_content("a")
    for number in range(300):
        mail.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=f"{number}.txt")
    return mail.as_bytes()


def tar_of(name: str, size: int, data: bytes) -> bytes:
    head = tarfile.TarInfo(name)
    head.size = size
    return head.tobuf() + data


def pdf(pages: int, kids: str | None = None, stream: bytes = b"") -> bytes:
    """A PDF whose tree tells of `pages` pages, all of them one object."""
    packed = zlib.compress(stream)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, (kids or "3 0 R " * pages).encode()),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 5\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    )


def overlapping() -> bytes:
    """Many directory entries of a ZIP that share one compressed member."""
    plain = bytearray(zipped(("a", bytes(1 << 20))))
    end = plain.rindex(b"PK\x05\x06")
    begin = struct.unpack_from("<I", plain, end + 16)[0]
    entry = bytes(plain[begin:end])
    count = 6000
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, begin, 0)
    return bytes(plain[:begin]) + entry * count + tail


SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HOSTILE: dict[str, Callable[[], bytes]] = {
    "bomb.zip": lambda: zipped(("a.txt", bytes(ZEROS))),
    "overlapping.zip": overlapping,
    "bomb.gz": lambda: gzip.compress(bytes(ZEROS)),
    "bomb.bz2": lambda: bz2.compress(bytes(ZEROS)),
    "bomb.xz": lambda: lzma.compress(bytes(ZEROS)),
    "bombs.zip": lambda: matryoshka(3, lambda data: zipped(*((f"{n}.zip", data) for n in range(4))), bytes(1 << 20)),
    "deep.zip": lambda: matryoshka(60, lambda data: zipped(("in.zip", data))),
    "deep.gz": lambda: matryoshka(60, gzip.compress),
    "deep.eml": lambda: mail_in_mail(40),
    "many.eml": many_parts,
    "lies.tar": lambda: tar_of("a.txt", 1 << 40, b"short"),
    "deep.json": lambda: b"[" * 200_000 + b"]" * 200_000,
    "deepobject.json": lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "deep.xml": lambda: b"<a>" * 100_000 + b"</a>" * 100_000,
    "deep.html": lambda: b"<html><body>" + b"<div>" * 100_000 + b"x",
    "deep.yaml": lambda: b"- " * 20_000 + b"a\n",
    "aliases.yaml": lambda: b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9) if n else b"x") for n in range(12)
    ),
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * 200_000 + b"x" + b"}" * 200_000,
    "laughs.xml": lambda: LAUGHS.encode(),
    "quadratic.xml": lambda: QUADRATIC.encode(),
    "outside.xml": lambda: OUTSIDE.encode(),
    "laughs.svg": lambda: LAUGHS.replace("<l>", "<svg>").replace("</l>", "</svg>").encode(),
    "laughs.docx": lambda: package("word/document.xml", LAUGHS, "wordprocessingml.document"),
    "laughs.xlsx": lambda: package("xl/workbook.xml", LAUGHS, "spreadsheetml.sheet"),
    "laughs.pptx": lambda: package("ppt/presentation.xml", LAUGHS, "presentationml.presentation"),
    "laughs.odt": lambda: zipped(
        ("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", LAUGHS.encode())
    ),
    "bomb.docx": lambda: package("word/document.xml", "<a>" + " " * ZEROS + "</a>", "wordprocessingml.document"),
    "corner.xlsx": lambda: zipped(
        *(
            ("[Content_Types].xml", b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
            (
                "xl/workbook.xml",
                f'<workbook xmlns="{SHEET}"><sheets><sheet name="s" sheetId="1"/></sheets></workbook>'.encode(),
            ),
            (
                "xl/worksheets/sheet1.xml",
                f'<worksheet xmlns="{SHEET}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">'
                '<c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'.encode(),
            ),
        )
    ),
    "pages.pdf": lambda: pdf(300_000),
    "cycle.pdf": lambda: pdf(1000, "2 0 R"),
    "bomb.pdf": lambda: pdf(1, stream=b"BT /F 1 Tf " + b"(A) Tj " * 20_000 + b"ET"),
    "long.csv": lambda: b"a," * 300_000,
    "quote.csv": lambda: b'a,"' + b"b\n" * 200_000,
    "long.log": lambda: b"2026-01-01 00:00:00 " + b"x" * 2_000_000,
    "null.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000),
    "ff.xls": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5000,
    "broken.mdb": lambda: b"\0\1\0\0Standard Jet DB\0" + b"\xff" * 9000,
    "broken.sqlite": lambda: b"SQLite format 3\0" + b"\xff" * 9000,
    "broken.7z": lambda: b"7z\xbc\xaf\x27\x1c" + b"\xff" * 9000,
    "broken.pst": lambda: b"!BDN" + b"\xff" * 9000,
    "broken.parquet": lambda: b"PAR1" + b"\xff" * 9000 + b"PAR1",
}
