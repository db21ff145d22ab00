"""Is a whole short string a person's name? For table columns and form fields, from the name lists and characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from recognizers.tagger.chars import CharScores, total
from recognizers.tagger.kana import to_katakana
from recognizers.tagger.names import ANY_GIVEN, Lists, names
from recognizers.tagger.tokens import analyzer

LONGEST = 40
_NEVER_GIVEN = frozenset("道山川島丘港荘賞園橋駅病社店館堂屋家町村区市県院室部課係式型線号杯錦寺宮城台")
"""Single characters that end names of things; a given name of one character is another one."""
_CONTINENTAL = frozenset(
    "王李張劉陳楊黄黃趙呉周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭肖田董袁潘于蒋蔣蔡余杜葉葉程蘇魏呂丁任沈姚盧姜崔鍾鐘譚陸汪范金朴尹裴申権權洪全安文白南柳"
)
"""Usual surnames of one character in China and Korea."""
_VARIANTS = str.maketrans("髙﨑濵邉邊齋齊澤嶋𠮷桒栁冨德", "高崎浜辺辺斎斉沢島吉桑柳富徳")
_HONORIFIC = re.compile(r"[\s　]*(?:様|さま|殿|さん|氏|先生|くん|君|ちゃん|御中)$")
_GAP = re.compile(r"[\s　]+")
_JOINT = re.compile(r"[・･·＝=]")
_KANJI = re.compile(r"[一-龥々〆ヶヵノ\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002fa1f〓]+")
_KANA = re.compile(r"[ァ-ヺー]+")
_HIRAGANA = re.compile(r"[ぁ-ゖー]+")
_NATIVE = re.compile(r"[一-龥々〆ヶヵぁ-ゖァ-ヺー\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002fa1f〓]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ'’\-]*\.?")
_NOT_NAMES = re.compile(
    r"[0-9@#%&*+/:;<>?\[\]{}|~「」『』。、,（）()!]|株式|有限|合同|会社|法人|協会|組合|銀行|商店|大学|学校|病院|医院|クリニック|薬局|支店|支社|営業所|工場|事務所|センター"
    r"|グループ|チーム|ホテル|ビル|マンション|(?:京|首|古|帝|旧|遷)都$|[一-龥](?:府|県|区|町|郡|駅|課|係|室|局|課長|係長|公園|賞|邸|神社|通り|荘|杯|港|病|大社|温泉|峠)$"
)
_MAKERS = re.compile("トヨタ|ホンダ|マツダ|スズキ|ダイハツ|ニッサン|スバル|ミツビシ|イスズ|ヤマハ|カワサキ|ヒノ")
"""Makers of vehicles that are surnames in kana: ホンダ フィット."""
_PLACE_ENDS = ("市", "村", "道")
"""Also ends of given names (衛市)."""
_COMPANY_WORDS = frozenset(
    [
        "inc",
        "ltd",
        "co",
        "corp",
        "corporation",
        "company",
        "llc",
        "gmbh",
        "the",
        "and",
        "of",
        "for",
        "server",
        "system",
        "service",
        "group",
        "bank",
        "hotel",
        "university",
        "school",
        "office",
        "center",
        "centre",
        "project",
        "product",
        "name",
        "price",
        "total",
        "number",
        "date",
        "address",
        "city",
        "street",
        "type",
        "code",
        "data",
        "file",
        "user",
        "sales",
        "account",
        "customer",
        "order",
        "item",
        "list",
        "test",
        "report",
        "manager",
        "department",
        "section",
        "new",
        "old",
    ]
)


class Split(NamedTuple):
    """Both halves of a name and how well they fit, 0 to 1."""

    surname: str
    given: str
    score: float


@lru_cache(maxsize=16_384)
def is_name_like(value: str) -> float:
    """How much the whole string looks like one person's name (surname and given name, or foreign), 0 to 1."""
    text = _HONORIFIC.sub("", unicodedata.normalize("NFKC", value).strip())
    if not 2 <= len(text) <= LONGEST or _NOT_NAMES.search(text):
        return 0.0
    parts = [part for part in _GAP.split(text) if part]
    if all(_LATIN.fullmatch(part.rstrip(",")) for part in parts):
        return _latin([part.rstrip(",") for part in parts])
    if _JOINT.search(text):
        return _foreign([part for part in _JOINT.split(text.replace(" ", "・")) if part])
    if len(parts) == 2:
        return _two(*parts)
    if len(parts) == 1:
        return _one(parts[0])
    if len(parts) <= 4 and all(_KANA.fullmatch(part) for part in parts):
        return _foreign(parts)
    if all(len(part) == 1 for part in parts) and len(parts) <= 6:
        return _one("".join(parts))
    return 0.0


