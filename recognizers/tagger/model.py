"""The trained weights, and emission scores as sums of vectors that belong to token types and to pairs of classes.

A linear-chain model's score of a token is a sum over its features; features of one token type at one offset always
come together, so their sum is kept per type. File format: `model/person.npz`, arrays only, never pickled.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from recognizers.tagger.chars import CharScores
from recognizers.tagger.features import Lookups, describe
from recognizers.tagger.kin import kin
from recognizers.tagger.names import names
from recognizers.tagger.tokens import NEWLINE, PAD, TAB, Tokens, analyzer

LABELS = ("O", "B", "I", "E", "S")
REACH = 3
"""Offsets looked at on either side."""

TOPIC_REACH = 12
"""How far, in tokens of the same line, content words count for a token that may be a name."""

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

PAIRS = ("a", "b", "c", "d", "e", "t", "u", "v", "x", "y")
"""Conjunctions; `pair_keys` says what each looks at."""
_GROUP_BITS = 13
_JOINED = 2
"""Longest token that may be half of a name which the analyser cut in two."""
_TRAITS = 5
_LEARNT = 200_000
"""Token types kept beside the shipped ones; about 100 MB."""


def strings(array: npt.NDArray[Any]) -> list[str]:
    """The strings of an array of bytes: UTF-8 lines."""
    text = array.tobytes().decode()
    return text.split("\n") if text else []


def pair_keys(group: Ints, word: Ints, space: Ints, at: Ints) -> list[Ints]:
    """One number per kind of conjunction for the tokens `at` (indices with REACH tokens on both sides)."""
    bits = _GROUP_BITS
    g2, g1, g0, h1, h2 = (group[at + k] for k in (-2, -1, 0, 1, 2))
    s0, s1 = space[at], space[at + 1]
    left = (g1 << (bits + 2)) | (s0 << bits) | g0
    keys = [
        left,
        (g0 << (bits + 2)) | (s1 << bits) | h1,
        (g2 << bits) | g1,
        (h1 << bits) | h2,
        (g1 << bits) | h1,
        (left << (bits + 2)) | (s1 << bits) | h1,
        (((g2 << bits) | g1) << bits) | g0,
        (((g0 << bits) | h1) << bits) | h2,
        (word[at - 1] << bits) | g0,
        (word[at + 1] << bits) | g0,
    ]
    return [(key << 4) | kind for kind, key in enumerate(keys)]


class Encoded(NamedTuple):
    """A batch of texts as arrays, one element per token: type, class, word, topic, whether it may be a name, space
    before it, joined-name code, and whether it is a line break or padding."""

    row: Ints
    group: Ints
    word: Ints
    topic: Ints
    is_namelike: Bools
    space: Ints
    joined: Ints
    is_break: Bools


class _Index(dict[tuple[str, int], int]):
    """Rows of token types; a type looked up for the first time gets the row `following` and is noted as `unknown`."""

    def __init__(self, known: Iterable[tuple[tuple[str, int], int]] = ()) -> None:
        super().__init__(known)
        self.unknown: list[tuple[str, int]] = []
        self.following = 0

    def __missing__(self, key: tuple[str, int]) -> int:
        row = self[key] = self.following
        self.following += 1
        self.unknown.append(key)
        return row


class Model:
    """Weights in memory; token types are added as they are met."""

    def __init__(self, data: bytes) -> None:
        with np.load(io.BytesIO(data), allow_pickle=False) as held:
            arrays = {name: held[name] for name in held.files}
        self.version = strings(arrays["version"])[0]
        self._here = _weights(arrays, "here", 1)
        self._near = _weights(arrays, "near", 3)
        self._far = _weights(arrays, "far", 2 * REACH + 1)
        self.groups = {name: number for number, name in enumerate(strings(arrays["groups"]))}
        self._words = {name: number for number, name in enumerate(strings(arrays["words"]), 1)}
        self.is_candidate: npt.NDArray[np.bool_] = arrays["candidate"].astype(bool)
        self._pair_key: Ints = arrays["pair_key"]
        self._pair_weight: Floats = arrays["pair_weight"].astype(np.float32)
        self._space_weight: Floats = arrays["space_weight"].astype(np.float32)
        self.joined_names = {name: number for number, name in enumerate(strings(arrays["joined"]), 1)}
        self._joined_weight: Floats = arrays["joined_weight"].astype(np.float32)
        self._topics = {name: number for number, name in enumerate(strings(arrays["topic_key"]), 1)}
        weight = arrays["topic_weight"].astype(np.float32)
        self._topic_weight: Floats = np.concatenate([np.zeros((1, len(LABELS)), np.float32), weight])
        self.transition: Floats = arrays["transition"].astype(np.float32)
        self.scores = CharScores(*(_scores(arrays, part) for part in CharScores._fields))
        self._look = lookups(self.scores)
        self._index = _Index()
        self._count = 0
        self._numbers: dict[tuple[int, int], tuple[str, int]] = {}
        self._trait: Ints = np.zeros((0, _TRAITS), np.int64)
        self._vector: Floats = np.zeros((0, (2 * REACH + 1) * len(LABELS)), np.float32)
        self._add_table(arrays)
        self._learn([(PAD, -1), (NEWLINE, -1), (TAB, -1)])
        self._shipped = self._count

    def _add_table(self, arrays: dict[str, npt.NDArray[Any]]) -> None:
        part_of = self._look.part_of
        number_of: dict[str, int] = {}
        for number in range(20_000):
            try:
                tags = part_of(number)
            except IndexError:
                break
            number_of[",".join(tags)] = number
        surfaces = strings(arrays["type_surface"])
        parts = [number_of.get(name, -2) for name in strings(arrays["parts"])]
        vector = arrays["type_vector"].astype(np.float32).reshape(len(surfaces), -1)
        columns = (arrays[f"type_{name}"].tolist() for name in ("part", "group", "topic", "namelike"))
        types = zip(surfaces, *columns, strict=True)
        self._append(
            [
                (surface, parts[part], group, topic, bool(is_namelike))
                for surface, part, group, topic, is_namelike in types
            ],
            vector,
        )

    def _append(self, types: Sequence[tuple[str, int, int, int, bool]], vector: Floats) -> None:
        """Adds types (surface, part of speech, class, topic, whether it may be a name) with their vectors."""
        first, last = self._count, self._count + len(types)
        if last > len(self._trait):
            room = last + last // 4
            self._trait = _grown(self._trait, first, room)
            self._vector = _grown(self._vector, first, room)
        self._vector[first:last] = vector
        self._count = last
        traits = []
        for number, (surface, part, group, topic, is_namelike) in enumerate(types, first):
            self._index[surface, part] = number
            is_short = part >= 0 and len(surface) <= _JOINED and "\u3400" <= surface[:1] <= "\ufaff"
            traits.append((group, self._words.get(surface.lower(), 0), topic, is_namelike, is_short))
        self._trait[first:last] = traits

    def _forget(self) -> None:
        """Drops the types met since the start: a day of logs holds more of them than memory does."""
        self._count = self._shipped
        self._index = _Index((key, row) for key, row in self._index.items() if row < self._shipped)

    def _learn(self, keys: Sequence[tuple[str, int]]) -> None:
        """Describes token types met for the first time."""
        labels, width = len(LABELS), 2 * REACH + 1
        alike = [self._like(surface, part) for surface, part in keys]
        place = {key: number for number, key in enumerate(dict.fromkeys(alike))}
        where = [place[key] for key in alike]
        vector = np.zeros((len(place), width, labels), np.float32)
        kinds = [describe(surface, part, self._look) for surface, part in place]
        _add(vector[:, REACH : REACH + 1], self._here, [kind.here for kind in kinds])
        _add(vector[:, REACH - 1 : REACH + 2], self._near, [kind.near for kind in kinds])
        _add(vector, self._far, [kind.far for kind in kinds])
        self._append(
            [
                (surface, part, self.groups.get(kind.group, 0), self._topics.get(kind.topic, 0), kind.is_namelike)
                for (surface, part), kind in zip(keys, [kinds[number] for number in where], strict=True)
            ],
            vector.reshape(len(place), -1)[where],
        )

    def _like(self, surface: str, part: int) -> tuple[str, int]:
        """The type that a number is described by: of those that nothing is known of, one for each length."""
        if not (surface.isascii() and surface.isdecimal()):
            return surface, part
        look = self._look
        is_known = f"s={surface}" in self._here[0] or surface in self._words
        if is_known or surface in look.names or surface in look.kin or look.entries(surface):
            return surface, part
        return self._numbers.setdefault((len(surface), part), (surface, part))

    @property
    def types(self) -> int:
        """How many token types are known."""
        return self._count

    def encode(self, texts: Sequence[Tokens]) -> Encoded:
        """All tokens of several texts in one array, REACH paddings before, between and after."""
        if self._count > self._shipped + _LEARNT:
            self._forget()
        index = self._index
        pad, newline = index[PAD, -1], index[NEWLINE, -1]
        index.following = self._count
        padding, nothing = [pad] * REACH, [0] * REACH
        rows, spaces = list(padding), list(nothing)
        for tokens in texts:
            rows += map(index.__getitem__, zip(tokens.surfaces, tokens.parts, strict=True))
            rows += padding
            spaces += tokens.spaces
            spaces += nothing
        if index.unknown:
            self._learn(index.unknown)
            index.unknown = []
        row = np.array(rows, np.int64)
        space = np.array(spaces, np.int64)
        group, word, topic, namelike, short = self._trait[row].T
        joined = self._joined(texts, short.astype(bool), space)
        return Encoded(row, group, word, topic, namelike.astype(bool), space, joined, (row == pad) | (row == newline))

    def _joined(self, texts: Sequence[Tokens], short: Bools, space: Ints) -> Ints:
        """Which neighbours are together on a name list, though the analyser cut them (code at the first)."""
        joined = np.zeros(len(space), np.int64)
        firsts = np.flatnonzero(short[:-1] & short[1:] & (space[1:] == 0))
        if len(firsts):
            surfaces = [""] * REACH
            for tokens in texts:
                surfaces += tokens.surfaces
                surfaces += [""] * REACH
            listed = self._look.names
            for first in firsts.tolist():
                bits = listed.get(surfaces[first] + surfaces[first + 1])
                if bits:
                    joined[first] = self.joined_names.get(joined_code(bits), 0)
        return joined

    def emissions(self, batch: Encoded, at: Ints) -> Floats:
        """Scores of LABELS for the tokens `at`: [len(at), 5]."""
        labels = len(LABELS)
        out = np.zeros((len(at), labels), np.float32)
        for offset in range(-REACH, REACH + 1):
            # a feature at offset k of token t belongs to the type of token t + k
            column = (offset + REACH) * labels
            out += self._vector[batch.row[at + offset], column : column + labels]
        out += self._space_weight[0][batch.space[at]] + self._space_weight[1][batch.space[at + 1]]
        out += self._joined_weight[0][batch.joined[at]] + self._joined_weight[1][batch.joined[at - 1]]
        for keys in pair_keys(batch.group, batch.word, batch.space, at):
            where = np.minimum(np.searchsorted(self._pair_key, keys), len(self._pair_key) - 1)
            hit = self._pair_key[where] == keys
            out[hit] += self._pair_weight[where[hit]]
        self._add_topics(out, batch, at)
        return out

    def _add_topics(self, out: Floats, batch: Encoded, at: Ints) -> None:
        """What the content words of the line say, neighbours excepted."""
        wanted = np.flatnonzero(batch.is_namelike[at])
        where = at[wanted]
        weight = self._topic_weight[batch.topic]
        sums = np.concatenate([np.zeros((1, len(LABELS))), np.cumsum(weight, 0, dtype=np.float64)])
        breaks = np.flatnonzero(batch.is_break)
        after = np.searchsorted(breaks, where)
        first = np.maximum(where - TOPIC_REACH, breaks[after - 1] + 1)
        last = np.minimum(where + TOPIC_REACH + 1, breaks[after])
        near = sums[np.minimum(where + 2, last)] - sums[np.maximum(where - 1, first)]
        out[wanted] += (sums[last] - sums[first] - near).astype(np.float32)


def joined_code(bits: int) -> str:
    """What the lists say of two neighbours together: surname, given name or both."""
    return f"{int(bool(bits & 9))}{int(bool(bits & 34))}{int(bool(bits & 16))}"


def lookups(scores: CharScores) -> Lookups:
    """Dictionary and lists as the features need them."""
    dictionary = analyzer().dictionary

    def part_of(number: int) -> tuple[str, ...]:
        tags = dictionary.pos_of(number)
        if tags is None:
            raise IndexError(number)
        return tuple(tags)

    part_of_cached: Callable[[int], tuple[str, ...]] = lru_cache(maxsize=None)(part_of)

    def entries(surface: str) -> list[tuple[int, str]]:
        return [(entry.part_of_speech_id(), entry.normalized_form()) for entry in dictionary.lookup(surface)]

    return Lookups(part_of_cached, entries, names(), scores, kin())


def _weights(arrays: dict[str, npt.NDArray[Any]], part: str, offsets: int) -> tuple[dict[str, int], Floats]:
    keys = strings(arrays[f"{part}_key"])
    weights = arrays[f"{part}_weight"].astype(np.float32).reshape(len(keys), offsets, len(LABELS))
    weights = np.concatenate([weights, np.zeros_like(weights[:1])])
    return {key: row for row, key in enumerate(keys)}, weights


def _scores(arrays: dict[str, npt.NDArray[Any]], part: str) -> dict[str, float]:
    return dict(zip(strings(arrays[f"{part}_gram"]), arrays[f"{part}_score"].astype(float).tolist(), strict=True))


def _add(vector: Floats, weights: tuple[dict[str, int], Floats], keys: Sequence[Sequence[str]]) -> None:
    """Adds to each row of `vector` the weights of its keys."""
    index, table = weights
    # a zero row at the end stands for keys without weight, and keeps every stretch non-empty
    rows: list[int] = []
    starts: list[int] = []
    for some in keys:
        starts.append(len(rows))
        rows += [row for row in map(index.get, some) if row is not None]
        rows.append(len(table) - 1)
    vector += np.add.reduceat(table[rows], starts, axis=0)


def _grown(array: npt.NDArray[Any], used: int, room: int) -> npt.NDArray[Any]:
    """The first rows of an array in one with room for more."""
    grown = np.empty((room, array.shape[1]), array.dtype)
    grown[:used] = array[:used]
    return grown


def packaged() -> bytes:
    """The model file of this package."""
    return files("recognizers.tagger").joinpath("model/person.npz").read_bytes()
