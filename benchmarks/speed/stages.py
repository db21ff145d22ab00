"""What each stage of recognition costs, one after the other over the same texts, in CPU time of this process."""

from __future__ import annotations

import pickle
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pdscan.engine import recognise
from pdscan.engine.detect import default_ruleset
from pdscan.engine.parser import Done
from pdscan.model import Locator, TextSegment
from pdscan.readers.choose import Closed, Opened
from recognizers.base import DIGIT, Recognizer
from recognizers.context import holds
from recognizers.fold import Shadow
from recognizers.tagger import PersonTagger
from recognizers.tagger.tokens import tokenize


class Figure(NamedTuple):
    """One stage: CPU seconds for `characters`, which are `octets` of UTF-8."""

    name: str
    seconds: float
    characters: int
    octets: int

    @property
    def row(self) -> str:
        """A line of a Markdown table."""
        seconds = max(self.seconds, 1e-6)
        rate = self.characters / seconds / 1e3
        return f"| {self.name} | {rate:,.{0 if rate >= 10 else 1}f} | {self.octets / seconds / 1e6:.3g} |"


def measured(name: str, texts: Sequence[str], work: Callable[[], object]) -> Figure:
    """The figure of one piece of work over the texts."""
    began = time.process_time()
    work()
    seconds = time.process_time() - began
    return Figure(name, seconds, sum(map(len, texts)), sum(len(text.encode()) for text in texts))


def figures(texts: Sequence[str], patterns: Iterable[str]) -> Iterator[Figure]:
    """Every stage; the first one of the tagger sees the texts for the first time, so order matters."""
    raw = [text.encode() for text in texts]
    compiled = [re.compile(pattern) for pattern in patterns]
    rules = default_ruleset().rules
    numeric = [rule for rule in rules if rule.needs == DIGIT]
    wordy = [rule for rule in rules if rule.needs not in ("", DIGIT)]
    others = [rule for rule in rules if rule.needs == "" and rule.id != "person"]
    tagger = PersonTagger.load()
    tagger.tag("準備")
    yield measured("decoding UTF-8", texts, lambda: [data.decode() for data in raw])
    yield measured("folding and the word lists' one pass", texts, lambda: [holds(Shadow(text)) for text in texts])
    yield measured(f"{len(compiled)} patterns by `re`, one by one", texts, lambda: _searched(compiled, texts))
    yield measured("number rules, verified", texts, lambda: _asked(numeric, texts))
    yield measured("word-list rules, verified", texts, lambda: _asked(wordy, texts))
    yield measured("other rules but names", texts, lambda: _asked(others, texts))
    yield measured("everything but names", texts, lambda: _asked([*numeric, *wordy, *others], texts))
    yield measured("Sudachi", texts, lambda: [tokenize(text) for text in texts])
    yield measured("tagger, first sight (Sudachi included)", texts, lambda: tagger.tag_many(texts))
    yield measured("tagger, seen before", texts, lambda: tagger.tag_many(texts))


def engine(name: str, texts: Sequence[str]) -> Figure:
    """The recognition process's own work: rules, names, records, judgement, counting, as `scan` runs it."""
    recognise.begin(tuple((f"text{number}.txt", "file") for number in range(len(texts))))
    payloads = list(_payloads(texts))
    return measured(name, texts, lambda: [recognise.feed(payload) for payload in payloads])


def _payloads(texts: Sequence[str]) -> Iterator[bytes]:
    """Chunks as the parser hands them over."""
    steps: list[object] = []
    weight = 0
    for number, text in enumerate(texts):
        steps += [
            (number, Opened("", "text", len(text))),
            (number, ("", TextSegment(text, Locator(line=1)))),
            (number, Closed("", "", "")),
            (number, Done("", len(text))),
        ]
        weight += len(text)
        if weight > 200_000:
            yield pickle.dumps(steps)
            steps, weight = [], 0
    if steps:
        yield pickle.dumps(steps)


def _searched(patterns: Sequence[re.Pattern[str]], texts: Sequence[str]) -> int:
    return sum(1 for text in texts for pattern in patterns for _ in pattern.finditer(text))


def _asked(rules: Sequence[Recognizer], texts: Sequence[str]) -> int:
    """What the rules find; the word lists are asked where a rule needs them, as the engine does."""
    found = 0
    is_wordy = any(rule.needs not in ("", DIGIT) for rule in rules)
    for text in texts:
        shadow = Shadow(text)
        held = holds(shadow) if is_wordy else frozenset(("", DIGIT))
        found += sum(1 for rule in rules if rule.needs in held for _ in rule.find(shadow))
    return found
