"""The layout of grids: headings, forms, tables on their side, several on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from pdscan.engine.ruleset import Ruleset
from pdscan.engine.tables import Form, Grid, Layout, Loose, Region
from tests.engine.fakes import RULES

HEADINGS = Ruleset(RULES).headings


def regions(rows: Sequence[Sequence[str]], header: Sequence[str] | None = None) -> list[Region]:
    return list(Layout(HEADINGS).regions(rows, 1, header, continues=False))


def headings(grid: Region) -> list[str]:
    assert isinstance(grid, Grid)
    return [column.heading for column in grid.columns]


def test_titles_above_units_between_and_notes_below() -> None:
    title, note, table = regions(
        [
            ["社員名簿（2026年4月1日現在）", "", "", ""],
            ["社員番号", "氏名", "電話番号", "身長"],
            ["", "", "", "(cm)"],
            ["E1", "山田太郎", "03-1111-2222", "170"],
            ["E2", "佐藤花子", "03-1111-2223", "160"],
            ["※持ち出し禁止", "", "", ""],
        ]
    )
    assert isinstance(title, Loose)
    assert headings(table) == ["社員番号", "氏名", "電話番号", "身長"]
    assert isinstance(table, Grid) and [number for number, _ in table.rows] == [4, 5]
    assert isinstance(note, Loose) and note.cells[0].row == 6


def test_headings_over_two_rows_join() -> None:
    (table,) = regions(
        [
            ["番号", "本人", "", "緊急連絡先", ""],
            ["", "氏名", "電話番号", "氏名", "電話番号"],
            ["1", "山田太郎", "", "佐藤花子", "03-1111-2222"],
        ]
    )
    assert headings(table) == ["番号", "本人 氏名", "本人 電話番号", "緊急連絡先 氏名", "緊急連絡先 電話番号"]
    assert isinstance(table, Grid)
    assert [column.meaning.entity for column in table.columns][1:] == ["PERSON", "PHONE_NUMBER"] * 2


def test_a_parent_gives_a_weak_child_its_meaning() -> None:
    (table,) = regions(
        [
            ["個人番号", "", "氏名", ""],
            ["本人", "配偶者", "本人", "配偶者"],
            ["123456789018", "", "山田太郎", "山田花子"],
        ]
    )
    assert isinstance(table, Grid)
    assert [column.meaning.entity for column in table.columns] == ["JP_MY_NUMBER", "JP_MY_NUMBER", "PERSON", "PERSON"]


def test_several_tables_on_one_sheet() -> None:
    first, second = regions(
        [
            ["部署", "人数"],
            ["総務", "3"],
            ["", ""],
            ["氏名", "電話番号"],
            ["山田太郎", "03-1111-2222"],
            ["佐藤花子", ""],
        ]
    )
    assert headings(first) == ["部署", "人数"]
    assert headings(second) == ["氏名", "電話番号"]


def test_headings_that_come_again_on_the_next_page_are_no_row() -> None:
    rows = [["氏名", "電話番号"], ["山田太郎", "03-1111-2222"], ["氏名", "電話番号"], ["佐藤花子", "03-1111-2223"]]
    tables = regions(rows)
    assert [row[0] for table in tables if isinstance(table, Grid) for _, row in table.rows] == ["山田太郎", "佐藤花子"]


def test_a_form_in_two_pairs_of_columns() -> None:
    title, form = regions(
        [
            ["休職申請書", "", "", ""],
            ["", "", "", ""],
            ["所属", "営業部", "社員番号", "E1"],
            ["氏名", "山田太郎", "電話番号", "03-1111-2222"],
            ["生年月日", "1980/1/1", "続柄", "妻"],
        ]
    )
    assert isinstance(title, Loose) and isinstance(form, Form)
    told = [(pair.label, pair.cell.text) for pair in form.pairs]
    assert told[:4] == [("所属", "営業部"), ("社員番号", "E1"), ("氏名", "山田太郎"), ("電話番号", "03-1111-2222")]
    assert told[4:] == [("生年月日", "1980/1/1"), ("続柄", "妻")]


def test_labels_above_their_values() -> None:
    tables = regions([["氏名", "生年月日"], ["山田太郎", "1980/1/1"], ["電話番号", "病名"], ["03-1111-2222", "うつ病"]])
    (form,) = tables
    assert isinstance(form, Form)  # one matter, so that the disease is the person's
    assert [pair.label for pair in form.pairs] == ["氏名", "生年月日", "電話番号", "病名"]


def test_the_next_label_glued_to_a_value_is_split_off() -> None:
    (form,) = regions(
        [["氏名", "山田太郎 電話番号", "03-1111-2222"], ["生年月日", "1980/1/1", ""], ["病名", "うつ病", ""]]
    )
    assert isinstance(form, Form)
    assert ("氏名", "山田太郎") in [(pair.label, pair.cell.text) for pair in form.pairs]
    assert ("電話番号", "03-1111-2222") in [(pair.label, pair.cell.text) for pair in form.pairs]


def test_a_table_on_its_side_has_a_record_in_each_column() -> None:
    (table,) = regions(
        [
            ["氏名", "山田太郎", "佐藤花子"],
            ["電話番号", "03-1111-2222", "03-1111-2223"],
            ["生年月日", "1980/1/1", "1990/2/2"],
        ]
    )
    assert isinstance(table, Grid) and table.is_turned
    assert headings(table) == ["氏名", "電話番号", "生年月日"]


def test_rows_without_headings_are_a_table_all_the_same() -> None:
    (table,) = regions([["山田太郎", "03-1111-2222"], ["佐藤花子", "03-1111-2223"]])
    assert isinstance(table, Grid) and not table.has_header


def test_unknown_headings_are_known_by_the_numbers_below() -> None:
    (table,) = regions([["拠点番号", "愛称", "乗降客"], ["1101", "なごみ", "310"], ["1102", "ひだまり", "1510"]])
    assert headings(table) == ["拠点番号", "愛称", "乗降客"]


def test_lines_of_text_in_one_column_are_loose() -> None:
    (loose,) = regions([["上記のとおり相違ありません。", ""], ["既往歴　喘息　なし", ""]])
    assert isinstance(loose, Loose)


def test_a_table_in_parts_goes_on_without_headings() -> None:
    layout = Layout(HEADINGS)
    list(layout.regions([["氏名", "電話番号"], ["山田太郎", "03-1111-2222"]], 1, None, continues=False))
    (part,) = layout.regions([["佐藤花子", "03-1111-2223"]], 3, None, continues=True)
    assert headings(part) == ["氏名", "電話番号"]
