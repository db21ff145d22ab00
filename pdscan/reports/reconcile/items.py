"""What a ledger's words mean: items as entity types, numbers of people as intervals, periods as years, days."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from datetime import date
from functools import lru_cache
from importlib.resources import files

from recognizers.dates import read_date
from recognizers.entities import ENTITIES

_YES = {"○", "◯", "〇", "●", "◎", "✓", "✔", "☑", "レ", "有", "あり", "有り", "y", "yes", "1", "true"}
_NO = {
    "無", "なし", "無し", "ない", "該当なし", "非該当", "該当しない", "対象外", "含まない", "含まず", "×",
    "-", "ー", "―", "−", "‐", "☐", "□", "0", "no", "n", "absent",
}  # fmt: skip
_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]+)?)(万|千|百)?")
_TIMES = {"万": 10_000, "千": 1_000, "百": 100, None: 1}
_UP_TO = re.compile(r"^\s*[~〜～-]|以下|未満|以内|まで|up to")
_YEARS = re.compile(r"([0-9]+)\s*(?:年|カ年|か年|ヶ年|years?)(?!\s*[0-9]*\s*月)")
_MONTHS = re.compile(r"([0-9]+)\s*(?:か月|カ月|ヶ月|ケ月|箇月|months?)")


def plain(text: str) -> str:
    """Without width, case and spaces."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, str], ...]:
    """(word, entity), the longest first."""
    raw = tomllib.loads(files(__package__).joinpath("item_words.toml").read_text("utf-8"))
    pairs = [(plain(word), entity) for entity, words in raw.items() for word in words]
    pairs += [(plain(label), entity.name) for entity in ENTITIES.values() for label in (entity.ja, entity.en)]
    return tuple(sorted(set(pairs), key=lambda pair: (-len(pair[0]), pair)))


def entities(text: str) -> set[str]:
    """The entity types that a text of items names."""
    rest, found = plain(text), set()
    for word, entity in _words():
        if word in rest:
            found.add(entity)
            rest = rest.replace(word, "\0")
    return found


def item_of(heading: str) -> str | None:
    """The entity type that a whole heading names: ledgers with a column an item."""
    wanted = plain(heading)
    return next((entity for word, entity in _words() if word == wanted), None)


def is_yes(text: str) -> bool:
    """Whether a cell of such a column says yes."""
    return plain(text).strip("()") in _YES


def says_yes(text: str) -> bool | None:
    """Whether an answer in words says yes; None where it says nothing."""
    wanted = plain(text)
    if not wanted:
        return None
    return wanted not in _NO


def people(text: str) -> tuple[int, int] | None:
    """[low, high] of people from `約1,200名`, `〜1,000件`, `1万人`, `100〜500`; None where no number stands."""
    bare = plain(text).replace(",", "")
    numbers = [round(float(match[1]) * _TIMES[match[2]]) for match in _NUMBER.finditer(bare)]
    if not numbers:
        return None
    if len(numbers) > 1 and re.search(r"[0-9万千百件人名][~〜～-][0-9]", bare):
        return min(numbers[:2]), max(numbers[:2])
    if _UP_TO.search(bare):
        return numbers[0] // 10, numbers[0]
    return numbers[0], numbers[0]


def years(text: str) -> float | None:
    """The length of a period; None for 永年, a date, or no number."""
    bare = plain(text)
    if match := _YEARS.search(bare):
        return None if int(match[1]) > 100 else float(match[1])
    if match := _MONTHS.search(bare):
        return int(match[1]) / 12
    return None


def day(text: str) -> date | None:
    """The day that a cell names, era years included."""
    bare = plain(text)
    if match := re.fullmatch(r"([0-9]{4})[/.年-]([0-9]{1,2})月?", bare):
        month = int(match[2])
        return date(int(match[1]), month, 28) if 1 <= month <= 12 else None
    return read_date(bare)