@lru_cache(maxsize=16_384)
def split_name(value: str) -> Split | None:
    """Surname and given name of a Japanese name with or without a space, or None."""
    text = _HONORIFIC.sub("", unicodedata.normalize("NFKC", value).strip())
    parts = [part for part in _GAP.split(text) if part]
    if len(parts) == 2 and all(_NATIVE.fullmatch(part) for part in parts):
        score = _two(*parts)
        return Split(parts[0], parts[1], score) if score >= 0.5 else None
    if len(parts) == 1 and _NATIVE.fullmatch(parts[0]) and not is_word(parts[0]):
        best = _best_split(parts[0])
        return best if best is not None and best.score >= 0.5 else None
    return None


@lru_cache(maxsize=16_384)
def is_surname_like(value: str) -> float:
    """How much the string looks like a surname alone, 0 to 1."""
    text = _HONORIFIC.sub("", unicodedata.normalize("NFKC", value).strip())
    return _half(text, is_surname=True)


@lru_cache(maxsize=16_384)
def is_given_like(value: str) -> float:
    """How much the string looks like a given name alone, 0 to 1."""
    text = _HONORIFIC.sub("", unicodedata.normalize("NFKC", value).strip())
    return _half(text, is_surname=False)


def _half(text: str, *, is_surname: bool) -> float:
    if not 1 <= len(text) <= 12 or _NOT_NAMES.search(text):
        return 0.0
    if _LATIN.fullmatch(text):
        flag = Lists.ROMAJI_SURNAME if is_surname else Lists.ROMAJI_GIVEN
        return 0.9 if names().get(text.lower(), 0) & flag else 0.3 if text[0].isupper() else 0.1
    if not _NATIVE.fullmatch(text):
        return 0.0
    return _surname(text) if is_surname else _given(text)


@lru_cache(maxsize=65_536)
def _surname(text: str) -> float:
    if _is_listed_kana(text, Lists.KANA_SURNAME):
        return 0.95
    bits = names().get(text, 0) or names().get(text.translate(_VARIANTS), 0)
    if bits & Lists.SURNAME_COUNTED:
        return 0.99 if bits & Lists.SURNAME_FREQUENT else 0.95
    if bits & Lists.SURNAME:
        return 0.85 if not is_word(text) else 0.6
    if _KANJI.fullmatch(text):
        if len(text) == 1 or len(text) > 5:
            return 0.05
        return _squash(total(_scores().surname, text), 0.6)
    katakana = to_katakana(text)
    if _KANA.fullmatch(katakana):
        return _squash(total(_scores().katakana, katakana), 0.5) if len(text) > 1 else 0.05
    return 0.2


@lru_cache(maxsize=65_536)
def _given(text: str) -> float:
    if text in _NEVER_GIVEN or (text.endswith(_PLACE_ENDS) and not names().get(text, 0) & ANY_GIVEN):
        return 0.05
    if _is_listed_kana(text, Lists.KANA_GIVEN):
        return 0.95
    bits = names().get(text, 0)
    if bits & Lists.GIVEN and bits & Lists.GIVEN_LISTED:
        return 0.97
    if bits & (Lists.GIVEN | Lists.GIVEN_LISTED):
        return 0.9 if not is_word(text) else 0.7
    if _KANJI.fullmatch(text):
        if len(text) > 3:
            return 0.05
        return 0.25 if len(text) == 1 else _squash(total(_scores().given, text), 0.75)
    katakana = to_katakana(text)
    if _KANA.fullmatch(katakana):
        return _squash(total(_scores().katakana, katakana), 0.5) if len(text) > 1 else 0.05
    return 0.5 if len(text) <= 4 else 0.1


