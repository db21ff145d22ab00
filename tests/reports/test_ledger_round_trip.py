"""A share, a bucket and a database become a ledger; people fill it in with LibreOffice; nothing of theirs is lost.

The same company with 3,000 assets is `python -m benchmarks.ledger.run`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from openpyxl import load_workbook

from benchmarks.ledger import run as office
from connectors.base import SourceSpec
from pdscan.config import LedgerSettings
from pdscan.engine.options import Options
from pdscan.engine.pipeline import scan
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.reports.ledger.columns import COLUMNS, Filled
from pdscan.reports.ledger.take_in import take_in
from pdscan.reports.ledger.workbook import export
from tests.services import libreoffice, s3_moto

EVERY = 60
KEYS = [column.key for column in COLUMNS]
SETTINGS = LedgerSettings(organisation="株式会社見本")
Typed = dict[tuple[int, str, str], str]
"""(sheet, number of the line, column) → text."""


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[SourceSpec]]:
    """One asset in 60 of the company's share and bucket, and its whole database."""
    for name, value in s3_moto.KEYS.items():
        monkeypatch.setenv(name, value)
    with ExitStack() as stack:
        office.write_share(tmp_path / "fileserver", EVERY)
        url = stack.enter_context(s3_moto.running())
        office.fill_bucket(s3_moto.client(url), s3_moto.fill, EVERY)
        stack.callback(s3_moto.drop, office.BUCKET)
        yield [
            SourceSpec(str(tmp_path / "fileserver")),
            SourceSpec(f"s3://{office.BUCKET}/", {"endpoint_url": url}),
            SourceSpec(office.write_sqlite(tmp_path / "company.sqlite")),
        ]


def typed_into(path: Path) -> Typed:
    """A text for every cell that is people's, some suggestions corrected, a row of paper."""
    book = load_workbook(path)
    cells: Typed = {}
    for sheet in (0, 1):
        for row in book.worksheets[sheet].iter_rows(min_row=5, values_only=True):
            if row[0]:
                texts = {column.key: f"{column.ja} {row[0]}" for column in COLUMNS if column.filled is Filled.HUMAN}
                texts |= {"purpose": f"=利用目的|二行目 {row[0]}", "name": f"正式名 {row[0]}"}
                cells |= {(sheet, str(row[0]), key): text for key, text in texts.items()}
    for row in book.worksheets[2].iter_rows(min_row=4, values_only=True):
        if row[2] in ("保管・バックアップ", "Storage, backup"):
            cells[(2, str(row[0]), "residual")] = f"残る {row[0]}"
    paper = {"name": "紙の申込書", "place": "2階キャビネット", "purpose": "契約の履行", "method": "施錠"}
    return cells | {(0, "紙-1", key): text for key, text in {"id": "紙-1", **paper}.items()}


def as_cells(path: Path, typed: Typed) -> Iterator[libreoffice.Cell]:
    """Where each text goes in the workbook: the row of its number, a blank row for new ones."""
    book = load_workbook(path)
    rows: dict[tuple[int, str], int] = {}
    last = dict.fromkeys(range(3), 4)
    for sheet in range(3):
        for number, row in enumerate(book.worksheets[sheet].iter_rows(values_only=True), 1):
            if row[0] and number > 3 and not (sheet == 2 and row[2] not in ("保管・バックアップ", "Storage, backup")):
                rows[(sheet, str(row[0]))] = number
            if row[0] and sheet < 2:
                last[sheet] = number
    for (sheet, line, key), text in typed.items():
        row = rows.get((sheet, line)) or last[sheet] + 1
        yield sheet, row, 8 if sheet == 2 else KEYS.index(key) + 1, text


def kept(path: Path) -> Typed:
    """What a workbook says in the cells of people."""
    book = load_workbook(path)
    found: Typed = {}
    for sheet in (0, 1):
        for row in book.worksheets[sheet].iter_rows(min_row=5, values_only=True):
            if row[0]:
                found |= {(sheet, str(row[0]), key): str(row[at] or "") for at, key in enumerate(KEYS)}
    for row in book.worksheets[2].iter_rows(min_row=4, values_only=True):
        if row[2] in ("保管・バックアップ", "Storage, backup"):
            found[(2, str(row[0]), "residual")] = str(row[7] or "")
    return found


def test_from_three_places_to_a_ledger_and_back(inventory: Inventory, places: list[SourceSpec], tmp_path: Path) -> None:
    scan(inventory, places, Options(jobs=1), lambda _: None)
    path = tmp_path / "ledger.xlsx"
    made = export(inventory, path, settings=SETTINGS)
    lines = {(entry.texts["task"], entry.texts["name"]) for entry in (*made.personal, *made.related)}
    assert len(made.personal) + len(made.related) < 30
    assert {("人事部 / personnel", "Staff register"), ("経理部 / payroll", "Payroll")} <= lines
    assert ("マーケティング部 / inquiries", "Inquiries and consultations") in lines  # the bucket's tag
    assert any(task.startswith("company.sqlite") or "hr" in task for task, _ in lines), "the database"

    typed = typed_into(path)
    libreoffice.edit(path, as_cells(path, typed), tmp_path)
    taken = take_in(inventory, path, "tester", SETTINGS)
    assert taken.own_lines == 1

    gone = sorted((tmp_path / "fileserver" / "03_経理部").rglob("*.xlsx"))
    gone[0].unlink()
    folder = tmp_path / "fileserver" / "01_総務部" / "株主"
    folder.mkdir(parents=True)
    (folder / "株主名簿.csv").write_text("氏名,住所\n高梨 涼介,東京都千代田区丸の内1-2-3\n", "utf-8")
    scan(inventory, places, Options(jobs=1), lambda _: None)
    again = tmp_path / "again.xlsx"
    export(inventory, again, settings=SETTINGS)
    found = kept(again)
    wanted = {place: text.replace("|", "\n") for place, text in typed.items()}
    assert {place: found.get(place) for place in wanted} == wanted
    assert len({line for sheet, line, _ in found if sheet == 0}) > len({line for sheet, line, _ in typed if sheet == 0})
