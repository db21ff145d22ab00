"""Convictions and criminal procedure against a person (APPI art. 2(3), Order art. 2(iv) and (v))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import Match
from recognizers.fold import Shadow
from recognizers.terms import TermRecognizer, is_general
from recognizers.windows import around, found_in

_ENDING = (
    r"(?:現行犯)?(?:再)?逮捕(?:歴)?(?:あり)?|書類送検|送検|略式(?:起訴|命令)|(?:在宅)?起訴(?:猶予)?|不起訴|服役|実刑(?:判決)?|有罪(?:判決|確定)*"
    r"|懲役[0-9一二三四五六七八九十]+(?:年|月|か月|カ月|ヶ月)+|禁錮[0-9一二三四五六七八九十]+(?:年|月|か月|カ月|ヶ月)+"
    r"|拘禁刑[0-9一二三四五六七八九十]*(?:年|月|か月)*|罰金(?:刑)?(?:[0-9,]+万?円)?|執行猶予[0-9一二三四五]*年?|前科(?:あり|[0-9一二三四五]犯)?|補導"
    r"|検挙|摘発|保護観察(?:処分)?|家庭裁判所(?:へ|に)送致|少年院(?:へ|に)?送致|収監|勾留"
)
_ENDED = re.compile(
    r"逮捕|送検|起訴|服役|実刑|有罪|懲役|禁錮|拘禁刑|罰金|執行猶予|前科|補導|検挙|摘発|保護観察|送致|収監|勾留|前歴|逮捕歴|犯歴|退院|出所|出院|釈放"
)
_CRIME = (
    r"[一-龥ァ-ヶー]{1,12}(?:法|条例)違反|(?:業務上)?横領|詐欺|窃盗|万引き?|傷害|暴行|恐喝|脅迫|強盗|殺人(?:未遂)?|放火|贈賄|収賄|背任|痴漢|盗撮"
    r"|(?:不同意|強制)?わいせつ|(?:不同意|強制)性交(?:等)?|住居侵入|器物損壊|(?:危険|過失)運転致死?傷?"
    r"|ひき逃げ|酒気帯び運転|酒酔い運転|飲酒運転|無免許運転"
    r"|脱税|公務執行妨害|公文書偽造|私文書偽造|文書偽造|名誉毀損|ストーカー行為|不法滞在|不法就労|児童買春|大麻所持|薬物(?:所持|使用)|覚醒剤(?:所持|使用)|麻薬所持|賭博"
)
_SIGN = re.compile(
    "違反|横領|詐欺|窃盗|万引|傷害|暴行|恐喝|脅迫|強盗|殺人|放火|贈賄|収賄|背任|痴漢|盗撮|わいせつ|性交|侵入|損壊|運転|ひき逃げ|脱税"
    "|妨害|偽造|毀損|ストーカー|不法|買春|大麻|薬物|覚醒剤|麻薬|賭博"
)
"""Of each crime the word that all its spellings have."""
_CASE = re.compile(
    r"(?:(?:(?:19|20)[0-9]{2}|(?:昭和|平成|令和)(?:[0-9]{1,2}|元))年(?:[0-9]{1,2}月)?(?:頃|に)?[ 、]?)?"
    rf"(?:{_CRIME})(?:\([^()\n]{{1,12}}\))?(?:罪|事件|容疑|の罪|の容疑|の疑い)?"
    rf"(?:で|により|として|による|、| )?(?:{_ENDING})"
    rf"(?:\([^()\n]{{1,10}}\))?(?:(?:され|し)?[、,・ ]?(?:{_ENDING})(?:\([^()\n]{{1,10}}\))?)*"
    rf"|(?:{_CRIME})の(?:前科|前歴|逮捕歴|犯歴)(?:あり|[0-9一二三四五]犯)?"
    r"|(?:少年院|少年刑務所|刑務所|拘置所)(?:を|から|より)(?:仮)?(?:退院|出所|出院|釈放)"
)
"""What somebody did, in law, and what followed: 業務上横領で懲役2年執行猶予4年."""
_BEFORE_END = 60
"""How far in front of the first word of `_ENDED` a case begins, at most: day, crime, remark."""


_COUNTED = re.compile(r"(?:件数|者数|人数|人員|率|数(?!年|回)|され(?:た|る)(?:場合|方|者は))")
"""Statistics and statutes count cases and name nobody's."""


class CriminalRecordRecognizer(TermRecognizer):
    """A term with its measure (懲役3年, 罰金刑30万円); words of the news only beside a person's case."""

    id = "criminal_record"
    entity = "CRIMINAL_RECORD"
    version = 3
    list_name = "criminal"
    headings = (
        "前科", "前歴", "犯罪歴", "犯歴", "犯罪経歴", "賞罰", "賞罰の有無", "刑罰", "逮捕歴", "補導歴", "非行歴",
        "反社チェック", "反社チェック結果", "反社該当", "反社会的勢力該当", "属性チェック",
        "コンプライアンスチェック結果", "criminal record", "criminal history", "conviction", "convictions", "zenka",
    )  # fmt: skip
    plausible = re.compile(r"(?!問題|クリア|ok|適合|白).*[^\W\d_].*|有|あり", re.DOTALL)
    head = re.compile(r"(?:[一-龥]{2,8}(?:の疑い|容疑|の容疑|の罪)で)$")
    """What somebody was arrested or charged for: 住居侵入の疑いで逮捕."""
    context = re.compile(
        r"懲役|罰金|執行猶予|実刑|氏|さん|容疑で|の疑いで|罪で|罪に|判決|言い渡|服役|前科|前歴|歴あり|本人|当該社員"
        r"|従業員|社員|元社員"
        r"|応募者|採用|懲戒|身元|経歴|賞罰|被告|検察|警察|年に|年頃|過去に|され(?:た|て)"
    )

    def find(self, text: Shadow) -> Iterator[Match]:
        """A case with what became of it as one value (詐欺容疑で逮捕、起訴), then the terms outside."""
        folded = text.folded
        ends = [
            end
            for end in _ENDED.finditer(folded)
            if _SIGN.search(folded, max(0, end.start() - _BEFORE_END), end.start())
        ]
        told = [found.span() for found in found_in(around(ends, _BEFORE_END, 60), _CASE, folded)]
        for start, end in told:
            if not is_general(text.lower, start, end) and not _COUNTED.match(text.folded, end):
                yield Match(self.entity, start, end, 0.75, ("a case and its end",), self.id)
        for term in super().find(text):
            if not any(start < term.end and term.start < end for start, end in told):
                yield term

    tail = re.compile(
        r"(?:[0-9一二三四五六七八九十]+(?:年|ヶ月|か月|カ月|月|犯|回))+(?:\(?執行猶予[0-9一二三四五]+年\)?)?"
        r"|[0-9,]+万?円|[0-9一二三四五]犯"
    )


RECOGNIZERS = (CriminalRecordRecognizer(),)
