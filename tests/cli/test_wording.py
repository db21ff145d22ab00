"""Help and usage errors in both languages, measured in cells."""

from __future__ import annotations

import re

import pytest

from pdscan.cli import wording
from tests.cli.test_commands import run

COMMANDS = ["", "demo", "scan", "browse", "inspect", "exposure", "report", "ledger", "decide", "rules", "sources"]


def test_wide_text_is_broken_by_cells_and_not_before_a_full_stop() -> None:
    assert wording.wrapped("個人データの棚卸し。", 8) == ["個人デー", "タの棚卸", "し。"]
    assert wording.wrapped("postgresql:// の URL", 13) == ["postgresql://", "の URL"]
    assert wording.wrapped("", 10) == [""]
    assert all(wording.cells(line) <= 20 for line in wording.wrapped("走査 scan した資産 assets の一覧" * 5, 20))


@pytest.mark.parametrize("command", COMMANDS)
def test_japanese_help_fits_and_is_japanese(command: str) -> None:
    shown = run(*command.split(), "--help", language="ja").stdout
    assert "この説明を表示する" in shown and "オプション:" in shown
    assert max(wording.cells(line) for line in shown.splitlines()) <= 80
    first, *rest = shown.splitlines()
    assert first.startswith("使い方: ")
    assert not [line for line in rest if re.search("[a-z]{3,} [a-z]{2,} [a-z]{3,}", line)]


@pytest.mark.parametrize(
    ("arguments", "japanese", "english"),
    [
        (["scan"], "足りません", "Missing"),
        (["scan", ".", "--nosuch"], "オプション --nosuch はありません", "--nosuch"),
        (["scan", ".", "--fulll"], "もしかして: --full", "--full"),
        (["scan", ".", "--jobs", "x"], "整数が必要です", "integer"),
        (["scan", ".", "--jobs", "-1"], "0 以上", "0"),
        (["nosuch"], "コマンド 'nosuch' はありません", "nosuch"),
        (["rules", "show"], "足りません", "Missing"),
    ],
)
def test_usage_errors(arguments: list[str], japanese: str, english: str) -> None:
    for language, words in (("ja", japanese), ("en", english)):
        failed = run(*arguments, language=language)
        assert failed.returncode == 2 and words in failed.stderr and failed.stdout == ""
