"""What people write into the ledger comes back: edited, imported, rescanned, exported again, not one cell lost."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pdscan.config import LedgerGroup, LedgerSettings
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.reports.ledger import shaping
from pdscan.reports.ledger.columns import COLUMNS, Filled
from pdscan.reports.ledger.entries import Entry, collect
from pdscan.reports.ledger.plain import write_csv, write_json
from pdscan.reports.ledger.reading import LedgerProblem
from pdscan.reports.ledger.take_in import take_in
from pdscan.reports.ledger.workbook import export
from tests.reports.test_ledger import fill, result, save

NONE = LedgerSettings()
KEYS = [column.key for column in COLUMNS]
HUMAN = [column.key for column in COLUMNS if column.filled is Filled.HUMAN]


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    fill(opened)
    yield opened
    opened.close()


def entries(inventory: Inventory, settings: LedgerSettings = NONE) -> dict[str, Entry]:
    made = collect(inventory, settings)
    return {entry.id: entry for entry in (*made.personal, *made.related)}


def through_office(path: Path, folder: Path) -> Path:
    """The file as LibreOffice saves it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    out = folder / "saved"
    command = [office, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]  # fmt: skip  # noqa: E501 - one command
    subprocess.run([*command, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=180)
    return out / path.name


def write_into(path: Path) -> dict[tuple[str, str], str]:
    """Fill in every human cell of every line, correct suggestions, add lines and a column; what was written."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    written: dict[tuple[str, str], str] = {}
    last = max(row for row in range(5, sheet.max_row + 1) if sheet.cell(row, 1).value)
    for row in range(5, last + 1):
        number = sheet.cell(row, 1).value
        for key in (*HUMAN, "name", "place"):
            text = f"{key} の記入 {row}\n=2行目" if key == "purpose" else f"{key}-{row}"
            sheet.cell(row, KEYS.index(key) + 1).value = text
            sheet.cell(row, KEYS.index(key) + 1).data_type = "s"
            written[(number, key)] = text
    own = len(COLUMNS) + 1
    sheet.cell(4, own).value = "備考(自社)"
    sheet.cell(5, own).value = "自社の列"
    written[(sheet.cell(5, 1).value, "+備考(自社)")] = "自社の列"
    paper = {"name": "紙の申込書", "place": "2階キャビネット", "method": "施錠", "purpose": "契約の履行"}
    for key, text in paper.items():
        sheet.cell(last + 1, KEYS.index(key) + 1).value = text
        written[("P-001", key)] = text
    sheet.cell(last + 2, 1).value = "カメラ-1"
    sheet.cell(last + 2, KEYS.index("name") + 1).value = "監視カメラ映像"
    written[("カメラ-1", "name")] = "監視カメラ映像"
    sheet.cell(2, 2).value, sheet.cell(2, 4).value, sheet.cell(2, 9).value = "見本株式会社", "第3版", "役員 2026-11-23"
    analysis = book.worksheets[2]
    analysis.cell(4, 8).value = "残る"
    written[(analysis.cell(4, 1).value, "risk:obtain:residual")] = "残る"
    book.save(path)
    return written


def check(inventory: Inventory, written: dict[tuple[str, str], str]) -> None:
    found = entries(inventory)
    for (number, key), text in written.items():
        entry = found[number]
        assert (entry.people.get(key) if (key[0] in "+r" and ":" in key) or key[0] == "+" else entry.texts[key]) == text


@pytest.mark.parametrize("uses_office", [False, True])
def test_not_one_human_cell_is_lost(inventory: Inventory, tmp_path: Path, uses_office: bool) -> None:
    first = tmp_path / "ledger.xlsx"
    export(inventory, first)
    written = write_into(first)
    edited = through_office(first, tmp_path) if uses_office else first
    taken = take_in(inventory, edited, "tester", NONE)
    assert taken.own_lines == 2
    check(inventory, written)
    save(inventory, *(result(f"総務/新規{number}/名簿.csv", "PERSON", "JP_ADDRESS") for number in range(5)))
    save(inventory, result("人事/健診.xlsx", "PERSON", "HEALTH_CHECKUP", "JP_MY_NUMBER", categories=("special_care",)))
    check(inventory, written)
    again = tmp_path / "again.xlsx"
    export(inventory, again)
    take_in(inventory, again, "tester", NONE)  # nothing was changed in it
    check(inventory, written)
    book = load_workbook(again)
    assert [book.worksheets[0].cell(2, column).value for column in (2, 4, 9)] == [
        "見本株式会社", "第3版", "役員 2026-11-23"
    ]  # fmt: skip
    for sheet in book.worksheets:
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_a_line_whose_data_is_gone_stays_and_says_so(inventory: Inventory, tmp_path: Path) -> None:
    export(inventory, tmp_path / "ledger.xlsx")
    written = write_into(tmp_path / "ledger.xlsx")
    take_in(inventory, tmp_path / "ledger.xlsx", "tester", NONE)
    from pdscan.inventory.decide import decide

    decide(inventory, ["/share/人事/健診.xlsx"], "not-personal", "dummy", "tester")
    check(inventory, written)
    gone = [entry for entry in entries(inventory).values() if entry.texts["evidence"] == "not found by the last scan"]
    assert len(gone) == 1 and not gone[0].is_own
    own = [entry for entry in entries(inventory).values() if entry.is_own]
    assert len(own) == 2 and all("not found" not in entry.texts["evidence"] for entry in own)


def test_what_the_scan_says_anew_is_told_where_a_person_wrote_something_else(
    inventory: Inventory, tmp_path: Path
) -> None:
    path = tmp_path / "ledger.xlsx"
    export(inventory, path)
    book = load_workbook(path)
    row = next(row for row in book.worksheets[0].iter_rows(min_row=5) if row[2].value == "Health check-up results")
    row[KEYS.index("items")].value = "氏名、健診結果"
    book.save(path)
    take_in(inventory, path, "tester", NONE)
    number = row[0].value
    assert entries(inventory)[number].changed_since == frozenset()
    save(inventory, result("人事/健診2.xlsx", "PERSON", "HEALTH_CHECKUP", "JP_ADDRESS", categories=("special_care",)))
    entry = entries(inventory)[number]
    assert entry.texts["items"] == "氏名、健診結果" and entry.changed_since == {"items"}
    export(inventory, path)
    comments = [
        cell.comment.text for line in load_workbook(path).worksheets[0].iter_rows() for cell in line if cell.comment
    ]
    assert len(comments) == 1 and "Address" in comments[0]


def test_emptied_cells_go_back_to_the_scan_and_copied_rows_become_own_lines(
    inventory: Inventory, tmp_path: Path
) -> None:
    path = tmp_path / "ledger.xlsx"
    export(inventory, path)
    book = load_workbook(path)
    number, name = (book.worksheets[0].cell(5, column).value for column in (1, 3))
    book.worksheets[0].cell(5, 3).value = "別の名前"
    for column in range(1, 6):
        book.worksheets[0].cell(20, column).value = book.worksheets[0].cell(5, column).value
    book.save(path)
    assert take_in(inventory, path, "tester", NONE).own_lines == 1
    assert entries(inventory)[number].texts["name"] == "別の名前"
    export(inventory, path)
    book = load_workbook(path)
    book.worksheets[0].cell(5, 3).value = None
    book.save(path)
    take_in(inventory, path, "tester", NONE)
    assert entries(inventory)[number].texts["name"] == name


def test_csv_comes_back_and_json_is_complete(inventory: Inventory, tmp_path: Path) -> None:
    stream = io.StringIO()
    write_csv(collect(inventory, NONE), stream)
    rows = list(csv.reader(io.StringIO(stream.getvalue().lstrip("\ufeff"))))
    assert len(rows) == 1 + len(entries(inventory)) and not any(
        cell.startswith(("=", "+")) for row in rows for cell in row
    )
    rows[1][KEYS.index("purpose")] = "給与の支払"
    path = tmp_path / "ledger.csv"
    path.write_text("\ufeff" + "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows), "utf-8")
    take_in(inventory, path, "tester", NONE)
    assert entries(inventory)[rows[1][0]].texts["purpose"] == "給与の支払"
    stream = io.StringIO()
    write_json(collect(inventory, NONE), stream)
    value = json.loads(stream.getvalue())
    assert {line["id"] for line in value["personal"] + value["related"]} == set(entries(inventory))
    assert len(value["personal"][0]["risks"]) == 6


def test_merged_split_and_renamed_lines_stay_so(inventory: Inventory) -> None:
    before = entries(inventory)
    checkup, number = (
        next(e.id for e in before.values() if e.texts["name"] == name)
        for name in ("Health check-up results", "My Number register")
    )
    shaping.rename(inventory, checkup, "定期健診", "人事部", "tester", NONE)
    shaping.merge(inventory, [checkup], number, "tester", NONE)
    after = entries(inventory)
    assert checkup not in after and len(after[number].line.assets) == 2 and "定期健診" in after[number].texts["name"]
    part = shaping.split(inventory, "*/顧客リスト201*", "旧顧客", "tester", "営業部")
    save(inventory, result("営業/顧客リスト2014.csv", "PERSON"))
    made = entries(inventory)
    assert len(made[part].line.assets) == 6 and made[part].texts["name"] == "旧顧客"
    with pytest.raises(LedgerProblem):
        shaping.merge(inventory, ["PD-nothing"], number, "tester", NONE)


def test_the_organisations_own_groups(inventory: Inventory) -> None:
    group = LedgerGroup(match=("*/営業/*", "人事/健診"), name="CRM", department="営業本部")
    made = [
        entry for entry in entries(inventory, LedgerSettings(group=(group,))).values() if entry.texts["name"] == "CRM"
    ]
    assert len(made) == 1 and len(made[0].line.assets) == 11 and made[0].texts["task"].startswith("営業本部")


def test_a_large_share_gives_a_short_ledger(inventory: Inventory) -> None:
    kinds = ("顧客リスト", "社員名簿", "応募者", "議事録", "見積", "給与", "健診", "問合せ", "研修", "口座振替")
    departments = [f"第{number}事業部" for number in range(20)]
    files = [
        result(f"{department}/{kind}_{year}.csv", "PERSON", "PHONE_NUMBER")
        for department in departments for kind in kinds for year in range(2010, 2025)
    ]  # fmt: skip
    save(inventory, *files)
    made = entries(inventory)
    assert len(files) == 3000 and len(made) < 30
    assert sum(len(entry.line.assets) for entry in made.values()) == 3000 + 14


def test_what_is_no_ledger_is_said(inventory: Inventory, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(LedgerProblem):
        take_in(inventory, tmp_path / "x.xlsx", "tester", NONE)
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    with pytest.raises(LedgerProblem):
        take_in(inventory, tmp_path / "x.csv", "tester", NONE)
