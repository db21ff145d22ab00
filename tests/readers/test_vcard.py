"""Cards and calendars."""

from __future__ import annotations

from tests.readers.reading import reading


def test_cards_are_rows() -> None:
    cards = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52=93=63;=\r\n=91=BE=98=59\r\n"
        "TEL;CELL:090-0000-0001\r\nTEL;HOME:03-0000-0001\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:佐藤\r\n 花子\r\nitem1.EMAIL;TYPE=WORK:sato@example.jp\r\n"
        "PHOTO;ENCODING=b:AAAA\r\nNOTE:1行目\\n2行目\r\nEND:VCARD\r\n"
    )
    found = reading("a.vcf", cards.encode())
    table = found.tables[0]
    rows = [dict(zip(table.header or (), row, strict=True)) for row in table.rows]
    assert rows[0]["N"] == "山田 太郎"
    assert rows[0]["TEL"] == "090-0000-0001\n03-0000-0001"
    assert rows[1]["FN"] == "佐藤花子"
    assert rows[1]["EMAIL"] == "sato@example.jp"
    assert rows[1]["NOTE"] == "1行目\n2行目"
    assert rows[1]["PHOTO"] == "image"


def test_who_takes_part_in_an_event_is_seen() -> None:
    event = (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:面談\\, 人事\r\n"
        'ATTENDEE;CN="山田太郎";ROLE=REQ-PARTICIPANT:mailto:yamada@example.jp\r\n'
        "ORGANIZER;CN=佐藤花子:MAILTO:sato@example.jp\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    table = reading("a.ics", event.encode()).tables[0]
    row = dict(zip(table.header or (), table.rows[0], strict=True))
    assert row["SUMMARY"] == "面談, 人事"
    assert row["ATTENDEE"] == "山田太郎 <yamada@example.jp>"
    assert row["ORGANIZER"] == "佐藤花子 <sato@example.jp>"
