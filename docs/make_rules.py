"""Writes docs/rules.md from the recognisers themselves: `python docs/make_rules.py`."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from recognizers.base import Recognizer
from recognizers.entities import ENTITIES
from recognizers.registry import recognizers

FILE = Path(__file__).with_name("rules.md")
SHOWN = 12
"""Headings of one rule that are shown."""
INTRODUCTION = """# Rules / 認識の規則

What is recognised, item by item. `pdscan rules show ID` prints a rule in full with all its headings; several rules may
find one item. Made by `python docs/make_rules.py`; a test compares it with the code.

項目ごとの認識規則です。`pdscan rules show ID` で、規則の全文とすべての見出しを表示します。1つの項目を複数の規則が
見つけることがあります。"""


def page() -> str:
    """The whole page: items in the order in which people read them, their rules below."""
    order = list(ENTITIES)
    rules = sorted(recognizers(), key=lambda rule: (order.index(rule.entity), rule.id))
    lines = [INTRODUCTION]
    for name, group in groupby(rules, key=lambda rule: rule.entity):
        entity = ENTITIES[name]
        lines += ["", f"## {entity.ja} / {entity.en}", "", f"`{name}`"]
        for rule in group:
            lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


def _rule(rule: Recognizer) -> Iterator[str]:
    yield f"**`{rule.id}`** {_about(rule)}"
    if rule.headings:
        shown = "、".join(rule.headings[:SHOWN])
        more = f" … (+{len(rule.headings) - SHOWN})" if len(rule.headings) > SHOWN else ""
        yield ""
        yield f"- headings / 見出し: {shown}{more}"
    if rule.needs_heading:
        yield f"{'' if rule.headings else chr(10)}- needs a heading or a context word / 見出しか文脈語が必要"


def _about(rule: Recognizer) -> str:
    """The first paragraph that the rule's class says of itself, else its module."""
    own = type(rule).__doc__ or inspect.getdoc(inspect.getmodule(type(rule))) or ""
    return " ".join(inspect.cleandoc(own).partition("\n\n")[0].split())


if __name__ == "__main__":
    FILE.write_text(page(), "utf-8")
