"""The recognisers for Presidio: every rule as an `EntityRecognizer`, for anyone's `AnalyzerEngine`.

    from presidio_analyzer import AnalyzerEngine
    from recognizers.nlp import SudachiNlpEngine
    from recognizers.presidio import build_registry

    analyzer = AnalyzerEngine(build_registry(), SudachiNlpEngine(), supported_languages=["ja"])
    analyzer.analyze("個人番号 9832-0567-3214", language="ja")

The rules look at the text themselves, with their own context, so that any NLP engine serves. Nothing is downloaded:
no recogniser of Presidio's own is registered (its EmailRecognizer fetches a list from the network at first use).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerRegistry, RecognizerResult

from recognizers.base import Match, Recognizer
from recognizers.fold import Shadow
from recognizers.registry import recognizers

LANGUAGE = "ja"


class RuleRecognizer(EntityRecognizer):
    """One of our rules behind Presidio's interface; free text only, since Presidio has no table cells.

    A result's metadata hold what Presidio has no field for: `value` (canonical form), `part` (half of a pair),
    `strength` (0 to 3), `is_nobody`; its explanation holds the reasons.
    """

    def __init__(self, rule: Recognizer) -> None:
        self._rule = rule
        super().__init__([rule.entity], name=rule.id, supported_language=LANGUAGE, version=str(rule.version))

    def load(self) -> None:
        """Nothing: a rule loads what it needs when it is first asked."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[RecognizerResult]:  # noqa: ARG002 - Presidio's interface
        """The rule's hits, of the wanted entity types (all when the list is empty)."""
        matches = self._rule.find(_shadow(text))
        return [result(match, self) for match in matches if not entities or match.entity in entities]


def result(match: Match, recognizer: EntityRecognizer) -> RecognizerResult:
    """A match as Presidio's result, its reasons as the explanation."""
    explanation = AnalysisExplanation(
        recognizer=match.rule,
        original_score=match.score,
        pattern_name=match.rule,
        validation_result=any("check digit" in reason and "not" not in reason for reason in match.why),
        textual_explanation="; ".join(match.why),
    )
    metadata = {
        RecognizerResult.RECOGNIZER_NAME_KEY: match.rule,
        RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recognizer.id,
        "value": match.value,
        "part": match.part,
        "strength": match.strength,
        "is_nobody": match.is_nobody,
    }
    return RecognizerResult(match.entity, match.start, match.end, match.score, explanation, metadata)


def build_registry() -> RecognizerRegistry:
    """A registry of every rule, ours and third parties', for the language `ja`."""
    return RecognizerRegistry([RuleRecognizer(rule) for rule in recognizers()], supported_languages=[LANGUAGE])


@lru_cache(maxsize=1)
def _shadow(text: str) -> Shadow:
    """One shadow for all rules that are asked about the same text: folding and scanning happen once."""
    return Shadow(text)
