"""The filter language of browser and reports: `健診 category:special_care persons:100 !decision:not-personal`.

A word alone is looked for in the location; `field:value` asks a field; `!` in front turns a word round; all words
must hold. Values may be written as ids or as the labels that people see.
"""

from __future__ import annotations

import difflib
import re
import shlex
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from connectors.base import Breadth, Cause
from pdscan import vocabulary
from pdscan.appi.severity import ORDER
from pdscan.i18n import t
from pdscan.model import Change, Status
from recognizers.entities import ENTITIES

CHOICES: dict[str, tuple[str, ...]] = {
    "category": ORDER,
    "entity": tuple(ENTITIES),
    "status": tuple(status.value for status in Status),
    "cause": tuple(cause.value for cause in Cause),
    "decision": ("none", "personal", "not-personal", "investigate"),
    "access": tuple(breadth.value for breadth in Breadth),
    "change": tuple(change.value for change in Change),
    "exposure": ("public", "not_public", "unknown"),
}
"""Fields with a fixed list of values."""

AMOUNTS = ("persons", "hits", "score", "size", "age")
"""Fields with a number: at least it, or with `<` less than it. Sizes take K, M, G; ages are days, or take m, y."""

FIELDS = (*CHOICES, "kind", "format", "owner", *AMOUNTS)

_UNITS = {"": 1.0, "k": 1024.0, "m": 1024.0**2, "g": 1024.0**3, "t": 1024.0**4}
_DAYS = {"": 1.0, "d": 1.0, "m": 30.0, "y": 365.0}
_AMOUNT = re.compile(r"(<|>=?)?(\d+(?:\.\d+)?)([a-z]?)")


class FilterProblem(ValueError):
    """The filter cannot be read; the text names the word and what could stand there."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a filter: `category:special_care`, `!status:failed`, or text in the location (field `text`)."""

    field: str
    value: str
    is_negated: bool = False

    def amount(self) -> tuple[bool, float]:
        """(is it an upper bound, number in the field's unit) of a field of AMOUNTS."""
        match = _AMOUNT.fullmatch(self.value.lower())
        if match is None:
            raise FilterProblem(t("“{value}” is no number for {name}:", value=self.value, name=self.field))
        units = {"age": _DAYS, "size": _UNITS}.get(self.field, {"": 1.0})
        if match[3] not in units:
            raise FilterProblem(t("“{value}” is no number for {name}:", value=self.value, name=self.field))
        return match[1] == "<", float(match[2]) * units[match[3]]


@dataclass(frozen=True, slots=True)
class Selection:
    """Assets by source, folder (with everything below) and terms that all must hold; `numbers`, where given, by id."""

    source_id: int | None = None
    folder: str | None = None
    terms: tuple[Term, ...] = field(default_factory=tuple)
    with_members: bool = True
    numbers: tuple[int, ...] | None = None


def parse(text: str) -> tuple[Term, ...]:
    """Terms from what people type. Raises FilterProblem."""
    return tuple(_term(word) for word in split(text))


def split(text: str) -> list[str]:
    """The words of a filter; quotes keep spaces together."""
    text = unicodedata.normalize("NFC", text.replace("\u3000", " "))
    lexer = shlex.shlex(text, posix=True)
    lexer.whitespace_split, lexer.commenters, lexer.escape = True, "", ""
    try:
        return list(lexer)
    except ValueError:  # a quote without its partner is a character like any other
        return text.split()


def _term(word: str) -> Term:
    is_negated = word[0] in "!！" and len(word) > 1
    plain = word[1:] if is_negated else word
    name, separator, value = plain.replace("：", ":", 1).partition(":")
    name = name.lower()
    if not separator or not (name in FIELDS or (name.isascii() and name.isalpha() and len(name) > 1)):
        return Term("text", plain, is_negated)
    if value.startswith("//"):
        return Term("text", plain, is_negated)  # a URI
    if name not in FIELDS:
        raise FilterProblem(t("“{name}:” is no field; fields: {fields}", name=name, fields=", ".join(FIELDS)))
    if not value:
        raise FilterProblem(t("“{name}:” needs a value", name=name))
    term = Term(name, _chosen(name, value) if name in CHOICES else value, is_negated)
    if name in AMOUNTS:
        term.amount()
    return term


def _chosen(name: str, value: str) -> str:
    """The id that a value means, given as id or label."""
    wanted = value.casefold().replace("-", "_")
    for choice in CHOICES[name]:
        if wanted == choice.casefold().replace("-", "_") or value.casefold() == label(name, choice).casefold():
            return choice
    if name == "decision" and wanted in ("unreviewed", t("unreviewed").casefold()):
        return "none"
    raise FilterProblem(
        t("“{value}” is no value of {name}:; values: {values}", value=value, name=name, values=_nearest(name, value))
    )


def label(name: str, choice: str) -> str:
    """What people read for a value of a field."""
    if name == "entity":
        return vocabulary.entity(choice)
    return vocabulary.breadth(choice) if name == "access" else vocabulary.word(choice)


def _nearest(name: str, value: str) -> str:
    choices: Iterable[str] = CHOICES[name]
    if len(CHOICES[name]) > 12:
        near = difflib.get_close_matches(value.upper() if name == "entity" else value.lower(), CHOICES[name], 5, 0.3)
        choices = [*(near or CHOICES[name][:5]), "..."]
    return ", ".join(choices)
