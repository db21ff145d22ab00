# ruff: noqa: E501 - a catalogue: one sheet a paragraph
"""Layouts of the development set that a list or a form does not cover: heading groups, tables side by side, comments, headers."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.formats import paper, plain_text, spreadsheet
from benchmarks.accuracy.table import Grid, Row, Table, abreast, bare, below, beside, listed, stacked, two_level
from benchmarks.accuracy.telling import Subject, tell
from benchmarks.accuracy.world import World
from pdscan.demo.marks import mark
from pdscan.demo.page import Page


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every page of unusual layout."""
    yield "人事/一覧/社員台帳_二段見出し.xlsx", grouped(world)
    yield "人事/一覧/派遣スタッフ.xls", grouped_xls(world)
    yield "総務/防災/安否確認表.xlsx", side_by_side(world)
    yield "総務/防災/班編成.xlsx", several_tables(world)
    yield "人事/評価/個人カード集.xlsx", cards(world)
    yield "営業/顧客/対応メモ付き.xlsx", commented(world)
    yield "総務/通知/異動内示.docx", headed(world)
    yield "営業/提案/担当者紹介.pptx", with_notes(world)
    yield "退避/貼り付け.csv", pasted(world)
    yield "学校/クラス別.xlsx", by_class(world)
    yield "人事/家族/家族構成.xlsx", families(world)


def grouped(world: World) -> Page:
    """Two heading rows: 本人 and 緊急連絡先, both with name and number."""
    table = world.table("employee_id name=氏名 kana=フリガナ mobile=電話 relative=氏名 relation=続柄 phone=電話", 15)
    return spreadsheet.xlsx({"台帳": two_level(table, (("番号", 1), ("本人", 3), ("緊急連絡先", 3)))})


def grouped_xls(world: World) -> Page:
    """The same idea as xls, with 姓 and 名 below a merged 氏名."""
    table = world.table("family=姓 given=名 family_kana=姓 given_kana=名 birth mobile", 12)
    return spreadsheet.xls({"スタッフ": two_level(table, (("氏名", 2), ("フリガナ", 2), ("基本情報", 2)))})


def side_by_side(world: World) -> Page:
    """Two tables next to each other."""
    left = listed(world.table("name mobile", 9), title="1班")
    right = listed(world.table("name mobile", 7), title="2班")
    return spreadsheet.xlsx({"安否": abreast(left, right)})


def several_tables(world: World) -> Page:
    """Three different tables below one another, one without headings."""
    parts = [
        listed(world.table("name department mobile", 5), title="本部"),
        listed(world.table("name address", 4), title="避難所担当"),
    ]
    parts.append(bare(Table([], [["消火器", 12, "2027/3"], ["担架", 3, "2029/9"]])))
    parts.append(listed(world.table("phone name relation", 4), title="家族連絡先"))
    return spreadsheet.xlsx({"班": stacked(parts)})


def cards(world: World) -> Page:
    """Six people's cards on one sheet, labels beside and above."""
    grids = []
    for at in range(6):
        person, hand = world.person(), world.hand()
        pairs = world.pairs("employee_id name birth sex address mobile", person, hand)
        grids.append(beside(pairs, width=2) if at % 2 else below(pairs))
    return spreadsheet.xlsx({"カード": stacked(grids, gap=1)})


def commented(world: World) -> Page:
    """Cell comments with a name and a number in them."""
    table = world.table("member_id name mail", 10)
    comments = {(row, 2): tell(world, "{a[family]}様の奥様より電話あり。携帯 {a[mobile]}") for row in (3, 6)}
    return spreadsheet.xlsx({"顧客": listed(table)}, comments)


def headed(world: World) -> Page:
    """A name in the header, another in the footer, a table in between."""
    table = world.table("name department=旧所属 department=新所属", 6)
    return paper.docx(
        ["人事異動（内示）", Grid([[*table.headings], *table.rows]), "以上、発令日まで厳秘とする。"],
        tell(world, "作成者：{a[joined]}"), tell(world, "問合せ：人事部 {a[family]}（内線 2214）"),
    )  # fmt: skip


def with_notes(world: World) -> Page:
    """What is said is in the speaker's notes."""
    slides = [
        ("ご提案", ["業務効率化のご提案"]),
        (tell(world, "担当：{a[joined]}"), [tell(world, "{a[mail]}\n{a[mobile]}")]),
    ]
    return paper.pptx(slides, tell(world, "{a[company]}の{a[joined]}様は来月退職予定。後任は{b[family]}様。"))


def pasted(world: World) -> Page:
    """Rows of different kinds without any heading, as pasted from here and there."""
    hand = world.hand()
    rows: list[Row] = [
        [hand.name(one), hand.address(one), hand.phone(one), hand.mail(one)] for one in world.population.people(12)
    ]
    return plain_text.delimited(Grid([*rows, ["", "", "", ""], ["合計", "12件", "", ""]]), "utf-8")


def by_class(world: World) -> Page:
    """A sheet a class; the teacher's name stands in the title."""
    sheets = {}
    for name in ("1年A組", "1年B組", "2年A組"):
        grid = listed(world.table("student_id name kana sex", 12))
        sheets[name] = Grid([[tell(world, f"{name}　担任：{{a[joined]}}")], [], *grid.rows])
    return spreadsheet.xlsx(sheets)


def families(world: World) -> Page:
    """One person a block: the family below, names without surname."""
    rows: list[Row] = [["社員氏名", "家族", "続柄", "生年月日", "同居"]]
    for person in world.population.people(8):
        hand = world.hand()
        subject = Subject(world, hand, person)
        rows.append([hand.name(person), None, None, None, None])
        for given, relation in zip(("由紀", "翔太", "結菜"), ("妻", "長男", "長女"), strict=True):
            child = world.person(born=(1998, 2020))
            rows.append(
                [
                    None,
                    mark("PERSON", person.family + subject.hand.gap + given),
                    mark("FAMILY", relation),
                    hand.birth(child),
                    "同居",
                ]
            )
    return spreadsheet.xlsx({"家族": Grid(rows)})
