"""The words that headings are made of: their folded key, what each announces, what may be cut off one.

Loaded from `lexicon/headings.toml` and from what the recognisers declare; `recognizers.headings` reads with them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any
from unicodedata import normalize

from recognizers.fold import narrow
from recognizers.romaji import folded as respelled

_NOISE = re.compile(r"[\s_\-・:.,、。()\[\]【】<>「」『』*※■□◆◇○●▼▲☆★#]+")
REMARK = re.compile(r"[(\[〔<].*?[)\]〕>]")
_ORDINAL = re.compile(r"^(?:第?[0-9]{1,2}[.)]|[①-⑳])|(?:その)?(?:no)?(?<![0-9])[0-9①-⑳]{1,2}$")
_HALF_KANA = re.compile(r"[ｦ-ﾟ]+")
_COUNTED = re.compile(
    r"(?:半角)?(?:数字)?[0-9]{1,2}(?:桁|文字|ケタ|けた)(?:の?数字|以内)?$|※.*$|(?:^|(?<=.))q[0-9]{1,2}(?=.)"
)
"""Remarks on form: 12桁, ※半角, Q3."""
_MARKS = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029_-・:.,、。()[]【】<>「」『』*※■□◆◇○●▼▲☆★#①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_REMEMBERED = 20_000
LONGEST = 60
"""A heading or label is short; what is longer is text."""


@lru_cache(maxsize=_REMEMBERED)
def key(heading: str) -> str:
    """Folded, lower case, without spaces, marks and bracketed remarks: `【氏　名】(漢字)` → `氏名`."""
    folded = narrow(wide(heading)).lower()
    bare = _NOISE.sub("", REMARK.sub("", folded))
    return bare or _NOISE.sub("", folded)


def wide(text: str) -> str:
    """Half-width katakana as full-width, № as no; a key need not keep the length."""
    if text.isascii():
        return text
    return _HALF_KANA.sub(lambda run: normalize("NFKC", run.group()), text).replace("№", "no")


def full_key(heading: str) -> str:
    """As `key`, with what stands in brackets: `保険者番号(介護)` → `保険者番号介護`."""
    return _NOISE.sub("", narrow(wide(heading)).lower())


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading announces: an entity type, or a concept that is none; false when it says nothing.

    `rule` names the recogniser that declared the word. `part` as in `Match` (surname, given, area …).
    `is_weak`: the word leaves it open (取引先名, 連絡先, name), so that the values decide; `is_people`: only
    people can be meant (担当者), so that a surname will do. `is_bystander`:
    people who are there by office (担当医, 作成者). `others`: what the same word announces elsewhere (世帯主 may
    head names or relationships); a value is read as the first of them that it fits.
    """

    entity: str = ""
    concept: str = ""
    word: str = ""
    rule: str = ""
    part: str = ""
    is_weak: bool = False
    is_people: bool = False
    is_bystander: bool = False
    others: tuple[Meaning, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entity or self.concept)


NOTHING = Meaning()
_PART_ENTITY = {"surname": "PERSON", "given": "PERSON"}


