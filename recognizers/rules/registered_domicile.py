"""Registered domicile (本籍地): 機微情報 of the financial sector guidelines; a word of the family register."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import AttributeRecognizer
from recognizers.base import Match
from recognizers.fold import Shadow

_SAID = re.compile(
    r"本籍地?(?:[:\s]{0,3}|は\s?)(?=[^\s:は])([一-龥ぁ-んァ-ヶー々0-9\-]{2,40}?(?:番地?(?:の?[0-9]+)?(?![地0-9])"
    r"|[都道府県](?=[\s。、)]|$)))",
    re.M,
)


class RegisteredDomicileRecognizer(AttributeRecognizer):
    """What stands under 本籍, or after it in running text."""

    id = "registered_domicile"
    entity = "REGISTERED_DOMICILE"
    version = 2
    headings = (
        "本籍", "本籍地", "本籍地住所", "本籍都道府県", "本籍所在地", "戸籍",
        "registered domicile", "permanent domicile", "honseki", "honsekichi",
    )  # fmt: skip

    def find(self, text: Shadow) -> Iterator[Match]:
        """The place written after 本籍."""
        if "本籍" in text.raw:
            for said in _SAID.finditer(text.folded):
                yield Match(self.entity, *said.span(1), 0.8, ("after 本籍",), self.id)


RECOGNIZERS = (RegisteredDomicileRecognizer(),)
