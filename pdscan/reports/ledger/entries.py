"""The ledger as it is handed out: what the scan says under what people wrote, and lines that only they know."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from pdscan.config import LedgerSettings
from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.register import Kept
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.columns import COLUMNS
from pdscan.reports.ledger.contents import contents
from pdscan.reports.ledger.grouping import ledger
from pdscan.reports.ledger.lines import Line
from pdscan.reports.ledger.numbers import written

Place = Callable[[str], str]
EXTRA = "+"
"""Begins the key of a column that the organisation added itself: `+` and its heading."""
TITLE = "(title)"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line with its texts by column key.

    `said` is what the scan says; `edited` the keys where a person wrote something else. `line` is None where nothing
    is found: lines that only people know (`is_own`), and lines whose data is gone.
    """

    id: str
    texts: dict[str, str]
    said: dict[str, str]
    edited: frozenset[str] = frozenset()
    changed_since: frozenset[str] = frozenset()
    line: Line | None = None
    is_own: bool = False
    people: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Register:
    """The whole ledger: title block, lines of personal data, and of person-related information."""

    title: dict[str, str]
    personal: tuple[Entry, ...]
    related: tuple[Entry, ...]

    def own_columns(self, entries: Iterable[Entry]) -> list[str]:
        """The organisation's own columns, in order of appearance."""
        return list(dict.fromkeys(key for one in entries for key in one.people if key.startswith(EXTRA)))


def digest(text: str) -> str:
    """What tells whether a cell's text changed; spreadsheet programs may alter line ends and outer spaces."""
    plain = "\n".join(line.rstrip() for line in unicodedata.normalize("NFC", text).strip().splitlines())
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def collect(
    inventory: Inventory,
    settings: LedgerSettings,
    selection: Selection = Selection(),  # noqa: B008 - frozen, never changed
    place: Place = str,
) -> Register:
    """Everything that the ledger shows; `place` turns a location into what may be shown of it."""
    made = ledger(inventory, selection, settings)
    kept = written(inventory)
    roots = dict(query.sources(inventory))
    sheets: dict[str, list[Entry]] = {"personal": [], "related": []}
    seen = set()
    for name, lines in (("personal", made.personal), ("related", made.related)):
        for line in lines:
            said = contents(line, roots)
            said["place"] = "\n".join(place(one) for one in said["place"].split("\n"))
            seen.add(line.id)
            sheets[name].append(_entry(line.id, said, kept.get(line.id), line))
    for one in kept.values():
        if one.id in seen or one.merged_into or one.origin == "title":
            continue
        if one.origin == "person":
            sheets[one.sheet].append(_entry(one.id, {"id": one.id}, one, None))
        elif one.cells or one.shown:
            sheets[one.sheet].append(_vanished(one))
    title = {key: pair[0] for key, pair in kept[TITLE].cells.items()} if TITLE in kept else {}
    return Register(title, tuple(sheets["personal"]), tuple(sheets["related"]))


def _entry(number: str, said: dict[str, str], kept: Kept | None, line: Line | None) -> Entry:
    texts = {column.key: said.get(column.key, "") for column in COLUMNS}
    if kept is None:
        return Entry(number, texts, said, line=line)
    people = {key: pair[0] for key, pair in kept.cells.items()}
    edited = {key for key in people if key in said and key != "id"}
    texts.update({key: text for key, text in people.items() if key in texts and key != "id"})
    changed = {key for key in edited if kept.cells[key][1] not in ("", digest(said[key]))}
    return Entry(
        number, texts, said, frozenset(edited), frozenset(changed), line, kept.origin == "person", people
    )  # fmt: skip


def _vanished(kept: Kept) -> Entry:
    """A line of which the scan finds nothing any more: as it was last handed out."""
    said = {**{key: text for key, text in kept.shown.items() if not key.startswith(EXTRA)}, "id": kept.id}
    said["evidence"] = t("not found by the last scan")
    entry = _entry(kept.id, said, kept, None)
    return replace(entry, texts={**entry.texts, "evidence": said["evidence"]}, changed_since=frozenset())
