"""Unusual layouts of the held-out set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.formats import paper, plain_text, spreadsheet
from benchmarks.accuracy.table import Grid, Row, abreast, below, beside, indented, listed, stacked, turned, two_level
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every page of unusual layout."""
    yield "01_管理本部/組織/二段表.xlsx", grouped(world)
    yield "01_管理本部/組織/連絡先_左右.xls", halves(world)
    yield "01_管理本部/組織/当番表.xlsx", rota(world)
    yield "01_管理本部/組織/辞令.docx", orders(world)
    yield "05_福祉/台帳カード.ods", cards(world)
    yield "05_福祉/家族図.xlsx", sideways(world)
    yield "03_お客様/付箋.xlsx", noted(world)
    yield "03_お客様/見積先比較.docx", two_tables(world)
    yield "06_学園/座席表.xlsx", seats(world)
    yield "06_学園/成績と連絡先.csv", preamble(world)
    yield "07_総代会/発表資料.pptx", slides(world)


def grouped(world: World) -> Page:
    """Heading groups with a blank first heading row cell, below a title."""
    table = world.table("employee_id name=漢字 half_kana=カナ postal=〒 address=番地まで phone=自宅 mobile=携帯", 14)
    grid = two_level(table, (("社番", 1), ("氏名", 2), ("住所", 2), ("電話", 2)))
    return spreadsheet.xlsx({"名簿": stacked([Grid([["従業員連絡先（6月版）"]]), grid], gap=0)})


def halves(world: World) -> Page:
    """One list broken into two halves abreast."""
    table = world.table("name phone", 16)
    left, right = (Grid([[*table.headings], *rows]) for rows in (table.rows[:8], table.rows[8:]))
    return spreadsheet.xls({"連絡先": abreast(left, right)})


def rota(world: World) -> Page:
    """Days down, shifts across, surnames in the cells."""
    rows: list[Row] = [["日付", "早番", "遅番", "夜勤"]]
    people = world.population.people(6)
    hand = world.hand()
    for day in range(1, 15):
        rows.append([f"6/{day}", *(hand.family(one) for one in world.rng.sample(people, 3))])
    return spreadsheet.xlsx({"6月": Grid(rows)})


def orders(world: World) -> Page:
    """A letter of appointment; names in header and body."""
    body = tell(
        world,
        "辞　令\n{a[joined]}\n配送センター勤務を命ずる。\n2026年7月1日\nみなみの食品株式会社　代表取締役　{b[joined]}",
    )
    return paper.docx([body], tell(world, "起案：{a[joined]}"))


def cards(world: World) -> Page:
    """Cards below one another, values below their labels."""
    grids = [
        below(
            world.pairs("name birth sex care_number care_insurer phone", world.person(born=(1925, 1950)), world.hand()),
            width=2,
        )
        for _ in range(5)
    ]
    return spreadsheet.ods({"カード": stacked(grids, gap=1)})


def sideways(world: World) -> Page:
    """One record a column, starting somewhere on the sheet."""
    return spreadsheet.xlsx({"世帯": indented(turned(world.table("name relation birth sex occupation", 5)), world.rng)})


def noted(world: World) -> Page:
    """Comments on a list with phone numbers and an illness."""
    comments = {
        (4, 1): tell(world, "{a[joined]}様は{a[condition]}のため電話は短めに"),
        (6, 1): tell(world, "窓口は{a[family]}さん {a[phone]}"),
    }
    return spreadsheet.xlsx({"顧客": listed(world.table("member_id name mobile", 9))}, comments)


def two_tables(world: World) -> Page:
    """Two tables and a sentence in one document."""
    one, two = world.table("company name phone", 4), world.table("name mail", 3)
    return paper.docx(
        [
            "見積先",
            Grid([[*one.headings], *one.rows]),
            tell(world, "※ 窓口は{a[joined]}まで。"),
            "社内担当",
            Grid([[*two.headings], *two.rows]),
        ]
    )


def seats(world: World) -> Page:
    """A plan of seats: names only, in a grid."""
    hand = world.hand()
    rows: list[Row] = [["教卓"], []]
    rows += [[hand.name(one) for one in world.population.people(6)] for _ in range(4)]
    return spreadsheet.xlsx({"3年1組": Grid(rows)})


def preamble(world: World) -> Page:
    """Lines of export settings above the headings, a total below."""
    grid = listed(world.table("student_id name=生徒名 mobile=保護者携帯", 14))
    head: list[Row] = [["出力日", "2026/06/03"], ["出力者", "システム"], ["件数", "14"], []]
    return plain_text.delimited(Grid([*head, *grid.rows, ["合計", "14名", ""]]), "cp932")


def slides(world: World) -> Page:
    """Slides with a form-like table and a name in the notes."""
    pairs = world.pairs("name department mail", world.person(), world.hand())
    shown: list[tuple[str, paper.Blocks]] = [("活動報告", ["今年度の活動"]), ("お問い合わせ", [beside(pairs)])]
    return paper.pptx(shown, tell(world, "質疑は{a[joined]}さんが担当"))
