"""What somebody does for a living, under its heading."""

from __future__ import annotations

import re

from recognizers.attributes import AttributeRecognizer


class OccupationRecognizer(AttributeRecognizer):
    """Short text; a code needs the list of codes to mean anything."""

    id = "occupation"
    entity = "OCCUPATION"
    version = 2
    headings = (
        "職業", "ご職業", "職種", "職業区分", "職業分類", "職業コード", "業種・職種",
        "occupation", "profession", "job", "shokugyo",
        "shokushu",
    )  # fmt: skip
    plausible = re.compile(r"(?=.*[^\W\d_]).{1,40}", re.DOTALL)


RECOGNIZERS = (OccupationRecognizer(),)
