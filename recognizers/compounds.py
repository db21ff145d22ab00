"""Field names put together from parts: whom they speak of, what they say, in which form (`emp_cd`, `birthYmd`).

The parts come from `lexicon/tokens.toml` in any romanisation; a name without marks is cut where known parts meet
(`custnm`, `mailaddr`). A part that is not known makes the whole unknown, unless it stands in front of what is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from recognizers.romaji import folded

_TOKENS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_SHORTEST_CUT = 5
_LONGEST_CUT = 28


class Announced(NamedTuple):
    """What a field name announces: an entity (with a part of a name) or a concept; `is_weak` as in `Meaning`."""

    entity: str = ""
    concept: str = ""
    part: str = ""
    is_weak: bool = False


_PLAIN = {
    "phone": "PHONE_NUMBER",
    "mail": "EMAIL_ADDRESS",
    "birth": "DATE_OF_BIRTH",
    "sex": "GENDER",
    "age": "AGE",
    "postal": "JP_POSTAL_CODE",
    "address": "JP_ADDRESS",
    "career": "OCCUPATION",
}
_SURE_NAMES = frozenset(map(folded, ("shimei", "namae", "onamae", "seimei", "fullname", "kanjimei", "kanjishimei")))
_ORDERS = frozenset(("last", "first", "given"))
_TAILS = ("no", "cd", "id", "nm", "num", "code", "mei", "kana", "name", "kbn", "ymd", "tel", "addr", "mail")
_IDS = frozenset(map(folded, ("id", "key", "uid")))


@cache
def _roles() -> dict[str, frozenset[str]]:
    """Every known part in one spelling, and what it can be."""
    text = files("recognizers.lexicon").joinpath("tokens.toml").read_text(encoding="utf-8")
    roles: dict[str, set[str]] = {}
    for group in tomllib.loads(text).values():
        for role, words in group.items():
            for word in words:
                roles.setdefault(folded(word), set()).add(role)
    return {word: frozenset(found) for word, found in roles.items()}


def tokens(name: str) -> list[str]:
    """The parts of a field name, lower case and in one spelling, without numbers."""
    parts = [part.lower() for part in _TOKENS.findall(name) if not part.isdigit()]
    return [piece for part in parts for piece in _cut(part)]


@lru_cache(maxsize=4096)
def _cut(written: str) -> tuple[str, ...]:
    """A part as the fewest known ones that it is written together from; itself where there are none."""
    roles = _roles()
    part = folded(written)
    if part in roles or not _SHORTEST_CUT <= len(part) <= _LONGEST_CUT:
        return (part,)
    for tail in _TAILS:  # before vowels are shortened: kaiin-no
        if written.endswith(tail) and folded(written[: -len(tail)]) in roles:
            return (folded(written[: -len(tail)]), folded(tail))
    best: list[tuple[str, ...] | None] = [None] * (len(part) + 1)
    best[0] = ()
    for end in range(2, len(part) + 1):
        for start in range(max(0, end - 14), end - 1):
            before = best[start]
            if before is None or part[start:end] not in roles:
                continue
            known = best[end]
            if known is None or len(before) + 1 < len(known):
                best[end] = (*before, part[start:end])
    return best[-1] or (part,)


def read(name: str) -> Announced | None:
    """What an ASCII field name announces; None where its parts are not known well enough."""
    parts = tokens(name)
    roles = _roles()
    while len(parts) > 1 and "quiet" in roles.get(parts[-1], ()) and "number" not in roles[parts[-1]]:
        parts.pop()
    said = [roles.get(part, frozenset()) for part in parts]
    while said and not said[0]:
        said, parts = said[1:], parts[1:]
        if not any(role & {"people"} or role & set(_PLAIN) for role in said):
            return None
    if not said or not all(said):
        return None
    return _composed(parts, said)


def _composed(parts: Sequence[str], said: Sequence[frozenset[str]]) -> Announced | None:
    last = said[-1]
    found = [role for roles in said for role in _PLAIN if role in roles and role != "address"]
    if len(parts) > 1 and "flag" in last and not last & set(_PLAIN):
        return Announced(concept="flag")
    if "kind" in last and len(parts) > 1:
        return Announced("GENDER") if "sex" in found else Announced(concept="flag")
    if found:
        return _plain(found[0], parts[-1], last)
    if any("address" in roles for roles in said):
        if "number" in last:
            return Announced(concept="code")
        return None if any("elsewhere" in roles for roles in said) else Announced("JP_ADDRESS")
    subject = _subject(said)
    named = _name(parts, said, subject)
    if named is not None:
        return named
    if "number" in last and len(parts) > 1 and subject:
        return Announced("INTERNAL_ID") if subject == "people" else Announced(concept="code")
    return None


def _subject(said: Sequence[frozenset[str]]) -> str:
    """Whether the last subject named is `people` or `things`; a kind of anything is a thing."""
    for roles in reversed(said):
        if "people" in roles:
            return "people"
        if "things" in roles or ("kind" in roles and roles is not said[-1]):
            return "things"
    return ""


def _plain(found: str, word: str, last: frozenset[str]) -> Announced | None:
    """A phone, mail, birth …: what its form does not contradict."""
    if found in last:
        return Announced(_PLAIN[found])
    if "number" in last and found in ("postal", "phone") and word in _IDS:
        return None if found == "postal" else Announced(concept="code")  # post_id: of an article
    if "number" in last and found == "mail":
        return Announced(concept="code")
    if "date" in last and found != "birth":
        return Announced(concept="date")
    return Announced(_PLAIN[found])


def _name(parts: Sequence[str], said: Sequence[frozenset[str]], subject: str) -> Announced | None:
    is_kana = any("kana" in roles for roles in said)
    is_name = any("name" in roles for roles in said)
    half = next((role for role in ("surname", "given") if any(role in roles for roles in said)), "")
    if half and not (is_kana or is_name) and _ORDERS & set(parts):
        return None  # last_login
    if not (is_kana or is_name or half) or said[-1] & {"number", "date"}:
        return Announced(concept="code") if is_name and "number" in said[-1] else None
    if subject == "things":
        return Announced(concept="thing")
    if half:
        return Announced("PERSON", part=half) if is_name or is_kana or subject else None
    is_sure = bool(subject) or is_kana or bool(_SURE_NAMES & set(parts))
    return Announced("PERSON", is_weak=not is_sure)
