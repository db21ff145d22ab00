"""Which row of the company's ledger speaks of which line of ours: by place, kind, name, department, items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pdscan.reports.ledger.entries import Entry
from pdscan.reports.ledger.kinds import OTHER, kind_of
from pdscan.reports.reconcile.company import CompanyRow
from pdscan.reports.reconcile.items import plain

_ENOUGH = 3.5
"""Points that make a pair: the same kind in the same department, or a telling name in the right place."""
_DRIVE = re.compile(r"^[a-z]:|^[a-z0-9+]+://[^/]*|^//[^/]*")


@dataclass(frozen=True, slots=True)
class Pair:
    """A row and a line that speak of the same data; points say how surely."""

    row: CompanyRow
    entry: Entry
    points: float


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs (a row may have several lines, a line several rows), and what has no partner."""

    pairs: tuple[Pair, ...]
    unregistered: tuple[Entry, ...]
    missing: tuple[CompanyRow, ...]


def match(rows: Sequence[CompanyRow], entries: Sequence[Entry]) -> Matched:
    """The best partners first, each row and line once; then what is left joins a partner that clearly fits too."""
    scored = sorted(
        (Pair(row, entry, points) for row in rows for entry in entries if (points := _points(row, entry)) >= _ENOUGH),
        key=lambda pair: (-pair.points, pair.row.place, pair.entry.id),
    )
    pairs: list[Pair] = []
    seen_rows: set[str] = set()
    seen_lines: set[str] = set()
    for pair in scored:
        if pair.row.place not in seen_rows and pair.entry.id not in seen_lines:
            pairs.append(pair)
            seen_rows.add(pair.row.place)
            seen_lines.add(pair.entry.id)
    for pair in scored:
        if (pair.row.place in seen_rows) != (pair.entry.id in seen_lines) and _is_part(pair):
            pairs.append(pair)
            seen_rows.add(pair.row.place)
            seen_lines.add(pair.entry.id)
    return Matched(
        tuple(pairs),
        tuple(entry for entry in entries if entry.id not in seen_lines),
        tuple(row for row in rows if row.place not in seen_rows),
    )


def _is_part(pair: Pair) -> bool:
    """Whether a leftover is covered by a partner that has one already: the same kind, and the place or department."""
    return _is_same_kind(pair.row, pair.entry) and (
        _place(pair.row, pair.entry) > 0 or _department(pair.row, pair.entry) > 0
    )


def _points(row: CompanyRow, entry: Entry) -> float:
    if row.texts.get("id") and row.texts["id"] == entry.id:
        return 100.0
    line = entry.line
    items = set(line.counts) if line else set()
    shared = len(items & row.items) / max(1, len(items | row.items))
    place = _place(row, entry)
    points = 2.0 * _is_same_kind(row, entry) + 3.0 * _name(row, entry) + 3.0 * place + shared
    department = _department(row, entry)
    if row.texts.get("place") and place == 0.0 and names_path(row.texts["place"]):
        points -= 2.0  # the row names a folder, and it is another one
    return points + 1.5 * department


def _is_same_kind(row: CompanyRow, entry: Entry) -> bool:
    kind = row_kind(row.texts.get("name", ""), row.texts.get("task", ""), tuple(sorted(row.items)))
    return entry.line is not None and kind != OTHER.id and kind == entry.line.kind.id


@lru_cache(maxsize=4096)
def row_kind(name: str, task: str, items: tuple[str, ...]) -> str:
    """The kind of document that a row of a ledger means."""
    return kind_of(name, task, (), items, "").id


def _name(row: CompanyRow, entry: Entry) -> float:
    """How alike the names are, 0 to 1; file names that begin with the row's name count fully."""
    name = plain(row.texts.get("name", ""))
    line = entry.line
    if len(name) < 2 or line is None:
        return 0.0
    labels = [plain(entry.texts["name"]), plain(line.kind.ja), plain(line.kind.en)]
    best = max(_alike(name, label) for label in labels)
    stems = [plain(asset.name.rpartition(".")[0] or asset.name) for asset in line.assets]
    inside = sum(name in stem or (len(stem) > 2 and stem in name) for stem in stems)
    return max(best, inside / max(1, len(stems)))


def _alike(one: str, other: str) -> float:
    """Dice's coefficient of character pairs."""
    pairs_one = {one[at : at + 2] for at in range(len(one) - 1)}
    pairs_other = {other[at : at + 2] for at in range(len(other) - 1)}
    both = len(pairs_one) + len(pairs_other)
    return 2 * len(pairs_one & pairs_other) / both if both else 0.0


def _department(row: CompanyRow, entry: Entry) -> float:
    line = entry.line
    task = plain(row.texts.get("task", ""))
    if line is None or not task:
        return 0.0
    names = {plain(name).removesuffix("部").removesuffix("課") for name in {line.department, *line.departments}}
    return float(any(len(name) > 1 and (name in task or task.removesuffix("部") in name) for name in names))


def _place(row: CompanyRow, entry: Entry) -> float:
    """The share of the line's assets that lie where the row says, 0 to 1."""
    paths = names_path(row.texts.get("place", ""))
    line = entry.line
    if not paths or line is None:
        return 0.0
    inside = sum(any(is_at(asset.location, path) for path in paths) for asset in line.assets)
    return inside / max(1, len(line.assets))


@lru_cache(maxsize=4096)
def names_path(text: str) -> tuple[tuple[str, ...], ...]:
    """The folders that a text names, as tuples of folded parts; drive letters and hosts are left out."""
    found = []
    pieces = re.split(r"[\n、,;]| / ", text)
    for piece in [*pieces, *(word for whole in pieces for word in whole.split()[1:])]:
        path = _DRIVE.sub("", piece.strip().casefold().replace("\\", "/").replace("¥", "/"))
        parts = tuple(plain(part) for part in path.split("/") if plain(part))
        if "/" in path and parts:
            found.append(parts)
    return tuple(found)


def is_at(location: str, path: tuple[str, ...]) -> bool:
    """Whether the folders follow each other in a location; mounts differ, so only their end has to."""
    parts = _parts(location)
    tails = (path, path[1:], path[-2:])
    return any(parts[at : at + len(tail)] == tail for tail in tails if tail for at in range(len(parts) - len(tail) + 1))


@lru_cache(maxsize=65_536)
def _parts(location: str) -> tuple[str, ...]:
    path = _DRIVE.sub("", location.casefold().replace("\\", "/").replace("!/", "/"))
    return tuple(plain(part) for part in path.split("/") if part)
