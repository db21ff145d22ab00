"""Column headings and form labels: one folded key for all spellings, and what a heading announces.

Japanese puts the head of a compound last: 緊急連絡先電話番号 is a phone number, 電話料金 is a charge. So the
longest known word at the end of a heading decides, among entity words and concepts alike.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any
from unicodedata import normalize

from recognizers import compounds, phrases
from recognizers.fold import narrow
from recognizers.romaji import folded as respelled

_NOISE = re.compile(r"[\s_\-・:.,、。()\[\]【】<>「」『』*※■□◆◇○●▼▲☆★#]+")
_REMARK = re.compile(r"[(\[〔<].*?[)\]〕>]")
_TOKENS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_ORDINAL = re.compile(r"^(?:第?[0-9]{1,2}[.)]|[①-⑳])|(?:その)?(?:no)?(?<![0-9])[0-9①-⑳]{1,2}$")
_QUESTION = re.compile(r"(?:ください|下さい|教えて|記入|入力|ですか|ますか|願います|\?|か)$")
_ALTERNATIVE = re.compile(r"または|又は|もしくは|及び|および|[/|\n・、,&]")
_HALF_KANA = re.compile(r"[ｦ-ﾟ]+")
_COUNTED = re.compile(
    r"(?:半角)?(?:数字)?[0-9]{1,2}(?:桁|文字|ケタ|けた)(?:の?数字|以内)?$|※.*$|(?:^|(?<=.))q[0-9]{1,2}(?=.)"
)
"""Remarks on form: 12桁, ※半角, Q3."""
_NUMBER_OF = re.compile(r"(?:の)?(?:登録|管理|識別|整理)?(?:番号|ナンバー|no|№|コード|cd|id)$")
_MARKS = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029_-・:.,、。()[]【】<>「」『』*※■□◆◇○●▼▲☆★#①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_REMARKED = frozenset("([〔<（［＜※")
"""Where one of these stands, any character may follow without changing what is said."""
_REMEMBERED = 20_000
LONGEST = 60
"""A heading or label is short; what is longer is text."""


def key(heading: str) -> str:
    """Folded, lower case, without spaces, marks and bracketed remarks: `【氏　名】(漢字)` → `氏名`."""
    folded = narrow(_wide(heading)).lower()
    bare = _NOISE.sub("", _REMARK.sub("", folded))
    return bare or _NOISE.sub("", folded)


def _wide(text: str) -> str:
    """Half-width katakana as full-width, № as no; a key need not keep the length."""
    if text.isascii():
        return text
    return _HALF_KANA.sub(lambda run: normalize("NFKC", run.group()), text).replace("№", "no")


def full_key(heading: str) -> str:
    """As `key`, with what stands in brackets: `保険者番号(介護)` → `保険者番号介護`."""
    return _NOISE.sub("", narrow(_wide(heading)).lower())


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


class Headings:
    """Reads headings against the words of the lexicon and of the given recognisers.

    `declared` yields (rule id, entity, headings); a recogniser's word wins over the lexicon's.
    """

    def __init__(self, declared: Iterable[tuple[str, str, Iterable[str]]] = ()) -> None:
        lexicon = _lexicon()
        self._words: dict[str, Meaning] = {}
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
        self._nouns = {key(noun) for noun in people["nouns"]}
        self._staff = {key(noun) for noun in people["staff"]}
        self._open = {key(noun) for noun in people["open"]}
        self._english = set(people["english"])
        self._people = self._nouns_with_tails()
        trim = lexicon["trim"]
        self._front = tuple(sorted(trim["front"], key=len, reverse=True))
        self._back = tuple(sorted((key(word) for word in trim["back"]), key=len, reverse=True))
        self._tail_tokens = set(trim["tokens"])
        self._asking = tuple(trim["asking"])
        self._longest = max(map(len, self._words))
        self._respelled = {respelled(word): meaning for word, meaning in self._words.items() if word.isascii()}
        trimmed = (
            "氏名名前様さんフリガナカナその no半角数字桁文字ケタけた以内第q0123456789",
            *self._front,
            *self._back,
        )
        self._alphabet = {*chain.from_iterable((*self._words, *trimmed)), *_MARKS}
        self.read = lru_cache(maxsize=_REMEMBERED)(self._read)
        self.is_known = lru_cache(maxsize=_REMEMBERED)(self._is_known)

    def _add(self, words: Iterable[str], meaning: Meaning, *, keep_part: bool = False) -> None:
        for word in words:
            folded = full_key(word)
            known = self._words.get(folded)
            if not folded:
                continue
            if keep_part and known is not None and known.entity == meaning.entity:
                self._words[folded] = replace(known, rule=known.rule or meaning.rule)
            elif keep_part and known is not None and known.entity:
                self._words[folded] = replace(known, others=(*known.others, replace(meaning, word=folded)))
            else:
                self._words[folded] = replace(meaning, word=folded)

    def is_word(self, text: str) -> bool:
        """Whether the text is, as it stands, one of the words: a quick look without cutting anything off."""
        return full_key(text) in self._words

    def is_person(self, word: str) -> bool:
        """Whether the folded word is a noun for people: 会員, user."""
        return word in self._nouns or word in self._english

    def _is_known(self, heading: str) -> bool:
        """Whether the heading is one of the words itself, not only a compound that ends like one."""
        if len(heading) > LONGEST:
            return False
        if _REMARKED.isdisjoint(heading) and not self._alphabet.issuperset(narrow(_wide(heading)).lower()):
            return False  # a character that is in no word: most of what a text holds
        return bool(self._with_remark(heading) or self._exact(key(heading)))

    def _read(self, heading: str) -> Meaning:
        """What the heading announces; `NOTHING` for text that is none or is not known."""
        text = heading.strip()
        if not text or len(text) > LONGEST:
            return NOTHING
        folded = key(text)
        meaning = (
            self._with_remark(text)
            or self._exact(folded)
            or self._english_compound(text)
            or self._alternatives(text)
            or self._of_care(folded)
            or self._number_of_people(folded)
            or self._phrase(folded)
            or self._ending(folded)
            or self._asked(folded)
        )
        if meaning.entity == "PERSON" and not meaning.is_bystander and self._is_staff(folded, text):
            meaning = replace(meaning, is_bystander=True)
        return meaning

    def _with_remark(self, text: str) -> Meaning:
        """A remark in brackets as part of the word, after or before it: 記号(ゆうちょ) is ゆうちょ記号."""
        remark = _REMARK.search(narrow(text).lower())
        if remark is None:
            return NOTHING
        return self._words.get(full_key(text)) or self._words.get(full_key(remark.group()) + key(text)) or NOTHING

    def _exact(self, folded: str) -> Meaning:
        """The heading itself, or what is left when ordinals, politeness and remarks are cut off."""
        for candidate in self._trimmed(folded):
            meaning, person = self._words.get(candidate), self._person_noun(candidate)
            if meaning and person and meaning.entity not in ("", "PERSON"):
                return replace(meaning, others=(*meaning.others, replace(person, is_weak=True)))
            if meaning and person and meaning.is_weak:
                return replace(meaning, is_people=person.is_people, is_bystander=person.is_bystander)
            if meaning or person:
                return meaning or person
        return NOTHING

    def _trimmed(self, folded: str) -> Iterable[str]:
        yield folded
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

    def _person_noun(self, folded: str) -> Meaning:
        """社員名, 患者氏名, 担当者: a noun for people, with or without the word for name."""
        return self._people.get(folded, NOTHING)

    def _nouns_with_tails(self) -> dict[str, Meaning]:
        found: dict[str, Meaning] = {}
        for tail in ("氏名", "名前", "名", "様", "さん", "フリガナ", "カナ", ""):
            for noun in self._nouns:
                is_open = noun in self._open and tail in ("", "名")
                meaning = Meaning(
                    "PERSON",
                    word=noun + tail,
                    is_weak=is_open or tail == "",
                    is_people=not is_open,
                    is_bystander=noun in self._staff,
                )
                found.setdefault(noun + tail, meaning)
        return found

    def _of_care(self, folded: str) -> Meaning:
        """障害の内容, 疾病名称, 血圧1回目: the word in front decides where it is a matter of health."""
        for end in range(len(folded) - 1, 1, -1):
            meaning = self._words.get(folded[:end])
            if meaning is not None and meaning.entity in _HEALTH:
                tail = folded[end:]
                is_place = meaning.entity == "HEALTH_CHECKUP" and len(tail) <= 4 and tail[-1] not in _LAST
                return meaning if is_place or _CARE_TAIL.fullmatch(tail) else NOTHING
        return NOTHING

    def _number_of_people(self, folded: str) -> Meaning:
        """受診者番号, 利用者ID: what an organisation calls its people by; 緊急連絡先番号 is a telephone's."""
        for candidate in self._trimmed(folded):
            noun = _NUMBER_OF.sub("", candidate)
            if noun != candidate and len(noun) > 1 and noun in self._nouns and not noun.endswith("連絡先"):
                return Meaning("INTERNAL_ID", word=candidate, rule="internal_id")
        return NOTHING

    def _phrase(self, folded: str) -> Meaning:
        """A wording that no word of the list is the whole of: 日中つながる番号, 生年月日西暦."""
        if folded.isascii():
            return NOTHING
        for candidate in self._trimmed(folded):
            if found := phrases.read(candidate):
                return Meaning(found.entity, found.concept, candidate, is_weak=found.is_weak, is_people=found.is_people)
        return NOTHING

    def _ending(self, folded: str) -> Meaning:
        """The longest known word (two characters at least) at the heading's end."""
        for candidate in self._trimmed(folded):
            for start in range(max(1, len(candidate) - self._longest), len(candidate) - 1):
                tail = candidate[start:]
                meaning = self._words.get(tail) or self._person_noun(tail)
                if meaning and not (
                    tail.isascii() and candidate[start - 1].isascii() and candidate[start - 1].isalpha()
                ):
                    return meaning
            if len(candidate) > 2 and candidate[-1] in _LAST:
                return Meaning(concept=_LAST[candidate[-1]], word=candidate[-1])
        return NOTHING

    def _english_compound(self, text: str) -> Meaning:
        """snake_case, camelCase, spaced: whole words, then known parts, then the last words that are known."""
        folded = narrow(text)
        if not folded.isascii():
            return NOTHING
        tokens = [token.lower() for token in _TOKENS.findall(folded) if not token.isdigit()]
        if not tokens:
            return NOTHING
        for start in range(len(tokens)):
            meaning = self._word("".join(tokens[start:]))
            if (
                meaning.entity
                and not meaning.is_weak
                and (not start or len(tokens) - start > 1)
                and not (start and meaning.part)
            ):
                return meaning
        if announced := compounds.read(folded):
            word = "".join(tokens)
            return Meaning(announced.entity, announced.concept, word, part=announced.part, is_weak=announced.is_weak)
        return self._last_words(tokens)

    def _word(self, word: str) -> Meaning:
        """An ASCII word in any romanisation."""
        return self._words.get(word) or self._respelled.get(respelled(word)) or NOTHING

    def _last_words(self, tokens: list[str]) -> Meaning:
        """The last words decide, qualifiers after them do not."""
        while True:
            for start in range(len(tokens)):
                word = "".join(tokens[start:])
                meaning = self._word(word)
                if not meaning:
                    continue
                if start and word == "name":
                    is_person = bool(self._english & set(tokens[:start]))
                    return Meaning("PERSON", word="name") if is_person else Meaning(concept="thing", word="name")
                return meaning
            if len(tokens) == 1 or tokens[-1] not in self._tail_tokens:
                return NOTHING
            tokens.pop()

    def _alternatives(self, text: str) -> Meaning:
        """氏名/フリガナ: alternatives of one entity; of several (氏名・住所) the cell is text that holds them all."""
        parts = [part for part in _ALTERNATIVE.split(text) if part.strip()]
        if len(parts) == 1:
            return self._words_apart(text.split())
        if len(parts) < 2:
            return NOTHING
        meanings = [self._exact(key(part)) or self._ending(key(part)) for part in parts]
        entities = {one.entity for one in meanings if one.entity}
        if len(entities) > 1:
            return Meaning(concept="free", word=meanings[0].word, others=tuple(one for one in meanings if one.entity))
        return next((one for one in meanings if one.entity), NOTHING)

    def _words_apart(self, parts: list[str]) -> Meaning:
        """扶養家族 個人番号, 緊急連絡先 続柄: the last word, and what the ones before say besides."""
        if len(parts) < 2 or not all(self.is_known(part) for part in parts):
            return NOTHING
        *before, last = [self._exact(key(part)) for part in parts]
        return replace(
            last, others=(*last.others, *(one for one in before if one.entity and one.entity != last.entity))
        )

    def _asked(self, folded: str) -> Meaning:
        """A question of a web form: お名前を教えてください."""
        if not _QUESTION.search(folded):
            return NOTHING
        for start in range(len(folded)):
            for end in range(min(len(folded), start + self._longest), start + 1, -1):
                meaning = self._words.get(folded[start:end])
                if meaning and meaning.entity and folded.startswith(self._asking, end):
                    return meaning
        return NOTHING

    def _is_staff(self, folded: str, text: str) -> bool:
        if any(folded.startswith(noun) for noun in self._staff if len(noun) > 1 and not noun.isascii()):
            return True
        tokens = {token.lower() for token in _TOKENS.findall(narrow(text))}
        return bool(tokens & self._staff)


