"""Text in the reader's language: English stands in the code, Japanese in `pdscan/locale/ja/*.toml`.

A test finds every `t("…")` of the code and fails when its Japanese is missing or stale. Standard library only.
"""

from __future__ import annotations

import locale
import os
import tomllib
from functools import lru_cache
from importlib.resources import files

LANGUAGES = ("en", "ja")


@lru_cache(maxsize=1)
def language() -> str:
    """`ja` or `en`: PDSCAN_LANG, else the locale."""
    named = os.environ.get("PDSCAN_LANG", "").lower()[:2]
    if named in LANGUAGES:
        return named
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable)
        if value:
            return "ja" if value.lower().startswith("ja") else "en"
    return "ja" if (locale.getlocale()[0] or "").lower().startswith(("ja", "japanese")) else "en"


@lru_cache(maxsize=1)
def japanese() -> dict[str, str]:
    """English text → Japanese text, from all catalogue files."""
    catalogue: dict[str, str] = {}
    for entry in sorted(files("pdscan").joinpath("locale", "ja").iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".toml"):
            catalogue.update(tomllib.loads(entry.read_text("utf-8")))
    return catalogue


def t(text: str, /, **values: object) -> str:
    """`text` in the reader's language with `{name}` replaced by `values`."""
    if language() == "ja":
        text = japanese().get(text, text)
    return text.format(**values) if values else text
