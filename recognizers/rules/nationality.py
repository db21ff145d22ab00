"""Nationality and status of residence, under their headings (no race: guidelines 2-3)."""

from __future__ import annotations

import re

from recognizers.attributes import AttributeRecognizer


class NationalityRecognizer(AttributeRecognizer):
    """A country, a code of it, or a status of residence."""

    id = "nationality"
    entity = "NATIONALITY"
    headings = (
        "国籍", "国籍・地域", "国籍/地域", "国籍コード", "在留資格", "在留資格名", "在留期間", "在留期間満了日",
        "在留期限", "出身国", "母国", "市民権", "nationality", "citizenship", "country of citizenship", "visa status",
        "status of residence", "visa type", "kokuseki", "zairyu shikaku",
    )  # fmt: skip
    plausible = re.compile(r"(?=.*[^\W\d_]).{1,30}", re.DOTALL)


RECOGNIZERS = (NationalityRecognizer(),)
