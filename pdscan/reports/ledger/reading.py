"""Reading a ledger that people worked on: rows by 管理番号, whatever program saved it (.xlsx, .csv)."""

from __future__ import annotations

import csv
import datetime
import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from pdscan import vocabulary
from pdscan.i18n import japanese, t
from pdscan.reports.ledger import risks
from pdscan.reports.ledger.columns import COLUMNS
from pdscan.reports.ledger.entries import EXTRA
from pdscan.reports.ledger.workbook import MARKS, TITLE_KEYS

_HEAD_ROWS = 30
_LEAST = 5
"""So many known headings make a row the heading row."""
_TITLES = ("Organisation", "Version", "Approved", "Reviewed", "Prepared")
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds an Office file with a password (MS-OFFCRYPTO 2.3.4.4)."""
_BLANKS = 200
"""After so many empty rows nothing more is looked for."""


class LedgerProblem(Exception):
    """The file cannot be read as a ledger; the text says why."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a ledger sheet: texts by column key (`+heading` for columns of the organisation's own)."""

    id: str
    sheet: str
    texts: dict[str, str]


@dataclass
class Read:
    """What a file says. `marks` are (digest of the cell as written, digest of what the scan said) by line and key;
    `repeated` those of a second line with the same number."""

    rows: list[Row] = field(default_factory=list)
    risks: list[Row] = field(default_factory=list)
    title: dict[str, str] = field(default_factory=dict)
    marks: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    repeated: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)


def read(path: Path) -> Read:
    """The rows of a workbook (.xlsx, .xlsm) or CSV file that `ledger export` made. Raises LedgerProblem."""
    found = Read()
    for name, grid in grids(path):
        if name == MARKS:
            for line, key, *digests in (row[:4] for row in grid if len(row) >= 4):
                marks = found.repeated if (line, key) in found.marks else found.marks
                marks[(line, key)] = (digests[0], digests[1])
        else:
            _sheet(name, grid, found)
    if not found.rows and not found.title:
        raise LedgerProblem(t("{path}: no sheet has the headings of the register", path=path))
    return found


def grids(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """(sheet name, rows of texts) of a workbook (.xlsx, .xlsm; .xls, .xlsb and .ods without merged cells) or CSV file.

    Raises LedgerProblem.
    """
    kind = path.suffix.lower()
    if kind == ".csv":
        yield path.stem, _csv(path)
        return
    data = _bytes(path)
    if kind in (".xls", ".xlsb", ".ods", ".et") or data.startswith(_OLE):
        yield from _older(path, data)
        return
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
    except Exception:  # noqa: BLE001 - openpyxl raises whatever the damaged part raises
        raise LedgerProblem(t("{path}: damaged, or no workbook", path=path)) from None
    for sheet in book.worksheets:
        yield sheet.title, list(_rows(sheet))


def _older(path: Path, data: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    from pdscan.readers.base import ReadFailure
    from pdscan.readers.spreadsheet import grids as read_grids

    is_locked = data.startswith(_OLE) and _ENCRYPTED in data
    try:
        if is_locked:
            raise LedgerProblem(t("{path}: protected with a password; save it without one", path=path))
        for name, grid in read_grids(data):
            yield name, [[_text(text) for text in row] for row in grid]
    except ReadFailure:
        raise LedgerProblem(t("{path}: damaged, or no workbook", path=path)) from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LedgerProblem(f"{path}: {vocabulary.reason(error.strerror or '')}") from None


def _rows(sheet: Any) -> Iterator[list[str]]:
    """Rows of texts; a merged cell's text stands in each of its cells' rows and columns."""
    spread: dict[tuple[int, int], Any] = {}
    for area in sheet.merged_cells.ranges:
        if area.size["rows"] * area.size["columns"] > 1000:
            continue
        first = sheet.cell(area.min_row, area.min_col).value
        spread.update(dict.fromkeys(((r, c) for r, c in area.cells), first))
    blanks = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        texts = [
            _text(value if value is not None else spread.get((number, column))) for column, value in enumerate(row, 1)
        ]
        blanks = 0 if any(texts) else blanks + 1
        if blanks > _BLANKS:
            return
        yield texts


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return unicodedata.normalize("NFC", str(value)).replace("_x000D_", "").strip()


def _csv(path: Path) -> list[list[str]]:
    data = _bytes(path)
    for encoding in ("utf-8-sig", "cp932"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        rows = csv.reader(io.StringIO(text, newline=""))
        return [[_text(cell[1:] if cell[:1] == "'" else cell) for cell in row] for row in rows]
    raise LedgerProblem(t("{path}: neither UTF-8 nor Shift_JIS", path=path))


def _plain(heading: str) -> str:
    text = unicodedata.normalize("NFKC", heading).replace("\n", "").strip().lstrip("*＊").strip()
    for mark in (" (suggested)", " (to fill in)"):
        for variant in (mark, japanese()[mark]):
            text = text.removesuffix(unicodedata.normalize("NFKC", variant).strip()).strip()
    return text.casefold()


@lru_cache(maxsize=1)
def _keys() -> tuple[dict[str, str], dict[str, str]]:
    """Heading → key, in both languages, of the ledger and of the risk analysis."""
    ledger = {_plain(label): column.key for column in COLUMNS for label in (column.ja, column.en)}
    analysis = {_plain(label): key for key, ja, en, _, _ in risks.COLUMNS for label in (ja, en)}
    return ledger, analysis


def _sheet(name: str, grid: Sequence[Sequence[str]], found: Read) -> None:
    ledger, analysis = _keys()
    for top, row in enumerate(grid[:_HEAD_ROWS]):
        plain = [_plain(cell) for cell in row]
        if sum(cell in ledger for cell in plain) >= _LEAST and ledger.get(plain[0]) == "id":
            related = {"Person-related information", japanese()["Person-related information"]}
            part = "related" if name in related else "personal"
            if part == "personal":
                found.title.update(_title(grid[:top]))
            keys = [
                ledger.get(cell) or (EXTRA + text.strip() if text.strip() else "")
                for cell, text in zip(plain, row, strict=True)
            ]
            found.rows.extend(_read(grid[top + 1 :], keys, part))
            return
        if sum(cell in analysis for cell in plain) >= _LEAST and "phase" in (analysis.get(cell) for cell in plain):
            found.risks.extend(_read(grid[top + 1 :], [analysis.get(cell, "") for cell in plain], "risks"))
            return


def _read(grid: Sequence[Sequence[str]], keys: Sequence[str], part: str) -> Iterator[Row]:
    nothing = {"none", japanese()["none"]}
    for cells in grid:
        texts = {key: text for key, text in zip(keys, cells, strict=False) if key}
        if any(texts.values()) and not (texts.get("id") in nothing and sum(map(bool, texts.values())) == 1):
            yield Row(texts.pop("id", ""), part, texts)


def _title(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """The text right of each label of the title block."""
    labels = {
        label: key for key, english in zip(TITLE_KEYS, _TITLES, strict=True) for label in (english, japanese()[english])
    }
    found = {}
    for row in rows:
        for position, text in enumerate(row[:-1]):
            if text in labels and row[position + 1] not in labels:
                found[labels[text]] = row[position + 1]
    return found
