"""That somebody was examined, treated or given medicine (APPI Order art. 2(iii), specification §3.3)."""

from __future__ import annotations

import re

from recognizers.terms import TermRecognizer


class MedicalTreatmentRecognizer(TermRecognizer):
    """A term of the list; 受診, 通院, 入院 and 手術 only beside a word of medicine."""

    id = "medical_treatment"
    entity = "MEDICAL_TREATMENT"
    version = 4
    list_name = "treatment"
    headings = (
        "治療", "治療内容", "治療歴", "治療状況", "治療経過", "手術歴", "手術名", "手術", "術式",
        "入院歴", "通院歴", "通院状況", "受診歴", "受診内容", "最近の受診", "受診状況", "受診科", "診療科", "診療内容",
        "診療科目",
        "処方", "調剤", "kaigodo", "yokaigodo", "要介護度", "介護度", "要支援・要介護",
        "要介護認定", "要介護状態区分", "介護認定", "介護区分", "認定区分", "ケア内容", "看護記録", "産業医意見",
        "就業制限", "リハビリ", "透析", "treatment", "surgery", "hospitalization",
        "care level", "chiryo", "shujutsu", "nyuin", "tsuin",
    )  # fmt: skip
    plausible = re.compile(
        r"(?!(?:期間|.*病棟)|(?:休養|保護者.{0,8}|早退.{0,4}|下校|帰宅.{0,4}|教室.{0,6}|保健室.{0,6}|様子.{0,6}|見守り|冷却)$)"
        r"(?=.*[^\W\d_]).{2,}",
        re.DOTALL,
    )
    context = re.compile(
        r"病|医|患者|症|診断|クリニック|内科|外科|整形|精神科|心療|産婦|眼科|歯科|小児科|皮膚科|泌尿|耳鼻|体調|怪我"
        r"|けが|ケガ|骨折|休職|欠勤|休暇|療養"
        r"|通院|入院|手術|退院|薬|検査|リハビリ|外来|カルテ|救急|障(?=に|の|で|が|、)|炎(?=に|の|で|が|、)|癌|がん|瘤|ヘルパー|ケア|治療"
    )
    head = re.compile(
        r"(?:内科|外科|整形外科|脳神経外科|心臓血管外科|皮膚科|眼科|耳鼻咽喉科|耳鼻科|産婦人科|婦人科|泌尿器科"
        r"|小児科|歯科|精神科|心療内科|循環器科|循環器内科"
        r"|呼吸器内科|消化器内科|神経内科|腎臓内科)(?:を|に|へ)?$"
    )


RECOGNIZERS = (MedicalTreatmentRecognizer(),)
