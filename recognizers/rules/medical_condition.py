"""Names of diseases and symptoms, and ICD-10 codes (APPI art. 2(3), specification §3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import Match
from recognizers.fold import Shadow
from recognizers.terms import TermRecognizer

_ICD = re.compile(r"(?<![a-z0-9\-_./])[a-tv-z][0-9]{2}(?:\.[0-9]{1,2})?(?![a-z0-9\-_/])")
_ICD_WORDS = re.compile(r"icd(?:-?10)?|傷病(?:名|コード)|病名(?:コード)?|診断(?:名|コード)|疾病(?:名|コード|分類)")


class MedicalConditionRecognizer(TermRecognizer):
    """A term of the list with side and stage words before it (右大腿骨頚部骨折, 急性腎盂腎炎), or a code beside ICD."""

    id = "medical_condition"
    entity = "MEDICAL_CONDITION"
    version = 3
    list_name = "condition"
    headings = (
        "傷病名", "病名", "主病名", "副病名", "合併症", "診断名", "診断", "主傷病", "主傷病名", "主訴",
        "自覚症状", "既往歴", "既往症", "既往", "現病歴", "病歴", "持病", "基礎疾患", "疾患名", "疾患", "疾病名",
        "疾病", "傷病", "現在の病気", "過去の病気", "健康状態", "治療中の病気", "アレルギー",
        "アレルギーの有無", "アレルギー歴", "アレルギー情報", "食物アレルギー", "薬物アレルギー", "服薬アレルギー",
        "既往症の有無", "感染症", "病名コード", "icd10", "icd-10", "icd10コード", "icdコード", "休職理由", "療養理由",
        "欠勤理由", "傷病の原因", "負傷部位", "傷病の部位", "disease", "diagnosis", "diagnoses",
        "medical condition", "medical history", "illness", "allergy", "allergies",
        "chief complaint", "past medical history", "byomei", "shobyomei", "kioreki",
    )  # fmt: skip
    context = re.compile(
        r"診断|罹患|発症|患者|既往|持病|病名|傷病|通院|入院|受診|加療|療養|治療中|服薬|服用|手術|主訴|症状|休職|欠勤"
        r"|欠席|早退|体調|医師|病院|クリニック"
        r"|医院|搬送|倒れ|救急|発作|再発|後遺|悪化|感染|陽性|疑い|アレルギー|健康状態|既往歴|訴え|patient|diagnos"
    )
    head = re.compile(
        r"(?:(?:左|右|両側|両|急性|慢性|重症|軽症|中等症|軽度|中等度|重度|難治性|再発性|転移性|原発性|続発性|先天性"
        r"|後天性|陳旧性|外傷性|特発性|家族性"
        r"|若年性|老人性|進行性|早期|進行|術後|悪性|良性|多発性?|アレルギー性|ウイルス性|細菌性|化膿性|神経性|心因性"
        r"|薬剤性|糖尿病性|高血圧性|アルコール性)+)$"
    )

    plausible = re.compile(
        r"(?!(?:.*(?:年月日|初診日|発病日|負傷日)|(?:明治|大正|昭和|平成|令和|[0-9]).*日)$)(?=.*[^\W\d_]).+", re.DOTALL
    )
    """No date, and no label of one beside an empty cell."""
    tail = re.compile(r"後遺症|(?:の)?術後(?!の?(?:経過|説明))")

    def find(self, text: Shadow) -> Iterator[Match]:
        """Terms, and codes beside a word that announces ICD-10."""
        yield from super().find(text)
        if not _ICD_WORDS.search(text.lower):
            return
        for code in _ICD.finditer(text.lower):
            word = text.near(code.start(), code.end(), _ICD_WORDS)
            if word:
                yield Match(self.entity, code.start(), code.end(), 0.6, ("ICD-10 form", f"near “{word}”"), self.id)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """A term, whatever stands under such a heading, or a code."""
        if named and (code := _ICD.fullmatch(cell.lower.strip())):
            start = cell.lower.index(code.group())
            return Match(self.entity, start, start + len(code.group()), 0.9, ("ICD-10 form", "heading"), self.id)
        return super().read_cell(cell, named=named)


RECOGNIZERS = (MedicalConditionRecognizer(),)
