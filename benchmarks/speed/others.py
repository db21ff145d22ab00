"""The same texts through what people use today: GiNZA, Presidio over GiNZA, ripgrep. None of them is needed."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import which

from benchmarks.speed.stages import Figure

_GINZA = """
import json, sys, time
texts = json.load(sys.stdin)
import spacy
nlp = spacy.load("ja_ginza", exclude=["compound_splitter", "bunsetu_recognizer"])  # refused by newer spaCy
nlp("準備")
began = time.process_time()
for text in texts:
    nlp(text)
print(time.process_time() - began)
"""
_PRESIDIO = """
import json, sys, time
texts = json.load(sys.stdin)
import functools, spacy
spacy.load = functools.partial(spacy.load, exclude=["compound_splitter", "bunsetu_recognizer"])
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpEngineProvider
from presidio_analyzer.predefined_recognizers import (
    CreditCardRecognizer, IpRecognizer, PhoneRecognizer, SpacyRecognizer)
engine = NlpEngineProvider(nlp_configuration={
    "nlp_engine_name": "spacy", "models": [{"lang_code": "ja", "model_name": "ja_ginza"}]}).create_engine()
registry = RecognizerRegistry([
    SpacyRecognizer(supported_language="ja"), PhoneRecognizer(supported_language="ja"),
    CreditCardRecognizer(supported_language="ja"), IpRecognizer(supported_language="ja")], supported_languages=["ja"])
analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["ja"])
analyzer.analyze("準備", language="ja")
began = time.process_time()
for text in texts:
    analyzer.analyze(text, language="ja")
print(time.process_time() - began)
"""
"""Without Presidio's EmailRecognizer: it asks the network at its first use."""


def figures(texts: Sequence[str], few: Sequence[str], patterns: Path, ginza: str | None) -> Iterator[Figure | str]:
    """What is there, measured; what is missing, by name. `few`: a sample for what is slow; `ginza`: its Python."""
    yield from _ripgrep(texts, patterns)
    if ginza is None:
        yield "missing: GiNZA and Presidio over it (pass --ginza PYTHON of an environment with ja-ginza)"
        return
    for name, program in (("GiNZA", _GINZA), ("Presidio over GiNZA", _PRESIDIO)):
        done = subprocess.run([ginza, "-c", program], input=json.dumps(few), capture_output=True, text=True)
        if done.returncode:
            yield f"missing: {name} ({done.stderr.strip().splitlines()[-1]})"
        else:
            yield _figure(name, few, float(done.stdout))


def _ripgrep(texts: Sequence[str], patterns: Path) -> Iterator[Figure | str]:
    program = which("rg")
    if program is None:
        yield "missing: ripgrep (rg; a package of most systems, `ripgrep` on PyPI)"
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text("\n".join(texts), encoding="utf-8")
        command = [program, "-j1", "--no-config", "-oN", "-f", str(patterns), str(path)]
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        yield _figure("ripgrep, the same patterns in one pass, by the clock", texts, time.perf_counter() - began)


def _figure(name: str, texts: Sequence[str], seconds: float) -> Figure:
    return Figure(name, seconds, sum(map(len, texts)), sum(len(text.encode()) for text in texts))
