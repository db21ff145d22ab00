"""All recognisers: the modules of `recognizers.rules`, and those of third parties.

A module under `recognizers/rules/` that exposes `RECOGNIZERS` is found by itself; others register under the
entry point group `pdscan.recognizers` (a module with the same attribute).
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

from recognizers import own, rules
from recognizers.base import Recognizer, load_all

READING = 2
"""What all rules share: raised when words, headings, or the reading of columns, forms and running text change."""


def recognizers() -> tuple[Recognizer, ...]:
    """Every recogniser, by id, with the organisation's own. Raises ValueError when two claim the same id."""
    mine = own.current()
    if not mine.rules and not mine.off:
        return _shipped()
    kept = [rule for rule in _shipped() if rule.id not in mine.off and rule.entity not in mine.off]
    return tuple(sorted((*kept, *mine.rules), key=lambda rule: rule.id))


@lru_cache(maxsize=1)
def _shipped() -> tuple[Recognizer, ...]:
    names = sorted(module.name for module in iter_modules(rules.__path__))
    modules: list[object] = [import_module(f"recognizers.rules.{name}") for name in names]
    modules += [entry.load() for entry in entry_points(group="pdscan.recognizers")]
    found: dict[str, Recognizer] = {}
    for rule in load_all(modules):
        if rule.id in found:
            raise ValueError(f"two recognisers are called “{rule.id}”")
        found[rule.id] = rule
    return tuple(found[name] for name in sorted(found))


def version() -> str:
    """One short line that changes whenever a recogniser or its version does."""
    text = ",".join((str(READING), own.current().version, *(f"{rule.id}={rule.version}" for rule in recognizers())))
    return sha256(text.encode()).hexdigest()[:12]
