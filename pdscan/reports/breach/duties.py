"""Why a leak has to be reported, or why not, and by when: the law's grounds with the numbers that decide them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pdscan import vocabulary
from pdscan.appi.reporting import Trigger, kakuho_due, preliminary_due, triggers
from pdscan.appi.tables import table
from pdscan.i18n import language, t
from pdscan.reports.breach.facts import Circumstances, Facts


@dataclass(frozen=True, slots=True)
class Ground:
    """One provision: met for certain, possibly, or not, and why."""

    law: str
    article: str
    text: str
    answer: str
    reason: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to hand in and its days."""

    what: str
    days: str
    basis: str


def people(interval: tuple[int, int]) -> str:
    """`3` or `3 to 5` people."""
    low, high = interval
    return f"{low:,}" if low == high else t("{low:,} to {high:,}", low=low, high=high)


def grounds(facts: Facts, given: Circumstances) -> list[Ground]:
    """Every ground of both laws, met or not, in their order."""
    met = {(trigger.law, trigger.id): trigger for trigger in triggers(facts.leak(given))}
    found = []
    for law in ("appi", "my_number"):
        for entry in table(law)["report"]["triggers"]:
            trigger = met.get((law, entry["id"]))
            if law == "my_number" and not max(facts.my_numbers):
                continue
            found.append(
                Ground(
                    _law(law),
                    entry["article"],
                    entry["ja"] if language() == "ja" else entry["en"],
                    _answer(trigger),
                    _reason(law, entry["id"], facts, given, entry.get("more_than", 0)),
                    trigger is not None,
                )
            )
    return found


def _law(name: str) -> str:
    law = table(name)
    return str(law["title_ja"] if language() == "ja" else law["title_en"])


def _answer(trigger: Trigger | None) -> str:
    if trigger is None:
        return t("not met")
    return t("met") if trigger.is_certain else t("possibly met")


def _reason(law: str, ground: str, facts: Facts, given: Circumstances, more_than: int) -> str:
    if given.is_encrypted:
        return t("highly encrypted, as stated; check that the key was kept apart")
    if more_than:
        of = facts.my_numbers if law == "my_number" else facts.persons
        text = t("{people} people; the threshold is {least:,}", people=people(of), least=more_than + 1)
        if of[1] <= more_than and not facts.is_complete:
            text += t("; what was not examined may add to it")
        return text
    if ground == "special_care":
        count = facts.categories.get("special_care", 0)
        items = vocabulary.listed(vocabulary.entity(name) for name in facts.special_items)
        return (
            t("{count} assets with special care-required data: {items}", count=count, items=items)
            if count
            else t("none found")
        )
    if ground == "property":
        count = facts.categories.get("property_risk", 0)
        text = t("{count} assets with whole card numbers", count=count) if count else t("none found")
        if "credential" in facts.categories:
            text += t("; IDs with passwords of payment services would count too: check the credentials found")
        return text
    if ground == "improper":
        return {True: t("stated"), False: t("ruled out, as stated"), None: t("nobody knows yet")}[given.is_improper]
    if ground == "open":
        if given.is_public is None and facts.public:
            return t("{count} assets are open to everyone; one person is enough", count=facts.public)
        return {
            True: t("stated; one person is enough"),
            False: t("ruled out, as stated"),
            None: t("nobody knows yet; one person is enough"),
        }[given.is_public]
    return t("stated") if given.is_network_system else t("not stated")


def dues(known: date, facts: Facts, given: Circumstances) -> list[Due]:
    """What is due when, for the commission and for the Privacy Mark body."""
    first, last = preliminary_due(known)
    appi = table("appi")["report"]
    note = appi["preliminary_ja"] if language() == "ja" else appi["preliminary_en"]
    final = _final(known, given)
    found = grounds(facts, given)
    is_due = any(one.is_met for one in found)
    result = []
    if is_due:
        window = t("{first} to {last}", first=_day(first), last=_day(last))
        result.append(Due(t("preliminary report to the commission (速報)"), window, note))
        result.append(Due(t("final report to the commission (確報)"), final, appi["final_article"]))
        result.append(
            Due(
                t("notice to the people concerned"),
                t("promptly, as the situation allows"),
                t("APPI art. 26(2), Rules art. 10"),
            )
        )
    if any(one.is_met for one in found if one.law == _law("my_number")):
        form = table("my_number")["report"]["form_ja" if language() == "ja" else "form_en"]
        result.append(Due(t("report of specific personal information"), final, form))
    preliminary = t("{first} to {last}", first=_day(first), last=_day(last)) if is_due else t("not asked for")
    result.append(Due(t("Privacy Mark body: preliminary"), preliminary, t("where one of the grounds above is met")))
    result.append(Due(t("Privacy Mark body: final"), final, t("every incident, reportable by law or not")))
    return result


def _final(known: date, given: Circumstances) -> str:
    """30 days, 60 where the purpose is improper, both while nobody knows."""
    usual, improper = (kakuho_due(known, is_improper=is_improper) for is_improper in (False, True))
    if given.is_improper is None:
        return t(
            "{day} (30 days); {other} if the purpose was improper (60 days)", day=_day(usual), other=_day(improper)
        )
    return _day(improper if given.is_improper else usual)


def _day(day: date) -> str:
    weekday = ("月", "火", "水", "木", "金", "土", "日")[day.weekday()]
    return f"{day.isoformat()} ({weekday})" if language() == "ja" else f"{day.isoformat()} ({day:%a})"
