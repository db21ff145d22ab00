"""Disability, its certificates and grades (APPI Order art. 2(i), specification §3.3)."""

from __future__ import annotations

import re

from recognizers.terms import TermRecognizer

_DEGREE = r"(?:第?[12一二]種)?\s?第?[1-7一二三四五六七]級(?:の[0-9])?"
_OF_WHAT = r"(?:\s?\((?:[^()\n]{1,10}(?:障害|不自由|機能)|[左右両]?[上下]肢|体幹|聴覚|視覚|内部)\))"
_LETTER = r"(?:[ab](?:の)?[1-4]?|[12]度|最重度|重度|中度|軽度)(?![a-z])"


class DisabilityRecognizer(TermRecognizer):
    """A term of the list with its grade: 身体障害者手帳2級, 療育手帳B1, 障害支援区分3."""

    id = "disability"
    entity = "DISABILITY"
    version = 4
    list_name = "disability"
    headings = (
        "障害", "障がい", "障碍", "障害の有無", "障害有無", "障害等級", "障害の程度", "障害種別",
        "障害支援区分", "障害程度区分", "障害者区分", "障害者", "障害者手帳", "手帳",
        "手帳等級", "手帳の種類", "手帳種別", "手帳番号", "手帳の有無", "身体障害者手帳", "療育手帳",
        "精神障害者保健福祉手帳", "精神手帳", "身障手帳", "愛の手帳", "障害者控除", "特別障害者", "障害年金", "難病",
        "受給者証", "受給者証番号", "disability", "disability grade", "handicap", "shogai",
        "shogaisha", "techo",
    )  # fmt: skip
    plausible = re.compile(
        r".*(?:級|手帳|身体|知的|精神|発達|聴覚|視覚|肢体|内部|機能|難病|区分|重度|軽度|中度|認定|有|あり|該当|はい"
        r"|必要|障害|障がい).*"
        r"|.{1,20}(?:症|病|障)(?:候群|害)?(?:\(.{1,12}\))?|[a-c][1-4]?|[1-7]",
        re.DOTALL,
    )
    context = re.compile(
        r"手帳|等級|[1-7]級|障害者|障がい者|障碍者|身体|知的|精神|療育|福祉|受給|認定|介助|控除|本人|扶養|雇用区分"
        r"|配慮|社員|従業員|採用|患者|利用者|種別|氏名|発達|診断|配慮|支援|主治医"
    )
    tail = re.compile(
        rf"(?:[\s:]?(?:{_DEGREE}|{_LETTER}|(?<=区分)[\s:]?[1-6](?![0-9]))|\s?\((?:{_DEGREE}|{_LETTER})\)"
        rf"|(?<=等級)[\s:]?{_DEGREE}){_OF_WHAT}?|(?<=障害)\s?\((?![^()]*(?:届|済|申告|申請|提出|あり))[^()\s0-9有無]{{2,10}}\)"
    )


RECOGNIZERS = (DisabilityRecognizer(),)
