"""A rule for one kind of number: digits in known shapes, a check digit where there is one, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, NamedTuple

from recognizers.base import DIGIT, Match
from recognizers.cells import CellNumber, read_number
from recognizers.checkdigit import is_dummy
from recognizers.context import LabelledRecognizer, judge, said
from recognizers.fold import Shadow
from recognizers.numbers import Digits, digit_groups

FLOOR = 0.4
"""Free text yields nothing below: the form alone proves nothing."""
_DUMMY = (0.5, 0.45)


Shapes = Mapping[tuple[int, ...], float]
"""The lengths of a number's parts, and how much such a form says by itself."""


class Candidate(NamedTuple):
    """A group of digits in its text; `is_announced`: a label of the rule stands at it."""

    text: Shadow
    group: Digits
    is_announced: bool


class NumberRecognizer(LabelledRecognizer):
    """`shapes`: the weight of each form; `check` with `check_weight`; `label_weight` for a label or heading.

    Without a check digit the label must stand within `reach` characters. A form of weight 0 counts only with a label.
    """

    needs = DIGIT
    shapes: ClassVar[Shapes]
    check_weight: ClassVar[float] = 0.0
    label_weight: ClassVar[float] = 0.6
    reach: ClassVar[int] = 300
    least_digits: ClassVar[int] = 0
    """How short a number in a named column may have become by losing its leading zeros (0: not at all)."""
    is_nobody: ClassVar[bool] = False

    def check(self, digits: str) -> bool:  # noqa: ARG002 - the default of a number without a public check digit
        """The check digit fits (or there is none to look at)."""
        return True

    def has_rival(self, digits: str) -> bool:  # noqa: ARG002 - the default of a number without a rival
        """The digits pass another number's check as well: with neither's label, neither is claimed."""
        return False

    def evidence(self, found: Candidate) -> tuple[float, str]:  # noqa: ARG002 - the default knows nothing else
        """What else speaks for or against, as a weight and a reason; (0, "") for nothing."""
        return 0.0, ""

    def find(self, text: Shadow) -> Iterator[Match]:
        for group in digit_groups(text):
            if group.shape not in self.shapes or not self.check(group.digits):
                continue
            context = said(text, group.start, group.end)
            is_announced = self.is_announced(context) and context is not None and context.gap <= self.reach
            if not is_announced and (self.is_contradicted(context) or group.separator == "boxes"):
                continue
            if not is_announced and self.has_rival(group.digits):
                continue
            score, why = judge(
                (self.shapes[group.shape] or 0.01, group.form),
                (self.check_weight, "check digit"),
                self.context(context, self.label_weight if is_announced else 0.0),
                self.evidence(Candidate(text, group, is_announced)),
            )
            if score >= FLOOR:
                yield self._match(group.start, group.end, score, why, group.digits, is_announced=is_announced)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        number = read_number(cell)
        if number is None:
            return None
        return self._read_named(number) if named else self._read_strict(number)

    def _read_strict(self, number: CellNumber) -> Match | None:
        if self.needs_heading or number.damage or number.shape not in self.shapes or not self.check(number.digits):
            return None
        form = Digits(number.start, number.end, number.digits, number.shape).form
        score, why = judge((self.shapes[number.shape] or 0.01, form), (self.check_weight, "check digit"))
        return self._match(number.start, number.end, score, why, number.digits, is_announced=False)

    def _read_named(self, number: CellNumber) -> Match | None:
        """By length alone, whatever the hyphens; a failing check digit (a slip of the pen) halves the trust."""
        lengths = {sum(shape) for shape in self.shapes}
        if number.lost:
            if len(number.digits) not in lengths:
                return None
            lost = ("column heading", "exponent form", f"{number.lost} digits lost")
            return Match(self.entity, number.start, number.end, 0.45, lost, self.id)
        digits = number.digits
        if len(digits) not in lengths and self.least_digits:
            digits = number.padded(max(lengths), max(lengths) - self.least_digits)
        if len(digits) not in lengths:
            return None
        is_damaged = bool(number.damage) or digits != number.digits
        fits = self.check(digits)
        if not fits and digits != number.digits:
            return None
        reasons = [(0.35, "column heading"), (0.5, f"{len(digits)} digits")]
        if self.check_weight:
            reasons.append((0.1, "check digit") if fits else (-0.4, "check digit does not fit"))
        if is_damaged:
            reasons.append((-0.05, "restored from " + (number.damage or "lost leading zeros")))
        score, why = judge(*reasons)
        restored = digits if is_damaged else None
        return self._match(number.start, number.end, score, why, digits, is_announced=True, restored=restored)

    def _match(
        self,
        start: int,
        end: int,
        score: float,
        why: tuple[str, ...],
        digits: str,
        *,
        is_announced: bool,
        restored: str | None = None,
    ) -> Match:
        if is_dummy(digits):
            score, why = min(score, _DUMMY[0] if is_announced else _DUMMY[1]), (*why, "known dummy")
        return Match(self.entity, start, end, score, why, self.id, digits, restored, is_nobody=self.is_nobody)
