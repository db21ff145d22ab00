"""Where the reader is: folder, filter and order; and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pdscan.inventory.filter import Selection, Term, parse, split

ASSETS, FINDINGS = "assets", "findings"
"""What a row of the table is."""


@dataclass(frozen=True, slots=True)
class Group:
    """Assets that were picked elsewhere (a line of the ledger, what waits for a second person), by number."""

    label: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """What the table shows. `words` is the filter as typed, one chip a word; `kind` what a row is."""

    source_id: int | None = None
    folder: str | None = None
    words: tuple[str, ...] = ()
    sort: str = "severity"
    is_reversed: bool = False
    group: Group | None = None
    kind: str = ASSETS

    def of_kind(self, kind: str, sorts: tuple[str, ...]) -> Place:
        """The same assets as rows of another kind, in the same order where that kind (`sorts`) has it."""
        sort = self.sort if self.sort in sorts else "severity"
        return replace(self, kind=kind, sort=sort, is_reversed=self.is_reversed and sort == self.sort)

    def chips(self) -> tuple[str, ...]:
        """What narrows the assets, the group first."""
        return (self.group.label, *self.words) if self.group else self.words

    @property
    def is_filtered(self) -> bool:
        """Is there a chip to take away?"""
        return bool(self.words) or self.group is not None

    def without(self, chip: int) -> Place:
        """With one chip less."""
        if self.group is not None and chip == 0:
            return replace(self, group=None)
        at = chip - (self.group is not None)
        return replace(self, words=self.words[:at] + self.words[at + 1 :])

    def terms(self) -> tuple[Term, ...]:
        """The filter as terms. Raises FilterProblem."""
        return tuple(term for word in self.words for term in parse(_quoted(word)))

    def selection(self) -> Selection:
        """The assets in view."""
        numbers = self.group.numbers if self.group else None
        return Selection(self.source_id, self.folder, self.terms(), numbers=numbers)

    def filtered(self, text: str) -> Place:
        """The same folder under another filter. Raises FilterProblem."""
        parse(text)
        return replace(self, words=tuple(split(text)))

    def narrowed(self, *words: str) -> Place:
        """With more words of filter."""
        return replace(self, words=(*self.words, *(word for word in words if word not in self.words)))


def typed(chips: tuple[str, ...]) -> str:
    """The filter as a person would type it."""
    return " ".join(map(_quoted, chips))


def _quoted(word: str) -> str:
    if not any(mark in word for mark in " \u3000'\""):
        return word
    return f"'{word}'" if "'" not in word else f'"{word}"'


@dataclass(slots=True)
class Trail:
    """The places visited, with the one in view."""

    now: Place = field(default_factory=Place)
    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)

    def go(self, place: Place) -> bool:
        """Move to a place; False when it is the one in view."""
        if place == self.now:
            return False
        self.behind.append(self.now)
        self.ahead.clear()
        self.now = place
        return True

    def back(self) -> bool:
        """To the place before; False at the start."""
        if not self.behind:
            return False
        self.ahead.append(self.now)
        self.now = self.behind.pop()
        return True

    def forward(self) -> bool:
        """Where `back` came from; False at the end."""
        if not self.ahead:
            return False
        self.behind.append(self.now)
        self.now = self.ahead.pop()
        return True
