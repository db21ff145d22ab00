"""Plain text in any encoding, whole and in chunks."""

from __future__ import annotations

import io

import pytest

from pdscan.model import Scope
from pdscan.readers.decoding import Decoded, lines
from pdscan.readers.text import CHUNK, chunks
from tests.readers.reading import reading


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"])
def test_a_note_is_read_in_every_encoding(codec: str) -> None:
    found = reading("memo.txt", "本日の来客\r\n山田太郎様（営業）\r\n".encode(codec))
    assert found.texts[0].text == "本日の来客\n山田太郎様（営業）\n"
    assert found.texts[0].scope is Scope.PARAGRAPH
    assert found.cause == ""
    assert "encoding" in found.facts


def test_chunks_end_at_lines_and_know_their_number() -> None:
    text = "".join(f"{number} 行目の文です。\n" for number in range(1, 40_000))
    segments = list(chunks([text]))
    assert len(segments) > 2
    assert "".join(segment.text for segment in segments) == text
    for segment in segments:
        assert segment.text.startswith(f"{segment.locator.line} 行目")


def test_one_endless_line_is_cut_between_sentences() -> None:
    text = "山田太郎は出張中。" * 40_000
    segments = list(chunks([text]))
    assert all(len(segment.text) <= 2 * CHUNK for segment in segments)
    assert all(segment.text.endswith("。") for segment in segments)


def test_japanese_after_megabytes_of_ascii_is_still_decoded() -> None:
    data = b"plain line of a log\n" * 300_000 + "山田太郎\n".encode("cp932")
    text = "".join(Decoded(io.BytesIO(data)))
    assert text.endswith("山田太郎\n")


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc_jp", "utf-16"])
def test_a_line_longer_than_a_block_is_decoded_across_it(codec: str) -> None:
    text = "a" + "東京都の山田太郎" * 60_000
    assert "".join(Decoded(io.BytesIO(text.encode(codec)))) == text


def test_broken_bytes_cost_their_line_and_are_told() -> None:
    data = ("東京都新宿区の山田太郎です。\n" * 50).encode("cp932") + b"x\x81\xff\x82y\n" + "佐藤\n".encode("cp932")
    found = reading("a.txt", data)
    assert "佐藤" in found.texts[-1].text
    assert [gap.cause for gap in found.gaps] == ["damaged"]
    assert "broken lines" in found.facts["encoding"]


def test_old_mac_line_ends_are_lines() -> None:
    found = reading("a.txt", "山田太郎\r佐藤花子\r".encode())
    assert found.texts[0].text == "山田太郎\n佐藤花子\n"


def test_lines_come_in_pieces_when_they_are_too_long() -> None:
    assert list(lines(["ab\ncd", "ef\n", "ghij"], longest=3)) == ["ab", "cdef", "ghi", "j"]


def test_random_bytes_named_text_are_unsupported() -> None:
    found = reading("a.txt", bytes(range(256)) * 30)
    assert found.cause == "unsupported"
    assert found.closed[""].is_unread
