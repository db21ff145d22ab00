"""The law as versioned data: every table says from when it holds and which provision it follows."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the decision table with the provision behind it."""

    id: str
    article: str
    ja: str
    en: str

    def label(self, language: str) -> str:
        """What the rule says, in `ja` or `en`."""
        return self.ja if language == "ja" else self.en


@cache
def table(name: str) -> Mapping[str, Any]:
    """One law table by file name: `appi`, `my_number`, `decision`, `reform_2026`. Raises FileNotFoundError."""
    return tomllib.loads(files("pdscan.appi").joinpath(f"law/{name}.toml").read_text(encoding="utf-8"))


def is_in_force(name: str, on: date) -> bool:
    """Whether the table holds on that day: not before `effective_from`, not after `effective_until`."""
    law = table(name)
    if not law.get("is_in_force", True):
        return False
    start, end = law["effective_from"], law.get("effective_until", date.max)
    return bool(start <= on <= end)


@cache
def rules() -> Mapping[str, Rule]:
    """R1 to R12 by id."""
    return {name: Rule(name, **entry) for name, entry in table("decision")["rules"].items()}


@cache
def provisions() -> Mapping[str, tuple[Rule, ...]]:
    """The provisions that name an entity type as an identification code or as special care-required."""
    found: dict[str, list[Rule]] = {}
    law = table("appi")
    for kind in ("identification_codes", "special_care"):
        for entry in law[kind]:
            for entity in entry["entities"]:
                found.setdefault(entity, []).append(Rule(kind, entry["article"], entry["ja"], entry["en"]))
    return {entity: tuple(entries) for entity, entries in found.items()}


def version() -> str:
    """One short line that changes with the law: the day each table holds from."""
    names = ("appi", "decision", "my_number", "reform_2026")
    days = [table(name).get("effective_from") or table(name)["promulgated"] for name in names]
    return ",".join(f"{name}={day}" for name, day in zip(names, days, strict=True))
