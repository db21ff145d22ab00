"""Whether a leak must be reported, to whom, and by when: APPI art. 26 with Rules art. 7 to 10, My Number Act art. 29-4.

Numbers of people are intervals; where only the upper end passes a threshold, the duty is possible, not certain.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pdscan.appi.holidays import is_closed
from pdscan.appi.tables import table


@dataclass(frozen=True, slots=True)
class Leak:
    """What is known of a leak. Booleans that nobody knows yet are None; `persons` are [low, high].

    `is_open`: an unspecified number of people can see it, or could. `is_encrypted`: highly encrypted with the
    key kept apart, which S3's own encryption and password-protected ZIP files are not.
    """

    persons: tuple[int, int] = (0, 0)
    my_numbers: tuple[int, int] = (0, 0)
    has_special_care: bool = False
    has_property_risk: bool = False
    is_improper: bool | None = None
    is_open: bool | None = None
    is_encrypted: bool = False
    is_network_system: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """One ground for a report: the law's table, the provision, and whether it is certain or only possible."""

    law: str
    id: str
    article: str
    ja: str
    en: str
    is_certain: bool

    def label(self, language: str) -> str:
        """The ground for people, in `ja` or `en`."""
        return self.ja if language == "ja" else self.en


def triggers(leak: Leak) -> list[Trigger]:
    """Every ground for reporting, certain or possible, in the order of the law."""
    appi: dict[str, bool | None] = {
        "special_care": leak.has_special_care,
        "property": leak.has_property_risk,
        "improper": leak.is_improper if max(leak.persons) else False,
    }
    found = [
        trigger
        for entry in table("appi")["report"]["triggers"]
        if (trigger := _trigger("appi", entry, appi.get(entry["id"], False), leak.persons)) is not None
        and not (leak.is_encrypted and entry.get("is_lifted_by_encryption"))
    ]
    if max(leak.my_numbers):
        ours: dict[str, bool | None] = {
            "network_system": leak.is_network_system,
            "improper": leak.is_improper,
            "open": leak.is_open,
        }
        for entry in table("my_number")["report"]["triggers"]:
            trigger = _trigger("my_number", entry, ours.get(entry["id"], False), leak.my_numbers)
            if trigger is not None and not leak.is_encrypted:
                found.append(trigger)
    return found


def _trigger(law: str, entry: dict[str, Any], is_met: bool | None, persons: tuple[int, int]) -> Trigger | None:
    if "more_than" in entry:
        low, high = persons
        is_met = True if low > entry["more_than"] else None if high > entry["more_than"] else False
    if is_met is False:
        return None
    return Trigger(law, entry["id"], entry["article"], entry["ja"], entry["en"], is_met is True)


def preliminary_due(known: date) -> tuple[date, date]:
    """The guideline's window for the preliminary report (速報), the day of knowledge being day one."""
    first, last = table("appi")["report"]["preliminary_days"]
    return known + timedelta(days=first - 1), known + timedelta(days=last - 1)


def kakuho_due(known: date, *, is_improper: bool) -> date:
    """The last day for the final report (確報): 30 days, 60 for an improper purpose (Rules art. 8(2)).

    Calendar days, the day of knowledge being day one; an end on a day the authorities are closed moves on.
    """
    report = table("appi")["report"]
    days = report["final_days_improper"] if is_improper else report["final_days"]
    due = known + timedelta(days=days - 1)
    while is_closed(due):
        due += timedelta(days=1)
    return due


def items(*, notice: bool = False) -> list[tuple[str, str, str]]:
    """The nine items of a report (Rules art. 8(1)), or the five of a notice to the people concerned (art. 10)."""
    entries = table("appi")["report"]["items"]
    return [(entry["id"], entry["ja"], entry["en"]) for entry in entries if entry["is_notified"] or not notice]
