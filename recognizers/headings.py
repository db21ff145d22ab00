"""Column headings and form labels: one folded key for all spellings, and what a heading announces.

Japanese puts the head of a compound last: 緊急連絡先電話番号 is a phone number, 電話料金 is a charge. So the
longest known word at the end of a heading decides, among entity words and concepts alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from recognizers import compounds, phrases
from recognizers.fold import narrow
from recognizers.heading_words import LONGEST, NOTHING, REMARK, Meaning, Words, full_key, key

_TOKENS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_QUESTION = re.compile(r"(?:ください|下さい|教えて|記入|入力|ですか|ますか|願います|\?|か)$")
_ALTERNATIVE = re.compile(r"または|又は|もしくは|及び|および|[/|\n・、,&]")
_NUMBER_OF = re.compile(r"(?:の)?(?:登録|管理|識別|整理)?(?:番号|ナンバー|no|№|コード|cd|id)$")
_REMARKED = frozenset("([〔<（［＜※")
"""Where one of these stands, any character may follow without changing what is said."""
_REMEMBERED = 20_000


class Headings:
    """Reads headings against the words of the lexicon and of the given recognisers.

    `declared` yields (rule id, entity, headings); a recogniser's word wins over the lexicon's.
    """

    def __init__(self, declared: Iterable[tuple[str, str, Iterable[str]]] = ()) -> None:
        self._words = Words(declared)
        self._by_key = self._words.by_key
        self._people = self._words.people
        self.read = lru_cache(maxsize=_REMEMBERED)(self._read)
        self.is_known = lru_cache(maxsize=_REMEMBERED)(self._is_known)

    def is_word(self, text: str) -> bool:
        """Whether the text is, as it stands, one of the words: a quick look without cutting anything off."""
        return full_key(text) in self._by_key

    def is_person(self, word: str) -> bool:
        """Whether the folded word is a noun for people: 会員, user."""
        return word in self._words.nouns or word in self._words.english

    def _is_known(self, heading: str) -> bool:
        """Whether the heading is one of the words itself, not only a compound that ends like one."""
        if len(heading) > LONGEST:
            return False
        if _REMARKED.isdisjoint(heading) and not self._words.may_be(heading):
            return False
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
        remark = None if _REMARKED.isdisjoint(text) else REMARK.search(narrow(text).lower())
        if remark is None:
            return NOTHING
        return self._by_key.get(full_key(text)) or self._by_key.get(full_key(remark.group()) + key(text)) or NOTHING

    def _exact(self, folded: str) -> Meaning:
        """The heading itself, or what is left when ordinals, politeness and remarks are cut off."""
        for candidate in self._words.trimmed(folded):
            meaning, person = self._by_key.get(candidate), self._people.get(candidate)
            if meaning is None and person is None:
                continue
            if meaning and person and meaning.entity not in ("", "PERSON"):
                return replace(meaning, others=(*meaning.others, replace(person, is_weak=True)))
            if meaning and person and meaning.is_weak:
                return replace(meaning, is_people=person.is_people, is_bystander=person.is_bystander)
            return meaning or person or NOTHING
        return NOTHING

    def _of_care(self, folded: str) -> Meaning:
        """障害の内容, 疾病名称, 血圧1回目: the word in front decides where it is a matter of health."""
        for end in range(len(folded) - 1, 1, -1):
            meaning = self._by_key.get(folded[:end])
            if meaning is not None and meaning.entity in _HEALTH:
                tail = folded[end:]
                is_place = meaning.entity == "HEALTH_CHECKUP" and len(tail) <= 4 and tail[-1] not in _LAST
                return meaning if is_place or _CARE_TAIL.fullmatch(tail) else NOTHING
        return NOTHING

    def _number_of_people(self, folded: str) -> Meaning:
        """受診者番号, 利用者ID: what an organisation calls its people by; 緊急連絡先番号 is a telephone's."""
        for candidate in self._words.trimmed(folded):
            noun = _NUMBER_OF.sub("", candidate)
            if noun != candidate and len(noun) > 1 and noun in self._words.nouns and not noun.endswith("連絡先"):
                return Meaning("INTERNAL_ID", word=candidate, rule="internal_id")
        return NOTHING

    def _phrase(self, folded: str) -> Meaning:
        """A wording that no word of the list is the whole of: 日中つながる番号, 生年月日西暦."""
        if folded.isascii():
            return NOTHING
        for candidate in self._words.trimmed(folded):
            if found := phrases.read(candidate):
                return Meaning(found.entity, found.concept, candidate, is_weak=found.is_weak, is_people=found.is_people)
        return NOTHING

    def _ending(self, folded: str) -> Meaning:
        """The longest known word (two characters at least) at the heading's end."""
        for candidate in self._words.trimmed(folded):
            for start in range(max(1, len(candidate) - self._words.longest), len(candidate) - 1):
                tail = candidate[start:]
                meaning = self._by_key.get(tail) or self._people.get(tail)
                if meaning is not None and not (
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
            meaning = self._words.in_ascii("".join(tokens[start:]))
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

    def _last_words(self, tokens: list[str]) -> Meaning:
        """The last words decide, qualifiers after them do not."""
        while True:
            for start in range(len(tokens)):
                word = "".join(tokens[start:])
                meaning = self._words.in_ascii(word)
                if not meaning:
                    continue
                if start and word == "name":
                    if self._words.english & set(tokens[:start]):
                        return Meaning("PERSON", word="name")
                    is_thing = bool(self._words.things & set(tokens[:start]))
                    return (
                        Meaning(concept="thing", word="name")
                        if is_thing
                        else Meaning("PERSON", word="name", is_weak=True)
                    )
                return meaning
            if len(tokens) == 1 or tokens[-1] not in self._words.tail_tokens:
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
            for end in range(min(len(folded), start + self._words.longest), start + 1, -1):
                meaning = self._by_key.get(folded[start:end])
                if meaning and meaning.entity and folded.startswith(self._words.asking, end):
                    return meaning
        return NOTHING

    def _is_staff(self, folded: str, text: str) -> bool:
        if any(folded.startswith(noun) for noun in self._words.staff if len(noun) > 1 and not noun.isascii()):
            return True
        tokens = {token.lower() for token in _TOKENS.findall(narrow(text))}
        return bool(tokens & self._words.staff)


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
