"""An organisation's own rules, in the settings file and without code: patterns, word lists, values to leave alone.

`[[rule]]` tables and the `[rules]` table of the file that the environment variable PDSCAN_RULES names: the variable
reaches every process of a run, so all of them know the same rules.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar

import regex  # type: ignore[import-untyped]  # its stubs are a package of their own

from recognizers.attributes import bare_span
from recognizers.base import Match
from recognizers.context import LabelledRecognizer
from recognizers.fold import Shadow, narrow
from recognizers.lexicon.matcher import Matcher, matcher

VARIABLE = "PDSCAN_RULES"
PREFIX = "own_"
_SECONDS = 0.5
"""What a pattern may take for one piece of text, and for the texts that it is tried on before it is accepted."""
_PIECE, _OVERLAP = 2000, 200
_LONGEST_CELL = 200
_TRIALS = tuple(char * _PIECE for char in ("a", "0", "あ", " ", "-", "ab0-", "A1 "))
_LEFT, _RIGHT = 40, 20
"""Where a context word must stand, in characters."""


class OwnRuleProblem(ValueError):
    """A rule of the settings that cannot be used; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Own:
    """Everything that a settings file declares. `version` changes with any of it."""

    rules: tuple[OwnRecognizer, ...] = ()
    off: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()
    allowed_patterns: tuple[Any, ...] = ()
    version: str = ""

    def is_allowed(self, text: str) -> bool:
        """Whether the value is one that the organisation knows to be no personal data."""
        if not self.allowed and not self.allowed_patterns:
            return False
        bare = key(text)
        return bare in self.allowed or any(_fullmatch(pattern, bare) for pattern in self.allowed_patterns)


class OwnRecognizer(LabelledRecognizer):
    """Values that fit the organisation's pattern or stand in its word list; with `near`, only beside such a word."""

    needs_heading = True
    pattern: ClassVar[Any] = None
    terms: ClassVar[Matcher | None] = None
    known: ClassVar[frozenset[str]] = frozenset()
    near: ClassVar[tuple[str, ...]] = ()
    score: ClassVar[float] = 0.85

    def find(self, text: Shadow) -> Iterator[Match]:
        """Every place that fits, the pattern's first; the places of one rule never overlap."""
        free = 0
        for start, end, why in sorted((*self._patterns(text.folded), *self._words(text.lower))):
            if start < free or start == end:
                continue
            word = self._word_near(text.lower, start, end)
            if self.near and not word:
                continue
            free = end
            reasons = (why, f"context {word}") if word else (why,)
            yield Match(self.entity, start, end, self.score, reasons, self.id, text.folded[start:end])

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """The whole cell: what fits, under a heading of the rule without any context word."""
        start, end = bare_span(cell)
        text = cell.folded[start:end]
        if not text or len(text) > _LONGEST_CELL:
            return None
        is_open = self.pattern is None and not self.known  # headings alone declare it
        fits = is_open or text.lower() in self.known or (self.pattern is not None and _fullmatch(self.pattern, text))
        if not fits or (is_open and not named) or (self.near and not named):
            return None
        why = ("column heading",) if named else ("the organisation's own rule",)
        return Match(self.entity, start, end, self.score, why, self.id, text)

    def _patterns(self, folded: str) -> Iterator[tuple[int, int, str]]:
        if self.pattern is None:
            return
        for first in range(0, max(1, len(folded)), _PIECE - _OVERLAP):
            try:
                found = list(self.pattern.finditer(folded, first, first + _PIECE, timeout=_SECONDS, concurrent=True))
            except TimeoutError:
                continue
            why = "the organisation's own pattern"
            yield from ((one.start(), one.end(), why) for one in found)

    def _words(self, lower: str) -> Iterator[tuple[int, int, str]]:
        if self.terms is not None:
            why = "the organisation's own word list"
            yield from ((start, end, why) for start, end in self.terms.find(lower))

    def _word_near(self, lower: str, start: int, end: int) -> str:
        window = lower[max(0, start - _LEFT) : start], lower[end : end + _RIGHT]
        return next((word for word in self.near if any(word in side for side in window)), "")


def current() -> Own:
    """What the settings file of this process declares; nothing where none is named. Raises OwnRuleProblem."""
    path = os.environ.get(VARIABLE, "")
    if not path:
        return Own()
    file = Path(path)
    return _loaded(path, file.stat().st_mtime_ns if file.is_file() else 0)


@lru_cache(maxsize=4)
def _loaded(path: str, _changed: int) -> Own:
    file = Path(path)
    try:
        text = file.read_text("utf-8")
        raw = json.loads(text) if file.suffix == ".json" else tomllib.loads(text)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise OwnRuleProblem(f"{path}: {error}") from None
    return declared(raw, file.parent)


