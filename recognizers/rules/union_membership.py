"""Membership of a labour union (機微情報 of the financial sector guidelines, not 要配慮 of the APPI)."""

from __future__ import annotations

import re

from recognizers.terms import TermRecognizer


class UnionMembershipRecognizer(TermRecognizer):
    """A term of the list: 労働組合員, 組合費控除."""

    id = "union_membership"
    entity = "UNION_MEMBERSHIP"
    version = 4
    list_name = "union"
    headings = (
        "組合加入", "組合加入状況", "組合加入の有無", "労働組合", "労働組合加入", "労組", "労組加入", "組合員",
        "組合員区分", "組合区分", "組合費", "組合費控除", "組合役職", "union", "union member",
        "union membership", "union dues", "union_kbn", "union_kubun", "union_status", "kumiai_kbn", "kumiai",
        "kumiaihi",
    )  # fmt: skip
    plausible = re.compile(r"(?![\s¥0-9,.\-]*円?$).+", re.DOTALL)
    """Not the amount of the dues."""
    context = re.compile(r"労働|労組|従業員|社員|控除|給与|賃金|ユニオン|加入|氏名|本人|さん|氏|専従|支部|分会")


RECOGNIZERS = (UnionMembershipRecognizer(),)
