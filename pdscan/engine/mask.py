"""The form of a value that may be written: enough to recognise it beside the source, too little to use it.

個人番号 and credentials have one constant mask (domain specification §0.3, §5.2).
"""

from __future__ import annotations

from recognizers.entities import ENTITIES, Strength

STAR = "*"
CONSTANT = STAR * 8
_NEVER_IN_PART = 2
"""Values up to this many characters are masked whole: a part of them would be most of them."""


def mask(entity: str, text: str) -> str:
    """The masked form of a value, as long as the value up to 24 characters; digits keep their grouping."""
    kind = ENTITIES.get(entity)
    if kind is not None and not kind.keeps_digest:
        return CONSTANT
    text = " ".join(text.split())
    if entity == "EMAIL_ADDRESS" and "@" in text:
        local, _, domain = text.rpartition("@")
        name, _, suffix = domain.rpartition(".")
        return f"{local[:1]}***@{name[:1]}***.{suffix}"
    if sum(character.isdigit() for character in text) * 2 > len(text):
        return _digits(text, shown=4 if kind is None or kind.strength < Strength.S3 else 2)
    if len(text) <= _NEVER_IN_PART:
        return text[:1] + STAR if entity == "PERSON" and len(text) > 1 else STAR * len(text)
    return text[:1] + STAR * min(len(text) - 1, 23)


def _digits(text: str, shown: int) -> str:
    total = sum(character.isalnum() for character in text)
    keep = min(shown, total // 4)
    seen = 0
    out = []
    for character in text[:40]:
        if character.isalnum():
            seen += 1
            out.append(character if seen > total - keep else STAR)
        else:
            out.append(character)
    return "".join(out)
