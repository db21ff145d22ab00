"""Finds person names in Japanese text with the shipped model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recognizers.tagger.chars import CharScores
from recognizers.tagger.decode import Ends, Stretches, decode, may_be_named
from recognizers.tagger.kana import to_katakana
from recognizers.tagger.model import REACH, Model, packaged
from recognizers.tagger.names import ANY_GIVEN, ANY_SURNAME, Lists, names
from recognizers.tagger.tokens import Tokens, tokenize

_BATCH = 20_000
"""Characters put through the arrays at once."""
_SURE = 11.0
"""A lead of the outside label that no neighbour overturns (7.4 was the largest in 5,300 names found)."""
_GAP = re.compile(r"\n?\0\n?")
_KATAKANA = re.compile(r"[ァ-ヺー・＝=]+")
_READINGS = Lists.KANA_SURNAME | Lists.KANA_GIVEN
_HOPELESS = -3.5
"""A stretch of which no token comes nearer to the outside label than this holds no name."""


class NameSpan(NamedTuple):
    """A name at [start, end) of the text; `score` 0 to 1; `kind` full, surname, given, kana, romaji, foreign or ""."""

    start: int
    end: int
    score: float
    kind: str


class PersonTagger:
    """The tagger; one instance per process is enough (`load`)."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._transition = model.transition.tolist()
        self._transitions = model.transition.astype(np.float64)

    @classmethod
    def load(cls) -> PersonTagger:
        """The tagger with the packaged model, loaded once per process."""
        return _loaded()

    @property
    def scores(self) -> CharScores:
        """The model's character scores."""
        return self._model.scores

    @property
    def version(self) -> str:
        """The model's version; changes with every training."""
        return self._model.version

    @property
    def types(self) -> int:
        """How many token types the model holds at the moment."""
        return self._model.types

    def tag(self, text: str) -> list[NameSpan]:
        """Names in one text of any length and number of lines; NUL divides it into texts of their own."""
        if "\0" not in text:
            return self.tag_many([text])[0]
        gaps = [found.span() for found in _GAP.finditer(text)]
        starts = [0, *(end for _, end in gaps)]
        ends = [*(start for start, _ in gaps), len(text)]
        parts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        return [
            span._replace(start=span.start + start, end=span.end + start)
            for start, spans in zip(starts, self.tag_many(parts), strict=True)
            for span in spans
        ]

    def tag_many(self, texts: Sequence[str]) -> list[list[NameSpan]]:
        """Names in each text, in order of position; faster than one by one."""
        found: list[list[NameSpan]] = []
        batch: list[str] = []
        size = 0
        for text in texts:
            batch.append(text)
            size += len(text)
            if size > _BATCH:
                found += self._tag(batch)
                batch, size = [], 0
        return found + self._tag(batch) if batch else found

    def _tag(self, texts: Sequence[str]) -> list[list[NameSpan]]:
        model = self._model
        tokens = [tokenize(text) for text in texts]
        batch = model.encode(tokens)
        at = np.flatnonzero(model.is_candidate[batch.group])
        at = at[(at >= REACH) & (at < len(batch.row) - REACH)]
        spans: list[list[NameSpan]] = [[] for _ in texts]
        if not len(at):
            return spans
        scores = model.emissions(batch, at)
        possible = scores[:, 0] - scores[:, 1:].max(1) < _SURE
        at, scores = at[possible], scores[possible]
        if not len(at):
            return spans
        first = np.concatenate([[0], np.flatnonzero(np.diff(at) != 1) + 1])
        peaks = np.maximum.reduceat(scores[:, 1:].max(1) - scores[:, 0], first)
        length = np.diff(first, append=len(at))
        begins = _begins(tokens)
        text_of = np.searchsorted(begins, at[first], side="right") - 1
        last_of = begins + [len(text.surfaces) - 1 for text in tokens]
        is_last = at[first + length - 1] == last_of[text_of]
        stretches = Stretches(first, length, at[first] == begins[text_of], is_last)
        hopeful = np.flatnonzero(peaks >= _HOPELESS)
        if not len(hopeful):
            return spans
        named = hopeful[may_be_named(scores.astype(np.float64), stretches.pick(hopeful), self._transitions)]
        places = at - begins[np.repeat(text_of, length)]
        columns = [text_of[named].tolist(), *(column.tolist() for column in stretches.pick(named))]
        for text, start, size, begins_text, ends_text in zip(*columns, strict=True):
            rows = scores[start : start + size].tolist()
            for run in decode(rows, self._transition, Ends(begins_text, ends_text)):
                where = int(places[start + run.first])
                spans[text].append(_span(tokens[text], where, where + run.last - run.first, run.score))
        return spans


@lru_cache(maxsize=1)
def _loaded() -> PersonTagger:
    return PersonTagger(Model(packaged()))


def _begins(tokens: Sequence[Tokens]) -> npt.NDArray[np.int64]:
    """Where each text's tokens begin in the batch."""
    return np.array(list(accumulate((len(text.surfaces) + REACH for text in tokens[:-1]), initial=REACH)), np.int64)


def _kind(surfaces: Sequence[str]) -> str:
    """What the name is written in; for kanji and hiragana which half it is, as far as the lists tell."""
    text = "".join(surfaces)
    if text.isascii() or "Ａ" <= text[0] <= "ｚ":
        return "romaji"
    listed = [names().get(surface, 0) for surface in surfaces]
    katakana = to_katakana(text)
    if _KATAKANA.fullmatch(katakana):
        if _KATAKANA.fullmatch(text) and ("・" in text or not any(bits & _READINGS for bits in listed)):
            return "foreign"
        return "kana"
    if len(surfaces) > 1:
        return "full"
    if listed[0] & ANY_SURNAME:
        return "surname"
    return "given" if listed[0] & ANY_GIVEN else ""


def _span(tokens: Tokens, first: int, last: int, score: float) -> NameSpan:
    end = tokens.starts[last] + len(tokens.surfaces[last])
    return NameSpan(tokens.starts[first], end, round(score, 3), _kind(tokens.surfaces[first : last + 1]))
