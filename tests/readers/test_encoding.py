"""Encodings of short Japanese texts: what is valid in two of them, broken, mixed, or no text at all."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdscan.readers.encoding import decode, decode_line, guess, known

NAMES = ["山田太郎", "佐藤花子", "鈴木一郎", "髙橋みなみ", "田中　健", "渡邉美咲", "小林大輔", "加藤さくら"]
KANA = ["ﾔﾏﾀﾞ ﾀﾛｳ", "ｻﾄｳ ﾊﾅｺ", "ｽｽﾞｷ ｲﾁﾛｳ", "ﾀｶﾊｼ ﾐﾅﾐ", "ﾀﾅｶ ｹﾝ", "ﾜﾀﾅﾍﾞ ﾐｻｷ"]
MIXED = ["id: 1001 name: 山田太郎 tel: 03-1234-5678", "Best regards, 佐藤花子 (Sales)"]
PYTHON = {"euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp_ext"}


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc-jp", "iso-2022-jp"])
@pytest.mark.parametrize("text", [*NAMES, *KANA, *MIXED, "\n".join(NAMES), "\r\n".join(KANA)])
def test_short_texts_are_read_in_the_encoding_they_were_written_in(text: str, codec: str) -> None:
    try:
        data = text.encode(PYTHON.get(codec, codec))
    except UnicodeEncodeError:
        pytest.skip("not in this character set")
    found = guess(data, True)
    assert found is not None
    assert decode(data, found.codec) == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["氏名,電話\r\n山田太郎,090-1234-5678\r\n", "\n".join(NAMES) + "\n", "plain\r\n"])
def test_wide_encodings_need_no_byte_order_mark(text: str, codec: str) -> None:
    found = guess(text.encode(codec), True)
    assert found is not None
    assert found.codec == codec


def test_a_byte_order_mark_decides() -> None:
    assert guess("名".encode("utf-8-sig"), True).codec == "utf-8-sig"
    assert guess("名".encode("utf-16"), True).codec == "utf-16-le"


def test_mail_programs_extensions_of_jis_are_read() -> None:
    jis = b"\x1b$B|b66\x1b(B \x1b$B-!\x1b(B"  # NEC-selected IBM extension 髙, NEC row 13
    assert decode(jis, "iso-2022-jp") == "髙橋 ①"
    assert decode(b"\xfc\xe2\xb6\xb6 \xad\xa1", "euc-jp") == "髙橋 ①"


def test_western_text_is_not_taken_for_japanese() -> None:
    for text in ("café résumé naïve", "Müller, Straße, Größe", "señor Muñoz"):
        found = guess(text.encode("cp1252"), True)
        assert found is not None
        assert decode(text.encode("cp1252"), found.codec) == text


def test_an_ambiguous_text_says_that_it_is_uncertain() -> None:
    clear = guess("東京都新宿区西新宿の山田です".encode("euc_jp"), True)
    unclear = guess("片山".encode("euc_jp"), True)
    assert clear is not None
    assert unclear is not None
    assert unclear.confidence < 0.9 < clear.confidence


def test_a_line_of_another_encoding_is_decoded_by_itself() -> None:
    assert decode_line("山田太郎".encode("cp932"), "utf-8") == ("山田太郎", False)
    assert decode_line("山田太郎".encode(), "cp932") == ("山田太郎", False)
    text, is_broken = decode_line("山田".encode() + b"\xff\xfe", "utf-8")
    assert is_broken
    assert text.startswith("山田")


def test_mixed_lines_are_told_as_such() -> None:
    data = b"\n".join(["山田太郎さん".encode(), "佐藤花子さん".encode("cp932"), "鈴木一郎さんへ".encode()])
    found = guess(data, True)
    assert found is not None
    assert found.is_mixed
    assert "broken lines" in found.label()


def test_random_bytes_are_no_text() -> None:
    chance = random.Random(7)  # noqa: S311 - the same bytes in every run
    for size in (40, 200, 5000):
        assert guess(chance.randbytes(size), True) is None


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("EUC-JP", "euc-jp"),
        ("ISO-2022-JP", "iso-2022-jp"),
        ("base64", None),
    ],
)
def test_declared_charsets_by_their_usual_names(declared: str, codec: str | None) -> None:
    assert known(declared) == codec


@given(st.binary(max_size=400))
def test_any_bytes_get_an_answer_that_can_be_decoded(data: bytes) -> None:
    found = guess(data, True)
    if found is not None:
        decode(data, found.codec, "replace")


@given(st.text(alphabet="山田太郎佐藤花子ヤマダたろう、。\n 0123abc", min_size=1, max_size=200))
def test_japanese_text_survives_utf8(text: str) -> None:
    found = guess(text.encode(), True)
    assert found is not None
    assert decode(text.encode(), found.codec) == text


@pytest.mark.parametrize("data", [b"\xe3", b"\xf0", b" \n\n\x85\x9f\xf0", b"", b"\n"])
@pytest.mark.parametrize("is_whole", [True, False])
def test_a_beginning_of_next_to_nothing_is_no_error(data: bytes, is_whole: bool) -> None:
    found = guess(data, is_whole)
    assert found is None or isinstance(decode(data, found.codec, "replace"), str)


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc-jp"])
@pytest.mark.parametrize("cut", range(3))
def test_one_line_longer_than_the_sample_tells_the_encoding(codec: str, cut: int) -> None:
    text = "<?xml version='1.0'?>\n<名簿>" + "<氏名>山田太郎の住所は東京都です</氏名>" * 40
    data = text.encode(codec)
    found = guess(data[: len(data) - 10 - cut], is_whole=False)
    assert found is not None
    assert found.codec == codec
