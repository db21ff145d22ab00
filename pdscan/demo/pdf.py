"""A minimal Japanese PDF written by hand: a CID font that viewers replace, with a predefined CMap to extract by.

ISO 32000-1, 9.7.5.2 and 9.10.2: UniJIS-UTF16-H with Adobe-Japan1 needs no ToUnicode map, and pdfminer.six would
misread one.
"""

from __future__ import annotations

import zlib

from pdscan.demo.marks import plain
from pdscan.demo.page import Page

LINES_A_PAGE = 40


def paper(marked: str) -> Page:
    """A PDF of A4 pages with these lines of text."""
    lines = plain(marked).splitlines()
    pages = [lines[at : at + LINES_A_PAGE] for at in range(0, len(lines), LINES_A_PAGE)]
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/HeiseiKakuGo-W5/Encoding/UniJIS-UTF16-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiKakuGo-W5/DW 1000/CIDSystemInfo"
        b"<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>/FontDescriptor<</Type/FontDescriptor"
        b"/FontName/HeiseiKakuGo-W5/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880"
        b"/Descent -120/CapHeight 700/StemV 80>>>>",
    ]
    for at, page in enumerate(pages):
        bodies.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {6 + 2 * at} 0 R"
            f"/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj T*\n" for line in page)
        bodies.append(stream(f"BT /F1 10.5 Tf 56 780 Td 18 TL\n{shown}ET".encode()))
    return Page.of(assembled(bodies), marked)


def stream(content: bytes) -> bytes:
    """A compressed stream object."""
    packed = zlib.compress(content)
    return b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(packed), packed)


def assembled(bodies: list[bytes]) -> bytes:
    """The objects numbered from 1, with cross-reference table and trailer."""
    out = b"%PDF-1.7\n"
    offsets: list[int] = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(bodies) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, len(out),
    )  # fmt: skip
