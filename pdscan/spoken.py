"""Things that connectors say about exposure, for people: kept by name and values, shown in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from connectors.s3_say import TEXTS, Say
from pdscan.i18n import t
from pdscan.phrases import spoken as reason


def kept(said: Say) -> dict[str, Any]:
    """As JSON, for the inventory."""
    values = {key: kept(value) if isinstance(value, Say) else value for key, value in said.values.items()}
    return {"name": said.name, "values": values}


def spoken(said: Mapping[str, Any], *, in_english: bool = False) -> str:
    """The text of a thing kept; a name that this version does not know stays as it is."""
    name = str(said.get("name", ""))
    template = TEXTS.get(name, name)
    values = {
        key: spoken(value, in_english=in_english) if isinstance(value, Mapping) else _value(key, str(value), in_english)
        for key, value in said.get("values", {}).items()
    }
    return template.format(**values) if in_english else t(template, **values)


def _value(key: str, value: str, in_english: bool) -> str:
    """A value as it is, but for the two that are words: a reason of the service's refusal, and a level."""
    if not in_english and key == "why":
        return reason("reasons", value)
    if not in_english and key == "level":
        return {"account": t("account"), "bucket": t("bucket")}.get(value, value)
    return value
