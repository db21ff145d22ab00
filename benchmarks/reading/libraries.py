"""The one library of each format that its users would take, as a function from a file to the text it gives."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

SECONDS = 60


def pdf(path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range().strip() for page in document)


def docx(path: Path) -> str:
    import docx as library

    paper = library.Document(str(path))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in paper.paragraphs), *cells])


def sheet(path: Path) -> str:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return "\n".join(str(cell) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()
                     for cell in row)  # fmt: skip


def pptx(path: Path) -> str:
    import pptx as library

    slides = library.Presentation(str(path)).slides
    return "\n".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)


def msg(path: Path) -> str:
    from oxmsg import Message

    found = Message.load(str(path))
    return (found.subject or "") + "\n" + (found.body or "")


def rtf(path: Path) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(path.read_text("latin-1"), errors="ignore"))


def mail(path: Path) -> str:
    import mailbox
    from email import message_from_bytes, policy

    if path.suffix == ".mbox":
        return "\n".join(str(one.get_payload()) for one in mailbox.mbox(str(path)) if not one.is_multipart())
    body = message_from_bytes(path.read_bytes(), policy=policy.default).get_body(("plain", "html"))
    return str(body.get_content()) if body else ""


def page(path: Path) -> str:
    from lxml import html

    root = html.fromstring(path.read_bytes())
    for unseen in root.xpath("//style|//script"):
        unseen.drop_tree()
    return str(root.text_content())


def odf(path: Path) -> str:
    import zipfile

    from lxml import etree

    with zipfile.ZipFile(path) as package:
        return "\n".join(etree.fromstring(package.read("content.xml")).itertext())


def word(path: Path) -> str:
    made = subprocess.run(
        ["antiword", "-m", "UTF-8.txt", "-w", "0", str(path)], capture_output=True, check=True, timeout=SECONDS
    )
    return made.stdout.decode("utf-8", "replace")


def slides(path: Path) -> str:
    made = subprocess.run(["catppt", "-d", "utf-8", str(path)], capture_output=True, check=True, timeout=SECONDS)
    return made.stdout.decode("utf-8", "replace")


def archive(path: Path) -> str:
    import zipfile

    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode("latin-1") for name in package.namelist() if not name.endswith("/"))


def packed(path: Path) -> str:
    import py7zr

    with py7zr.SevenZipFile(path) as package:
        factory = py7zr.io.BytesIOFactory(1 << 28)
        package.extractall(factory=factory)
        return "\n".join(one.read().decode("latin-1") for one in factory.products.values())


LIBRARIES: dict[str, tuple[str, Callable[[Path], str]]] = {
    ".pdf": ("pypdfium2", pdf),
    ".docx": ("python-docx", docx),
    **{f".{end}": ("python-calamine", sheet) for end in ("xlsx", "xls", "xlsb", "ods")},
    ".pptx": ("python-pptx", pptx),
    ".doc": ("antiword", word),
    ".ppt": ("catppt", slides),
    ".msg": ("python-oxmsg", msg),
    ".rtf": ("striprtf", rtf),
    ".eml": ("email", mail),
    ".mbox": ("mailbox", mail),
    ".html": ("lxml.html", page),
    ".odt": ("lxml", odf),
    ".zip": ("zipfile", archive),
    ".7z": ("py7zr", packed),
}
