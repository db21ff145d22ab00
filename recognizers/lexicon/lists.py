"""The word lists as data: one term a line, with what follows from a term (spellings, compounds, kana widths).

In a file `#` begins a remark, `-word` names a larger word that swallows the terms inside it (`-がんばる`), and
`?word` a common word that is a hit only beside a context word or as a whole cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple
from unicodedata import normalize

from recognizers.fold import narrow

LISTS = (
    "condition", "treatment", "medication", "checkup", "disability", "criminal", "victim", "creed", "origin",
    "status", "union", "item",
)  # fmt: skip
"""The lists that hold terms of an entity type, as `<name>.txt`."""

MARKS = ("secret_form", "secret_word")
"""The lists of marks: where one stands, inside a word too, a rule has to look closer."""

PLACE = "place"
"""The kind under which prefectures and municipalities are found."""

_SPELLINGS = (
    ("癌", ("がん", "ガン")), ("鬱", ("うつ", "ウツ")), ("頚", ("頸",)), ("けいれん", ("痙攣",)),
    ("喘息", ("ぜんそく",)),
    ("障害", ("障がい", "障碍")), ("蛋白", ("たんぱく", "タンパク")), ("ウイルス", ("ウィルス",)), ("靭帯", ("靱帯",)),
    ("リハビリテーション", ("リハビリ",)), ("嚢", ("のう",)), ("骨粗鬆", ("骨粗しょう",)), ("麻痺", ("まひ", "マヒ")),
    ("捻挫", ("ねんざ",)),
)  # fmt: skip
_HALF = [chr(code) for code in range(0xFF65, 0xFF9E)]
_NARROW_KANA = str.maketrans(
    {wide: half + mark for mark in ("", "ﾞ", "ﾟ") for half in _HALF if len(wide := normalize("NFKC", half + mark)) == 1}
)


def lines(name: str) -> list[str]:
    """The lines of a list, without remarks and empty ones."""
    text = (files("recognizers.lexicon") / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in (raw.split("#", 1)[0].strip() for raw in text.splitlines()) if line]


def _spellings(term: str) -> Iterator[str]:
    yield term
    for usual, others in _SPELLINGS:
        if usual in term:
            yield from (term.replace(usual, other) for other in others)
    half = term.translate(_NARROW_KANA)
    if half != term:
        yield narrow(half)


def _compounds(name: str) -> Iterator[str]:
    """What the list makes of body parts and lesions: 胃 × 癌, 大腿骨 × 骨折."""
    if name == "condition":
        bones, lesions, organs, diseases = (lines(part) for part in ("bone", "injury", "organ", "disease"))
        yield from (part + lesion for part, lesion in product(bones, lesions))
        yield from (part + disease for part, disease in product(organs, diseases))


class Term(NamedTuple):
    """What is known of a term: the lists it belongs to, and whether it is a common or very short word."""

    lists: frozenset[str]
    is_ambiguous: bool


def _list_terms(name: str) -> Iterator[tuple[str, bool]]:
    """The terms of a list in all spellings, each with its being ambiguous; compounds last."""
    for line in lines(name):
        word = line.removeprefix("-").removeprefix("?")
        for term in [word] if line.startswith("-") else _spellings(word):
            yield term, line.startswith("?") or len(term) <= 2
    for compound in _compounds(name):
        for term in _spellings(compound):
            yield term, len(term) <= 2


@cache
def terms() -> dict[str, Term]:
    """Every folded term; a larger word that swallows terms belongs to no list."""
    found: dict[str, Term] = {}
    for name in LISTS:
        swallowing = {line[1:] for line in lines(name) if line.startswith("-")}
        for spelling, is_ambiguous in _list_terms(name):
            term = narrow(spelling).lower()
            known = found.get(term, Term(frozenset(), is_ambiguous))
            lists = frozenset() if spelling in swallowing else known.lists | {name}
            found[term] = Term(lists, known.is_ambiguous)
    for name in MARKS:
        for mark in lines(name):
            known = found.get(mark, Term(frozenset(), is_ambiguous=False))
            found[mark] = Term(known.lists | {name}, known.is_ambiguous)
    for place in places():
        found[place] = Term(found[place].lists | {PLACE} if place in found else frozenset({PLACE}), False)
    return found


@cache
def places() -> dict[str, frozenset[str]]:
    """Prefectures and municipalities as written in addresses, each with its prefectures (府中市 has two).

    After Japan Post's postal code data: 札幌市中央区 also without its ward, 石狩郡当別町 also without its 郡.
    """
    found: dict[str, set[str]] = {}
    for line in lines("municipality"):
        prefecture, city = line.split(",")
        names = {prefecture, city}
        if "市" in city and city.endswith("区"):
            names.add(city[: city.rindex("市") + 1])
        if "郡" in city[1:-2] and city[-1] in "町村":
            names.add(city[city.index("郡", 1) + 1 :])
        for name in names:
            found.setdefault(name, set()).add(prefecture)
    return {name: frozenset(prefectures) for name, prefectures in found.items()}