def _two(left: str, right: str) -> float:
    if not (_NATIVE.fullmatch(left) and _NATIVE.fullmatch(right)):
        return 0.0
    katakana = to_katakana(left + right)
    if _KANA.fullmatch(katakana):
        score = _surname(left) * _given(right)
        if _MAKERS.fullmatch(left) and not names().get(right, 0) & Lists.KANA_GIVEN:
            return 0.3
        return max(float(score**0.7), _foreign([left, right]) if _KANA.fullmatch(left + right) else 0.0)
    if len(left) > 5 or len(right) > 5:
        return 0.0
    if len(left) == len(right) == 1 and is_word(left + right):
        return 0.3
    score = float((_surname(left) * _given(right)) ** 0.6)
    return max(score, 0.78) if _is_continental(left, right) else score


def _one(text: str) -> float:
    if not _NATIVE.fullmatch(text):
        return 0.0
    if _HIRAGANA.fullmatch(text) or _KANA.fullmatch(text):
        best = _best_split(text)
        score = best.score if best is not None else 0.0
        return min(score, 0.3) if is_word(text) else score * 0.95
    if len(text) > 8:
        return 0.0
    best = _best_split(text)
    score = best.score if best is not None else 0.0
    if is_word(text):
        score = min(score, 0.2)
    elif _is_continental(text[:1], text[1:]):
        score = max(score, 0.7)
    if len(text) <= 5 and names().get(text, 0) & (Lists.SURNAME | Lists.SURNAME_COUNTED):
        # a surname alone; many are place names too
        score = max(score * 0.8, 0.35 if is_word(text) else 0.55)
    return score


def _is_continental(surname: str, given: str) -> bool:
    return (
        surname in _CONTINENTAL
        and 1 <= len(given) <= 2
        and _KANJI.fullmatch(given) is not None
        and given not in _NEVER_GIVEN
    )


def _best_split(text: str) -> Split | None:
    is_kana = _KANA.fullmatch(to_katakana(text)) is not None
    shortest = 2 if is_kana else 1
    found = []
    for cut in range(shortest, len(text) - shortest + 1):
        left, right = text[:cut], text[cut:]
        if not is_kana and (len(left) > 4 or len(right) > 4):
            continue
        if is_kana and not (_is_listed_kana(left, Lists.KANA_SURNAME) and _is_listed_kana(right, Lists.KANA_GIVEN)):
            continue
        score = _surname(left) * _given(right)
        if len(left) == 1 and len(right) == 1:
            score *= 0.7
        found.append(Split(left, right, float(score**0.6)))
    return max(found, key=lambda split: split.score, default=None)


def _is_listed_kana(text: str, flag: int) -> bool:
    katakana = to_katakana(text)
    return _KANA.fullmatch(katakana) is not None and bool(names().get(katakana, 0) & flag)


def _foreign(parts: list[str]) -> float:
    if not 2 <= len(parts) <= 5 or not all(_KANA.fullmatch(part) for part in parts):
        return 0.0
    scores = [
        1.0 if names().get(part, 0) & Lists.OTHER else _squash(total(_scores().katakana, part), 0.9) for part in parts
    ]
    words = sum(is_word(part) and not names().get(part, 0) & Lists.OTHER for part in parts)
    return max(0.0, sum(scores) / len(scores) - 0.35 * words)


def _latin(parts: list[str]) -> float:
    if not 2 <= len(parts) <= 4:
        return 0.0
    lower = [part.rstrip(".").lower() for part in parts]
    if any(word in _COMPANY_WORDS for word in lower) or not all(part[0].isupper() for part in parts):
        return 0.0
    bits = [names().get(word, 0) for word in lower]
    if len(parts) == 2:
        for left, right in (bits, bits[::-1]):
            if left & Lists.ROMAJI_SURNAME and right & Lists.ROMAJI_GIVEN:
                return 0.95
        if any(flag & (Lists.ROMAJI_SURNAME | Lists.ROMAJI_GIVEN) for flag in bits):
            return 0.7
    return 0.55 if any(bits) else 0.4


@lru_cache(maxsize=65_536)
def is_word(text: str) -> bool:
    """In the dictionary as something else than a name."""
    dictionary = analyzer().dictionary
    return any(entry.part_of_speech()[2] != "人名" for entry in dictionary.lookup(text))


def _squash(score: float, top: float) -> float:
    return top * max(0.0, min(1.0, (score + 2) / 6))


@lru_cache(maxsize=1)
def _scores() -> CharScores:
    from recognizers.tagger.person_tagger import PersonTagger

    return PersonTagger.load().scores
