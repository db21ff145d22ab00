"""An NLP engine for Presidio over SudachiPy and the project's tagger: Japanese, offline, nothing to download.

`pdscan_person` is the tagger as a spaCy component, so that it works in any pipeline whose tokens cover the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import spacy
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from recognizers.tagger import PersonTagger
from recognizers.tagger.tokens import analyzer, pieces

LANGUAGE = "ja"
_SCORES = "pdscan_person_scores"
"""Where a document keeps the scores of its PERSON spans, by start character."""


class SudachiTokenizer:
    """Text to a spaCy document with SudachiPy's short units; every character of the text is in a token."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The document; single spaces belong to the token before them, as spaCy has it."""
        words: list[str] = []
        spaces: list[bool] = []
        for _, piece in pieces(text):
            for morpheme in analyzer().tokenizer.tokenize(piece):
                surface = morpheme.surface()
                if surface == " " and words and not spaces[-1]:
                    spaces[-1] = True
                elif surface:
                    words.append(surface)
                    spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)


@Language.factory("pdscan_person")
def person_component(nlp: Language, name: str) -> PersonComponent:  # noqa: ARG001 - spaCy's factory interface
    """The component by its factory name, for `nlp.add_pipe("pdscan_person")`."""
    return PersonComponent()


class PersonComponent:
    """Sets `doc.ents` to the tagger's names, label PERSON; entities of earlier components that overlap give way."""

    def __call__(self, doc: Doc) -> Doc:
        """The same document with its names."""
        scores: dict[int, float] = {}
        spans: list[Span] = []
        for found in PersonTagger.load().tag(doc.text):
            span = doc.char_span(found.start, found.end, label="PERSON", alignment_mode="expand")
            if span is not None:
                spans.append(span)
                scores[span.start_char] = found.score
        taken = {index for span in spans for index in range(span.start, span.end)}
        spans += [other for other in doc.ents if taken.isdisjoint(range(other.start, other.end))]
        doc.ents = filter_spans(spans)
        doc.user_data[_SCORES] = scores
        return doc


class SudachiNlpEngine(NlpEngine):
    """Tokens by SudachiPy, PERSON by the tagger, its own scores kept."""

    def __init__(self) -> None:
        self._nlp: Language | None = None

    def load(self) -> None:
        """Build the pipeline from what is installed."""
        nlp = spacy.blank("xx")  # no language data needed: the tokeniser is replaced
        nlp.tokenizer = SudachiTokenizer(nlp.vocab)
        nlp.add_pipe("pdscan_person")
        self._nlp = nlp

    def is_loaded(self) -> bool:
        """The pipeline is built."""
        return self._nlp is not None

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Tokens and names of one text."""
        if self._nlp is None:
            self.load()
        assert self._nlp is not None  # noqa: S101 - loaded on the line before; for the type checker
        return self._artifacts(self._nlp(text), language)

    def process_batch(
        self,
        texts: Iterable[str],
        language: str,
        batch_size: int = 1,  # noqa: ARG002 - Presidio's interface; the tagger makes its own batches
        n_process: int = 1,  # noqa: ARG002 - as above
        **_: Any,
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        """Tokens and names of each text, in order."""
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:  # noqa: ARG002 - Presidio's interface
        """One hiragana says nothing."""
        return len(word) == 1 and "ぁ" <= word <= "ん"

    def is_punct(self, word: str, language: str) -> bool:  # noqa: ARG002 - Presidio's interface
        """No letter and no digit in it."""
        return not any(char.isalnum() for char in word)

    def get_supported_entities(self) -> list[str]:
        """What the pipeline itself finds."""
        return ["PERSON"]

    def get_supported_languages(self) -> list[str]:
        """Japanese only."""
        return [LANGUAGE]

    def _artifacts(self, doc: Doc, language: str) -> NlpArtifacts:
        known = doc.user_data.get(_SCORES, {})
        return NlpArtifacts(
            entities=list(doc.ents),
            tokens=doc,
            tokens_indices=[token.idx for token in doc],
            lemmas=[token.text for token in doc],
            nlp_engine=self,
            language=language,
            scores=[known.get(span.start_char, 0.85) for span in doc.ents],
        )
