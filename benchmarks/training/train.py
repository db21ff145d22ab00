"""Trains the tagger: `python -m benchmarks.training.train DATA OUT`, DATA holding the two public files of README.md.

One process, one core; the same inputs and seed give the same file.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from pathlib import Path

import pycrfsuite

from benchmarks.training import export, scores
from benchmarks.training.sequences import PUBLIC, Featurizer, Sample, public, tokenized
from recognizers.tagger.model import lookups
from recognizers.tagger.names import names

SEED = 20261123


def samples(folder: Path, office: int, *, everything: bool) -> list[Sample]:
    """Public sentences and `office` synthetic documents; `everything` also takes the development part."""
    out: list[Sample] = []
    for name in PUBLIC:
        train, dev = public(folder, name)
        out += train + (dev if everything else [])
    if office:
        from benchmarks.training.office import documents

        out += documents("train", office, SEED)
    random.Random(SEED).shuffle(out)
    return out


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--office", type=int, default=6000)
    parser.add_argument("--algorithm", default="lbfgs", help="ap is quicker and nearly as good, without probabilities")
    parser.add_argument("--c1", type=float, default=0.03)
    parser.add_argument("--c2", type=float, default=0.05)
    parser.add_argument("--iterations", type=int, default=120)
    parser.add_argument("--min-count", type=float, default=2)
    parser.add_argument("--forget", type=float, default=0.04)
    parser.add_argument("--keep", action="store_true", help="export the CRFsuite model of the last run again")
    parser.add_argument("--everything", action="store_true")
    parser.add_argument("--version", default="1")
    arguments = parser.parse_args()
    began = time.monotonic()
    learnt = scores.cached(names(), SEED, arguments.out.with_name("scores.json"))
    print(f"character scores {time.monotonic() - began:.0f} s", flush=True)
    look = lookups(learnt)
    featurizer = Featurizer(look, seed=SEED)
    trainer = pycrfsuite.Trainer(algorithm=arguments.algorithm, verbose=False)
    trainer.set_params({"max_iterations": arguments.iterations, "feature.minfreq": arguments.min_count})
    if arguments.algorithm == "lbfgs":
        trainer.set_params({"c1": arguments.c1, "c2": arguments.c2})
    types: Counter[tuple[str, int]] = Counter()
    group_labels: Counter[str] = Counter()
    count = 0
    for tokens, tags, is_synthetic in tokenized(
        samples(arguments.data, arguments.office, everything=arguments.everything)
    ):
        if not any(featurizer.type_of(*key).is_namelike for key in zip(tokens.surfaces, tokens.parts, strict=True)):
            continue
        count += len(tags)
        types.update(zip(tokens.surfaces, tokens.parts, strict=True))
        features = list(featurizer.features(tokens, forget=arguments.forget if is_synthetic else 0.0))
        if not arguments.keep:
            trainer.append(features, tags)
        for surface, part, tag in zip(tokens.surfaces, tokens.parts, tags, strict=True):
            if tag != "O":
                group_labels[featurizer.type_of(surface, part).group] += 1
    print(f"{count} tokens, {len(types)} types, {time.monotonic() - began:.0f} s", flush=True)
    work = arguments.out.with_suffix(".crfsuite")
    if not arguments.keep:
        trainer.train(str(work))
    print(f"trained {time.monotonic() - began:.0f} s", flush=True)
    described = {key: featurizer.type_of(*key) for key in types}
    groups = {kind.group for kind in featurizer.known.values()}
    part_name = {part: ",".join(look.part_of(part)) for _, part in types if part >= 0}
    arrays = export.arrays(work, arguments.version, types, described, part_name, groups, set(group_labels), learnt)
    export.write(arrays, arguments.out)
    sizes = {name: len(array) for name, array in arrays.items() if name.endswith(("key", "surface"))}
    print(f"{arguments.out.stat().st_size / 1e6:.1f} MB, {sizes}, {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
