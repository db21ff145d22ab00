"""One cell that holds several values: postal code, address and addressee; a pair of coordinates; 記号・番号; a list."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pdscan.engine import terms_apart
from recognizers.base import Match
from recognizers.fold import narrow
from recognizers.heading_words import Meaning

if TYPE_CHECKING:
    from pdscan.engine.ruleset import Ruleset

_POSTED = re.compile(r"\s*〒?\s?([0-9０-９]{3}[-－‐−―]?[0-9０-９]{4})[\s　]+")
_ADDRESSEE = re.compile(
    r"(?<=[0-9０-９号室地])[\s　]+([^\s0-9０-９]{2,6}(?:[\s　][^\s0-9０-９]{1,5})?)[\s　]?(様|殿|宛|行)?$"
)
"""Whom something is sent to, behind the house or room number."""
_PAIR = re.compile(r"(-?[0-9]{1,3}\.[0-9]{3,15})[,\s/、]+(-?[0-9]{1,3}\.[0-9]{3,15})")
_ACCOUNT = re.compile(r"[0-9]{4}-[0-9]{3}-[0-9]{1,2}-([0-9]{7})")
"""Bank, branch, kind, account."""
_MOMENT = re.compile(r"([0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2})[T ][0-9]{2}:[0-9]{2}")
_CARD = re.compile(r"([0-9０-９]{2,8})\s?[・･／/,，、\-－ー　 ]\s?([0-9０-９]{1,8})")
_SPELLED_CARD = re.compile(
    r"記号\s?[:：]?\s?([^\s:：・]{1,12})[\s　・、,/]*番号\s?[:：]?\s?([0-9]{1,8})(?:[\s　(（].{0,10})?"
)
_BOTH = re.compile(r"記号.{0,4}番号|保険証|被保険者証")
_MARKED = re.compile(r"\S[、，,;；\n/／\s　]+\S|[(（]")
BOXED = re.compile(r"[☑☒✔✅][^□☐]*[□☐]|[□☐].*[☑☒✔✅■]|^\s*[☑☒✔✅]|■.*□")
_TICKED = re.compile(
    r"[☑☒✔✅■][\s　]?(?P<what>[^□☐☑☒✔✅■\s　（(]+)(?:[（(][\s　]*(?P<more>[^）)]{1,40}?)[\s　]*[）)])?"
)
"""Ticked boxes among empty ones."""
_LINES = re.compile(r"[^\n]+")
_LISTED = frozenset(
    {
        "BROWSING_HISTORY",
        "PURCHASE_HISTORY",
        "MEDICATION",
        "MEDICAL_CONDITION",
        "EMAIL_ADDRESS",
        "PHONE_NUMBER",
        "INTERNAL_ID",
    }
)
"""Types of which readers of JSON put a list into one cell, an element a line."""
_AMOUNT = re.compile(r"[¥￥]?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+\s?円?|[0-9０-９]{2,4}\s?万(?:[0-9]{1,4})?円")
_JOINT = re.compile(r"[・/／、,，&＆]|および|及び|または|又は")
_PART = re.compile(r"[^・/／、，\s　]+(?:,[0-9]{3}[^・/／、，\s　]*)*")


def values(match: Match, meaning: Meaning, text: str, heading: str, rules: Ruleset) -> list[Match]:
    """The values that the cell holds instead of the one that was read; nothing where it is one."""
    if match.entity == "GEO_COORDINATE":
        return coordinates(match, text)
    if match.entity == "DATE_OF_BIRTH" and (day := _MOMENT.match(text, match.start, match.end)):
        return [replace(match, end=day.end(1))]
    if match.entity == "JP_BANK_ACCOUNT" and (account := _ACCOUNT.fullmatch(text, match.start, match.end)):
        return [_part(match, account.start(1), account.end(1), text)]
    if match.entity == "JP_HEALTH_INSURANCE" and _BOTH.search(heading):
        found = _CARD.fullmatch(text.strip())
        lead = len(text) - len(text.lstrip())
        return [_part(match, lead + found.start(at), lead + found.end(at), text) for at in (1, 2)] if found else []
    if match.entity in terms_apart.LISTED and _MARKED.search(text):
        return terms_apart.apart(match, text, rules)
    if match.entity == "JP_ADDRESS" and (address := _POSTED.match(text)) is not None:
        return _posted(meaning, text, heading, address, rules)
    return []


def coordinates(match: Match, text: str) -> list[Match]:
    """Latitude and longitude of a hit that is both."""
    pair = _PAIR.fullmatch(text, match.start, match.end)
    return [_part(match, pair.start(at), pair.end(at), text) for at in (1, 2)] if pair else []


def checked(meaning: Meaning, text: str, heading: str, rules: Ruleset) -> list[Match]:
    """□なし ☑あり（そば）: what is ticked, or what was written behind it."""
    found = []
    for box in _TICKED.finditer(text):
        start, end = box.span("more" if box["more"] else "what")
        if (match := rules.read(meaning, text[start:end], heading)) is not None:
            found.append(match.moved(start))
    return found


def listed(meaning: Meaning, text: str, heading: str, rules: Ruleset) -> list[Match]:
    """Each line of a list as a value; nothing for one line or for lines that are something else."""
    if meaning.entity not in _LISTED or "\n" not in text.strip():
        return []
    found = [(line.start(), rules.read(meaning, line.group(), heading)) for line in _LINES.finditer(text)]
    if not all(match is not None for _, match in found):
        return []
    return [match.moved(start) for start, match in found if match is not None]


def by_heading(meaning: Meaning, text: str, heading: str, rules: Ruleset) -> list[Match]:
    """勤務先・年収 over `株式会社…・410万円`: the part that is what the heading announces."""
    if meaning.entity == "SALARY" and (amounts := [found.span() for found in _AMOUNT.finditer(text)]):
        return [Match("SALARY", start, end, 0.75, ("heading", "amount in a cell"), "salary") for start, end in amounts]
    if meaning.entity == "JP_HEALTH_INSURANCE" and (card := _SPELLED_CARD.fullmatch(narrow(text).strip())):
        lead = len(text) - len(text.lstrip())
        spans = [(lead + card.start(at), lead + card.end(at)) for at in (1, 2)]
        return [Match(meaning.entity, start, end, 0.8, ("heading",), "health_insurance") for start, end in spans]
    if not _JOINT.search(heading):
        return []
    for part in _PART.finditer(text):
        match = rules.read(meaning, part.group(), heading) if part.group() != text.strip() else None
        if match is not None and match.end - match.start >= len(part.group().strip()):
            return [match.moved(part.start())]
    return []


def _posted(meaning: Meaning, text: str, heading: str, address: re.Match[str], rules: Ruleset) -> list[Match]:
    code = rules.read(Meaning("JP_POSTAL_CODE"), address[1], "郵便番号")
    rest = text[address.end() :]
    name, last = None, _ADDRESSEE.search(rest)
    if last is not None:
        name = rules.read(Meaning("PERSON"), last[1], "", named=False)
        if name is None and last[2]:
            name = rules.read(Meaning("PERSON"), last[1], "氏名")
    place = rules.read(meaning, rest[: last.start()] if name and last else rest, heading)
    if code is None or place is None:
        return []
    found = [code.moved(address.start(1)), place.moved(address.end())]
    return [*found, name.moved(address.end() + last.start(1))] if name and last else found


def _part(match: Match, start: int, end: int, text: str) -> Match:
    return replace(match, start=start, end=end, value=narrow(text[start:end]), restored=None, part="")
