"""The demo share: what lies there is what its truth says."""

import csv
import io
import unicodedata
import zipfile
from collections import defaultdict
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pdscan.demo import Truth, build

ENCODINGS = {
    "営業/顧客リスト.csv": "cp932",
    "営業/会員一覧.txt": "utf-16",
    "総務/議事録_安全衛生委員会.txt": "euc-jp",
    "総務/引継ぎメモ.txt": "utf-8",
    "経理/給与振込_202604.txt": "cp932",
    "医務室/面談記録.txt": "cp932",
    "旧サーバ/backup/members.sql": "utf-8",
    "旧サーバ/www/events.jsonl": "utf-8",
    "旧サーバ/www/.env": "utf-8",
}


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Truth]]:
    folder = tmp_path_factory.mktemp("share")
    return folder, build(folder)


@pytest.mark.parametrize("path", ENCODINGS)
def test_every_true_value_stands_in_its_text_file(share: tuple[Path, list[Truth]], path: str) -> None:
    folder, truths = share
    text = (folder / path).read_bytes().decode(ENCODINGS[path])
    said = [truth.text for truth in truths if truth.asset == path]
    assert said
    assert [value for value in said if value not in text] == []
    assert "\ue000" not in text


def test_every_true_value_stands_in_its_workbook(share: tuple[Path, list[Truth]]) -> None:
    folder, truths = share
    by_asset = defaultdict(set)
    for truth in truths:
        if truth.asset.endswith(".xlsx"):
            by_asset[truth.asset].add(truth.text)
    assert len(by_asset) == 5
    for asset, said in by_asset.items():
        book = load_workbook(folder / asset)
        cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
        assert said <= cells


def test_members_of_the_old_archive_have_their_own_truth(share: tuple[Path, list[Truth]]) -> None:
    folder, truths = share
    with zipfile.ZipFile(folder / "旧サーバ/旧データ.zip", metadata_encoding="cp932") as archive:
        names = archive.namelist()
        listed = archive.read("顧客リスト_旧.csv").decode("cp932")
    assert names == ["顧客リスト_旧.csv", "会議/議事録_旧.txt"]
    rows = list(csv.DictReader(io.StringIO(listed)))
    cards = {
        truth.text
        for truth in truths
        if truth.entity_type == "CREDIT_CARD" and truth.asset.endswith("顧客リスト_旧.csv")
    }
    assert cards == {row["カード番号"] for row in rows}


def test_transfer_records_have_120_bytes_and_balance(share: tuple[Path, list[Truth]]) -> None:
    records = (share[0] / "経理/給与振込_202604.txt").read_bytes().split(b"\r\n")[:-1]
    assert {len(record) for record in records} == {120}
    data = [record for record in records if record[:1] == b"2"]
    trailer = records[-2]
    assert int(trailer[1:7]) == len(data)
    assert int(trailer[7:19]) == sum(int(record[80:90]) for record in data)


def test_documents_and_papers_can_be_read_back(share: tuple[Path, list[Truth]]) -> None:
    import pypdfium2
    from docx import Document

    folder, truths = share
    paper = pypdfium2.PdfDocument(folder / "人事/扶養控除等申告書.pdf")
    text = paper[0].get_textpage().get_text_range()
    paper.close()
    form = "".join(
        cell.text for row in Document(str(folder / "人事/採用/履歴書.docx")).tables[0].rows for cell in row.cells
    )
    for asset, content in (("人事/扶養控除等申告書.pdf", text), ("人事/採用/履歴書.docx", form)):
        said = [
            truth.text
            for truth in truths
            if truth.asset == asset and truth.entity_type not in {"EDUCATION", "EMPLOYMENT_HISTORY"}
        ]
        assert len(said) > 5
        assert [value for value in said if value not in content] == []


def test_traps_and_unreadable_files_have_no_truth(share: tuple[Path, list[Truth]]) -> None:
    assets = {truth.asset for truth in share[1]}
    for path in (
        "医務室/薬価表.xlsx",
        "総務/取引先一覧.xlsx",
        "営業/出荷実績.csv",
        "共有/パスワード付き.zip",
        "共有/壊れた履歴書.docx",
    ):
        assert (share[0] / path).is_file()
        assert path not in assets


def test_the_locked_archive_says_so_and_the_torn_document_is_none(share: tuple[Path, list[Truth]]) -> None:
    with (
        zipfile.ZipFile(share[0] / "共有/パスワード付き.zip") as archive,
        pytest.raises(RuntimeError, match="encrypted"),
    ):
        archive.read("list.csv")
    with pytest.raises(zipfile.BadZipFile):
        zipfile.ZipFile(share[0] / "共有/壊れた履歴書.docx")


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, share: tuple[Path, list[Truth]]) -> None:
    again = build(tmp_path / "again")
    other = build(tmp_path / "other", seed=1)
    assert again == share[1] != other
    for path in sorted(share[0].rglob("*")):
        if path.is_file():
            assert (tmp_path / "again" / path.relative_to(share[0])).read_bytes() == path.read_bytes()


def test_paths_are_normalised(share: tuple[Path, list[Truth]]) -> None:
    assert all(unicodedata.is_normalized("NFC", truth.asset) for truth in share[1])
