"""Reading the organisation's own ledger: tables under headings of one or two rows, a column an item, or cards."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pdscan.i18n import t
from pdscan.reports.ledger.reading import LedgerProblem, grids
from pdscan.reports.ledger.workbook import MARKS
from pdscan.reports.reconcile.cards import cards
from pdscan.reports.reconcile.headings import bare, headings_of, is_second_row, keys_of, tables
from pdscan.reports.reconcile.items import entities, is_yes, plain
from recognizers.entities import ENTITIES

_HEAD_ROWS = 40
_LEAST = 3
"""So many recognised headings make a heading row; a name or the items must be among them."""
_SECTION = re.compile(
    r"[【<\[■◆●《〈]\s*([^】>\]》〉]+?)\s*[】>\]》〉]?|(.{1,18}(?:部|課|室|係|局|グループ|担当|センター|支店|本部))"
)
"""A row that names the department of those below it."""


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
        words = tables()[1]
        return any(word in text for word in words["paper"]) and not any(word in text for word in words["electronic"])


@dataclass
class Company:
    """The whole file, with the headings nobody recognised."""

    rows: list[CompanyRow] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def read(path: Path, mapping: Path | None = None) -> Company:
    """Every sheet with a heading row of a ledger, or with cards. Raises LedgerProblem.

    `mapping` names headings by our column: `place = "どこに"`.
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
    keys = set(tables()[0].values())
    given = raw.get("columns", raw)
    if wrong := sorted(set(given) - keys):
        raise LedgerProblem(
            t("{path}: “{key}” is no column; columns: {keys}", path=path, key=wrong[0], keys=", ".join(sorted(keys)))
        )
    return {
        bare(str(heading)): key
        for key, headings in given.items()
        for heading in (headings if isinstance(headings, list) else [headings])
    }


def _sheet(name: str, grid: Sequence[Sequence[str]], own: Mapping[str, str], found: Company) -> None:
    best: tuple[int, int, list[str]] = (0, 0, [])
    for top in range(min(_HEAD_ROWS, len(grid))):
        for depth in (1, 2):
            if top + depth <= len(grid):
                headings = headings_of(grid[top : top + depth])
                if depth == 2 and not is_second_row(grid[top + 1], headings):
                    continue
                keys = keys_of(headings, own)
                score = 2 * sum(not key.startswith("+") for key in keys.values()) + (len(keys) > 0) - (depth == 2)
                if score > best[0] and {"name", "items"} & set(keys.values()) and len(keys) >= _LEAST:
                    best = (score, top + depth, headings)
    keys = keys_of(best[2], own)
    single = list(cards(grid, own))
    if not keys or any(len(texts) > len(keys) for _, texts in single):
        for number, texts in single:
            items = frozenset(entities(texts.get("items", "")) & set(ENTITIES))
            found.rows.append(CompanyRow(name, number, texts, items, frozenset(texts)))
    else:
        _table(name, grid, (best[1], best[2]), keys, found)


def _table(
    name: str, grid: Sequence[Sequence[str]], head: tuple[int, list[str]], keys: Mapping[int, str], found: Company
) -> None:
    """The rows below the headings; `head` is the row after them, and their texts."""
    top, headings = head
    found.unknown += [text for at, text in enumerate(headings) if text and at not in keys and len(text) <= 40]
    columns = frozenset(keys.values())
    section = ""
    for number, cells in enumerate(grid[top:], top + 1):
        texts: dict[str, str] = {}
        items: set[str] = set()
        for at, key in keys.items():
            text = cells[at] if at < len(cells) else ""
            if key.startswith("+"):
                items |= {key[1:]} if is_yes(text) else set()
            elif text:
                texts.setdefault(key, text)
        section = _section(cells) or section
        if texts.get("name") or texts.get("items"):
            if section and "task" not in columns:
                texts["task"] = section
            items |= entities(texts.get("items", ""))
            found.rows.append(CompanyRow(name, number, texts, frozenset(items & set(ENTITIES)), columns))


def _section(cells: Sequence[str]) -> str:
    """The department that a row of a single text names, or ""."""
    texts = {text for text in cells if text}
    match = _SECTION.fullmatch(texts.pop()) if len(texts) == 1 else None
    return (match[1] or match[2]) if match else ""
