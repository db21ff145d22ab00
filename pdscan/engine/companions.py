"""What the columns of one table say about each other: 記号 beside 番号, seven digits beside an address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pdscan.engine.ruleset import Ruleset
from pdscan.engine.tables import Column
from recognizers.fold import narrow
from recognizers.headings import Meaning, key

if TYPE_CHECKING:
    from pdscan.engine.columns import ColumnJudge

_PLAIN_NAMES = frozenset({"name", "名称", "名", "連絡先"})
_TRACKED = frozenset({"COOKIE_ID", "ADVERTISING_ID"})
_OF_PEOPLE = frozenset(
    {"DATE_OF_BIRTH", "GENDER", "AGE", "NATIONALITY", "FAMILY", "PERSON", "INTERNAL_ID", "JP_MY_NUMBER", "JP_PASSPORT"}
    | {"JP_RESIDENCE_CARD", "JP_DRIVER_LICENSE", "EMAIL_ADDRESS", "JP_PENSION_NUMBER", "JP_HEALTH_INSURANCE"}
)
_SEVEN = re.compile(r"[0-9]{3}-?[0-9]{4}")
_ACCOUNT = re.compile(r"[0-9]{5,8}")
_BANK = re.compile(r"(?:銀行|信用金庫|信金|信用組合|労働金庫|労金|農協|農業協同組合)$")
_BRANCH = re.compile(r"(?:支店|本店|営業部|出張所|支所)$")
_SEXES = frozenset({"男", "女", "男性", "女性", "M", "F", "male", "female", "Male", "Female"})
_OLDEST, _YEARS = 1900, 10


def read_together(columns: Sequence[Column]) -> list[Column]:
    """The columns with headings that only their neighbours explain: 氏 and 名, 記号 and 番号."""
    words = " ".join(key(column.heading) for column in columns)
    keys = [key(column.heading) for column in columns]
    has_surname = any(column.meaning.part == "surname" for column in columns) or ("氏" in keys and "名" in keys)
    is_bank = bool(re.search("銀行|金融機関|支店|口座|ゆうちょ|通帳|貯金", words))
    is_health = not is_bank and bool(re.search("保険|健保|枝番", words))
    has_person = any(speaks_of_a_person(column.meaning) for column in columns)
    together = []
    for at, column in enumerate(columns):
        meaning, word = column.meaning, keys[at]
        if has_surname and word in ("氏", "名", "名前"):
            meaning = Meaning("PERSON", word=word, part="surname" if word == "氏" else "given")
        elif meaning.is_weak and meaning.word in _PLAIN_NAMES and has_person:
            meaning = replace(meaning, is_weak=False)
        elif word == "n" and "fn" in keys:
            meaning = Meaning("PERSON", word=word, part="both")
        elif word == "url" and any(column.meaning.entity in _TRACKED for column in columns):
            meaning = Meaning("BROWSING_HISTORY", word=word)
        elif word in ("記号", "番号", "no", "記号番号") and (is_bank or is_health):
            pair = any(other.endswith(("記号", "番号")) for other in keys[max(0, at - 1) : at + 2] if other != word)
            if pair or word == "記号番号":
                entity = "JP_BANK_ACCOUNT" if is_bank else "JP_HEALTH_INSURANCE"
                rule = (
                    "bank_account" if is_bank else "health_insurance_symbol" if word == "記号" else "health_insurance"
                )
                meaning = Meaning(entity, word=word, rule=rule)
        together.append(replace(column, meaning=meaning))
    return together


def speaks_of_a_person(meaning: Meaning) -> bool:
    """Whether a heading or label makes the `name` beside it a person's."""
    return meaning.entity in _OF_PEOPLE and not meaning.is_weak


def guess_together(judges: Sequence[ColumnJudge], values: Sequence[Sequence[str]], rules: Ruleset) -> list[int]:
    """Columns without a helpful heading that the others explain; sets their meaning, returns their places.

    `values`: distinct values of each column.
    """
    entities = set().union(*(judge.entities for judge in judges))
    has_bank = any(_share(texts, _BANK) > 0.6 or _share(texts, _BRANCH) > 0.6 for texts in values)
    changed = []
    for at, (judge, texts) in enumerate(zip(judges, values, strict=True)):
        if not judge.is_open or len(texts) < 2:
            continue
        meaning = _guess(texts, entities, has_bank, rules, is_bare=not judge.column.heading)
        if meaning is not None:
            judge.become(meaning)
            changed.append(at)
    return changed


def _guess(
    texts: Sequence[str], entities: set[str], has_bank: bool, rules: Ruleset, *, is_bare: bool
) -> Meaning | None:
    has_people = "PERSON" in entities
    if has_bank and has_people and _share(texts, _ACCOUNT) > 0.9:
        return Meaning("JP_BANK_ACCOUNT")
    if not is_bare:
        return None
    if "JP_ADDRESS" in entities and _share(texts, _SEVEN) > 0.9:
        return Meaning("JP_POSTAL_CODE")
    if has_people and set(texts) <= _SEXES:
        return Meaning("GENDER")
    if has_people and _are_births(texts, rules):
        return Meaning("DATE_OF_BIRTH")
    return None


def _are_births(texts: Sequence[str], rules: Ruleset) -> bool:
    """Dates spread over more than ten years, none in this one: when people were born, hardly anything else."""
    meaning = Meaning("DATE_OF_BIRTH")
    found = [rules.read(meaning, text, "生年月日") for text in texts[:200]]
    years = [int(match.value[:4]) for match in found if match is not None and re.match(r"[12][0-9]{3}", match.value)]
    if len(years) < 0.9 * len(found) or len(years) < 3:
        return False
    return min(years) >= _OLDEST and max(years) - min(years) > _YEARS and max(years) < date.today().year  # noqa: DTZ011


def _share(texts: Sequence[str], pattern: re.Pattern[str]) -> float:
    filled = [text for text in texts if text.strip()]
    matches = pattern.search if pattern in (_BANK, _BRANCH) else pattern.fullmatch
    return sum(bool(matches(narrow(text).strip())) for text in filled) / len(filled) if filled else 0.0
