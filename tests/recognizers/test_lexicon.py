"""The word lists: what is in them, and that both matchers find the same."""

from pathlib import Path

import pytest

from recognizers import lexicon
from recognizers.fold import Shadow
from recognizers.lexicon import hits, terms
from recognizers.lexicon.lists import LISTS, MARKS, lines, places
from recognizers.lexicon.matcher import PlainMatcher, matcher

TEXTS = (
    "患者は高血圧症と2型糖尿病、大腿骨頚部骨折で通院中。ロキソニンテープ、ﾛｷｿﾆﾝ錠60mg",
    "東京都府中市、千葉県市川市、三重県四日市市、廿日市市、がんばる、がん検診",
    "AKIA password パスワード 人工透析 身体障害者手帳2級 https://acme.jp/ 労働組合員",
    "",
)


def _found(text: str) -> dict[str, list[str]]:
    return {name: [text[hit.start : hit.end] for hit in found] for name, found in hits(Shadow(text)).items()}


@pytest.mark.parametrize("text", TEXTS)
def test_both_matchers_agree(text: str) -> None:
    known = list(terms())
    lower = Shadow(text).lower
    assert list(PlainMatcher(known).find(lower)) == list(matcher(known).find(lower))


def test_the_longest_term_wins() -> None:
    assert _found("大腿骨頚部骨折")["condition"] == ["大腿骨頚部骨折"]
    assert _found("東京都府中市") == {"place": ["東京都", "府中市"]}


@pytest.mark.parametrize("text", ["四日市市", "市川市", "町田市", "大和郡山市", "東村山市", "廿日市市", "市川三郷町"])
def test_municipalities_that_look_like_their_parts(text: str) -> None:
    assert _found(text)["place"] == [text]


def test_a_larger_word_swallows_a_term() -> None:
    assert "condition" not in _found("がんばる、うつす")


def test_a_term_inside_a_longer_word_of_its_script_is_none() -> None:
    assert _found("テンペストリリカルAHIVX") == {}


def test_half_width_kana_are_terms_too() -> None:
    assert _found("ﾛｷｿﾆﾝ")["medication"] == ["ﾛｷｿﾆﾝ"]


def test_the_hits_of_a_text_are_searched_once() -> None:
    shadow = Shadow("高血圧症")
    assert hits(shadow) is hits(shadow)


def test_a_municipality_knows_its_prefectures() -> None:
    assert places()["府中市"] == {"東京都", "広島県"}
    assert places()["当別町"] == {"北海道"}


@pytest.mark.parametrize(("name", "least"), [("condition", 1400), ("medication", 1400), ("municipality", 1892)])
def test_the_lists_are_substantial(name: str, least: int) -> None:
    assert len(lines(name)) >= least


def test_no_line_stands_twice() -> None:
    for name in (*LISTS, *MARKS):
        assert len(lines(name)) == len(set(lines(name))), name


def test_every_list_has_a_source() -> None:
    folder = Path(lexicon.__file__).parent
    sources = (folder / "SOURCES.md").read_text(encoding="utf-8")
    assert [path.stem for path in sorted(folder.glob("*.txt")) if f"`{path.stem}`" not in sources] == []
