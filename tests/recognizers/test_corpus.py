"""Every corpus file against the recognisers of the module with its name.

`tests/corpus/<module>.toml` holds three lists, each entry with a `why`:

- `[[match]]`: `text` (and `heading`, where it stands under one) with its `hits`, all of them, in order: the text of
  the hit alone, or a table with `text` and any of `at_least`, `at_most` (score), `value`, `part`, `strength`, `reason`,
  `entity`, `is_nobody`.
- `[[miss]]`: `text` (and `heading`) in which the rule finds nothing.
- `[[cell]]`: `cell` (and `named`, true unless said; `heading`; `rule`, where only one of them is meant), read as
  a whole: either `is_hit = false`, or what the match must be: `text` (the whole cell unless said) and the same fields,
  and `restored`.
"""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from recognizers.base import Match, Recognizer
from recognizers.fold import Shadow
from recognizers.registry import recognizers

CORPUS = Path(__file__).parent.parent / "corpus"
NAMES = sorted(path.stem for path in CORPUS.glob("*.toml"))
FIELDS = {"at_least", "at_most", "value", "part", "strength", "reason", "entity", "is_nobody", "restored"}
OF_CELLS = FIELDS | {"cell", "rule", "named", "is_hit", "heading", "text", "why"}
OF_TEXTS = {"text", "heading", "why", "hits"}


def _rules(name: str) -> list[Recognizer]:
    return list(import_module(f"recognizers.rules.{name}").RECOGNIZERS)


def _entries(kind: str) -> list[Any]:
    found = []
    for name in NAMES:
        entries = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8")).get(kind, [])
        found += [pytest.param(name, entry, id=f"{name}-{at}") for at, entry in enumerate(entries)]
    return found


def _found(name: str, entry: dict[str, Any]) -> list[Match]:
    text = Shadow(entry["text"], entry.get("heading", ""))
    return sorted((hit for rule in _rules(name) for hit in rule.find(text)), key=lambda hit: (hit.start, hit.end))


def _check(raw: str, match: Match, wanted: dict[str, Any]) -> None:
    assert raw[match.start : match.end] == wanted.get("text", raw)
    assert match.score >= wanted.get("at_least", 0), match
    assert match.score <= wanted.get("at_most", 1), match
    for field in ("value", "part", "strength", "restored", "entity", "is_nobody"):
        if field in wanted:
            assert getattr(match, field) == wanted[field], match
    if "reason" in wanted:
        assert any(wanted["reason"] in reason for reason in match.why), match


@pytest.mark.parametrize(("name", "entry"), _entries("match"))
def test_finds_what_is_there(name: str, entry: dict[str, Any]) -> None:
    """Every hit of the entry and no other."""
    found = _found(name, entry)
    wanted = [{"text": hit} if isinstance(hit, str) else hit for hit in entry["hits"]]
    assert [entry["text"][hit.start : hit.end] for hit in found] == [hit["text"] for hit in wanted]
    for hit, fields in zip(found, wanted, strict=True):
        _check(entry["text"], hit, fields)
        assert hit.why


@pytest.mark.parametrize(("name", "entry"), _entries("miss"))
def test_passes_over_what_only_looks_like_it(name: str, entry: dict[str, Any]) -> None:
    """No hit at all."""
    assert [entry["text"][hit.start : hit.end] for hit in _found(name, entry)] == []


@pytest.mark.parametrize(("name", "entry"), _entries("cell"))
def test_reads_cells(name: str, entry: dict[str, Any]) -> None:
    """The best reading among the module's recognisers is the one wanted."""
    cell = Shadow(entry["cell"], entry.get("heading", ""))
    rules = [rule for rule in _rules(name) if entry.get("rule", rule.id) == rule.id]
    readings = [rule.read_cell(cell, named=entry.get("named", True)) for rule in rules]
    found = max(filter(None, readings), key=lambda match: match.score, default=None)
    if not entry.get("is_hit", True):
        assert found is None
        return
    assert found is not None
    _check(entry["cell"], found, entry)


@pytest.mark.parametrize("name", NAMES)
def test_a_corpus_has_both_sides_and_says_why(name: str) -> None:
    """Hits alone prove nothing, an entry without a reason teaches nothing, a misspelt field tests nothing."""
    corpus = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))
    assert corpus.keys() <= {"match", "miss", "cell"}
    assert corpus.get("match") or any(entry.get("is_hit", True) for entry in corpus.get("cell", []))
    assert corpus.get("miss") or any(not entry.get("is_hit", True) for entry in corpus.get("cell", []))
    for kind, entries in corpus.items():
        for entry in entries:
            assert entry["why"]
            assert entry.keys() <= (OF_CELLS if kind == "cell" else OF_TEXTS)
            assert all(isinstance(hit, str) or hit.keys() <= FIELDS | {"text"} for hit in entry.get("hits", []))


def test_every_rule_has_its_corpus() -> None:
    """A rule without a corpus file is a rule nobody has looked at."""
    modules = {type(rule).__module__ for rule in recognizers()}
    own = {name.rpartition(".")[2] for name in modules if name.startswith("recognizers.rules.")}
    assert own <= set(NAMES)
