"""What an xls (BIFF, MS-XLS) holds besides cells, from one walk over its records: notes, boxes, headers, size."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from connectors.base import Cause
from pdscan.model import Locator, TextSegment
from pdscan.readers.base import Document, Item, ReadFailure
from pdscan.readers.grid import column_letters
from pdscan.readers.ole_package import OlePackage
from pdscan.readers.ole_properties import codec_of
from pdscan.readers.ooxml import authors

BOF, EOF, FILEPASS, CODEPAGE, BOUNDSHEET, DIMENSIONS = 0x809, 0x0A, 0x2F, 0x42, 0x85, 0x200
HEADER, FOOTER, NOTE, OBJ, TXO, CONTINUE, HLINK = 0x14, 0x15, 0x1C, 0x5D, 0x1B6, 0x3C, 0x1B8
MAILTO = "mailto:".encode("utf-16-le")


@dataclass
class Sheet:
    """Text outside the cells of one sheet; notes are (row, column, object, author), 0-based."""

    name: str = ""
    notes: list[tuple[int, int, int, str]] = field(default_factory=list)
    boxes: dict[int, str] = field(default_factory=dict)
    lines: list[tuple[str, str]] = field(default_factory=list)


class Workbook:
    """The records of a workbook stream. Raises ReadFailure(damaged) where there is none."""

    def __init__(self, document: Document) -> None:
        self.package = OlePackage(document)
        name = self.package.named("Workbook", "Book")
        if name is None:
            raise ReadFailure(Cause.DAMAGED, "the workbook stream is missing")
        self.data = self.package.bytes(name)
        self.is_encrypted = False
        self.most_cells = 0
        self.codec = "cp932"
        self.is_biff8 = name.lower() == "workbook"
        self.names: dict[int, str] = {}
        self.sheets: list[Sheet] = []
        self._walk()

    def items(self) -> Iterator[Item]:
        """Segments, properties and embedded objects."""
        writers: set[str] = set()
        for sheet in self.sheets:
            for row, column, number, author in sheet.notes:
                writers.add(author)
                if text := sheet.boxes.pop(number, ""):
                    cell = f"{column_letters(column)}{row + 1}"
                    yield TextSegment(text, Locator(sheet=sheet.name, cell=cell, part="comment"))
            if boxes := "\n".join(sheet.boxes.values()):
                yield TextSegment(boxes, Locator(sheet=sheet.name, part="text box"))
            for part, text in sheet.lines:
                yield TextSegment(text, Locator(sheet=sheet.name, part=part))
        yield from authors(writers, "authors")
        yield from self.package.properties()
        yield from self.package.embedded("MBD")

    def _records(self) -> Iterator[tuple[int, int, bytes]]:
        at, end = 0, len(self.data) - 4
        head = struct.Struct("<HH")
        while at <= end:
            kind, size = head.unpack_from(self.data, at)
            yield at, kind, self.data[at + 4 : at + 4 + size]
            at += 4 + size

    def _walk(self) -> None:
        sheet = Sheet()
        number = 0
        text_left = 0
        for at, kind, body in self._records():
            if kind == FILEPASS:
                self.is_encrypted = True
                return
            if kind == BOF and len(body) >= 2:
                self.is_biff8 = body[:2] == b"\x00\x06"
                if at in self.names:
                    sheet = Sheet(self.names[at])
                    self.sheets.append(sheet)
            elif kind == CONTINUE and text_left:
                piece = self._characters(body[1:], bool(body[:1] == b"\x01"), text_left)
                sheet.boxes[number] = sheet.boxes.get(number, "") + piece
                text_left -= len(piece)
            elif kind == OBJ and len(body) >= 8:
                number = int.from_bytes(body[6:8], "little")
            elif kind == TXO and len(body) >= 12:
                text_left = int.from_bytes(body[10:12], "little")
            else:
                self._record(sheet, kind, body)

    def _record(self, sheet: Sheet, kind: int, body: bytes) -> None:
        if kind == CODEPAGE and len(body) >= 2:
            self.codec = codec_of(int.from_bytes(body[:2], "little"))
        elif kind == BOUNDSHEET and len(body) >= 8:
            self.names[int.from_bytes(body[:4], "little")] = self._string(body[6:], 1)
        elif kind == DIMENSIONS and len(body) >= 12:
            first, last, left, right = struct.unpack_from("<IIHH" if self.is_biff8 else "<HHHH", body)
            self.most_cells += max(last - first, 0) * max(right - left, 0)
        elif kind in (HEADER, FOOTER) and body:
            from pdscan.readers.xlsx_parts import CODES

            text = " ".join(CODES.sub(" ", self._string(body, 2 if self.is_biff8 else 1)).split())
            if text:
                sheet.lines.append(("header" if kind == HEADER else "footer", text))
        elif kind == NOTE and len(body) >= 6:
            self._note(sheet, body)
        elif kind == HLINK and (start := body.find(MAILTO)) >= 0:
            address = body[start + len(MAILTO) :].decode("utf-16-le", "ignore").partition("\0")[0]
            sheet.lines.append(("link", address))

    def _note(self, sheet: Sheet, body: bytes) -> None:
        row, column, number = struct.unpack_from("<HHH", body)
        if self.is_biff8 and len(body) >= 11:
            sheet.notes.append((row, column, int.from_bytes(body[6:8], "little"), self._string(body[8:], 2)))
        elif not self.is_biff8 and row != 0xFFFF:
            key = -1 - len(sheet.notes)
            sheet.notes.append((row, column, key, ""))
            sheet.boxes[key] = body[6 : 6 + number].decode(self.codec, "replace")

    def _string(self, body: bytes, width: int) -> str:
        length = int.from_bytes(body[:width], "little")
        if not self.is_biff8:
            return body[width : width + length].decode(self.codec, "replace")
        is_wide = bool(body[width : width + 1] and body[width] & 1)
        return self._characters(body[width + 1 :], is_wide, length)

    def _characters(self, body: bytes, is_wide: bool, length: int) -> str:
        if is_wide:
            return body[: length * 2].decode("utf-16-le", "replace")
        return body[:length].decode("latin-1")
