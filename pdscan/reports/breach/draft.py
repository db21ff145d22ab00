"""The drafts: duties and days, the nine items for the commission, five for people, the Privacy Mark report."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from pdscan import __version__, vocabulary
from pdscan.appi.reporting import items as law_items
from pdscan.appi.severity import ORDER
from pdscan.appi.tables import table
from pdscan.i18n import language, t
from pdscan.inventory.query import AssetRow
from pdscan.reports.breach.document import Document
from pdscan.reports.breach.duties import dues, grounds, people
from pdscan.reports.breach.facts import Circumstances, Facts
from recognizers.entities import ENTITIES

_LISTED = 200
Place = Callable[[str], str]


def draft(facts: Facts, given: Circumstances, known: date, scope: str, place: Place = str) -> Document:
    """The whole document. `scope` says in words what was selected."""
    made = Document()
    made.heading(t("Leak of personal data: what is known, and drafts"), 1)
    day = time.strftime("%Y-%m-%d %H:%M")
    made.paragraph(t("Made on {day} by pdscan {version}", day=day, version=__version__))
    made.paragraph(t("All judgements are candidates; this is not legal advice."))
    _selection(made, facts, known, scope)
    _contents(made, facts)
    _limits(made, facts, place)
    _duties(made, facts, given, known)
    _conditions(made, facts, given)
    _nine(made, facts, given)
    _five(made, facts, given)
    _privacy_mark(made, facts, given, known)
    _assets(made, facts, place)
    return made


def _selection(made: Document, facts: Facts, known: date, scope: str) -> None:
    made.heading(t("1. What was selected"))
    start, end = (time.strftime("%Y-%m-%d", time.localtime(moment)) for moment in facts.examined)
    points = [
        t("selection: {scope}", scope=scope),
        t("known on: {day}", day=known.isoformat()),
        t(
            "{assets:,} assets, {affected:,} of them with personal data",
            assets=facts.assets,
            affected=len(facts.affected),
        ),
    ]
    if facts.examined[0]:
        points.append(t("examined between {start} and {end}: what was there then", start=start, end=end))
    if facts.gone:
        points.append(
            t("{count} of them are gone from the source since; they count, as they may have leaked", count=facts.gone)
        )
    if facts.related:
        points.append(t("{count} with person-related information only; no report is due for it", count=facts.related))
    if facts.dismissed:
        points.append(
            t("{count} left out because a person decided that they are not personal data", count=facts.dismissed)
        )
    made.points(points)


def _contents(made: Document, facts: Facts) -> None:
    made.heading(t("2. Items, categories, people"))
    made.paragraph(t("People concerned: {people} (files, hits and people are counted apart)", people=_people(facts)))
    if max(facts.my_numbers):
        made.paragraph(t("of them with their My Number: {people}", people=people(facts.my_numbers)))
    order = [name for name in ORDER if name in facts.categories]
    made.table((t("category"), t("assets")), [(vocabulary.word(name), f"{facts.categories[name]:,}") for name in order])
    made.table(
        (t("item"), t("assets"), t("hits")),
        [
            (vocabulary.entity(name), f"{facts.items[name][0]:,}", f"{facts.items[name][1]:,}")
            for name in _ordered(facts)
        ],
    )


def _ordered(facts: Facts) -> list[str]:
    return [name for name in ENTITIES if name in facts.items] + [name for name in facts.items if name not in ENTITIES]


def _people(facts: Facts) -> str:
    text = t("{people} people", people=people(facts.persons))
    if not facts.is_complete:
        text += t(" or more")
    if facts.uncounted:
        text += t(" and those of {count} assets in which people could not be counted", count=facts.uncounted)
    return text


def _limits(made: Document, facts: Facts, place: Place) -> None:
    made.heading(t("3. What was sampled and not examined"))
    if facts.is_complete:
        made.paragraph(t("Everything in the selection was examined wholly."))
        return
    made.paragraph(t("The numbers above are lower bounds: these were not, or not wholly, examined."))
    rows = [(vocabulary.word(cause), f"{len(found):,}") for cause, found in sorted(facts.unread.items())]
    made.table((t("cause"), t("assets")), rows)
    unread = [row for found in facts.unread.values() for row in found]
    made.points([f"{place(row.location)} ({vocabulary.word(row.cause)})" for row in unread[:_LISTED]])
    if len(unread) > _LISTED:
        made.paragraph(t("and {count:,} more (pdscan report coverage)", count=len(unread) - _LISTED))


def _duties(made: Document, facts: Facts, given: Circumstances, known: date) -> None:
    made.heading(t("4. Has it to be reported"))
    headings = (t("law"), t("provision"), t("ground"), t("answer"), t("reason"))
    made.table(headings, [(one.law, one.article, one.text, one.answer, one.reason) for one in grounds(facts, given)])
    if not max(facts.my_numbers):
        made.paragraph(t("My Number Act: no individual number was found in the selection."))
    made.heading(t("5. By when"))
    made.table(
        (t("what"), t("days"), t("basis")), [(one.what, one.days, one.basis) for one in dues(known, facts, given)]
    )
    made.paragraph(
        t(
            "Calendar days, the day of knowledge being day one; an end on a weekend, a public "
            "holiday or from 29 December to 3 January moves to the next open day."
        )
    )


def _conditions(made: Document, facts: Facts, given: Circumstances) -> None:
    law = table("appi")["report"]
    made.heading(t("6. What changes the answer"))
    suffix = "ja" if language() == "ja" else "en"
    points = [law[f"access_log_{suffix}"]]
    if facts.public:
        points.append(
            t(
                "{count} assets of the selection can be read by everyone, as the inventory saw "
                "it; keep the access logs (S3 server access logs, CloudTrail data events) and "
                "state the period that they cover",
                count=facts.public,
            )
        )
    points.append(
        t(
            "High encryption lifts the duty only where sound cryptography was used and the "
            "key kept apart; the storage's own encryption of a public bucket and "
            "password-protected ZIP files do not count."
        )
    )
    if given.is_entrusted:
        points.append(law[f"processor_{suffix}"])
    made.points(points)


def _nine(made: Document, facts: Facts, given: Circumstances) -> None:
    made.heading(t("7. Draft of the report to the commission (nine items)"))
    texts = _texts(facts, given)
    made.table((t("item"), t("draft")), [(_item(ja, en), texts[key]) for key, ja, en in law_items()])


def _five(made: Document, facts: Facts, given: Circumstances) -> None:
    made.heading(t("8. Draft of the notice to the people concerned (five items)"))
    texts = _texts(facts, given)
    made.table((t("item"), t("draft")), [(_item(ja, en), texts[key]) for key, ja, en in law_items(notice=True)])


def _item(ja: str, en: str) -> str:
    return ja if language() == "ja" else en


def _texts(facts: Facts, given: Circumstances) -> dict[str, str]:
    """What the inventory can say of each item; the rest is for people to write, and says so."""
    fill = t("(to fill in)")
    items = vocabulary.listed(vocabulary.entity(name) for name in _ordered(facts)) or t("none found")
    special = [vocabulary.word(name) for name in ORDER if name in facts.categories and name in _SPECIAL]
    if special:
        items += "\n" + t("among them: {categories}", categories=vocabulary.listed(special))
    numbers = _people(facts)
    if max(facts.my_numbers):
        numbers += "\n" + t("of them with their My Number: {people}", people=people(facts.my_numbers))
    outline = t(
        "Personal data in {count:,} files or tables leaked, or may have leaked. When and "
        "how it happened and was found: ",
        count=len(facts.affected),
    )
    cause = fill
    if facts.public and given.is_public is not False:
        cause = t("(to confirm) a setting let everyone read it") + " " + fill
    return {
        "outline": outline + fill,
        "items": items,
        "persons": numbers,
        "cause": cause,
        "secondary_damage": "\n".join([*_damage(facts), fill]),
        "response": fill,
        "publication": fill,
        "prevention": fill,
        "other": _other(facts, fill),
    }


_SPECIAL = (
    "individual_number",
    "special_care",
    "property_risk",
    "credential",
    "identification_code",
    "financial_sensitive",
)


def _damage(facts: Facts) -> list[str]:
    """What the items make possible, for the writer to confirm."""
    found = []
    if "property_risk" in facts.categories:
        found.append(t("card numbers: misuse for payments"))
    if "credential" in facts.categories:
        found.append(t("passwords and keys: access by others; change them at once"))
    if {"EMAIL_ADDRESS", "PHONE_NUMBER", "JP_ADDRESS"} & set(facts.items):
        found.append(t("contact details: unwanted contact, phishing"))
    if "special_care" in facts.categories:
        found.append(t("special care-required data: discrimination, harm to reputation"))
    if "individual_number" in facts.categories:
        found.append(t("My Number: change of the number may have to be considered"))
    return found


def _other(facts: Facts, fill: str) -> str:
    return fill if facts.is_complete else t("Not everything could be examined; the numbers may grow.") + " " + fill


def _privacy_mark(made: Document, facts: Facts, given: Circumstances, known: date) -> None:
    made.heading(t("9. Draft of the report to the Privacy Mark body"))
    made.paragraph(t("Certified businesses report every incident to the body that certified them, through its portal."))
    texts = _texts(facts, given)
    fill = t("(to fill in)")
    is_reported = any(one.is_met for one in grounds(facts, given))
    purpose = {True: t("yes"), False: t("no"), None: t("unknown")}[given.is_improper]
    made.table(
        (t("item"), t("draft")),
        [
            (t("registration number, business"), fill),
            (t("day it happened, day it was found"), f"{fill} / {known.isoformat()}"),
            (t("kind of incident (leak, loss, destruction, wrong sending, theft …)"), fill),
            (
                t("medium"),
                vocabulary.listed(sorted({vocabulary.word(row.format or row.kind) for row in facts.affected})),
            ),
            (t("items"), texts["items"]),
            (t("number of people"), texts["persons"]),
            (t("improper purpose"), purpose),
            (t("entrusted by another business"), t("yes") if given.is_entrusted else t("no")),
            (t("encryption, password"), t("high encryption, as stated") if given.is_encrypted else t("none known")),
            (t("course of events"), texts["outline"]),
            (t("cause"), texts["cause"]),
            (t("secondary damage"), texts["secondary_damage"]),
            (t("response to people, publication"), fill),
            (t("prevention"), fill),
            (t("report to the commission"), t("due") if is_reported else t("no ground found")),
        ],
    )


def _assets(made: Document, facts: Facts, place: Place) -> None:
    made.heading(t("Annex: assets concerned"))
    rows = sorted(facts.affected, key=_weight)
    headings = (t("asset"), t("categories"), t("people"), t("who can read"))
    made.table(
        headings,
        [
            (
                place(row.location),
                vocabulary.listed(vocabulary.word(name) for name in row.categories),
                people(row.persons),
                vocabulary.breadth(row.breadth),
            )
            for row in rows[:_LISTED]
        ],
    )
    if len(rows) > _LISTED:
        made.paragraph(t("The {shown:,} gravest are listed; “pdscan report csv” has all.", shown=_LISTED))


def _weight(row: AssetRow) -> tuple[int, int, str]:
    return -row.severity, -row.persons[1], row.location
