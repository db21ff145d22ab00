"""Logs, and tables and texts that only look like them."""

from __future__ import annotations

import pytest

from pdscan.model import Scope
from tests.readers.reading import reading


@pytest.mark.parametrize(
    "line",
    [
        "2026-01-01 10:00:00,123 INFO user=yamada ip=192.0.2.1",
        "2026-01-01T10:00:00Z ERROR mail to yamada@example.jp",
        "Jan  1 10:00:00 host sshd[1]: accepted yamada",
        '192.0.2.1 - yamada [01/Jan/2026:10:00:00 +0900] "GET / HTTP/1.1" 200 1',
        "[2026/01/01 10:00:00] 山田太郎がログイン",
    ],
)
def test_stamped_lines_are_records(line: str) -> None:
    found = reading("a.txt", f"{line}\n\tat somewhere\n{line}\n{line}\n".encode())
    assert found.readers == ["log"]
    assert found.texts[0].scope is Scope.LINE
    assert found.texts[0].locator.line == 1


def test_a_table_with_times_is_a_table() -> None:
    data = "日時,氏名,電話\n" + "2026-01-01 10:00:00,山田太郎,090\n" * 5
    assert reading("a.csv", data.encode()).readers == ["delimited"]


def test_a_diary_is_text() -> None:
    assert reading("a.txt", "10時に会議。\n2026年1月1日 山田様来社。\n".encode()).readers == ["text"]
