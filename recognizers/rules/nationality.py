"""Nationality and status of residence, under their headings (no race: guidelines 2-3)."""

from __future__ import annotations

import re

from recognizers.attributes import AttributeRecognizer


class NationalityRecognizer(AttributeRecognizer):
    """A country, or a code of it; a status of residence is none (specification §3.2 keeps them apart)."""

    id = "nationality"
    entity = "NATIONALITY"
    version = 2
    headings = (
        "国籍", "国籍・地域", "国籍/地域", "国籍コード", "出身国", "母国", "市民権", "nationality", "citizenship",
        "country of citizenship", "kokuseki",
    )  # fmt: skip
    plausible = re.compile(r"(?=.*[^\W\d_]).{1,30}", re.DOTALL)


RECOGNIZERS = (NationalityRecognizer(),)
