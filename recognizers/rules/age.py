"""Age in years, 0 to 120."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import AttributeRecognizer
from recognizers.base import Match
from recognizers.fold import Shadow

_YEARS = r"(?:1[01][0-9]|120|[0-9]{1,2})"
_SAID = re.compile(
    rf"(?<![0-9.\-~〜第歳才])(満|数え年?|当時|享年|年齢[:\s]?)?({_YEARS}\s?(?:歳"
    rf"|才)(?:[0-9]{{1,2}}(?:か月|ヶ月|カ月))?)"
)
_BORN = re.compile(rf"(?<=日|[0-9])\s?生(?:まれ)?[\s　]?[(]?\s?満?\s?(?P<years>{_YEARS})(?=\s?[)]|$|\s)")
_UNIT = re.compile(r"[歳才]")
_BEFORE = 8
"""Characters in front of it that may belong to what is said."""
_GENERAL = re.compile(
    r"以上|以下|未満|から|まで|[~〜\-]|代|前後|以降|を超|児健診|人口|定年|くらい|ぐらい|の壁|向け"
    r"|対象|頃"
)
_LIMIT = re.compile(r"(?:定年|上限|下限|年齢制限|対象年齢|募集年齢)(?:は|が|:)?\s?$")


class AgeRecognizer(AttributeRecognizer):
    """35歳, 満35才; a number alone under its heading."""

    id = "age"
    entity = "AGE"
    version = 4
    headings = (
        "年齢", "満年齢", "年令", "歳", "才", "現在年齢", "年齢(歳)", "申込時年齢", "入社時年齢", "退職時年齢", "年代",
        "age", "years old", "nenrei",
    )  # fmt: skip
    plausible = re.compile(
        rf"満?{_YEARS}(?:\.0+)?\s?(?:歳|才|years? old)?(?:[0-9]{{1,2}}(?:か月|ヶ月|カ月))?"
        rf"|[1-9]0\s?(?:歳)?代(?:前半|後半)?"
    )

    def find(self, text: Shadow) -> Iterator[Match]:
        """An age said of somebody; a limit or a range (18歳以上) says nothing about anybody."""
        for said in self._said(text.folded):
            before = text.folded[max(0, said.start() - _BEFORE) : said.start()]
            if _GENERAL.match(text.folded, said.end()) or _LIMIT.search(before):
                continue
            start = said.start(2) if said.group(1) is None or said.group(1) != "満" else said.start()
            yield Match(self.entity, start, said.end(2), 0.6, ("years of age",), self.id)

        for born in _BORN.finditer(text.folded):
            yield Match(self.entity, *born.span("years"), 0.6, ("age behind a birth",), self.id)

    @staticmethod
    def _said(folded: str) -> Iterator[re.Match[str]]:
        """The ages, looked for around the words for years: most numbers are none."""
        free = 0
        for years in _UNIT.finditer(folded):
            here = _SAID.search(folded, max(free, years.start() - _BEFORE), years.end())
            said = _SAID.match(folded, here.start()) if here else None
            if said is not None:
                free = said.end()
                yield said


RECOGNIZERS = (AgeRecognizer(),)
