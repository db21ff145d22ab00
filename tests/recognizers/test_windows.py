"""What rules find around cues is what they would find by searching everything."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.training.office import documents
from recognizers import careers, dates, windows
from recognizers.fold import Shadow
from recognizers.registry import recognizers
from recognizers.rules import crime_victim, criminal_record, device_id, email, gender, ip_address, purchase_history

CORPUS = Path(__file__).parent.parent / "corpus"
BOUGHT = (
    "先月購入した空気清浄機が動かない。ご注文いただいた「夏みかん5kg」について、お買い上げの商品 座椅子は破損。"
    "\n登山靴が届かない。買い物をした後、注文した。注文しました冷凍餃子が届かず"
)
"""What no corpus file is about."""
AROUND_CUES = (crime_victim, criminal_record, device_id, email, gender, ip_address, purchase_history)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Every text of every corpus, all of them as one, and office documents, alone and together."""
    corpora = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*.toml"))]
    entries = [entry["text"] for corpus in corpora for kind in ("match", "miss") for entry in corpus.get(kind, [])]
    office = [sample.text for sample in documents("dev", 300, 5)]
    entries.append(BOUGHT)
    return [*entries, "\n".join(entries), "".join(entries), *office[::10], "\n".join(office)]


def test_the_same_hits_as_without_windows(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Hit by hit, for every rule that searches around cues."""
    hits = dict.fromkeys((module.__name__ for module in AROUND_CUES), 0)

    def compared(name: str) -> object:
        def both(where: windows.Windows, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
            found = list(windows.found_in(where, pattern, text))
            assert [hit.span() for hit in found] == [hit.span() for hit in pattern.finditer(text)], name
            hits[name] += len(found)
            return iter(found)

        return both

    for module in AROUND_CUES:
        monkeypatch.setattr(module, "found_in", compared(module.__name__))
    rules = [rule for rule in recognizers() if type(rule).__module__ in hits]
    for text in texts:
        shadow = Shadow(text)
        for rule in rules:
            list(rule.find(shadow))
    assert min(hits.values()) >= 3, hits


def test_dates_and_dated_lines_as_their_patterns_find_them(texts: list[str]) -> None:
    """Read from where one may begin, or from line to line."""
    days = lines = 0
    for text in texts:
        lower = Shadow(text).lower
        dated = [line.span("what") for line in careers._LINE.finditer(lower)]
        assert list(careers._entries(lower)) == dated
        wanted = [(date.start(), date.end()) for date in dates.DATE.finditer(lower) if dates.day_of(date)]
        assert [(date.start, date.end) for date in dates.dates(lower)] == wanted
        days, lines = days + len(wanted), lines + len(dated)
    assert days > 100
    assert lines > 3


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a12b12c", ["12", "12"]),
        ("a12", ["12"]),
        ("12a 123b", ["12"]),
        ("1" * 30 + "a12", ["12"]),
    ],
)
def test_windows_hide_nothing(text: str, wanted: list[str]) -> None:
    """A hit at a window's edge, one that goes on beyond it, one that is none once the rest is seen."""
    pattern = re.compile(r"(?<![0-9])[0-9]{2}(?![0-9])")
    cues = re.finditer(r"(?<![0-9])[0-9]", text)
    assert [hit.group() for hit in windows.found_in(windows.around(cues, 0, 2), pattern, text)] == wanted
