"""xlsx as a stream: large sheets in little memory, sparse ones at no cost, broken ones up to the break."""

from __future__ import annotations

import io
import zipfile
import zlib
from array import array
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from connectors.base import Cause
from pdscan.model import Locator, Scope, TextSegment
from pdscan.readers import xlsx_parts
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.grid import cell_text, segments
from pdscan.readers.ooxml import TEXT_ENOUGH, Element, Package
from pdscan.readers.xlsx_dates import Dates

_BLOCK = 1 << 18
_MOST_COLUMNS = 16_384
"""Columns of a sheet (ECMA-376, 18.3.1.13); a reference beyond is not believed."""


class XlsxStreamReader(Reader):
    """The second opinion on a workbook that calamine gives up or that would cost it too much memory."""

    id = "xlsx_stream"

    def claim(self, document: Document) -> int:
        """A package with an XML workbook."""
        return Claim.FALLBACK if "xl/workbook.xml" in document.zip_names else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Sheets, then the parts. Raises ReadFailure."""
        with Package(document) as package:
            outlines = xlsx_parts.outlines(package)
            book = package.root("xl/workbook.xml")
            parts = {kind: target for kind, target, _ in package.relations("xl/workbook.xml").values()}
            strings = Strings(package, parts.get("sharedStrings", "xl/sharedStrings.xml"))
            dates = Dates(package, parts.get("styles", "xl/styles.xml"), book)
            states = {sheet.get("name") or "": sheet.get("state") for sheet in book.iter("{*}sheet")}
            for outline in outlines:
                locator = Locator(sheet=outline.name)
                yield TextSegment(outline.name, locator, Scope.NAME)
                yield from segments(_rows(package, outline.part, strings, dates), locator)
            if hidden := [name for name, state in states.items() if state not in (None, "visible")]:
                yield Fact("hidden_sheets", ", ".join(hidden))
            yield from xlsx_parts.items(package, outlines, TEXT_ENOUGH)


class Strings:
    """The texts that cells share, by number, in one block of UTF-8: Python strings would weigh ten times as much."""

    def __init__(self, package: Package, part: str) -> None:
        self._block = io.BytesIO()
        self._starts = array("Q", [0])
        if part in package.sizes:
            for item in _elements(package, part, "{*}si"):
                self._block.write(_text(item).encode("utf-8", "surrogatepass"))
                self._starts.append(self._block.tell())

    def __getitem__(self, number: int) -> str:
        start, end = self._starts[number], self._starts[number + 1]
        return str(self._block.getbuffer()[start:end], "utf-8", "surrogatepass")


def _elements(package: Package, part: str, tag: str) -> Iterator[Element]:
    """The elements of one name as they come, each dropped when the next is asked for. Raises ReadFailure."""
    from lxml import etree

    parser = etree.XMLPullParser(
        ("end",),
        tag=tag,
        huge_tree=True,
        recover=True,
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        with package.zip.open(part) as stream:
            is_open = True
            while is_open:
                if block := stream.read(_BLOCK):
                    parser.feed(block)
                else:
                    is_open = False
                    with suppress(etree.XMLSyntaxError):  # what a break leaves open ends here
                        parser.close()
                for _, element in parser.read_events():
                    yield element
                    element.clear()
                    while element.getprevious() is not None:
                        del element.getparent()[0]
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise ReadFailure(Cause.DAMAGED, "a part of the package cannot be unpacked") from error


def _rows(package: Package, part: str, strings: Strings, dates: Dates) -> Iterator[tuple[int, list[str]]]:
    number = 0
    for row in _elements(package, part, "{*}row"):
        given = row.get("r") or ""
        number = int(given) if given.isdecimal() and len(given) <= 7 and int(given) > number else number + 1
        cells: list[str] = []
        for cell in row.iterchildren("{*}c"):
            place = _column(cell.get("r") or "")
            if place > len(cells):
                cells.extend([""] * (place - len(cells)))
            cells.append(_value(cell, strings, dates))
        yield number, cells


def _column(reference: str) -> int:
    """Column of a reference such as `C5`, from 0; 0 where it has none or one that no sheet has."""
    column = 0
    for letter in reference:
        if not "A" <= letter <= "Z":
            break
        column = column * 26 + ord(letter) - 64
    return column - 1 if 0 < column <= _MOST_COLUMNS else 0


def _value(cell: Any, strings: Strings, dates: Dates) -> str:
    kind, text = cell.get("t"), ""
    for part in cell.iterchildren("{*}v", "{*}is"):
        text = part.text or "" if part.tag.endswith("}v") else _text(part)
    if kind == "s":
        try:
            return strings[int(text)] if text else ""
        except (ValueError, IndexError):
            return ""
    if kind == "b":
        return cell_text(text == "1")
    return text if kind in ("inlineStr", "str", "e", "d") or not text else dates.text(text, _style(cell))


def _style(cell: Any) -> int:
    """Number of the cell's format."""
    style = cell.get("s") or "0"
    return int(style) if style.isdecimal() else 0


def _text(item: Element) -> str:
    """Plain or rich text without the readings written above it (`rPh`)."""
    pieces = []
    for part in item.iterchildren("{*}t", "{*}r"):
        if part.tag.endswith("}t"):
            pieces.append(part.text or "")
        else:
            pieces += [run.text or "" for run in part.iterchildren("{*}t")]
    joined = "".join(pieces)
    if "_x" not in joined:
        return joined
    from openpyxl.utils.escape import unescape

    return str(unescape(joined))


READER = XlsxStreamReader()
