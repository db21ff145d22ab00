"""What looks like a name in running text and is none: stations on a route, words of programs, titles of papers."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from recognizers.base import Match
from recognizers.fold import narrow
from recognizers.lexicon.lists import lines, terms
from recognizers.tagger.cells import is_name_like

_NOBODY = frozenset(
    {
        "祝金",
        "全社員",
        "当座預金",
        "普通預金",
        "支払手形",
        "給料手当",
        "福利厚生費",
        "血液型",
        "協会けんぽ",
        "建設国保",
        "土建国保",
        "組合健保",
        "警察届出",
        "エホバ",
        "附則",
        "SteveCanny",  # whom a library for presentations names as the author of its empty file
        "付則",
        "けん責",
        "譴責",
        "休務",
        "奥",
        "お客",
        "皆",
        "各",
        "神",
        "王",
        "何",
        "お母",
        "お父",
        "お姉",
        "お兄",
        "嬢",
        "旦那",
        "お礼",
        "非開示",
        "非公開",
        "本人",
    }
)
"""What stands before 様 or さん, or in greetings, without naming anybody."""
_CODE = re.compile(r"(?<!Mc)(?<!Mac)(?<!De)(?<!La)(?<!Van)(?<=[a-z])[A-Z]|\b(?:ERROR|WARN|INFO|DEBUG|FATAL|TRACE)\b")
_MIXED = re.compile(r"[A-Za-z][\s　]?[一-鿿]{1,2}")
_ASCII = re.compile(r"[A-Za-z][A-Za-z.,'\- ]*")
_SPELLED = re.compile(
    r"(?:(?:(?:kk|ss|tt|pp|cch|tch)?(?:[kgsztdnhbpmr]y|sh|ch|ts|[kgsztdnhfbpmyrwj])?[aiueo]h?|n(?![aiueo]))){2,}"
)
"""A Japanese name in romaji, syllable by syllable."""
_MISTER = re.compile(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof)\.?\s+")
_CALLED_KUN = re.compile(r"(?<=[\s　]\S\S)(?:君|くん|様)(?=$|を|は|が|の|に|と)")
_CALLED = re.compile(r"(?:\b(?:Mr|Ms|Mrs|Miss|Dr|Prof)\.?\s?|[:：=]\s?|[様殿さん氏]\s?[(（]\s?)$")
_CALLING = re.compile(r"\s?(?:様|さま|殿|さん|氏|-?san\b|-?sama\b|[<＜(（]\s?[\w.+-]+@)")
_ARROW = r"(?:→|⇒|➡|➔|⇔|↔|->|=>|〜|～)"
_ROUTE_BEFORE = re.compile(rf"{_ARROW}\s?[(（]?$")
_ROUTE_AFTER = re.compile(rf"\s?(?:[(（][^)）\n]{{1,8}}[)）])?\s?{_ARROW}")
_ROUTE = re.compile(rf"{_ARROW}.*{_ARROW}|泊|発|着|駅|空港|港|IC|JCT|温泉|経由|観光|見学|出発|到着|行き|便|線")
_PLACE_AFTER = re.compile(
    r"\s?(?:[(（]泊[)）]|大社|神宮|神社|城址?|温泉|高原|海岸|岬|峠|湖|岳|渓谷|駅|空港|港|IC|牧場|農園|漁港)"
)
_PAPER = re.compile(r"(?:[一-鿿ァ-ヺー][\s　]+){1,5}[書届表票簿録状願証]|(?:[一-鿿ァ-ヺー][\s　]+){5,}[一-鿿ァ-ヺー]")
"""A title spaced out: 通　勤　手　当　申　請　書."""
_NUMBERED = re.compile(r"[問第図表例注][一二三四五六七八九十]{1,3}")
_PROGRAM = re.compile(r"[${}<>=\\]")
_IROHA = "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす"
"""The poem that stands for text where there is none yet."""
_IROHA_LEAST = 4
_NATURE = re.compile(r"[林森原泉谷浜島岸岡沢滝池堀峰川山松杉桜梅]|並木|小川|[松杉竹]林|松原|桜木")
"""What landscapes are made of and people are called."""
_DESCRIBED = re.compile(r"[るたい]$")
_IN_NATURE = re.compile(
    r"の(?:中|奥|上|下|木|枝|葉|緑|花|水|端|縁|道|向こう|ほとり|こずえ|梢|香り|匂い|景色)"
    r"|を(?:抜け|渡|越え|歩|過ぎ|眺|望)|に囲まれ|が(?:広が|茂|続|見え|生い)"
)
_PRESENTED = re.compile(
    r"[\s　]?(?:です|と申|でござい|様|さん|氏|先生|君|が(?:担当|参|伺|対応)|[へにを](?:連絡|電話|確認|報告))"
)
_OF_FIRMS = re.compile(
    r"(?:[・、][一-鿿ァ-ヺー]{1,8}){0,6}(?:など|の|ら|といった)?[^。、\n]{0,8}"
    r"(?:大手|各社|両社|[0-9０-９二三四五六七八]社|ゼネコン)"
)
"""竹中・清水・大林など建設大手: firms called by their founders' names."""
_FIRM = re.compile(r"(?:^|[\s　(（])(?:カ|ｶ|ユ|ﾕ|ド|ﾄﾞ|シヤ|ｼﾔ|ザイ|ｻﾞｲ|イ|ｲ|フク|ﾌｸ)[)）]\s?$")
"""Corporate forms of bank transfers before a name: ｶ)ｷﾀﾊﾏ."""
_FIRM_AFTER = re.compile(r"\s?[(（](?:カ|ｶ|ユ|ﾕ|ド|ﾄﾞ)(?:[)）]|$)")
_UNITS = re.compile(r"[年月日生満歳時分円令和平成昭\s]+")
_CHOICE = re.compile(r"[有男可要].{0,2}[・/／].{0,2}[無女否]")
"""A box of a form that nobody has ticked."""
_BLOOD = re.compile(r"(?:AB|ＡＢ|[ABOＡＢＯ])型")
_DIGIT = re.compile(r"[0-9０-９]+(?![0-9０-９世])")
_BRANCH = re.compile(r"(?:支店|支所|出張所|営業部)(?:[\s　]|$)")
"""坂井支店 普: where an account is kept."""
_ROMAJI = 0.7
_SHORT, _AHEAD = 3, 60
_TAGGED = "trained tagger"


