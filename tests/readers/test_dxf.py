"""Drawings and exchange files of engineers: what is written in them."""

import pytest

from tests.readers.reading import reading


def dxf(*entities: tuple[tuple[int, str], ...]) -> str:
    groups = [(0, "SECTION"), (2, "ENTITIES"), *(group for entity in entities for group in entity), (0, "ENDSEC")]
    return "\n".join(f"{code:3}\n{value}" for code, value in [*groups, (0, "EOF")]) + "\n"


@pytest.mark.parametrize("codec", ["utf-8", "cp932"])
def test_texts_of_a_drawing(codec: str) -> None:
    text = dxf(
        ((0, "LINE"), (1, "線ではない"), (10, "0.0")),
        ((0, "TEXT"), (8, "図枠"), (1, "設計者 山田太郎"), (10, "5.0")),
        ((0, "MTEXT"), (3, "{\\fMS Gothic|b0;東京都"), (1, "港区三田}\\P2-14-5")),
        ((0, "ATTRIB"), (1, "\\U+4F50\\U+85E4 %%c100"), (2, "DRAWN_BY")),
    )
    found = reading("a.dxf", text.encode(codec))
    assert found.readers == ["dxf"]
    assert "\n".join(segment.text for segment in found.texts).splitlines() == [
        "設計者 山田太郎",
        "東京都港区三田",
        "2-14-5",
        "佐藤 100",
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"AutoCAD Binary DXF\r\n\x1a\0", "binary"), (b"AC1027\0\0\0\0\0\0\x01" + bytes(200), "AutoCAD")],
)
def test_other_drawings_are_named(data: bytes, reason: str) -> None:
    end = reading("a.dwg", data).closed[""]
    assert (end.cause, end.is_unread) == ("unsupported", True)
    assert reason in end.reason


def test_strings_of_an_exchange_file() -> None:
    text = (
        "ISO-10303-21;\nHEADER;\nFILE_NAME('plan.ifc','2026-01-01',('\\X2\\5C717530592A90CE\\X0\\'),(''),'','','');\n"
        "ENDSEC;\nDATA;\n#1=IFCPERSON($,'Sato','Hanako',$,$,$,$,$);\n#2=IFCWALL('1kTvXnbbzCWw8lcMd1dR4o',$,'wall');\n"
        "#3=IFCCARTESIANPOINT((0.,0.));\nENDSEC;\nEND-ISO-10303-21;\n"
    )
    found = reading("a.ifc", text.encode())
    assert found.readers == ["step"]
    lines = found.everything().splitlines()
    assert "山田太郎" in lines[0]
    assert "Sato\tHanako" in lines
    assert not any("1kTvXnbbzCWw8lcMd1dR4o" in line for line in lines)


def test_strings_of_a_japanese_drawing() -> None:
    feature = "/*SXF\n#10 = text_string_feature(\\'1\\',\\'2\\',\\'設計 山田太郎\\',\\'12.5\\')\nSXF*/\n"
    found = reading("a.sfc", f"ISO-10303-21;\nHEADER;\nENDSEC;\nDATA;\n{feature}ENDSEC;\n".encode("cp932"))
    assert found.everything().split() == ["設計", "山田太郎"]


def test_a_list_of_parts_is_no_drawing() -> None:
    assert reading("parts.csv", b"AC1015,bolt,3\nAC1018,nut,5\nAC1021,pin,7\n").readers == ["delimited"]
