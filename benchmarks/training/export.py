"""Turns trained weights into the arrays of `person.npz`."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from recognizers.tagger.chars import CharScores
from recognizers.tagger.features import TokenType
from recognizers.tagger.model import LABELS, PAIRS, REACH, pair_keys
from recognizers.tagger.tokens import analyzer

TABLE = 40_000
"""Token types whose vectors are shipped; the others are computed when met."""
SMALLEST = 0.005
LEAN = 0.2
"""Taken from the outside label everywhere: the trained weights miss more names than they invent."""


def part_names(types: Iterable[tuple[str, int]]) -> dict[int, str]:
    """The parts of speech of token types by their numbers."""
    part_of = analyzer().dictionary.pos_of
    return {part: ",".join(part_of(part)) for _, part in types if part >= 0}


def lines(texts: Iterable[str]) -> np.ndarray:
    """Strings as an array of bytes."""
    return np.frombuffer("\n".join(texts).encode(), np.uint8)


def arrays(
    weight: dict[str, np.ndarray],
    transition: np.ndarray,
    version: str,
    types: Counter[tuple[str, int]],
    described: dict[tuple[str, int], TokenType],
    part_name: dict[int, str],
    group_names: set[str],
    candidates: set[str],
    scores: CharScores,
) -> dict[str, np.ndarray]:
    """Everything the run time needs."""
    out: dict[str, Any] = {"version": lines([version]), "transition": transition.astype(np.float32)}
    labels = len(LABELS)
    tables = {"here": 1, "near": 3, "far": 2 * REACH + 1}
    held: dict[str, dict[str, np.ndarray]] = {part: {} for part in tables}
    groups = {name: number for number, name in enumerate(["", *sorted(group_names - {""})])}
    words: dict[str, int] = {}
    pair_key: list[int] = []
    pair_weight: list[np.ndarray] = []
    space = np.zeros((2, 4, labels), np.float32)
    joined: dict[str, int] = {}
    topic: dict[str, np.ndarray] = {}
    joined_rows: list[tuple[int, int, np.ndarray]] = []
    for feature, value in weight.items():
        if np.abs(value).max() < SMALLEST:
            continue
        head, _, rest = feature.partition("|")
        kind = head[0]
        if kind == "H":
            held["here"].setdefault(rest, np.zeros((1, labels), np.float32))[0] = value
        elif kind == "N":
            held["near"].setdefault(rest, np.zeros((3, labels), np.float32))[int(head[1:]) + 1] = value
        elif kind == "F":
            held["far"].setdefault(rest, np.zeros((2 * REACH + 1, labels), np.float32))[int(head[1:]) + REACH] = value
        elif kind == "T":
            topic[rest] = value
        elif kind == "Z":
            space[int(head[1:]), int(rest)] = value
        elif kind == "J":
            joined_rows.append((int(head[1:]), joined.setdefault(rest, len(joined) + 1), value))
        elif kind == "Q":
            key = _pair_number(head[1:], rest, groups, words)
            if key is not None:
                pair_key.append(key)
                pair_weight.append(value)
    for part, offsets in tables.items():
        keys = sorted(held[part])
        out[f"{part}_key"] = lines(keys)
        out[f"{part}_weight"] = np.array([held[part][key] for key in keys], np.float16).reshape(
            len(keys), offsets, labels
        )
    order = np.argsort(np.array(pair_key, np.int64))
    out["pair_key"] = np.array(pair_key, np.int64)[order]
    out["pair_weight"] = np.array(pair_weight, np.float16)[order]
    space[0, :, LABELS.index("O")] -= LEAN
    out["space_weight"] = space
    out["joined"] = lines(joined)
    out["joined_weight"] = np.zeros((2, len(joined) + 1, labels), np.float32)
    for side, number, value in joined_rows:
        out["joined_weight"][side, number] = value
    out["topic_key"] = lines(sorted(topic))
    out["topic_weight"] = np.array([topic[key] for key in sorted(topic)], np.float16).reshape(-1, labels)
    out["groups"] = lines(groups)
    out["words"] = lines(words)
    out["candidate"] = np.array([name in candidates or not name for name in groups], np.uint8)
    for part, table in scores._asdict().items():
        out[f"{part}_gram"] = lines(table)
        out[f"{part}_score"] = np.array(list(table.values()), np.float16)
    _add_types(out, types, described, part_name, held, groups, topic)
    return out


def _pair_number(kind: str, rest: str, groups: dict[str, int], words: dict[str, int]) -> int | None:
    """The number that `pair_keys` computes for this conjunction."""
    fields = rest.split("\t") if kind not in "xy" else rest.rsplit("\t", 1)
    zero = np.zeros(5, np.int64)
    group, word, space = zero.copy(), zero.copy(), zero.copy()
    places = {"a": "1s2", "b": "2t3", "c": "01", "d": "34", "e": "13", "t": "1s2t3", "u": "012", "v": "234"}
    if kind in "xy":
        if not fields[0]:
            return None
        word[1 if kind == "x" else 3] = words.setdefault(fields[0], len(words) + 1)
        group[2] = groups[fields[1]]
    else:
        for place, field in zip(places[kind], fields, strict=True):
            if place in "st":
                space[2 if place == "s" else 3] = int(field)
            else:
                group[int(place)] = groups[field]
    return int(pair_keys(group, word, space, np.array([2]))[PAIRS.index(kind)][0])


def _add_types(
    out: dict[str, Any],
    types: Counter[tuple[str, int]],
    described: dict[tuple[str, int], TokenType],
    part_name: dict[int, str],
    held: dict[str, dict[str, np.ndarray]],
    groups: dict[str, int],
    topic: dict[str, np.ndarray],
) -> None:
    chosen = [key for key, _ in types.most_common(TABLE) if key[1] >= 0]
    parts = {number: place for place, number in enumerate(sorted({part for _, part in chosen}))}
    vectors = np.zeros((len(chosen), 2 * REACH + 1, len(LABELS)), np.float32)
    for row, key in enumerate(chosen):
        kind = described[key]
        slots = {"here": slice(REACH, REACH + 1), "near": slice(REACH - 1, REACH + 2), "far": slice(None)}
        for part, slot in slots.items():
            texts: list[str] = getattr(kind, part)
            for text in texts:
                if text in held[part]:
                    vectors[row, slot] += held[part][text].astype(np.float16)
    out["type_surface"] = lines(surface for surface, _ in chosen)
    out["type_part"] = np.array([parts[part] for _, part in chosen], np.int16)
    out["type_group"] = np.array([groups[described[key].group] for key in chosen], np.int16)
    numbers = {key: row for row, key in enumerate(sorted(topic), 1)}
    out["type_topic"] = np.array([numbers.get(described[key].topic, 0) for key in chosen], np.int32)
    out["type_namelike"] = np.array([described[key].is_namelike for key in chosen], np.uint8)
    out["type_vector"] = vectors.astype(np.float16)
    out["parts"] = lines(part_name[number] for number in parts)


def write(held: dict[str, np.ndarray], path: Path) -> None:
    """A zip of .npy members with fixed dates, so that the same training gives the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(held):
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, np.ascontiguousarray(held[name]), allow_pickle=False)
            archive.writestr(
                zipfile.ZipInfo(f"{name}.npy", (2026, 1, 1, 0, 0, 0)), buffer.getvalue(), zipfile.ZIP_DEFLATED
            )
