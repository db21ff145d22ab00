# ruff: noqa: E501 - rows of ledgers read best as rows
"""Reconciling with ledgers laid out as public templates are, in words that are not ours: nothing missed or invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.reading import LedgerProblem
from pdscan.reports.reconcile.company import read
from pdscan.reports.reconcile.workbook import compare
from tests.reports.test_reconcile import TODAY, inventory, told  # noqa: F401 - the fixture is used by its name
from tests.services import libreoffice

PLANTED = {
    ("unregistered", "", "My Number register"),
    ("not_found", "旧会員カード申込", ""),
    ("outside", "来訪者受付票", ""),
    ("items_found", "社員名簿", "Bank account"),
    ("category", "健", ""),
    ("count", "顧客", ""),
    ("retention", "履歴書", ""),
    ("review", "問", ""),
}


def sections(path: Path) -> None:
    """A cover, a history of changes, departments as rows of their own, notes below; headings with numbers in circles."""
    book = Workbook()
    cover = book.active
    cover.title = "表紙"
    cover["C5"], cover["C7"], cover["C9"] = "個人情報一覧表", "制定日 2019年4月1日", "株式会社見本"
    history = book.create_sheet("改訂履歴")
    for row in (
        ["版", "改訂日", "改訂内容", "承認"],
        ["1.0", "2019/4/1", "新規制定", "印"],
        ["1.1", "2025/4/1", "見直し", "印"],
    ):
        history.append(row)
    sheet = book.create_sheet("一覧")
    sheet["A1"] = "個人情報一覧表"
    sheet["L1"] = "様式3-1"
    sheet["A2"] = "※各部門の責任者は年1回見直しを行い、変更があれば事務局に提出すること"
    sheet.append([])
    sheet.append(["①No", "②個人情報の種類", "③内容（具体的な項目）", "④情報主体", "⑤取得元", "⑥使用目的", "⑦記録媒体",
                  "⑧保管先", "⑨アクセス可能な者", "⑩保有期間", "⑪消去・廃棄の方法", "⑫おおよその件数",
                  "⑬要配慮情報の有無", "⑭見直し期日", "備考"])  # fmt: skip
    rows: list[list[object]] = [
        ["【人事部】"],
        [1, "従業員名簿（社員名簿）", "・氏名\n・住所\n・連絡先\n・生年月日", "従業員", "本人", "雇用管理", "PC", "サーバ fs01/人事部", "人事部員", "退職後５年", "データ消去", "１２０", "無し", "2027.3.31"],
        [2, "健診結果", "・氏名\n・年齢\n・健診結果", "従業員", "健診機関", "健康管理", "PC", "サーバ fs01/人事部", "人事部員", "５年間", "データ消去", "１２０", "無し", "2027.3.31"],
        ["【採用担当】"],
        [3, "応募者の履歴書", "・氏名\n・住所\n・学歴", "応募者", "本人", "選考", "PC", "サーバ fs01/採用/履歴書", "採用担当", "1年間", "データ消去", "約50", "無し", "2027.3.31"],
        [],
        ["【営業部】"],
        [4, "顧客名簿", "・お名前\n・ご住所\n・TEL", "お客様", "本人", "販売", "PC", "サーバ fs01/営業部/顧客", "営業部員", "7年", "データ消去", "約1,200", "無し", "2027.3.31"],
        [5, "旧会員カード申込", "・氏名\n・住所\n・電話番号", "会員", "本人", "会員管理", "PC", "サーバ fs01/旧営業/会員", "営業部員", "5年", "データ消去", "800", "無し", "2027.3.31"],
        ["【サポート】"],
        [6, "問合せ一覧", "・氏名\n・Ｅ－ｍａｉｌ", "お客様", "本人", "回答", "PC", "サーバ fs01/サポート", "担当者", "3年", "データ消去", "300", "無し", "2026.3.31"],
        ["【総務部】"],
        [7, "来訪者受付票", "・氏名\n・勤務先", "来訪者", "本人", "入館管理", "紙", "総務書庫", "総務部員", "1年", "シュレッダー", "500", "無し", "2027.3.31"],
        [],
        ["（注1）件数は概数でよい。（注2）機微な情報を含む場合は⑬に記入する。"],
        ["合計", None, None, None, None, None, None, None, None, None, None, "16,500"],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    book.save(path)


def life_cycle(path: Path) -> None:
    """Groups by the stages of handling above the headings, merged; departments merged downwards; a second table below."""
    book = Workbook()
    sheet = book.active
    sheet.title = "業務フロー別"
    sheet["A1"] = "個人情報取扱業務 洗い出し表"
    sheet["A3"], sheet["D3"] = "作成部署：全部署", "更新：2026年4月"
    groups = {"A": "業務区分", "C": "個人情報", "F": "取得", "H": "利用", "I": "保管", "L": "廃棄", "M": "管理"}
    heads = [
        "担当部署名",
        "業務の名称",
        "名称",
        "含まれる情報",
        "対象人数",
        "入手先",
        "手段",
        "目的",
        "形態",
        "保管箇所",
        "保管年数",
        "手段",
        "要配慮の該当",
        "次回点検日",
    ]
    for column, text in groups.items():
        sheet[f"{column}5"] = text
    for at, text in enumerate(heads, 1):
        sheet.cell(6, at).value = text
    for area in ("A5:B5", "C5:E5", "F5:G5", "I5:K5", "M5:N5"):
        sheet.merge_cells(area)
    rows: list[list[object]] = [
        ["人事部", "雇用", "社員名簿", "氏名／住所／電話番号／生年月日", "101〜500人", "本人", "書面", "雇用管理", "電子ファイル", r"F:\人事部", "5年", "削除", "非該当", "2027年3月"],
        [None, "健康管理", "健康診断結果", "氏名／年齢／健康診断結果", "101〜500人", "医療機関", "書面", "健康管理", "電子ファイル", r"F:\人事部", "5年", "削除", "非該当", "2027年3月"],
        [None, "採用", "応募者の履歴書", "氏名／住所／学歴", "1〜100人", "本人", "Web", "採用選考", "電子ファイル", r"F:\採用\履歴書", "1年", "削除", "非該当", "2027年3月"],
        ["営業部", "販売", "顧客リスト", "氏名／住所／電話番号", "501〜1,000人", "本人", "Web", "商品の発送", "電子ファイル", r"F:\営業部\顧客", "7年", "削除", "非該当", "2027年3月"],
        [None, "会員", "旧会員カード申込", "氏名／住所／電話番号", "501〜1,000人", "本人", "書面", "会員管理", "電子ファイル", r"F:\旧営業\会員", "5年", "削除", "非該当", "2027年3月"],
        ["サポート", "問合せ", "問合せ記録", "氏名／メールアドレス", "101〜500人", "本人", "Web", "回答", "電子ファイル", r"F:\サポート", "3年", "削除", "非該当", "2026年3月"],
        ["総務部", "受付", "来訪者受付票", "氏名／勤務先", "101〜500人", "本人", "書面", "入館管理", "紙媒体", "鍵付き書棚", "1年", "裁断", "非該当", "2027年3月"],
    ]  # fmt: skip
    for number, row in enumerate(rows, 7):
        for at, value in enumerate(row, 1):
            sheet.cell(number, at).value = value
    sheet.merge_cells("A7:A9")
    sheet.merge_cells("A10:A11")
    sheet["A16"] = "凡例"
    sheet["A17"], sheet["B17"] = "形態", "電子ファイル／紙媒体"
    book.save(path)


def cards(path: Path) -> None:
    """A card each (個人情報ファイル簿): labels on the left, what they say on the right, several on a sheet."""
    book = Workbook()
    sheet = book.active
    sheet.title = "ファイル簿"
    labels = ("個人情報ファイルの名称", "所管課の名称", "個人情報ファイルの利用目的", "記録項目", "記録範囲", "記録情報の収集方法",
              "要配慮個人情報の有無", "記録媒体", "格納場所", "保存期間", "本人の数", "次回見直し")  # fmt: skip
    rows = [
        ("社員名簿", "人事部", "雇用管理", "1氏名、2住所、3電話番号、4生年月日", "従業員", "本人", "無", "電子", "fs01/人事部", "5年", "120人", "令和9年3月31日"),
        ("健康診断結果", "人事部", "健康管理", "1氏名、2年齢、3健診結果", "従業員", "健診機関", "無", "電子", "fs01/人事部", "5年", "120人", "令和9年3月31日"),
        ("応募者の履歴書", "採用", "選考", "1氏名、2住所、3学歴", "応募者", "本人", "無", "電子", "fs01/採用/履歴書", "1年", "50人", "令和9年3月31日"),
        ("顧客リスト", "営業部", "販売", "1氏名、2住所、3電話番号", "顧客", "本人", "無", "電子", "fs01/営業部/顧客", "7年", "1,200人", "令和9年3月31日"),
        ("旧会員カード申込", "営業部", "会員管理", "1氏名、2住所、3電話番号", "会員", "本人", "無", "電子", "fs01/旧営業/会員", "5年", "800人", "令和9年3月31日"),
        ("問合せ一覧", "サポート", "回答", "1氏名、2メールアドレス", "顧客", "本人", "無", "電子", "fs01/サポート", "3年", "300人", "令和8年3月31日"),
        ("来訪者受付票", "総務部", "入館管理", "1氏名、2勤務先", "来訪者", "本人", "無", "紙", "書庫", "1年", "500人", "令和9年3月31日"),
    ]  # fmt: skip
    number = 1
    for row in rows:
        sheet.cell(number, 1).value = "個人情報ファイル簿（単票）"
        for label, text in zip(labels, row, strict=True):
            number += 1
            sheet.cell(number, 1).value = label
            sheet.cell(number, 3).value = text
            sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=2)
            sheet.merge_cells(start_row=number, end_row=number, start_column=3, end_column=5)
        number += 2
    book.save(path)


@pytest.mark.parametrize("layout", [sections, life_cycle, cards])
def test_planted_differences_and_no_other(
    inventory: Inventory,  # noqa: F811 - the fixture
    tmp_path: Path,
    layout: Callable[[Path], None],
) -> None:
    path = tmp_path / "台帳.xlsx"
    layout(path)
    found = compare(inventory, path, today=TODAY)
    assert len(found.company.rows) == 7
    assert told(found) == PLANTED


def test_sections_name_the_department(tmp_path: Path) -> None:
    sections(tmp_path / "x.xlsx")
    rows = read(tmp_path / "x.xlsx").rows
    assert [row.texts.get("task") for row in rows] == [
        "人事部",
        "人事部",
        "採用担当",
        "営業部",
        "営業部",
        "サポート",
        "総務部",
    ]


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_other_programs_files(inventory: Inventory, tmp_path: Path, kind: str) -> None:  # noqa: F811 - the fixture
    sections(tmp_path / "台帳.xlsx")
    found = compare(inventory, libreoffice.converted(tmp_path / "台帳.xlsx", kind, tmp_path), today=TODAY)
    assert told(found) == PLANTED


def test_what_cannot_be_read_is_said_in_words(tmp_path: Path) -> None:
    said = {}
    locked = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")
    for name, data in {"locked.xlsx": locked, "torn.xlsx": b"PK\x03\x04", "torn.xls": b"x", "text.ods": b"x"}.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(LedgerProblem) as told_:
            read(tmp_path / name)
        said[name] = str(told_.value).removeprefix(f"{tmp_path / name}: ")
    assert said.pop("locked.xlsx") == "protected with a password; save it without one"
    assert set(said.values()) == {"damaged, or no workbook"}
    with pytest.raises(LedgerProblem, match="No such file"):
        read(tmp_path / "nowhere.xlsx")
