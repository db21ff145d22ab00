"""Exact precision, recall and F1 of a model on the development parts, and its speed at first sight.

`python -m benchmarks.training.evaluate DATA [--model FILE] [--errors N] [--whole]`

`--whole` measures what `pdscan inspect` prints of each text as a file of its own, in place of the tagger alone.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.training.sequences import PUBLIC, Sample, public
from pdscan.model import Locator, TextSegment
from recognizers.tagger.model import Model, packaged
from recognizers.tagger.person_tagger import PersonTagger

Spans = list[tuple[int, int]]


def tagged(model: Model, texts: Sequence[str]) -> list[Spans]:
    """What the tagger says."""
    return [[(span.start, span.end) for span in spans] for spans in PersonTagger(model).tag_many(texts)]


def printed(model: Model, texts: Sequence[str]) -> list[Spans]:
    """What `inspect` prints of files with these texts, without `--all`."""
    from pdscan.engine.detect import Examiner
    from recognizers.registry import recognizers

    rule = next(rule for rule in recognizers() if rule.id == "person")
    rule.__dict__["_tagger"] = PersonTagger(model)
    found = []
    for number, text in enumerate(texts):
        examiner = Examiner(f"{number:05}.txt")
        hits = [*examiner.feed(TextSegment(text, Locator(line=1))), *examiner.finish()]
        found.append([(hit.start, hit.end) for hit in hits if hit.entity == "PERSON" and not hit.is_nobody])
    return found


def compare(find: Callable[[Sequence[str]], list[Spans]], samples: Sequence[Sample], errors: int) -> str:
    """One line of figures; wrong and missed names are printed first."""
    began = time.process_time()
    found = find([sample.text for sample in samples])
    seconds = time.process_time() - began
    counts: Counter[str] = Counter()
    shown = []
    for sample, spans in zip(samples, found, strict=True):
        got, want = set(spans), set(sample.persons)
        counts["right"] += len(got & want)
        counts["found"] += len(got)
        counts["true"] += len(want)
        counts["overlap"] += sum(any(a < d and c < b for c, d in want) for a, b in got)
        for kind, spare in (("+", got - want), ("-", want - got)):
            for a, b in spare:
                left, right = sample.text[max(0, a - 14) : a], sample.text[b : b + 12]
                shown.append(f"{kind} {left}[{sample.text[a:b]}]{right}".replace("\n", "⏎").replace("\t", "⇥"))
    for line in shown[:: max(1, len(shown) // errors) if errors else len(shown) + 1]:
        print(line)
    precision, recall = counts["right"] / max(1, counts["found"]), counts["right"] / max(1, counts["true"])
    overlap = 2 * counts["overlap"] / max(1, counts["found"] + counts["true"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    size = sum(len(sample.text) for sample in samples) / 1000
    figures = f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} overlap {overlap:.3f}"
    return f"{figures} n {counts['true']} {size / seconds:.0f} kchar/s"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--sets", default="stockmark,gsd,office")
    parser.add_argument("--whole", action="store_true")
    arguments = parser.parse_args()
    data = arguments.model.read_bytes() if arguments.model else packaged()
    for name in arguments.sets.split(","):
        if name == "office":
            from benchmarks.training.office import documents

            samples = documents("dev", 600, 7)
        else:
            samples = public(arguments.data, next(file for file in PUBLIC if file.startswith(name)))[1]
        began = time.monotonic()
        model = Model(data)
        loaded = time.monotonic() - began
        find = partial(printed if arguments.whole else tagged, model)
        print(f"{name}: {compare(find, samples, arguments.errors)}, loaded in {loaded:.2f} s", flush=True)


if __name__ == "__main__":
    main()