@cache
def _lexicon() -> dict[str, Any]:
    text = files("recognizers.lexicon").joinpath("headings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class _Alphabet(dict[str, bool]):
    """Whether a character may stand in a word, folded or not; half-width kana may, since two of them make one."""

    def __init__(self, folded: set[str]) -> None:
        super().__init__()
        self._folded = folded

    def __missing__(self, char: str) -> bool:
        may = self[char] = bool(_HALF_KANA.match(char)) or self._folded.issuperset(narrow(wide(char)).lower())
        return may


class Words:
    """The words by their keys, the nouns for people, and what is trimmed off a heading.

    `declared` yields (rule id, entity, headings); a recogniser's word wins over the lexicon's.
    """

    def __init__(self, declared: Iterable[tuple[str, str, Iterable[str]]]) -> None:
        lexicon = _lexicon()
        self.by_key: dict[str, Meaning] = {}
        for concept, words in lexicon["concepts"].items():
            self._add(words, Meaning(concept=concept))
        for entity, words in lexicon["weak"].items():
            self._add(words, Meaning(entity, is_weak=True))
        for entity, words in lexicon["entities"].items():
            self._add(words, Meaning(entity))
        for part, words in lexicon["parts"].items():
            self._add(words, Meaning(_PART_ENTITY.get(part, "JP_ADDRESS"), part=part))
        for rule, entity, words in declared:
            self._add(words, Meaning(entity, rule=rule), keep_part=True)
        people = lexicon["people"]
        self.nouns = {key(noun) for noun in people["nouns"]}
        self.staff = {key(noun) for noun in people["staff"]}
        self._open = {key(noun) for noun in people["open"]}
        self.english = set(people["english"])
        self.things = set(people["things"])
        self.people = self._nouns_with_tails()
        trim = lexicon["trim"]
        self._front = tuple(sorted(trim["front"], key=len, reverse=True))
        self._back = tuple(sorted((key(word) for word in trim["back"]), key=len, reverse=True))
        self.tail_tokens = set(trim["tokens"])
        self.asking = tuple(trim["asking"])
        self.longest = max(map(len, self.by_key))
        self._respelled = {respelled(word): meaning for word, meaning in self.by_key.items() if word.isascii()}
        trimmed = (
            "氏名名前様さんフリガナカナその no半角数字桁文字ケタけた以内第q0123456789",
            *self._front,
            *self._back,
        )
        self._folded = {*chain.from_iterable((*self.by_key, *trimmed)), *_MARKS}
        self._alphabet = _Alphabet(self._folded)
        self.trimmed = lru_cache(maxsize=_REMEMBERED)(self._cut_down)
        """The folded heading, then what is left as ordinals, politeness and remarks are cut off."""

    def _add(self, words: Iterable[str], meaning: Meaning, *, keep_part: bool = False) -> None:
        for word in words:
            folded = full_key(word)
            known = self.by_key.get(folded)
            if not folded:
                continue
            if keep_part and known is not None and known.entity == meaning.entity:
                self.by_key[folded] = replace(known, rule=known.rule or meaning.rule)
            elif keep_part and known is not None and known.entity == "INTERNAL_ID":  # whatever else it may be, is surer
                self.by_key[folded] = replace(meaning, word=folded, others=(known,))
            elif keep_part and known is not None and known.entity:
                self.by_key[folded] = replace(known, others=(*known.others, replace(meaning, word=folded)))
            else:
                self.by_key[folded] = replace(meaning, word=folded)

    def _nouns_with_tails(self) -> dict[str, Meaning]:
        """社員名, 患者氏名, 担当者: a noun for people, with or without the word for name."""
        found: dict[str, Meaning] = {}
        for tail in ("氏名", "名前", "名", "様", "さん", "フリガナ", "カナ", ""):
            for noun in self.nouns:
                is_open = noun in self._open and tail in ("", "名")
                meaning = Meaning(
                    "PERSON",
                    word=noun + tail,
                    is_weak=is_open or tail == "",
                    is_people=not is_open,
                    is_bystander=noun in self.staff,
                )
                found.setdefault(noun + tail, meaning)
        return found

    def _cut_down(self, folded: str) -> tuple[str, ...]:
        return tuple(self._shorter(folded))

    def _shorter(self, folded: str) -> Iterator[str]:
        yield folded
        if folded.endswith("名称") and len(folded) > 3:
            yield folded[:-1]
        folded = _COUNTED.sub("", folded) or folded
        bare = _ORDINAL.sub("", folded)
        if bare and bare != folded:
            yield bare
        for _ in range(3):
            before = bare
            bare = _ORDINAL.sub("", _cut(bare, self._front, self._back))
            if bare == before or not bare:
                return
            yield bare

    def may_be(self, heading: str) -> bool:
        """Whether all its characters are those of words: most of what a text holds has one that is not."""
        return all(map(self._alphabet.__getitem__, heading)) and self._folded.issuperset(narrow(wide(heading)).lower())

    def in_ascii(self, word: str) -> Meaning:
        """An ASCII word in any romanisation."""
        return self.by_key.get(word) or self._respelled.get(respelled(word)) or NOTHING


def _cut(text: str, front: tuple[str, ...], back: tuple[str, ...]) -> str:
    for word in front if text.startswith(front) else ():
        if text.startswith(word) and len(text) > len(word) + 1:
            text = text[len(word) :]
            break
    for word in back if text.endswith(back) else ():
        if text.endswith(word) and len(text) > len(word) + 1:
            return text[: -len(word)]
    return text