_HEALTH = frozenset({"MEDICAL_CONDITION", "MEDICAL_TREATMENT", "MEDICATION", "DISABILITY", "HEALTH_CHECKUP"}) | {
    "CRIMINAL_RECORD",
    "CREED",
    "RACE_OR_ORIGIN",
    "SOCIAL_STATUS",
    "UNION_MEMBERSHIP",
}
_CARE_TAIL = re.compile(r"(?:の)?(?:有無|情報|詳細|背景|区分|内容|種類|種別|名称|程度|等級|状況|状態|経過|[0-9]回目)")
_LAST = {
    "数": "amount", "額": "amount", "率": "amount", "費": "amount", "料": "amount", "量": "amount", "比": "amount",
    "日": "date", "月": "date", "年": "date", "時": "date", "名": "thing", "否": "flag", "欄": "free",
}  # fmt: skip
"""Last characters that say enough of a compound that no longer word explains."""


def _cut(text: str, front: tuple[str, ...], back: tuple[str, ...]) -> str:
    for word in front if text.startswith(front) else ():
        if text.startswith(word) and len(text) > len(word) + 1:
            text = text[len(word) :]
            break
    for word in back if text.endswith(back) else ():
        if text.endswith(word) and len(text) > len(word) + 1:
            return text[: -len(word)]
    return text
