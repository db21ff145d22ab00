"""Religion, political creed and party membership (信条, APPI art. 2(3))."""

from __future__ import annotations

import re

from recognizers.terms import TermRecognizer


class CreedRecognizer(TermRecognizer):
    """A term of the list; names of religions only beside a word of belonging, since books prove nothing."""

    id = "creed"
    entity = "CREED"
    version = 3
    list_name = "creed"
    headings = (
        "宗教", "信仰", "信条", "宗旨", "宗派", "宗旨宗派", "信仰宗教", "宗教上の配慮", "宗教的配慮", "支持政党",
        "政党", "所属政党", "党員", "党員番号", "思想信条", "思想・信条", "菩提寺", "檀家", "洗礼名", "religion",
        "faith", "creed", "political party", "political affiliation", "shukyo",
    )  # fmt: skip
    context = re.compile(
        r"信者|信徒|信仰|入信|檀家|門徒|入会|入党|離党|党員|脱会|改宗|洗礼|宗教|宗派|宗旨|菩提寺|家の|実家|本人|両親"
        r"|家族|氏|さん|支持|所属|活動|熱心|葬儀|法要|戒名|食事|礼拝|配慮"
    )


RECOGNIZERS = (CreedRecognizer(),)