def content() -> str:
    """What the settings file of this process declares, word files included, as JSON that a file of its own can hold;
    empty where nothing is declared. Raises OwnRuleProblem."""
    path = os.environ.get(VARIABLE, "")
    if not path or not current().version:
        return ""
    file = Path(path)
    raw = json.loads(file.read_text("utf-8")) if file.suffix == ".json" else tomllib.loads(file.read_text("utf-8"))
    return json.dumps(_whole(raw, file.parent), ensure_ascii=False, sort_keys=True)


def _whole(raw: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The declarations with their word files read in."""
    tables = []
    for table in raw.get("rule", ()):
        words = [*table.get("words", ()), *_lines(folder, table.get("words_file"))]
        tables.append({**{name: table[name] for name in table if name != "words_file"}, "words": words})
    general = dict(raw.get("rules", {}))
    if "allow" in general or "allow_file" in general:
        general["allow"] = sorted({*general.get("allow", ()), *_lines(folder, general.pop("allow_file", None))})
    return {"rule": tables, "rules": general}


def declared(raw: Mapping[str, Any], folder: Path) -> Own:
    """The rules of a settings file's content; its word files lie relative to `folder`. Raises OwnRuleProblem."""
    whole = _whole(raw, folder)
    tables, general = whole["rule"], whole["rules"]
    rules = tuple(_made(table) for table in tables)
    if len({rule.id for rule in rules}) < len(rules):
        raise OwnRuleProblem("two rules have the same id")
    patterns = tuple(_compiled("allow_pattern", text, regex.IGNORECASE) for text in general.get("allow_pattern", ()))
    version = _digest(whole)[:12] if tables or general else ""
    off = frozenset(map(str, general.get("off", ())))
    return Own(rules, off, frozenset(map(key, general.get("allow", ()))), patterns, version)


def _digest(told: Mapping[str, Any]) -> str:
    return sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()


def key(text: str) -> str:
    """A value as it is compared: folded, lower case, without spaces."""
    return "".join(narrow(text).lower().split())


def _made(table: Mapping[str, Any]) -> OwnRecognizer:
    name = str(table["id"])
    terms = [narrow(word).lower() for word in table.get("words", ()) if word.strip()]
    if not (table.get("pattern") or terms or table.get("headings")):
        raise OwnRuleProblem(f"rule “{name}” has neither pattern nor words nor headings")
    attributes = {
        "__doc__": str(table.get("description", "")) or f"A rule of the organisation: {name}.",
        "id": PREFIX + name,
        "entity": str(table["entity"]),
        "version": int(_digest(table)[:6], 16),
        "headings": tuple(table.get("headings", ())),
        "pattern": _compiled(name, table["pattern"]) if table.get("pattern") else None,
        "terms": matcher(terms) if terms else None,
        "known": frozenset(terms),
        "near": tuple(narrow(word).lower() for word in table.get("context", ())),
        "score": float(table.get("score", OwnRecognizer.score)),
        "is_guessable": bool(table.get("pattern")),
    }
    made: OwnRecognizer = type("OwnRecognizer", (OwnRecognizer,), attributes)()
    return made


def _compiled(name: str, pattern: str, flags: int = 0) -> Any:
    """The pattern, once it has shown that no text can hold it up. Raises OwnRuleProblem."""
    try:
        regex.compile(pattern)  # by itself: an open bracket must not take in what is put around it
        compiled = regex.compile(rf"(?<![0-9A-Za-z_])(?:{pattern})(?![0-9A-Za-z_])", regex.VERSION0 | flags)
    except regex.error as error:
        raise OwnRuleProblem(f"rule “{name}”: {error}") from None
    if compiled.fullmatch("") is not None:
        raise OwnRuleProblem(f"rule “{name}”: the pattern matches nothing at all, and so everything")
    try:
        for text in _TRIALS:
            for _ in compiled.finditer(text, timeout=_SECONDS):
                pass
    except TimeoutError:
        raise OwnRuleProblem(
            f"rule “{name}”: the pattern takes too long; avoid repetitions inside repetitions"
        ) from None
    return compiled


def _fullmatch(pattern: Any, text: str) -> bool:
    try:
        return pattern.fullmatch(text, timeout=_SECONDS) is not None
    except TimeoutError:
        return False


def _lines(folder: Path, name: str | None) -> list[str]:
    if not name:
        return []
    try:
        lines = (folder / name).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OwnRuleProblem(f"{name}: {error}") from None
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
