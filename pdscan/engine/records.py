"""Hits become records about people: rows, forms, mails, neighbours in a text; each record is judged once.

A name in a file, folder or sheet name belongs to every record of the file. What a single window of running
text cannot say, the whole document may: a disease in a paper that is plainly about one person is that person's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pdscan.appi.judge import Atom, Judgement, entity_type, judge, means_nobody
from pdscan.model import Hit, Locator
from recognizers.base import Match
from recognizers.entities import Sensitivity

WINDOW = 200
"""Characters on either side within which running text speaks of the same matter (domain specification §1.4)."""
_PEOPLE = frozenset({"PERSON", "INTERNAL_ID", "DATE_OF_BIRTH", "GENDER", "AGE", "JP_MY_NUMBER", "CREDIT_CARD"})
_ITEMS = frozenset({"EDUCATION", "EMPLOYMENT_HISTORY", "SALARY"})
"""What a ledger names beside a person, wherever in the document the person stands."""
_Verdict = tuple[bool, int, tuple[str, ...], tuple[str, ...]]
LEAST = 0.5
"""Hits below this score are not reported."""


@dataclass(slots=True)
class Draft:
    """A hit whose record is not judged yet. `at` is its offset where the record is a text, else 0.

    `is_bystander`, `is_subject`: a person by office, a person whom the text is about. `is_office`: a phone,
    mail or address that stands with a company's name.
    """

    match: Match
    text: str
    locator: Locator
    is_bystander: bool = False
    is_subject: bool = False
    is_office: bool = False
    at: int = 0
    known_atom: Atom | None = None

    def atom(self) -> Atom:
        """What the decision table sees of it; `known_atom` where it was made before (columns)."""
        return self.known_atom or atom_of(self.match, is_bystander=self.is_bystander)


@lru_cache(maxsize=4096)
def _atom(entity: str, strength: int | None, part: str, is_nobody: bool, is_bystander: bool) -> Atom:
    return Atom(entity, strength, part, is_nobody, is_bystander)


def atom_of(match: Match, *, is_bystander: bool = False) -> Atom:
    """What the decision table sees of a match."""
    return _atom(match.entity, match.strength, match.part, match.is_nobody, is_bystander)


class Records:
    """Turns drafts into judged hits; keeps what speaks for the whole asset."""

    def __init__(self) -> None:
        self.whole: list[Atom] = []
        """Atoms that belong to every record of the asset: names in its path."""

    def row(
        self, record: str, drafts: Sequence[Draft], extra: Iterable[Atom] = (), *, is_list: bool = False
    ) -> list[Hit]:
        """The hits of one row or form; `extra` are atoms that the sheet adds to each of its records."""
        atoms = tuple([draft.atom() for draft in drafts])
        others = (*self.whole, *extra)
        verdicts = _verdicts(atoms, others, is_list)
        return [
            _hit(draft, verdict, record)
            for draft, verdict in zip(drafts, verdicts, strict=True)
            if is_reported(draft.match)
        ]

    def text(self, drafts: Sequence[Draft], records: Sequence[str], subject: Iterable[Atom] = ()) -> list[Hit]:
        """The hits of running text, each judged with its neighbours; `subject` are atoms of the document's person."""
        about = [*self.whole, *subject]
        hits = []
        left = right = 0
        near: Counter[Atom] = Counter()
        atoms = [draft.atom() for draft in drafts]
        for at, (draft, record) in enumerate(zip(drafts, records, strict=True)):
            while draft.at - drafts[left].at > WINDOW:
                _leave(near, atoms[left])
                left += 1
            while right < len(drafts) and drafts[right].at - draft.at <= WINDOW:
                near[atoms[right]] += 1
                right += 1
            if draft.is_office and not self.whole and not any(atom.entity in _PEOPLE for atom in near):
                _leave(near, atoms[at])
                draft.known_atom = atoms[at] = atom_of(replace(draft.match, is_nobody=True))
                near[atoms[at]] += 1
            judgement = judge(frozenset(near).union(self.whole))
            if (
                about
                and (is_sensitive(draft.match.entity) or draft.match.entity in _ITEMS)
                and means_nobody(atoms[at], judgement)
            ):
                judgement = judge(frozenset(near).union(about))
            if is_reported(draft.match):
                hits.append(hit(draft, atoms[at], judgement, record))
        return hits


def _leave(near: Counter[Atom], atom: Atom) -> None:
    near[atom] -= 1
    if not near[atom]:
        del near[atom]


def is_reported(match: Match) -> bool:
    """Whether the hit is sure enough; well-known specimens stay visible, for real ones hide among them."""
    return match.score >= LEAST or any("dummy" in reason or "specimen" in reason for reason in match.why)


def is_sensitive(entity: str) -> bool:
    """Whether the item counts only beside a person (R7, R8)."""
    return entity_type(entity).sensitivity in (Sensitivity.SPECIAL_CARE, Sensitivity.FINANCIAL_SENSITIVE)


@lru_cache(maxsize=8192)
def _verdicts(atoms: tuple[Atom, ...], others: tuple[Atom, ...], is_list: bool) -> tuple[_Verdict, ...]:
    """What becomes of each item of a row; the rows of a table are nearly all alike."""
    judgement = judge({*atoms, *others}, is_list=is_list)
    return tuple(_verdict(atom, judgement) for atom in atoms)


def hit(draft: Draft, atom: Atom, judgement: Judgement, record: str) -> Hit:
    """The judged hit; one that means nobody carries no category."""
    return _hit(draft, _verdict(atom, judgement), record)


def _hit(draft: Draft, verdict: _Verdict, record: str) -> Hit:
    match = draft.match
    is_nobody, strength, rules, categories = verdict
    return Hit(
        match.entity,
        match.restored or draft.text,
        draft.locator,
        match.start,
        match.end,
        max(match.score, LEAST),
        match.why + rules,
        match.rule,
        match.value or draft.text,
        record,
        strength,
        match.part,
        categories,
        is_nobody,
    )


@lru_cache(maxsize=65536)
def _verdict(atom: Atom, judgement: Judgement) -> _Verdict:
    """What a judgement means for one item: nobody's or not, its strength, the rules as a reason, categories."""
    is_nobody = means_nobody(atom, judgement)
    strength = entity_type(atom.entity).strength if atom.strength is None else atom.strength
    rules = (" ".join(judgement.rules),) if judgement.rules else ()
    return is_nobody, int(strength), rules, () if is_nobody else judgement.categories
