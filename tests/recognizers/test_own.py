"""An organisation's own rules: what the settings declare is found, explained, limited and counted as a version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pdscan.config import ConfigProblem, load
from pdscan.engine.detect import Examiner
from pdscan.engine.ruleset import Ruleset
from pdscan.model import TableSegment, TextSegment
from recognizers import own, registry
from recognizers.fold import Shadow


def rule(**table: Any) -> own.OwnRecognizer:
    (made,) = own.declared({"rule": [{"id": "mine", "entity": "INTERNAL_ID", **table}]}, Path()).rules
    return made


def found(made: own.OwnRecognizer, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[hit.start : hit.end], hit.why) for hit in made.find(Shadow(text))]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv(own.VARIABLE, "")

    def write(text: str) -> Path:
        file = tmp_path / "pdscan.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_a_pattern_is_found_in_any_width_and_not_inside_other_codes() -> None:
    made = rule(pattern="K-[0-9]{6}")
    assert found(made, "担当 K-123456、Ｋ－６５４３２１ と XK-1234567") == [
        ("K-123456", ("the organisation's own pattern",)),
        ("Ｋ－６５４３２１", ("the organisation's own pattern",)),
    ]


def test_context_words_must_stand_near() -> None:
    made = rule(words=["青空の会"], context=["入会"])
    assert found(made, "青空の会に入会した") == [("青空の会", ("the organisation's own word list", "context 入会"))]
    assert found(made, "青空の会の総会") == []


def test_headings_alone_declare_a_column() -> None:
    made = rule(headings=["座席記号"])
    rows = [["氏名", "座席記号"], ["三宅 由紀", "あ-12"], ["岡田 隆", "い-3"]]
    examiner = Examiner(recognizers=[*registry.recognizers(), made])
    hits = examiner.feed(TableSegment(rows)) + examiner.finish()
    assert [hit.text for hit in hits if hit.rule == "own_mine"] == ["あ-12", "い-3"]


@pytest.mark.parametrize("pattern", ["(a|aa)+b", "(.*a){20}c", "[unclosed", "x*"])
def test_hostile_and_empty_patterns_are_refused(pattern: str) -> None:
    with pytest.raises(own.OwnRuleProblem):
        rule(pattern=pattern)


def test_allowed_values_are_no_hits_in_text_and_in_columns() -> None:
    allowed = own.declared({"rules": {"allow": ["090-2345-6789"], "allow_pattern": ["TEST-[0-9]+"]}}, Path())
    rules = Ruleset(registry.recognizers(), allowed.is_allowed)
    assert [hit.entity for hit in rules.find("連絡先 ０９０－２３４５－６７８９")] == []
    meaning = rules.headings.read("会員番号")
    assert rules.read(meaning, "test-12", "会員番号") is None
    assert rules.read(meaning, "M-12", "会員番号") is not None


def test_the_settings_reach_every_process_and_change_the_version(settings: Any) -> None:
    before = registry.version()
    load(str(settings('[[rule]]\nid = "member"\nentity = "INTERNAL_ID"\npattern = "K-[0-9]{6}"\n')))
    assert "own_member" in {one.id for one in registry.recognizers()}
    first = registry.version()
    load(str(settings('[rules]\noff = ["photo"]\nallow = ["K-000000"]\n')))
    assert "photo" not in {one.id for one in registry.recognizers()}
    assert len({before, first, registry.version()}) == 3
    load(str(settings("")))
    assert registry.version() == before


@pytest.mark.parametrize(
    "text",
    [
        '[[rule]]\nid = "a"\nentity = "INTERNAL_IDS"\npattern = "K-1"\n',
        '[[rule]]\nid = "a"\nentity = "INTERNAL_ID"\n',
        '[rules]\noff = ["no_such_rule"]\n',
        '[rules]\nalow = ["x"]\n',
        '[[rule]]\nid = "a"\nentity = "CREED"\nwords_file = "nowhere.txt"\n',
    ],
)
def test_what_cannot_be_used_is_said(settings: Any, text: str) -> None:
    with pytest.raises(ConfigProblem):
        load(str(settings(text)))


def test_an_examiner_asks_the_rules_it_was_given() -> None:
    examiner = Examiner(recognizers=[rule(pattern="K-[0-9]{6}")])
    hits = examiner.feed(TextSegment("K-123456")) + examiner.finish()
    assert [(hit.text, hit.rule) for hit in hits] == [("K-123456", "own_mine")]
