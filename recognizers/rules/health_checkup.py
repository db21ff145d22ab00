"""Results of check-ups and tests made by doctors (APPI Order art. 2(ii), specification §3.3).

A value measured at home is no such result; that the record speaks of a check-up is judged later.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from recognizers.attributes import bare_span
from recognizers.base import Match
from recognizers.context import around
from recognizers.fold import Shadow
from recognizers.heading_words import key
from recognizers.lexicon import hits
from recognizers.lexicon.lists import lines
from recognizers.terms import TermRecognizer

_UNIT = (
    r"(?:mmhg|mg/d[lL]|g/dl|ug/dl|μg/dl|µg/dl|ng/ml|pg/ml|[iu]{1,2}/l|ml/(?:min|分)(?:/1\.73m2)?|meq/l|mmol/l|%"
    r"|kg/m2|kg/㎡|kg|cm|℃"
    r"|/[μµu]l|万/[μµu]l|×10\^?[0-9]/[μµu]l|bpm|回/分|db|l(?![a-z]))"
)
_GAP = r"\s?(?:\((?:ngsp|jds|[a-z]{2,6}|[右左上下])\))?\s?(?:[:=はが]|値は?)?\s?"
_NUMBER = r"[0-9]{1,4}(?:,[0-9]{3})?(?:\.[0-9]{1,2})?(?![0-9.])"
_MEASURED = re.compile(
    rf"{_GAP}(?:[右左]\s?)?(?P<value>{_NUMBER}(?:\s?/\s?[0-9]{{2,3}}(?![0-9]))?)(?P<unit>\s?{_UNIT})?(?:\s?\(?[hl](?![a-z])\)?)?"
)
_SIGNED = re.compile(rf"{_GAP}(?P<value>\(?[+\-±]{{1,3}}[0-9]?\)?(?![0-9])|陽性|陰性|擬陽性)")
_JUDGED = re.compile(
    rf"{_GAP}(?P<value>[a-e][12]?(?![a-z0-9])(?=(?:\s?判定)?)|要(?:精密検査|精検|再検査|再検|経過観察|治療|医療|受診|観察|注意))"
)
_PLACE = re.compile(
    r"健診|健康診断|人間ドック|ドック|検査|受診|採血|医師|産業医|医療機関|病院|クリニック|患者|診察|基準値|判定|所見"
    r"|測定|診断|外来|通院|血液"
)
_PRESSURE = re.compile(r"bp(?<![a-z0-9]bp)([0-9]{2,3}/[0-9]{2,3})(?![0-9/])")
"""BP138/82 of nurses' notes, written together."""
_MATTER = re.compile(r"入院|退院|処方|診断|手術|主治医|健診|検診|患者|既往")
_GRADE = re.compile(
    r"[a-e][12]?(?:判定)?|要(?:精密検査|精検|再検査?|経過観察|治療|医療|受診|観察|注意|指導)|異常(?:なし|無し|あり"
    r"|所見.*)|所見(?:あり|なし)|有所見"
    r"|経過観察|軽度異常|正常|良好|基準範囲内?|(?:通常|就業)(?:勤務|制限|可).*|高ストレス.*|陽性|陰性|[(]?[+\-±]+[)]?"
)
_BARE = {"判定", "結果", "所見", "総合判定", "判定結果", "判定区分", "総合所見", "grade", "result", "judge"}
_OPEN = ("判定", "結果", "所見", "区分")
_OF_HEALTH = re.compile(r"健|検|医|診|血|尿|便|心電|x線|胸|腹|眼|聴|視|異常|就業|ストレス|総合|体|脈|既往|他覚|自覚")
"""Judgements and findings of anything (推薦所見) need a grade of check-ups; those of health do not."""
_VALUE = re.compile(
    rf"[(]?[0-9]?[+\-±]{{1,3}}[0-9]?[)]?|[<>≦≧]?\s?[0-9]{{1,4}}(?:\.[0-9]+)?(?:\s?[/~\-]\s?[0-9]{{1,3}})?\s?{_UNIT}?\s?[hl]?"
    rf"|.*[^\W\d_].*",
    re.DOTALL,
)


