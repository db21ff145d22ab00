"""Gender: a value under its heading, or in brackets after a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import AttributeRecognizer
from recognizers.base import Match
from recognizers.fold import Shadow
from recognizers.windows import around, found_in

_SAID = re.compile(
    r"性別[^\S\n]{0,4}[:=]?[^\S\n]{0,3}[☑✓✔■●◉①②][^\S\n]?(男性?|女性?|その他)"
    r"|※\s?(男性?|女性?)(?=\s*(?:$|\n))|(?<=[\s生])(男性?|女性?|[MF])(?=[^\S\n]{1,2}(?:満)?[0-9]{1,3}\s?(?:歳|才))"
    r"|性別\s?[:=]\s?(男性?|女性?|その他)(?![一-龥]|\s?[・/])|(?<=[一-龥ぁ-んァ-ヶー様氏])\s?\(\s?(男性?"
    r"|女性?)(?=\s?[)・、,\s])"
    r"|(?<=[0-9]歳)[\s・/、,]?\s?(男性?|女性?|[MF])(?![A-Za-z一-龥子の])"
)

_MAY_SAY = re.compile(r"性別|\(\s?[男女]|[0-9]歳")
"""Without it nothing is said; quicker to look for."""
_CUE = re.compile(r"男|女|性別|M(?<=[\s生歳・/、,]M)|F(?<=[\s生歳・/、,]F)")


class GenderRecognizer(AttributeRecognizer):
    """男, 女性, M, F, and the codes 0, 1, 2, 9 under a heading only (JIS X 0303)."""

    id = "gender"
    entity = "GENDER"
    version = 2
    headings = (
        "性別", "男女", "男女別", "男・女", "男/女", "性", "性別区分", "性別コード", "戸籍上の性別", "ジェンダー",
        "sex", "gender", "sex code", "gender code", "m/f", "seibetsu", "sei betsu",
    )  # fmt: skip
    plausible = re.compile(
        r"男|女|男性|女性|男子|女子|おとこ|おんな|[mf]|male|female|man|woman|[0-29]|0[12]|1[:.]男|2[:.]女|その他"
        r"|other|non-?binary|ノンバイナリー|x"
        r"|回答しない|答えたくない|♂|♀"
    )

    def find(self, text: Shadow) -> Iterator[Match]:
        """The value after 性別, or in brackets after a name."""
        if "男" not in text.raw and "女" not in text.raw and "性別" not in text.raw and "歳" not in text.raw:
            return
        if not _MAY_SAY.search(text.folded):
            return
        for said in found_in(around(_CUE.finditer(text.folded), 4, 40), _SAID, text.folded):
            yield Match(self.entity, *said.span(said.lastindex or 0), 0.6, ("after a label or a name",), self.id)


RECOGNIZERS = (GenderRecognizer(),)
