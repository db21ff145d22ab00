"""Words that a library gets out of a file and pdscan does not: `python -m benchmarks.reading.silent_losses FOLDER`.

Besides the library of the format (see `libraries`) the text of every XML part of a package counts, where that is
text of the document. Words are compared folded (NFKC, case) and looked for in pdscan's text without its spaces, so
that a different cut of lines is no loss. Prints each file with losses, and a Markdown table by format.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.reading.libraries import LIBRARIES, SECONDS

MEMORY = 2 << 30
WORD = re.compile(r"[^\W_]{2,}")
PARTS = re.compile(
    r"word/(document|header\d*|footer\d*|comments|footnotes|endnotes)\w*\.xml|xl/(sharedStrings|comments\d*)\.xml"
    r"|ppt/(slides|notesSlides|comments)/\w+\.xml|content\.xml"
)


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def by_xml(path: Path) -> str:
    """Every text node of the parts that hold a document's text; runs are joined within a paragraph."""
    from lxml import etree

    found = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if PARTS.fullmatch(name):
                root = etree.fromstring(package.read(name), etree.XMLParser(recover=True, huge_tree=True))
                for element in root.iter("{*}p", "{*}h", "{*}si", "{*}comment", "{*}cm"):
                    found.append("".join(element.itertext("{*}t", "{*}delText", "{*}p", "{*}h", "{*}span", "{*}a")))
    return "\n".join(found)


def by_library(path: Path) -> str:
    return LIBRARIES[path.suffix.lower()][1](path)


def by_pdscan(path: Path) -> str:
    """All text and cells of the file and its members, without OCR."""
    from pdscan.model import TableSegment, TextSegment
    from pdscan.readers.base import Document, Limits
    from pdscan.readers.choose import read

    data = path.read_bytes()
    texts = []
    for step in read(Document(path.name, io.BytesIO(data), len(data), Limits(ocr_pages=0))):
        item = step[1] if isinstance(step, tuple) else None
        if isinstance(item, TextSegment):
            texts.append(item.text)
        elif isinstance(item, TableSegment):
            texts += [cell for row in item.rows for cell in row]
            texts += item.header or ()
    return "\n".join(texts)


def _child(call: Callable[[Path], str], path: Path, end: Connection) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        end.send(call(path))
    except BaseException:  # noqa: BLE001 - whatever it is, there is no text
        end.send("")


def said(call: Callable[[Path], str], path: Path) -> str:
    """What a call in a child of its own gets out of a file, folded; empty where it fails."""
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.Process(target=_child, args=(call, path, theirs))
    child.start()
    theirs.close()
    try:
        text = ours.recv() if ours.poll(SECONDS * 2) else ""
    except EOFError:
        text = ""
    child.kill()
    child.join()
    return folded(text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ends", nargs="*", help="only these extensions (docx pdf …)")
    parser.add_argument("--shown", type=int, default=12, help="lost words printed of a file")
    given = parser.parse_args()
    count: dict[str, Counter[str]] = {}
    for path in sorted(given.folder.rglob("*")):
        end = path.suffix.lower()
        if not path.is_file() or end not in LIBRARIES or end in (".zip", ".7z"):
            continue
        if given.ends and end[1:] not in given.ends:
            continue
        words = set(WORD.findall(said(by_library, path)))
        if end in (".docx", ".pptx", ".odt"):
            words |= set(WORD.findall(said(by_xml, path)))
        ours = "".join(said(by_pdscan, path).split())
        lost = sorted(word for word in words if word not in ours)
        tally = count.setdefault(end[1:], Counter())
        tally.update(files=1, words=len(words), lost=len(lost), hurt=bool(lost))
        if lost:
            print(f"{path.name}: {len(lost)} of {len(words)}: {' '.join(lost[: given.shown])}", flush=True)
    print("| format | files | distinct words of the library | of them not in pdscan's text | files with such words |")
    print("|---|---|---|---|---|")
    for end, tally in sorted(count.items()):
        print(f"| {end} | {tally['files']} | {tally['words']} | {tally['lost']} | {tally['hurt']} |")


if __name__ == "__main__":
    main()
