"""What stays unread, beside the best single library of each format: `python -m benchmarks.reading.side_by_side FOLDER`.

Every file of FOLDER is scanned by pdscan, and read by the one library that its users would take for the format (by
extension), each in a child of its own with 60 seconds and 2 GiB. A file counts as read where text came out; what
both found to have none is shown apart. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

SECONDS = 60
MEMORY = 2 << 30


def pdf(path: Path) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return sum(len(page.get_textpage().get_text_range().strip()) for page in document)


def docx(path: Path) -> int:
    import docx as library

    paper = library.Document(str(path))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return sum(len(text.strip()) for text in [*(one.text for one in paper.paragraphs), *cells])


def sheet(path: Path) -> int:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return sum(len(str(cell)) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()
               for cell in row)  # fmt: skip


def pptx(path: Path) -> int:
    import pptx as library

    slides = library.Presentation(str(path)).slides
    return sum(len(shape.text_frame.text) for slide in slides for shape in slide.shapes if shape.has_text_frame)


def msg(path: Path) -> int:
    from oxmsg import Message

    found = Message.load(str(path))
    return len((found.subject or "") + (found.body or ""))


def rtf(path: Path) -> int:
    from striprtf.striprtf import rtf_to_text

    return len(rtf_to_text(path.read_text("latin-1"), errors="ignore").strip())


def mail(path: Path) -> int:
    import mailbox
    from email import message_from_bytes, policy

    if path.suffix == ".mbox":
        return sum(len(str(one.get_payload())) for one in mailbox.mbox(str(path)))
    body = message_from_bytes(path.read_bytes(), policy=policy.default).get_body(("plain", "html"))
    return len(body.get_content()) if body else 0


def page(path: Path) -> int:
    from lxml import html

    return len(html.fromstring(path.read_bytes()).text_content().strip())


def odf(path: Path) -> int:
    import zipfile

    from lxml import etree

    with zipfile.ZipFile(path) as package:
        return len("".join(etree.fromstring(package.read("content.xml")).itertext()).strip())


def word(path: Path) -> int:
    made = subprocess.run(["antiword", str(path)], capture_output=True, check=True, timeout=SECONDS)
    return len(made.stdout.strip())


def slides(path: Path) -> int:
    made = subprocess.run(["catppt", str(path)], capture_output=True, check=True, timeout=SECONDS)
    return len(made.stdout.strip())


def archive(path: Path) -> int:
    import zipfile

    with zipfile.ZipFile(path) as package:
        return sum(len(package.read(name)) for name in package.namelist() if not name.endswith("/"))


def packed(path: Path) -> int:
    import py7zr

    with py7zr.SevenZipFile(path) as package:
        factory = py7zr.io.BytesIOFactory(1 << 28)
        package.extractall(factory=factory)
        return sum(len(one.read()) for one in factory.products.values())


LIBRARIES: dict[str, tuple[str, Callable[[Path], int]]] = {
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


def _child(path: Path, end: Connection) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        end.send("read" if LIBRARIES[path.suffix.lower()][1](path) else "no text")
    except BaseException:  # noqa: BLE001 - whatever it is, the library did not read the file
        end.send("unread")


def by_library(path: Path) -> str:
    """read, no text or unread."""
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.Process(target=_child, args=(path, theirs))
    child.start()
    try:
        said = ours.recv() if ours.poll(SECONDS) else "unread"
    except EOFError:
        said = "unread"
    child.kill()
    child.join()
    return str(said)


def by_pdscan(folder: Path) -> dict[str, dict[str, object]]:
    """The row of every file."""
    with tempfile.TemporaryDirectory() as made:
        place = str(Path(made, "i.db"))
        out = Path(made, "rows.jsonl")
        program = [sys.executable, "-m", "pdscan"]
        subprocess.run([*program, "scan", str(folder), "--inventory", place], capture_output=True, check=True)
        report = [*program, "report", "jsonl", "--assets", "--inventory", place, "-o", str(out)]
        subprocess.run(report, capture_output=True, check=True)
        rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return {row["asset"]: row for row in rows if "!/" not in row["asset"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="name the files that only one of the two reads")
    given = parser.parse_args()
    files = [path for path in sorted(given.folder.rglob("*")) if path.is_file()]
    rows = by_pdscan(given.folder.resolve())
    print(
        f"{len(files)} files, {len(rows)} with a status: {dict(Counter(str(row['status']) for row in rows.values()))}"
    )
    count: dict[str, Counter[str]] = {}
    for path in files:
        known = LIBRARIES.get(path.suffix.lower())
        row = rows[str(path.resolve())]
        ours = "read" if row["status"] in ("scanned", "partly") else "unread"
        theirs = by_library(path) if known else "unread"
        tally = count.setdefault(f"{path.suffix.lower()[1:] or '-'} ({known[0] if known else 'no library'})", Counter())
        tally["files"] += 1
        tally[f"pdscan {ours}"] += 1
        tally["partly"] += row["status"] == "partly"
        tally[f"library {theirs}"] += 1
        if ours == "unread" and theirs == "read":
            tally["only library"] += 1
            if given.list:
                print(f"only the library: {path.name}: {row['cause']} {row['reason']}")
    print("| format (library) | files | unread by pdscan | of the read: partly | unread by the library | no text to "
          "the library | read by the library only |\n|---|---|---|---|---|---|---|")  # fmt: skip
    keys = ("files", "pdscan unread", "partly", "library unread", "library no text", "only library")
    total: Counter[str] = Counter()
    for name, tally in sorted(count.items(), key=lambda pair: -pair[1]["files"]):
        total.update(tally)
        print(f"| {name} | " + " | ".join(str(tally[key]) for key in keys) + " |")
    print("| all | " + " | ".join(str(total[key]) for key in keys) + " |")


if __name__ == "__main__":
    main()
