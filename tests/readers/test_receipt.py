"""Electronic receipts: each record under the headings of its kind."""

from tests.readers.reading import reading

LINES = [
    "IR,1,13,1,1234567,,三田医院,50507,00,03-1234-5678",
    "RE,1,1112,50506,山田太郎,1,3450101,,,,,,,A0012",
    "HO,06132013,１２３,４５６,3,1200",
    "SY,8830052,5050601,1,,糖尿病,01,",
    "SI,11,1,111000110,,288,1",
    "RE,2,1112,50506,佐藤花子,2,3500303,,,,,,,A0013",
    "GO,2,1200,99",
]


def test_people_and_illnesses_stand_under_their_headings() -> None:
    found = reading("RECEIPTC.UKE", "\r\n".join([*LINES, "\x1a"]).encode("cp932"))
    assert found.readers == ["receipt"]
    by_kind = {table.locator.part: table for table in found.tables}
    people = by_kind["レセプト"]
    assert people.header is not None
    at = list(people.header).index("氏名")
    assert [row[at] for row in people.rows] == ["山田太郎", "佐藤花子"]
    illness = by_kind["傷病名"]
    assert dict(zip(illness.header or (), illness.rows[0], strict=True))["傷病名"] == "糖尿病"
    assert by_kind["その他"].rows[0][:2] == ["SI", "11"]


def test_counters_before_the_records_are_no_fields() -> None:
    numbered = [f"{number},1,{number},{line}" for number, line in enumerate(LINES)]
    found = reading("a.csv", "\n".join(numbered).encode("cp932"))
    assert [table.rows[0][0] for table in found.tables] == ["IR", "RE", "HO", "SY", "SI"]


def test_other_lists_are_left_alone() -> None:
    assert reading("a.csv", "国,名\nRE,レユニオン\nIR,イラン\nJP,日本\n".encode()).readers == ["delimited"]
