"""Names of companies, associations and institutions, which are nobody's."""

from __future__ import annotations

import re

_COMPANY = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|[(（][株有][)）]|㈱|㈲|法人|協会|組合|商店|工業$|製作所|商事|銀行|大学|病院|クリニック|Inc\.?$|Co\.,|Ltd|LLC|Corp"
)


def is_company_name(text: str) -> bool:
    """Whether the words of a cell name a company, an association or an institution."""
    return bool(_COMPANY.search(text))
