"""The order in which people look at things: the gravest category first."""

from __future__ import annotations

from collections.abc import Iterable

ORDER = (
    "individual_number",
    "special_care",
    "credential",
    "property_risk",
    "identification_code",
    "financial_sensitive",
    "personal",
    "personal_data_candidate",
    "to_confirm",
    "person_related",
)
"""The product's categories from the gravest to the lightest."""


def ordered(categories: Iterable[str]) -> tuple[str, ...]:
    """Without repetition, gravest first."""
    present = set(categories)
    return tuple(category for category in ORDER if category in present)


def severity(categories: Iterable[str]) -> int:
    """0 for nothing found, else higher for graver (the sum weighs the gravest most)."""
    present = set(categories)
    return sum(1 << (len(ORDER) - 1 - position) for position, category in enumerate(ORDER) if category in present)
