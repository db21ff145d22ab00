"""Pay and income, under their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import AttributeRecognizer
from recognizers.base import Match
from recognizers.fold import Shadow

_WORDS = re.compile(
    r"給与|給料|月給|年俸|年収|基本給|本給|時給|日給|賃金|賞与|ボーナス|手取り?|報酬|支給額|所得|退職金|手当|俸給|月収|初任給|パート|アルバイト|就労|勤務先"
)
_EARNED = re.compile(
    r"(?:パート|アルバイト|就労|勤務先|[^\n]{0,6}社員)[^\n、。]{0,12}?[(\s](?:月|年|日)(?:額|収|給)?(?:は|:)?\s?約?"
    r"(?P<amount>[0-9]{1,3}(?:,[0-9]{3})+円|[0-9]{1,4}(?:\.[0-9])?万円)"
)
"""パート（月48,000円）: what somebody earns."""
_SAID = re.compile(
    r"(?:給与|給料|月給|年俸|年収|基本給|本給|時給|日給|賃金|賞与|ボーナス|手取り?|報酬|支給額|所得|退職金|手当|俸給|月収|初任給)"
    r"(?:月額|年額|総額|額|金額|支給額)?(?:\([^()\n]{1,8}\))?\s?(?:は|が|を|として|の|:|=)?[^0-9\n。、¥]{0,10}?"
    r"(?P<amount>[¥\\]?\s?[0-9]{1,3}(?:,[0-9]{3})+\s?円?|[0-9]{1,4}(?:\.[0-9])?\s?万(?:[0-9]{1,4})?円?|[0-9]{3,8}\s?円)"
)
_GENERAL = re.compile(r"\s?(?:以上|以下|未満|~|から|を(?:上限|下限|超)|まで|の場合)")


class SalaryRecognizer(AttributeRecognizer):
    """An amount of money, or a grade of the pay scale."""

    id = "salary"
    entity = "SALARY"
    version = 4
    headings = (
        "年収", "月収", "年俸", "給与", "給料", "月給", "日給", "時給", "基本給", "本給", "支給額", "総支給額",
        "支給総額", "支給合計", "支給予定額", "支給見込額", "賞与支給予定額", "賞与予定額", "賞与見込額", "昇給額",
        "昇給後基本給", "改定後基本給", "改定後月額", "報酬平均額", "報酬月額平均額", "標準報酬月額平均",
        "差引支給額", "差引支給", "手取り", "手取り額", "給与額", "給与月額",
        "給与総額",
        "給与収入", "給与支給額", "賞与", "賞与額", "ボーナス", "報酬", "報酬額", "報酬月額", "標準報酬",
        "標準報酬月額", "標準賞与額", "課税所得", "所得", "所得金額", "合計所得金額", "収入金額", "年間収入",
        "年間所得", "世帯年収", "世帯収入", "希望年収", "希望給与", "現年収", "前職年収", "退職金", "退職金額",
        "役職手当", "職務手当", "通勤手当", "住宅手当", "家族手当", "扶養手当", "残業手当", "時間外手当", "深夜手当",
        "休日手当", "資格手当", "課税支給額", "非課税支給額", "源泉徴収税額", "源泉徴収額", "所得税", "住民税",
        "社会保険料", "健康保険料", "厚生年金保険料", "雇用保険料", "介護保険料", "年金額",
        "年金受給額", "賃金", "賃金額", "給与明細", "給与所得控除後の金額", "salary", "annual income",
        "income", "base salary", "base pay", "gross pay", "net pay", "wage", "wages", "hourly wage", "monthly salary",
        "bonus", "compensation", "nenshu", "kyuyo", "kihonkyu", "gekkyu", "shikyugaku", "shoyo",
    )  # fmt: skip
    plausible = re.compile(
        r"約?[¥￥\\\\]?\s?-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.0+)?\s?円?"
        r"|約?[¥￥\\\\]?\s?[0-9]{3,9}(?:\.0+)?\s?円?|約?[0-9,]{1,5}(?:\.[0-9])?\s?[万千]円?(?:[0-9]{1,4}円)?(?:以上|以下"
        r"|未満|程度|台)?(?:[~\-][0-9,]+万円)?|[0-9]{1,2}等級|第?[0-9]{1,2}級(?:[0-9]{1,3}号俸?)?",
        re.DOTALL,
    )

    def find(self, text: Shadow) -> Iterator[Match]:
        """An amount said of somebody's pay (基本給は月額280,000円); a limit or a range is nobody's."""
        if not _WORDS.search(text.raw):
            return
        for said in (*_SAID.finditer(text.folded), *_EARNED.finditer(text.folded)):
            if not _GENERAL.match(text.folded, said.end()):
                yield Match(self.entity, *said.span("amount"), 0.6, ("amount after a word for pay",), self.id)


RECOGNIZERS = (SalaryRecognizer(),)
