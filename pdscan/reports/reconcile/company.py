"""Reading the organisation's own ledger: headings by synonyms, over two rows too, merged cells, a column an item."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from pdscan.i18n import t
from pdscan.reports.ledger.reading import LedgerProblem, grids
from pdscan.reports.ledger.workbook import MARKS
from pdscan.reports.reconcile.items import entities, is_yes, item_of, plain
from recognizers.entities import ENTITIES

_HEAD_ROWS = 40
_LEAST = 3
"""So many recognised headings make a heading row; a name or the items must be among them."""
_MARKS = re.compile(r"[*※★☆●○■□◆◇①-⑳\[\]【】<>「」\"'：:]|\([0-9]+\)|^[0-9]+[.)．]")


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """One row of the company's ledger: where it stands, texts by our column keys, the items it names.

    `columns` are the keys of all columns that its sheet has.
    """

    sheet: str
    number: int
    texts: dict[str, str]
    items: frozenset[str]
    columns: frozenset[str] = frozenset()

    @property
    def place(self) -> str:
        """Where in the file, for people."""
        return f"{self.sheet}!{self.number}"

    @property
    def is_outside(self) -> bool:
        """Whether the row says that no scan can find it: paper, cameras, recordings."""
        text = plain(" ".join(self.texts.get(key, "") for key in ("media", "place", "method", "name")))
        words = _tables()[1]
        return any(word in text for word in words["paper"]) and not any(word in text for word in words["electronic"])


@dataclass
class Company:
    """The whole file, with the headings nobody recognised."""

    rows: list[CompanyRow] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    raw = tomllib.loads(files(__package__).joinpath("synonyms.toml").read_text("utf-8"))
    known = {_bare(word): key for key, words in raw["columns"].items() for word in words}
    return known, {name: tuple(map(plain, words)) for name, words in raw["media"].items()}


def _bare(heading: str) -> str:
    text = _MARKS.sub("", unicodedata.normalize("NFKC", heading)).replace("\n", "")
    text = re.sub(r"\((?:提案|要記入|必須|任意|概数|約|有無|suggested|to fill in)\)", "", text)
    return "".join(text.casefold().split()).strip("*・")


def read(path: Path, mapping: Path | None = None) -> Company:
    """Every sheet with a heading row of a ledger. `mapping` names headings by our column: `place = "どこに"`.

    Raises LedgerProblem.
    """
    own = _mapping(mapping)
    found = Company()
    for name, grid in grids(path):
        if name != MARKS:
            _sheet(name, grid, own, found)
    if not found.rows:
        raise LedgerProblem(
            t("{path}: no heading row of a register was recognised; name the headings with --mapping", path=path)
        )
    return found


def _mapping(path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LedgerProblem(f"{path}: {error}") from None
    keys = set(_tables()[0].values())
    given = raw.get("columns", raw)
    if wrong := sorted(set(given) - keys):
        raise LedgerProblem(
            t("{path}: “{key}” is no column; columns: {keys}", path=path, key=wrong[0], keys=", ".join(sorted(keys)))
        )
    return {
        _bare(str(heading)): key
        for key, headings in given.items()
        for heading in (headings if isinstance(headings, list) else [headings])
    }


def _sheet(name: str, grid: Sequence[Sequence[str]], own: Mapping[str, str], found: Company) -> None:
    best: tuple[int, int, list[str]] = (0, 0, [])
    for top in range(min(_HEAD_ROWS, len(grid))):
        for depth in (1, 2):
            if top + depth <= len(grid):
                headings = _headings(grid[top : top + depth])
                keys = _keys(headings, own)
                score = 2 * sum(not key.startswith("+") for key in keys.values()) + (len(keys) > 0) - (depth == 2)
                if score > best[0] and {"name", "items"} & set(keys.values()) and len(keys) >= _LEAST:
                    best = (score, top + depth, headings)
    if not best[2]:
        return
    keys = _keys(best[2], own)
    found.unknown += [text for at, text in enumerate(best[2]) if text and at not in keys and len(text) <= 40]
    columns = frozenset(keys.values())
    for number, cells in enumerate(grid[best[1] :], best[1] + 1):
        texts: dict[str, str] = {}
        items: set[str] = set()
        for at, key in keys.items():
            text = cells[at] if at < len(cells) else ""
            if key.startswith("+"):
                items |= {key[1:]} if is_yes(text) else set()
            elif text:
                texts.setdefault(key, text)
        if texts.get("name") or texts.get("items"):
            items |= entities(texts.get("items", ""))
            found.rows.append(CompanyRow(name, number, texts, frozenset(items & set(ENTITIES)), columns))


def _headings(rows: Sequence[Sequence[str]]) -> list[str]:
    """One text a column; of two rows the lower one under the upper one, where they differ."""
    if len(rows) == 1:
        return list(rows[0])
    width = max(map(len, rows))
    upper, lower = ([*row, *[""] * (width - len(row))] for row in rows)
    return [
        below if not above or above == below else f"{above}\n{below}" for above, below in zip(upper, lower, strict=True)
    ]


def _keys(headings: Sequence[str], own: Mapping[str, str]) -> dict[int, str]:
    """Column → our key, `+ENTITY` for a column an item. Exact synonyms first, then contained ones."""
    keys: dict[int, str] = {}
    known, taken = _tables()[0], set[str]()
    parts = [[_bare(text), *(_bare(part) for part in reversed(text.split("\n")))] for text in headings]
    for at, variants in enumerate(parts):
        if key := next((own[one] for one in variants if one in own), None):
            keys[at] = key
            taken.add(key)
    for at, variants in enumerate(parts):
        key = next((known[one] for one in variants if one and one in known), None)
        if at not in keys and key and key not in taken:
            keys[at] = key
            taken.add(key)
    for at, variants in enumerate(parts):
        if at in keys or not variants[0]:
            continue
        if item := next((item for one in variants if (item := item_of(one))), None):
            keys[at] = f"+{item}"
            continue
        inside = [
            (len(word), key)
            for word, key in known.items()
            if len(word) > 2 and key not in taken and word in variants[0]
        ]
        if inside and len(variants[0]) <= 20:
            keys[at] = max(inside)[1]
            taken.add(keys[at])
    return keys
