"""How far a Japanese address reaches: town, block numbers, building and room after prefecture and municipality.

Numbers come as 1丁目2番3号, 1-2-3, 十番地の四, 北24条西5丁目, 甲123番地, 大字…字…; Kyoto adds street and 上る, 下る.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recognizers.lexicon.lists import lines

_N = r"(?:[0-9]{1,5}|[〇一二三四五六七八九十百千]{1,6})"
_JOIN = r"(?:\s?[\-~の/]\s?)"
_SIGN = r"(?:[甲乙丙丁イロハニ]の?\s?)?"
_HOUSE = rf"(?:\s?{_JOIN}?{_N}\s?(?:号(?!室|棟|館))?(?:{_JOIN}{_N}(?:号(?!室))?){{0,2}})?"
_DIRECTION = (
    r"(?:[東西南北中]{0,2}\s?[0-9一二三四五六七八九十]{1,3}\s?(?:条|線|丁(?!目)|号)\s?(?:通り?)?\s?[東西南北]{0,2}\s?)"
)
_CHOME = rf"{_N}\s?丁目(?:\s?{_SIGN}{_N}\s?(?:番地?|街区)?(?:の\s?{_N})?{_HOUSE})?"
_BANCHI = rf"{_SIGN}{_N}\s?番地?(?:の\s?{_N})?{_HOUSE}"
_HYPHENS = rf"{_SIGN}{_N}(?:{_JOIN}{_N}){{1,4}}(?:号(?!室|棟|館))?"
_BANCHO = rf"{_N}番町\s?(?:{_CHOME}|{_BANCHI}|{_HYPHENS}|[0-9]{{1,4}})"
_NUMBERS = re.compile(rf"\s{{0,2}}{_DIRECTION}{{0,2}}(?:{_BANCHO}|{_CHOME}|{_BANCHI}|{_HYPHENS})(?![0-9])")
_PLAIN = re.compile(r"(?<=[一-龥々])\s?[0-9]{1,5}(?=[\s)」、。,]|$)(?!\s?[0-9])|\s[0-9]{1,5}$")
"""A number alone, where nothing follows: 大町3887."""
_LONGEST_PLAIN_TOWN = 10
_COUNTED = re.compile(
    r"\s?(?:年|月|日(?!本)|人|名|件|円|万|%|時|分|秒|歳|才|位|回|台|か所|カ所|箇所|ヶ所|社|店舗|校|世帯|戸|km|kg|m(?![a-z])|倍"
    r"|点|項|章|議席|代|で(?:可決|勝|敗))"
)
_IN_TOWN = re.compile(r"[一-龥々〆ヶケッツァ-ヺーぁ-ん・\s]")
_INNER_KANA = re.compile(r"(?<=[一-龥々ァ-ヶ])[のがケヶツッ](?=[一-龥々ァ-ヶ])")
_HIRAGANA = re.compile(r"[ぁ-ん]")
_KYOTO = re.compile(
    r"\s?[一-龥々ぁ-んァ-ヶー]{1,16}?(?:上る|下る|上ル|下ル|東入る?|西入る?|東入ル|西入ル)\s?(?:[一-龥々ぁ-んァ-ヶー0-9]{1,12}?町)?"
)
_KYOTO_SIGN = re.compile(r"上[るル]|下[るル]|東入|西入")
_BLOCK_BEGINS = frozenset("0123456789〇一二三四五六七八九十百千東西南北中甲乙丙丁イロハニ")
"""What numbers begin with, a space apart."""
_BUILDING_WORD = (
    r"(?:マンション|ハイツ|ハイム|コーポ|アパート|荘|ビルディング|ビル|メゾン|レジデンス|パレス|ハウス|タワー|団地|寮|コート|プラザ"
    r"|会館|ヒルズ|ガーデン|シャトー|グラン|ライオンズ|社宅|住宅|号館|号棟|センター|ステージ|スクエア|テラス|フラット|エステート"
    r"|ヴィラ|ビラ|ドミール|キャッスル|パーク|ヒカリエ|シティ|コーポラス|カーサ|リバーサイド|ヴィレッジ|フォレスト|ホームズ|パティオ"
    r"|官舎|宿舎|公舎|棟|医院|病院|庁舎|館)"
)
_ROOM = (
    r"(?:[a-z]?-?[0-9]{1,4}[a-z]?\s?(?:号室|号|室)|(?:地下|b)?[0-9]{1,2}\s?(?:階|f)(?:\s?[0-9a-z]{1,4}(?:号室|室)?)?"
    r"|[a-z]?-?[0-9]{2,4}(?![0-9/.年月日人名円件歳\-]))"
)
_WORD = r"[一-龥々ァ-ヺーa-z・.'&\-の]"
_NAMED_BUILDING = (
    rf"{_WORD}{{0,20}}?(?:\s[a-zァ-ヺー・]{{1,14}}){{0,2}}?{_BUILDING_WORD}(?:[ァ-ヺー一-龥a-z・ぁ-ん]{{0,12}}?(?=[\s0-9]|$))?"
    r"(?:\s?[ivx]{1,3}(?![a-z]))?(?:\s?[a-z0-9一二三四五]{1,2}(?:号棟|棟|号館))?"
)
_MARKED_ROOM = r"(?:[a-z]?-?[0-9]{1,4}[a-z]?\s?(?:号室|号|室)|[0-9]{1,2}\s?(?:階|f))"
_BUILDING = re.compile(
    rf"[\s,、]{{0,2}}(?:{_NAMED_BUILDING}(?:\s?(?:{_ROOM}|[0-9]{{1,2}}-[0-9a-z]{{1,4}}))?"
    rf"|[ァ-ヺー・]{{2,20}}(?:[a-z0-9ivx]{{0,3}}|[一-龥々ぁ-ん]{{1,6}})\s?{_ROOM}"
    rf"|(?:第[0-9一二三四五]{{1,2}})?[一-龥々ァ-ヺーぁ-ん]{{1,8}}\s?{_MARKED_ROOM}"
    rf"|[a-z]{{2,8}}[ァ-ヺー一-龥]{{2,12}}\s?{_MARKED_ROOM}|[一-龥々ァ-ヺーぁ-ん]{{2,12}}前?第[0-9]{{1,2}}ビル|{_ROOM})(?![0-9a-z])"
)
_MAY_BE_BUILDING = re.compile(
    rf"{_BUILDING_WORD}|[室階f号]|[ァ-ヺー]{{2}}|[ァ-ヺー]\s?[a-z]?[0-9]|^[\s,、a-z]{{0,3}}[0-9]{{2}}"
)
_HOUSEHOLD = re.compile(r"\s?\([^)\n]{1,15}(?:方|内|荘|号室)\)|\s?[一-龥]{1,4}様?方(?![面法針向])")
_NO_BUILDING = re.compile(
    r"担当|様|^[\s,、]*(?:tel|fax|電話|携帯|e-?mail|〒|氏名|様|担当|代表|mobile|http|の(?!.*(?:荘|ビル)))"
    r"|(?:です|ます|した|する|にある|にて|まで|から|を|は|へ)"
)


class Reach(NamedTuple):
    """Where an address ends, whether it has numbers at all, and whether they name a house (三丁目 alone does not)."""

    end: int
    has_number: bool
    has_house: bool


@cache
def _kana_towns() -> tuple[str, ...]:
    return tuple(lines("kana_town"))


def _is_town(town: str) -> bool:
    """Whether the characters between municipality and number may be a town: in hiragana only a known one."""
    bare = town.strip()
    if not bare or not _HIRAGANA.search(_INNER_KANA.sub("", bare)):
        return True
    return any(known in bare for known in _kana_towns())


def reach(lower: str, start: int) -> Reach:
    """What belongs to an address whose prefecture or municipality ends at `start` of the folded lower-case text.

    Without block numbers nothing more is taken.
    """
    line_end = lower.find("\n", start)
    stop = min(len(lower) if line_end < 0 else line_end, start + 120)
    kyoto = _KYOTO.match(lower, start, stop) if _KYOTO_SIGN.search(lower, start, min(stop, start + 22)) else None
    town = kyoto.end() if kyoto else start
    for at in range(town, min(stop, town + 26)):
        if lower[at] not in _BLOCK_BEGINS and not lower[at].isspace():
            if _IN_TOWN.match(lower[at]):
                continue
            break
        block = _NUMBERS.match(lower, at, stop)
        if block is None and (at - town <= _LONGEST_PLAIN_TOWN or "字" in lower[town:at]) and at > town + 1:
            block = _PLAIN.match(lower, at, stop)
        if block and not _COUNTED.match(lower, block.end(), stop) and _is_town(lower[town:at]):
            end = block.start() + len(block.group().rstrip())
            return Reach(_building(lower, end, stop), True, not block.group().endswith("丁目"))
        if not _IN_TOWN.match(lower[at]):
            break
    return Reach(start, False, False)


def _building(lower: str, end: int, stop: int) -> int:
    """The end with building, floor and room, or with the household (山田方), where they follow."""
    if household := _HOUSEHOLD.match(lower, end, stop):
        return household.end()
    if not _MAY_BE_BUILDING.search(lower, end, min(stop, end + 40)):
        return end
    for _ in range(3):
        part = _BUILDING.match(lower, end, stop)
        if part is None or _NO_BUILDING.search(part.group()):
            return end
        end = part.end()
    return end
