"""Columns: what headings, pass rates, spread and neighbours make of them."""

from __future__ import annotations

from pdscan.engine.columns import ColumnJudge
from pdscan.engine.companions import read_together
from pdscan.engine.guesses import guess_together
from pdscan.engine.ruleset import Ruleset
from pdscan.engine.tables import Column
from tests.engine.fakes import RULES

LETTERS = str.maketrans("0123456789", "ghijklmnop")
RULESET = Ruleset(RULES)


def column(heading: str, index: int = 0) -> Column:
    return Column(index, heading, RULESET.headings.read(heading))


def found(heading: str, values: list[str]) -> dict[str, list[tuple[str, str]]]:
    hits = ColumnJudge(column(heading), RULESET).judge(values)
    return {
        value: [(match.entity, value[match.start : match.end]) for match in matches] for value, matches in hits.items()
    }


def test_a_named_column_reads_leniently() -> None:
    assert found("電話番号", ["9012345678", "-", "未定", "03-1111-2222"]) == {
        "9012345678": [("PHONE_NUMBER", "9012345678")],
        "03-1111-2222": [("PHONE_NUMBER", "03-1111-2222")],
    }


def test_an_open_heading_needs_values_that_are_names() -> None:
    assert found("取引先名", ["山田商店", "佐藤工業", "鈴木製作所"]) == {}
    assert set(found("取引先名", ["山田太郎", "佐藤花子", "株式会社アオイ"])) == {"山田太郎", "佐藤花子"}


def test_product_names_and_dates_are_not_looked_into_for_names() -> None:
    assert found("商品名", ["山田太郎", "ペン"]) == {}
    assert found("入社日", ["2026/4/1"]) == {}


def test_free_text_is_searched_even_when_most_cells_are_empty_of_persons() -> None:
    values = ["了解"] * 200 + ["佐藤花子様より電話(03-1111-2222)"]
    assert found("備考", values) == {
        "佐藤花子様より電話(03-1111-2222)": [("PERSON", "佐藤花子"), ("PHONE_NUMBER", "03-1111-2222")]
    }


def test_labels_inside_a_cell_are_read_as_labels() -> None:
    assert found("本文", ["電話番号：9012345678\n以上"]) == {
        "電話番号：9012345678\n以上": [("PHONE_NUMBER", "9012345678")]
    }


def test_numbers_that_pass_a_check_now_and_then_are_noise() -> None:
    values = [str(10**11 + at) for at in range(100)]  # one in ten ends in the fake's check digit
    assert found("伝票番号", values) == {}


def test_numbers_that_pass_nearly_always_are_real() -> None:
    values = [str(10**11 + at * 10) for at in range(100)]
    hits = found("", values)
    assert len(hits) == 100
    assert hits[values[0]] == [("JP_MY_NUMBER", values[0])]


def test_a_few_values_of_plain_form_name_a_column() -> None:
    hits = ColumnJudge(column(""), RULESET).judge(["a@example.com", "b@example.com", "c@example.com"])
    assert "100% of the column's values pass" in hits["a@example.com"][0].why


def test_a_name_with_its_reading_in_brackets_is_two_hits() -> None:
    value = "山田太郎（ヤマダタロウ）"
    assert found("氏名", [value]) == {value: [("PERSON", "山田太郎"), ("PERSON", "ヤマダタロウ")]}


def test_verdicts_stay_when_the_cache_of_values_begins_anew() -> None:
    judge = ColumnJudge(column("氏名"), RULESET)
    judge.judge([f"山田{at:x}".translate(LETTERS) for at in range(25_000)])
    assert judge.judge(["森"])["森"][0].entity == "PERSON"


def test_symbol_and_number_are_read_by_their_neighbours() -> None:
    bank = read_together([column("銀行"), column("記号", 1), column("番号", 2)])
    assert [one.meaning.entity for one in bank] == ["", "JP_BANK_ACCOUNT", "JP_BANK_ACCOUNT"]
    health = read_together([column("健康保険"), column("記号", 1), column("番号", 2)])
    assert [one.meaning.entity for one in health][1:] == ["JP_HEALTH_INSURANCE", "JP_HEALTH_INSURANCE"]
    named = read_together([column("健康保険"), column("記号", 1), column("被保険者番号", 2)])
    assert named[1].meaning.rule == "health_insurance_symbol"
    assert [one.meaning.entity for one in read_together([column("品番"), column("番号", 1)])] == ["", ""]


def test_halves_of_a_name_are_known_by_each_other() -> None:
    assert [one.meaning.part for one in read_together([column("氏"), column("名", 1)])] == ["surname", "given"]


def test_births_without_a_heading_are_known_by_their_spread() -> None:
    names = ["山田太郎", "佐藤花子", "鈴木一郎", "高橋美咲"]
    births = ["1950/1/2", "1968/3/4", "1985/5/6", "1999/7/8"]
    visits = ["2026/1/2", "2026/3/4", "2026/5/6", "2026/7/8"]
    judges = [ColumnJudge(column("", at), RULESET) for at in range(3)]
    values = [names, births, visits]
    for judge, texts in zip(judges, values, strict=True):
        judge.judge(texts)
    assert guess_together(judges, values, RULESET) == [1]
    assert judges[1].meaning.entity == "DATE_OF_BIRTH"