def without_title(match: Match, text: str) -> Match:
    """The name without Mr. in front of it or 君 behind it, which the tagger takes along."""
    called = _CALLED_KUN.search(text, match.start, match.end)
    if called is not None:
        return replace(match, end=called.start(), value=match.value[: -len(called.group().strip())])
    titled = _MISTER.match(text, match.start, match.end)
    if titled is None or titled.end() == match.end:
        return match
    value = match.value.removeprefix(titled.group().strip())
    return replace(match, start=titled.end(), value=value)


def _is_medicine(raw: str) -> bool:
    """タケキャブ, アムロジピン: a word of the list of medicines that means nothing else."""
    term = terms().get(narrow(raw).lower())
    return term is not None and not term.is_ambiguous and "medication" in term.lists


def is_no_name(match: Match, text: str) -> bool:
    """Whether what a rule took for a person's name is none, by itself or by what stands around it."""
    raw = text[match.start : match.end]
    if (
        "".join(raw.split()) in _NOBODY
        or raw.endswith(("けん責", "附則", "休務"))
        or _UNITS.fullmatch(raw)
        or _CHOICE.fullmatch(raw)
        or _BLOOD.fullmatch(raw)
        or _DIGIT.search(raw)
        or _NUMBERED.fullmatch(raw)
        or _PROGRAM.search(raw)
    ):
        return True
    bare = "".join(raw.split())
    if len(bare) >= _IROHA_LEAST and bare in _IROHA:
        return True
    if _BRANCH.search(raw) or _is_medicine(raw):
        return True
    if _CODE.search(raw) or _MIXED.fullmatch(raw) or _PAPER.fullmatch(raw.strip()):
        return True
    before, after = text[max(0, match.start - 12) : match.start], text[match.end : match.end + 16]
    if _FIRM.search(before) or _FIRM_AFTER.match(after):
        return True
    if match.why[0] != _TAGGED:
        return False
    return (
        _is_foreign_word(raw, before, after)
        or _is_on_a_route(match, text, before, after)
        or _is_landscape(raw, before, text[match.end : match.end + 16])
        or (match.strength == 1 and _OF_FIRMS.match(text, match.end, match.end + _AHEAD) is not None)
    )


@cache
def _western() -> frozenset[str]:
    return frozenset(word for line in lines("western") for word in line.split())


def _is_foreign_word(raw: str, before: str, after: str) -> bool:
    """Letters that no list knows as a name, and nobody calls one: HEALTHCHECK, Lug wrench."""
    if not _ASCII.fullmatch(raw):
        return False
    if len(raw.split()) > 1 and all(map(_SPELLED.fullmatch, raw.lower().replace(",", " ").split())):
        return False
    if len(words := raw.lower().replace(",", " ").split()) > 1 and any(word.strip(".") in _western() for word in words):
        return False
    return is_name_like(raw) < _ROMAJI and not _CALLED.search(before) and not _CALLING.match(after)


def _is_landscape(raw: str, before: str, after: str) -> bool:
    """林のこずえ, 開けた原: a word of the landscape, described or part of a scene."""
    if not _NATURE.fullmatch(raw) or _PRESENTED.match(after):
        return False
    return bool(_DESCRIBED.search(before) or _IN_NATURE.match(after))


def _is_on_a_route(match: Match, text: str, before: str, after: str) -> bool:
    """羽田 → 宮崎 → 都城（泊）: names of places that are surnames too."""
    if match.strength != 1 and match.end - match.start > _SHORT:
        return False
    if _PLACE_AFTER.match(after):
        return True
    if not (_ROUTE_BEFORE.search(before) or _ROUTE_AFTER.match(after)):
        return False
    first = text.rfind("\n", 0, max(0, text.rfind("\n", 0, match.start))) + 1
    lines = text[first : match.end + _AHEAD].split("\n")[:3]
    return any(_ROUTE.search(line) for line in lines)
