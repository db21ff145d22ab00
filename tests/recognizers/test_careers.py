"""The dated lines of a résumé."""

from __future__ import annotations

import pytest

from recognizers.careers import EMPLOYER, SCHOOL, entries
from recognizers.fold import Shadow


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2012年3月　青葉専門学校 情報処理科 卒業", "青葉専門学校 情報処理科 卒業"),
        ("平成20年4月～平成25年3月　みどり薬局 薬剤師", "みどり薬局 薬剤師"),
        ("・2015/4　株式会社アオイ 入社", "株式会社アオイ 入社"),
    ],
)
def test_the_month_is_no_part_of_what_happened(line: str, told: str) -> None:
    text = Shadow(f"学歴・職歴\n{line}\n")
    assert [text.raw[start:end] for start, end in entries(text)] == [told]


def test_schools_employers_and_licences_are_told_apart() -> None:
    assert SCHOOL.match("港北大学 法学部 卒業") and not SCHOOL.match("株式会社アオイ 入社")
    assert EMPLOYER.match("株式会社アオイ 入社")
    licence = "普通自動車第一種運転免許 取得"
    assert not SCHOOL.match(licence) and not EMPLOYER.match(licence)
