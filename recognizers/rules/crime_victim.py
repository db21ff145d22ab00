"""That a person suffered harm from a crime (APPI art. 2(3))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import Match
from recognizers.fold import Shadow
from recognizers.terms import TermRecognizer, is_general
from recognizers.windows import found_in, places

_HARM = (
    r"空き?巣|窃盗|盗難|車上荒らし|(?:特殊|振り?込め|オレオレ|還付金|投資|結婚|ロマンス)?詐欺|ひったくり|置き引き|スリ"
    r"|強盗|恐喝|暴行|傷害|脅迫|痴漢|盗撮|(?:強制|不同意)?わいせつ"
    r""
    r"|性(?:的|暴力|犯罪)?|ストーカー|つきまとい|DV|dv|家庭内暴力|虐待|誘拐|監禁|名誉毀損|不正利用|フィッシング|リベンジポルノ|のぞき|通り魔|ひき逃げ"
)
_WHO = (
    r"(?:元|現|前)?(?:夫|妻|配偶者|交際相手|彼氏|恋人|パートナー|同居人|同棲相手|父親?|母親?|実父|義父|継父"
    r"|息子|上司|同僚|知人)"
)
_SUFFERED = re.compile(
    rf"(?:{_WHO}(?:から|による)の?)?(?:{_HARM})の?被害(?:届(?:を?提出(?:済み?)?|を?受理)?)?(?:\([^()\n]{{1,10}}\))?"
    rf"|{_WHO}(?:から|による)の?(?:(?:身体的|精神的|性的|経済的)?(?:暴力|暴行|虐待|つきまとい|脅迫|嫌がらせ)|DV|dv|ストーカー行為)(?:\([^()\n]{{1,6}}\))?"
    r"|(?:暴行|傷害|暴力)を(?:受け|加えられ)(?:て負傷)?"
)
"""A crime and that it was suffered: 空き巣の被害, 元夫からの暴力(DV)."""
_FOLLOWED = re.compile(
    r"(?:により|による|のため|で|から|を受け)?(?:(?:現在)?(?:避難|転居|別居|保護|警察に?相談|相談|シェルター入所)(?:中|済み?)|警察に?相談中)"
)
"""What somebody does because of it: により避難中."""
_WARNED = re.compile(r"[^。\n]{0,14}(?:防止|注意|対策|多発|増え|あわない|遭わない|急増|相次|未然|件数|啓発|を防)")
"""Words of a warning to everybody."""
_CUES = {
    "被害": "巣盗難し欺りリ喝行害迫漢撮つ性的力罪ーいVv待拐禁損用グノき魔げの",
    "から": "夫妻者手氏人ー父親母子司僚",
    "による": "夫妻者手氏人ー父親母子司僚",
    "を受け": "行害力",
    "を加えられ": "行害力",
}
"""Words of which no such account lacks one, and the characters behind which they count."""
_BEFORE, _AFTER = 30, 40
"""How far from them it begins and ends, at most."""


def _windows(folded: str) -> Iterator[tuple[int, int]]:
    for at, word in places(folded, _CUES):
        if at and folded[at - 1] in _CUES[word]:
            yield at - _BEFORE, at + _AFTER


class CrimeVictimRecognizer(TermRecognizer):
    """A term of the list: 被害届, DV被害, 支援措置."""

    id = "crime_victim"
    entity = "CRIME_VICTIM"
    version = 3
    list_name = "victim"
    headings = (
        "犯罪被害", "被害届", "被害届の有無", "被害者区分", "dv",
        "dv被害", "dvの有無", "支援措置", "支援措置対象", "閲覧制限", "住民票閲覧制限", "虐待", "虐待の有無",
        "crime victim", "victim", "domestic violence",
    )  # fmt: skip
    plausible = re.compile(
        r"(?!.*(?:なし|無し?|未.{0,4}|不明|済み?|中|待ち|可|否|予定|確認|対応)$)(?=.*[^\W\d_]).{2,120}", re.DOTALL
    )
    context = re.compile(
        r"氏|さん|様|本人|相談|申出|住民票|避難|警察|受理|提出|受けた|遭(?:い|った|っ)|あった|対象者|保護|元夫|元妻"
        r"|元交際|加害者|児童相談所|通報"
    )

    def find(self, text: Shadow) -> Iterator[Match]:
        """What was suffered as one value, then the terms outside."""
        told = [found.span() for found in found_in(_windows(text.folded), _SUFFERED, text.folded)]
        told = [(start, after.end() if (after := _FOLLOWED.match(text.folded, end)) else end) for start, end in told]
        for start, end in told:
            if not is_general(text.lower, start, end) and not _WARNED.match(text.folded, end):
                yield Match(self.entity, start, end, 0.7, ("a crime and its victim",), self.id)
        for term in super().find(text):
            if not any(start < term.end and term.start < end for start, end in told):
                yield term


RECOGNIZERS = (CrimeVictimRecognizer(),)
