"""Labels around numbers: the nearest one speaks, for its own kind and against every other."""

from __future__ import annotations

from collections import defaultdict

import pytest

from recognizers.context import LabelledRecognizer, said
from recognizers.fold import Shadow
from recognizers.heading_words import key
from recognizers.registry import recognizers

NUMBER = "983205673214"


def _said(text: str, heading: str = ""):
    start = text.index(NUMBER)
    return said(Shadow(text, heading), start, start + len(NUMBER))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"個人番号: {NUMBER}", "my_number"),
        (f"個 人 番 号 {NUMBER}", "my_number"),
        (f"個人　番号：{NUMBER}", "my_number"),
        (f"my_number={NUMBER}", "my_number"),
        (f"my-number={NUMBER}", "my_number"),
        (f"MyNumber {NUMBER}", "my_number"),
        (f"{NUMBER}（個人番号）", "my_number"),
        (f"個人番号\n{NUMBER}", "my_number"),
        (f"個人番号 氏名\n{NUMBER}", "my_number"),
        (f"個人番号 309012345620 {NUMBER}", "my_number"),
        (f"注文番号 A-1 の方の個人番号 {NUMBER}", "my_number"),
        (f"免許証番号 {NUMBER}", "driver_license"),
    ],
)
def test_a_label_announces(text, rule):
    """Spaced out, in ASCII, on the right, above, and after its first value."""
    found = _said(text)
    assert found is not None
    assert rule in found.rules


@pytest.mark.parametrize(
    "text", [f"注文番号 {NUMBER}", f"個人番号の提出に関するお問い合わせ番号 {NUMBER}", f"型番\n{NUMBER}"]
)
def test_another_number_is_named(text):
    """The name of a thing's number is nobody's label, and not spent."""
    found = _said(text)
    assert found is not None
    assert not found.rules
    assert not found.is_spent


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        f"注文番号は別紙のとおりです。なお {NUMBER}",
        f"video {NUMBER}",
        f"{NUMBER} 個人番号 309012345620",
        f"個人番号\n\x00\n{NUMBER}",
    ],
)
def test_nothing_is_said(text):
    """No label, one of another sentence, a piece of a word, the next number's, another cell's."""
    assert _said(text) is None


def test_a_heading_speaks_when_the_text_does_not():
    """The heading of the column in which the text stands."""
    found = _said(f"本人 {NUMBER}", heading="個人番号")
    assert found is not None
    assert found.rules["my_number"] == "個人番号"


def test_no_heading_is_claimed_for_two_entities():
    """A heading announces one entity; the values of a column cannot be two things."""
    claims: dict[str, set[str]] = defaultdict(set)
    for rule in recognizers():
        if isinstance(rule, LabelledRecognizer):
            for heading in rule.headings:
                claims[key(heading)].add(rule.entity)
    assert {heading: entities for heading, entities in claims.items() if len(entities) > 1} == {}
    assert not {"番号", "no", "記号", "id", "コード", "会員", "顧客", "カード"} & claims.keys()