class HealthCheckupRecognizer(TermRecognizer):
    """The values of items (142/88 of 血圧 142/88 mmHg, (+) of 尿蛋白(+), C of 判定 C) and words for results."""

    id = "health_checkup"
    entity = "HEALTH_CHECKUP"
    version = 4
    list_name = "checkup"
    headings = (
        "健診結果", "健康診断結果", "健康診断", "健診", "健診判定", "健診所見", "判定", "総合判定",
        "医師判定", "判定区分", "医師の判定", "医師の診断", "所見", "総合所見", "医師所見", "異常所見", "就業判定",
        "就業区分", "特定健診", "人間ドック", "血圧",
        "収縮期血圧", "拡張期血圧", "最高血圧", "最低血圧", "血圧(上)", "血圧(下)", "血圧上", "血圧下", "hba1c",
        "血糖", "血糖値", "空腹時血糖", "随時血糖", "総コレステロール", "コレステロール", "ldl", "hdl",
        "ldlコレステロール", "hdlコレステロール", "ldl-c", "hdl-c", "中性脂肪", "ast", "alt", "got", "gpt",
        "ast(got)",
        "alt(gpt)", "γ-gtp", "γgtp", "γ-gt", "γgt", "クレアチニン", "egfr", "尿酸", "尿酸値", "尿蛋白", "尿たんぱく",
        "尿糖", "尿潜血", "便潜血", "bmi", "腹囲", "体脂肪率", "身長", "体重", "身長(cm)", "体重(kg)", "視力",
        "収縮期", "拡張期", "血圧(最高)", "血圧(最低)", "血圧(収縮期)", "血圧(拡張期)", "視力右", "視力左",
        "裸眼視力", "矯正視力", "聴力", "聴力右", "聴力左",
        "眼圧", "眼底", "心電図", "胸部x線",
        "胸部レントゲン", "胃部x線", "腹部エコー", "白血球", "白血球数", "赤血球", "赤血球数", "血色素",
        "ヘモグロビン", "ヘマトクリット", "血小板", "crp", "psa", "体温", "検温", "脈拍", "spo2", "血液検査",
        "尿検査",
        "pcr検査", "pcr結果", "抗原検査", "抗体価", "ストレスチェック", "ストレスチェック結果", "高ストレス",
        "ストレス判定", "blood pressure", "systolic", "diastolic", "height", "weight",
        "body temperature", "health check", "checkup", "check-up result", "medical checkup", "test result", "kenshin",
        "sbp", "dbp", "judge", "頭囲", "胸囲", "むし歯", "う歯", "a領域", "b領域", "c領域", "心身の反応",
        "心身のストレス反応", "仕事のストレス要因", "高ストレス判定", "高ストレス者判定",
        "ketsuatsu", "shincho", "taiju", *(item for item in lines("item") if len(item) > 2 or not item.isascii()),
    )  # fmt: skip
    context = _PLACE
    plausible = _VALUE

    def find(self, text: Shadow) -> Iterator[Match]:
        """Items with values, better beside a word of check-ups; then words for results outside them."""
        ends: list[int] = []
        starts: list[int] = []
        for start, item_end, _ in hits(text).get("item", ()):
            is_judgement = text.lower[start:item_end].endswith(("判定", "所見", "結果", "区分"))
            found = (_JUDGED if is_judgement else _MEASURED).match(text.lower, item_end)
            found = found or (None if is_judgement else _SIGNED.match(text.lower, item_end))
            if found is None:
                continue
            end = found.end()
            word = (
                text.near(start, end, _PLACE, left=60, right=20) or around(text, start, end, 200, 60, _MATTER) or None
            )
            if is_judgement and word is None:
                continue  # a judgement of anything: 合否判定 A
            is_pressure = "/" in found["value"] and text.lower[start:item_end] in ("bp", "血圧")
            has_unit = is_judgement or found.re is _SIGNED or is_pressure or bool(found["unit"])
            starts.append(start)
            ends.append(end)
            score = 0.8 if word and has_unit else 0.65 if word or has_unit else 0.45
            why = ("item and value", *([f"near “{word}”"] if word else []))
            yield Match(self.entity, *found.span("value"), score, why, self.id)
        for found in _PRESSURE.finditer(text.lower) if "/" in text.folded else ():
            yield Match(self.entity, *found.span(1), 0.65, ("item and value",), self.id)
        for term in super().find(text):
            at = bisect_right(starts, term.start)
            is_taken = (at > 0 and ends[at - 1] > term.start) or (at < len(starts) and starts[at] < term.end)
            if not is_taken:
                yield term

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """A value under such a heading; under 判定 and 結果 only a grade of check-ups."""
        heading = key(cell.heading)
        if named and (heading in _BARE or (heading.endswith(_OPEN) and not _OF_HEALTH.search(heading))):
            start, end = bare_span(cell)
            if not _GRADE.fullmatch(cell.lower[start:end]):
                return None
            return Match(self.entity, start, end, 0.6, ("heading", "grade of a check-up"), self.id)
        return super().read_cell(cell, named=named)


RECOGNIZERS = (HealthCheckupRecognizer(),)
