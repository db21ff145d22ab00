"""The contract of a recogniser: a small rule over folded text and over table cells. Standard library only.

Presidio is the public interface (`recognizers.presidio` wraps every rule as an `EntityRecognizer`); the engine
calls the rules directly, which is the same code without the cost of importing Presidio in every worker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from recognizers.fold import Shadow


@dataclass(frozen=True, slots=True)
class Match:
    """One hit: `start` and `end` in characters of the text as given, `score` 0 to 1, `why` short reasons.

    `value` is the canonical form for counting and digests (digits only, lower-case mail, name without
    spaces); empty means: the text itself. `restored` is set where Excel damaged the number (`1.23E+11`,
    lost leading zero): the form to show instead of the text as it stands. `strength` (0 to 3) overrides the
    entity type's own where the value decides (surname alone 1, mail with a name in it 2, address without
    house number 0). `part` says which half of a pair this is (`insurer`, `symbol`, `number`, …). `is_nobody`
    marks what belongs to no natural person: role mailboxes, toll-free numbers, company addresses.
    """

    entity: str
    start: int
    end: int
    score: float
    why: tuple[str, ...]
    rule: str
    value: str = ""
    restored: str | None = None
    strength: int | None = None
    part: str = ""
    is_nobody: bool = False

    def moved(self, by: int) -> Match:
        """The same hit `by` characters further on (of millions, so built by hand)."""
        if not by:
            return self
        return Match(
            self.entity, self.start + by, self.end + by, self.score, self.why, self.rule, self.value,
            self.restored, self.strength, self.part, self.is_nobody,
        )  # fmt: skip


DIGIT = "digit"
"""What number rules need: an ASCII digit in the folded text."""


class Recognizer:
    """One rule for one entity type (subclasses override what they can do).

    `headings`: column headings and form labels that announce the entity, in any spelling (they are folded by
    `heading_words.key`). `needs_heading`: the form alone proves nothing; in free text a context word, in a
    table a heading is required. `is_guessable`: a column without a helpful heading may still be claimed
    when nearly all distinct values pass (`check`), as check-digit numbers, mails and phones do. `needs`: what
    a text must hold for `find` to yield anything, so that a rule need not be asked in vain: `DIGIT`, the name
    of a word list (`recognizers.lexicon`), or "" for rules that look for themselves.
    """

    id: ClassVar[str]
    entity: ClassVar[str]
    version: ClassVar[int] = 1
    headings: ClassVar[Sequence[str]] = ()
    needs_heading: ClassVar[bool] = False
    is_guessable: ClassVar[bool] = False
    needs: ClassVar[str] = ""

    def prepare(self, texts: Sequence[str]) -> None:
        """Texts that `find` is about to be asked for: a rule that is faster on many at once looks at them now."""

    def find(self, text: Shadow) -> Iterator[Match]:
        """Hits in free text (also in a cell that is free text). Offsets refer to `text.raw`."""
        return iter(())

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """The whole cell as one value of this entity, or None.

        `named`: the column heading or form label announces this entity, so that form alone is enough and
        damage (lost zeros, exponents, floats) may be repaired; without it the strict form and the check
        digit are required.
        """
        return None


def load_all(modules: Iterable[object]) -> list[Recognizer]:
    """The recognisers that the modules expose as `RECOGNIZERS` (a sequence of instances)."""
    return [rule for module in modules for rule in getattr(module, "RECOGNIZERS", ())]
