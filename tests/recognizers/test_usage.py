"""The page for other programs is true: each of its examples runs, in a process that may open no socket."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "recognizers.md"
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
NO_SOCKETS = """
import socket

def forbidden(*args, **kwargs):
    raise AssertionError("a socket was opened")

socket.socket.__init__ = socket.create_connection = socket.getaddrinfo = forbidden
"""
BESIDE_OTHERS = """
import spacy
from recognizers import nlp as _

nlp = spacy.blank("xx")
ruler = nlp.add_pipe("entity_ruler")
ruler.add_patterns([{"label": "ORG", "pattern": "ACME"}, {"label": "ORG", "pattern": "Hanako"}])
nlp.add_pipe("pdscan_person")
doc = nlp("ACME , Regards, Hanako Sato")
assert [(one.text, one.label_) for one in doc.ents] == [("ACME", "ORG"), ("Hanako Sato", "PERSON")], doc.ents
"""


@pytest.mark.parametrize("program", [*EXAMPLES, BESIDE_OTHERS], ids=lambda program: program.split("\n")[0][:40])
def test_an_example_runs_without_a_socket(program: str) -> None:
    """Presidio's engine, spaCy's pipeline with our tokeniser or its own, the tagger alone."""
    done = subprocess.run([sys.executable, "-c", NO_SOCKETS + program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_page_has_examples() -> None:
    """Three ways of use."""
    assert len(EXAMPLES) == 3
