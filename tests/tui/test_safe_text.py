"""Outside text neither reaches the terminal nor shifts a column."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdscan.tui.safe_text import cells, fit, fit_end, fit_right, visible, wrap
from tests.tui.conftest import HOSTILE


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("名簿.xlsx", "名簿.xlsx"),
        ("か\u3099", "が"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\u202egnp", "\\u202egnp"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
        ("\udc81", "\\x81"),
        ("\ud800", "\\ud800"),
        ("葛\U000e0100城", "葛城"),
        ("\u3000全角", "\u3000全角"),
        ("a\u00a0b", "a b"),
        ("[/]", "[/]"),
        ("\U000f0000", "\\U000f0000"),
        ("", ""),
    ],
)
def test_visible(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@given(st.text(st.characters(codec=None), max_size=40), st.integers(1, 30))
def test_any_text_is_harmless_and_measured(raw: str, width: int) -> None:
    shown = visible(raw)
    assert all(unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for character in shown)
    assert unicodedata.is_normalized("NFC", shown) or "\\" in shown or shown.startswith(" ")
    for put in (fit, fit_right, fit_end):
        assert cells(put(shown, width)) == width
    assert all(cells(part) <= max(2, width) for part in wrap(shown, max(2, width)))


@pytest.mark.parametrize("name", HOSTILE)
def test_wrapping_loses_nothing_but_spaces(name: str) -> None:
    shown = visible(name)
    assert "".join(wrap(shown, 7)).replace(" ", "") == shown.replace(" ", "")


def test_cuts_fall_between_characters() -> None:
    assert fit("健康診断結果", 7) == "健康診~"
    assert fit("健康診断結果", 6) == "健康 ~"
    assert fit_end("/share/人事/名簿", 9) == "~事/名簿 "
    assert fit("長い名前", 0) == ""
