"""Mailboxes."""

from __future__ import annotations

from tests.readers.reading import reading
from tests.readers.test_mail import mail
from tests.readers.test_zip_archive import CSV


def test_messages_are_told_apart() -> None:
    first, second = mail("山田です。\n\n>From here it is text\n"), mail("鈴木です。\n")
    second.add_attachment(CSV, maintype="text", subtype="csv", filename="名簿.csv")
    start = b"From yamada@example.jp Mon Jun  1 10:00:00 2026\n"
    found = reading("a.mbox", start + first.as_bytes() + b"\n" + start + second.as_bytes())
    assert found.readers[0] == "mbox"
    assert [text.locator.part for text in found.texts] == [
        "message 1/header",
        "message 1/body",
        "message 2/header",
        "message 2/body",
    ]
    assert "From here it is text" in found.texts[1].text
    assert found.members == ["message 2/名簿.csv", ""]


def test_one_message_saved_with_its_envelope_line_is_mail() -> None:
    found = reading("a.eml", b"From - Mon Jun  1 10:00:00 2026\n" + mail().as_bytes())
    assert "From: 山田太郎 <yamada@example.jp>" in found.texts[0].text


def test_a_letter_that_begins_with_from_is_text() -> None:
    assert reading("a.txt", b"From here to there\nit is far\n").readers == ["text"]
