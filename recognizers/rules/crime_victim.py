"""That a person suffered harm from a crime (APPI art. 2(3))."""

from __future__ import annotations

import re

from recognizers.terms import TermRecognizer


class CrimeVictimRecognizer(TermRecognizer):
    """A term of the list: 被害届, DV被害, 支援措置."""

    id = "crime_victim"
    entity = "CRIME_VICTIM"
    list_name = "victim"
    headings = (
        "犯罪被害", "被害届", "被害届の有無", "被害者区分", "dv",
        "dv被害", "dvの有無", "支援措置", "支援措置対象", "閲覧制限", "住民票閲覧制限", "虐待", "虐待の有無",
        "crime victim", "victim", "domestic violence",
    )  # fmt: skip
    context = re.compile(
        r"氏|さん|様|本人|相談|申出|住民票|避難|警察|受理|提出|受けた|遭(?:い|った|っ)|あった|対象者|保護|元夫|元妻"
        r"|元交際|加害者|児童相談所|通報"
    )


RECOGNIZERS = (CrimeVictimRecognizer(),)
