"""XML: records as tables, attributes as fields, entities that explode."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers.reading import reading

LIST = (
    '<社員名簿 年度="2026"><社員 id="1"><氏名>髙橋①</氏名><家族><氏名>花子</氏名></家族></社員>'
    '<社員 id="2"><氏名>山田太郎</氏名></社員></社員名簿>'
)


@pytest.mark.parametrize(("codec", "declared"), [("utf-8", "UTF-8"), ("cp932", "Shift_JIS"), ("utf-16", "UTF-16")])
def test_repeated_elements_are_rows(codec: str, declared: str) -> None:
    found = reading("a.xml", f'<?xml version="1.0" encoding="{declared}"?>{LIST}'.encode(codec))
    table = found.tables[0]
    assert table.header == ["id", "氏名", "氏名"]
    assert table.rows == [["1", "髙橋①", "花子"], ["2", "山田太郎", ""]]
    assert table.paths[2] == "社員名簿/社員.家族.氏名"
    assert "年度：2026" in found.everything()


def test_a_single_record_is_labelled_text() -> None:
    found = reading("a.xml", "<?xml version='1.0'?><app><name>山田太郎</name><tel>090</tel></app>".encode())
    assert found.texts[0].text == "name：山田太郎\ntel：090"


def test_running_text_with_marks_stays_together() -> None:
    data = "<?xml version='1.0'?><doc><p>担当は<b>山田</b>太郎です</p><p>以上</p></doc>".encode()
    assert "担当は山田太郎です" in reading("a.xml", data).everything()


def test_a_spreadsheet_in_xml_is_a_sheet() -> None:
    ns = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    heading = "<Row><Cell><Data>氏名</Data></Cell><Cell ss:Index='3'><Data>電話</Data></Cell></Row>"
    rows = heading + "<Row><Cell><Data>山田</Data></Cell></Row>"
    data = f"<?xml version='1.0'?><Workbook {ns}><Worksheet ss:Name='名簿'><Table>{rows}</Table></Worksheet></Workbook>"
    table = reading("a.xls", data.encode()).tables[0]
    assert table.rows == [["氏名", "", "電話"], ["山田"]]
    assert table.locator.sheet == "名簿"
    assert table.is_spreadsheet


def bomb(use: str) -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "lol">{entities}]>{use}'.encode()


@pytest.mark.parametrize("use", ["<a>&e9;</a>", '<a b="&e9;">x</a>'])
def test_entities_do_not_explode(use: str) -> None:
    found = reading("a.xml", bomb(use))
    assert found.cause == ""
    assert len(found.everything()) < 2000


def test_external_entities_are_not_loaded(tmp_path: Path) -> None:
    secret = tmp_path / "other.txt"
    secret.write_text("elsewhere")
    data = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a><b>&x;</b><c>y</c></a>'
    found = reading("a.xml", data.encode())
    assert "y" in found.everything()
    assert "elsewhere" not in found.everything()


def test_elements_nested_without_end_are_read_as_text() -> None:
    found = reading("a.xml", b"<a>" * 100_000 + "山田".encode() + b"</a>" * 100_000)
    assert "山田" in found.everything()


def test_a_broken_file_is_not_silently_empty() -> None:
    found = reading("a.xml", b'<?xml version="1.0"?><a><b>one</b><c>' + "山田".encode())
    assert found.cause == "damaged" or "山田" in found.everything()


def test_many_records_come_in_parts() -> None:
    data = "<?xml version='1.0'?><r>" + "".join(f"<p><id>{n}</id><n>山田</n></p>" for n in range(5000)) + "</r>"
    tables = reading("a.xml", data.encode()).tables
    assert [table.first_row for table in tables] == [1, 2001, 4001]
    assert tables[2].rows[0][0] == "4000"
