"""The model file and the lists: complete, safe to load, accompanied by their licence."""

from __future__ import annotations

import io
from importlib.resources import files

import numpy as np

from recognizers.tagger import PersonTagger
from recognizers.tagger.kana import romaji_spellings, to_katakana, to_romaji
from recognizers.tagger.model import packaged
from recognizers.tagger.names import Lists, names


def test_model_holds_plain_arrays_only() -> None:
    """Nothing in the file needs unpickling."""
    with np.load(io.BytesIO(packaged()), allow_pickle=False) as arrays:
        assert all(arrays[name].dtype != object for name in arrays.files)
    assert len(packaged()) < 15_000_000


def test_licence_stands_beside_the_model() -> None:
    """ShareAlike text was trained on: the notice names both sources and the licence."""
    folder = files("recognizers.tagger").joinpath("model")
    notice = folder.joinpath("NOTICE").read_text(encoding="utf-8")
    assert "CC BY-SA" in folder.joinpath("LICENSE.person-model").read_text(encoding="utf-8") + notice
    assert all(name in notice for name in ("Stockmark", "GSD", "SudachiDict", "japanese-personal-name-dataset"))


def test_version_is_known() -> None:
    """A changed model has another version, so that assets are scanned again."""
    assert PersonTagger.load().version


def test_lists() -> None:
    """Surnames, given names, readings and romaji are on their lists."""
    assert names()["佐藤"] & Lists.SURNAME_FREQUENT
    assert names()["美咲"] & Lists.GIVEN
    assert names()["タナカ"] & Lists.KANA_SURNAME
    assert names()["satoh"] & Lists.ROMAJI_SURNAME


def test_kana_and_romaji() -> None:
    """Half-width and hiragana fold to katakana; readings have all their usual spellings."""
    assert to_katakana("ﾔﾏﾀﾞ たろう") == "ヤマダ タロウ"
    assert to_romaji("キョウコ") == "kyouko"
    assert to_romaji("ハットリ") == "hattori"
    assert {"itou", "ito", "itoh"} <= romaji_spellings("イトウ")
    assert {"shinji", "sinzi"} <= romaji_spellings("シンジ")
