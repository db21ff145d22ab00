"""What a rule says it needs, it needs: over the whole corpus it finds nothing where that is missing."""

from __future__ import annotations

import tomllib
from pathlib import Path

from recognizers.context import holds
from recognizers.fold import Shadow
from recognizers.registry import recognizers

CORPUS = Path(__file__).parent.parent / "corpus"


def _texts() -> list[str]:
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*.toml"))]
    texts = [entry["text"] for held in files for kind in ("match", "miss") for entry in held.get(kind, [])]
    return [*texts, *("".join(char for char in text if not char.isdecimal()) for text in texts)]


def test_rules_find_nothing_without_what_they_need() -> None:
    """So the engine may leave them out, and gives the same answers as Presidio, which asks them all."""
    choosy = [rule for rule in recognizers() if rule.needs]
    assert len(choosy) > 25
    left_out = 0
    for text in _texts():
        shadow = Shadow(text)
        held = holds(shadow)
        for rule in choosy:
            if rule.needs not in held:
                left_out += 1
                assert not list(rule.find(shadow)), (rule.id, text)
    assert left_out > 1000
