"""Documents of which only the strings are known: read as far as they go, never called the whole."""

import random

from tests.readers.reading import reading

TEXTS = (
    "設計者 山田太郎",
    "東京都港区三田2-14-5",
    "1階平面図 S=1/100",
    "090-1234-5678",
    "図面の名称がとても長いので三十二文字を超えている場合の試し",
)


def test_the_texts_of_a_jww_drawing() -> None:
    data = b"JwwData." + bytes(40)
    for text in TEXTS:
        raw = text.encode("cp932")
        data += b"\x01\x00\x00\xf0\x3f" + bytes([len(raw)]) + raw + b"\x00\x00\x10\x40"
    found = reading("a.jww", data)
    assert found.readers == ["strings"]
    assert found.everything().splitlines() == list(TEXTS)
    assert [gap.cause for gap in found.gaps] == ["unsupported"]


def test_what_stands_plain_in_a_docuworks_file() -> None:
    rubbish = random.Random(1).randbytes(20_000)  # noqa: S311 - packed pages, the same ones every time
    data = b"\x60\x0e\x82\x00" + rubbish + "これはあいさつ文です".encode("cp932") + b"\0" + rubbish[::-1]
    found = reading("a.xdw", data)
    assert "これはあいさつ文です" in found.everything()
    assert len(found.everything()) < 100
    assert [gap.cause for gap in found.gaps] == ["unsupported"]


def test_packed_pages_alone_are_not_examined() -> None:
    end = reading("a.xdw", b"\x60\x0e\x82\x00" + bytes(range(0xE0, 0x100)) * 40).closed[""]
    assert (end.cause, end.is_unread) == ("unsupported", True)
