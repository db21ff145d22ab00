"""The rules in Presidio's own engine: the same answers as asked directly, offline, with their reasons."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerResult

from recognizers.fold import Shadow
from recognizers.nlp import SudachiNlpEngine
from recognizers.presidio import RuleRecognizer, build_registry, result
from recognizers.registry import recognizers

CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="module")
def analyzer() -> AnalyzerEngine:
    """Presidio's engine with our registry and NLP engine."""
    return AnalyzerEngine(registry=build_registry(), nlp_engine=SudachiNlpEngine(), supported_languages=["ja"])


def _texts() -> list[str]:
    """Every text of every corpus."""
    corpora = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*.toml"))]
    return [entry["text"] for corpus in corpora for kind in ("match", "miss") for entry in corpus.get(kind, [])]


def _answers(results: list[RecognizerResult]) -> set[tuple[str, int, int, float]]:
    return {(one.entity_type, one.start, one.end, one.score) for one in results}


def test_the_engine_answers_as_the_rules_do(analyzer):
    """Over the whole corpus: entity, span and score, after Presidio's own removal of contained duplicates."""
    texts = _texts()
    assert len(texts) > 100
    for text in texts:
        direct = [result(hit, RuleRecognizer(rule)) for rule in recognizers() for hit in rule.find(Shadow(text))]
        wanted = _answers(EntityRecognizer.remove_duplicates(direct))
        assert _answers(analyzer.analyze(text, language="ja")) == wanted, text


def test_a_result_says_why(analyzer):
    """The explanation carries the reasons, the metadata what Presidio has no field for."""
    text = "介護保険 被保険者番号 0001294578 保険者番号 131016"
    found = analyzer.analyze(text, language="ja", entities=["JP_CARE_INSURANCE"], return_decision_process=True)
    parts = {text[one.start : one.end]: one.recognition_metadata["part"] for one in found}
    assert parts == {"0001294578": "number", "131016": "insurer"}
    insurer = next(one for one in found if one.recognition_metadata["part"] == "insurer")
    assert "context 保険者番号" in insurer.analysis_explanation.textual_explanation
    assert insurer.analysis_explanation.validation_result is True
    assert insurer.recognition_metadata["strength"] == 0


def test_only_the_wanted_entities(analyzer):
    """`entities` restricts the answer."""
    text = "個人番号 9832-0567-3214 社員番号 10023"
    found = analyzer.analyze(text, language="ja", entities=["INTERNAL_ID"])
    assert [text[one.start : one.end] for one in found] == ["10023"]


def test_every_rule_is_registered():
    """One recogniser a rule, in Japanese, under the rule's id."""
    registered = build_registry().recognizers
    assert {one.name for one in registered} == {rule.id for rule in recognizers()}
    assert {one.supported_language for one in registered} == {"ja"}


def test_the_nlp_engine_covers_the_text_and_finds_names():
    """Tokens give the text back, spaces, breaks and full-width spaces included; names carry the tagger's score."""
    engine = SudachiNlpEngine()
    text = "担当は 佐藤健一　です。\n 連絡先\t03-1234-5678  以上"
    artifacts = engine.process_text(text, "ja")
    assert artifacts.tokens.text == text
    assert [text[index] for index in artifacts.tokens_indices] == [token.text[0] for token in artifacts.tokens]
    assert [(span.text, span.label_) for span in artifacts.entities] == [("佐藤健一", "PERSON")]
    assert 0 < artifacts.scores[0] <= 1
    assert [one for one, _ in engine.process_batch(["一", "二"], "ja")] == ["一", "二"]
    assert engine.is_punct("、", "ja")
    assert not engine.is_stopword("名", "ja")


OFFLINE = """
import socket

def forbidden(*args, **kwargs):
    raise AssertionError("a socket was opened")

socket.socket.__init__ = socket.create_connection = socket.getaddrinfo = forbidden
from presidio_analyzer import AnalyzerEngine
from recognizers.nlp import SudachiNlpEngine
from recognizers.presidio import build_registry

analyzer = AnalyzerEngine(registry=build_registry(), nlp_engine=SudachiNlpEngine(), supported_languages=["ja"])
found = analyzer.analyze("佐藤健一 taro.yamada@example.co.jp 電話 03-1234-5678 個人番号 9832-0567-3214", language="ja")
assert "JP_MY_NUMBER" in {one.entity_type for one in found}
"""


def test_no_socket_is_opened():
    """From the first import to the answer, in a process of its own."""
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
