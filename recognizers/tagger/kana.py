"""Kana and romaji: folding of half-width and hiragana to katakana, and the romaji spellings of a reading."""

from __future__ import annotations

import unicodedata

_HIRAGANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_ROWS = {
    "アイウエオ": ("a", "i", "u", "e", "o"), "カキクケコ": ("ka", "ki", "ku", "ke", "ko"),
    "サシスセソ": ("sa", "shi", "su", "se", "so"), "タチツテト": ("ta", "chi", "tsu", "te", "to"),
    "ナニヌネノ": ("na", "ni", "nu", "ne", "no"), "ハヒフヘホ": ("ha", "hi", "fu", "he", "ho"),
    "マミムメモ": ("ma", "mi", "mu", "me", "mo"), "ラリルレロ": ("ra", "ri", "ru", "re", "ro"),
    "ガギグゲゴ": ("ga", "gi", "gu", "ge", "go"), "ザジズゼゾ": ("za", "ji", "zu", "ze", "zo"),
    "ダヂヅデド": ("da", "ji", "zu", "de", "do"), "バビブベボ": ("ba", "bi", "bu", "be", "bo"),
    "パピプペポ": ("pa", "pi", "pu", "pe", "po"), "ヤユヨワヲン": ("ya", "yu", "yo", "wa", "o", "n"),
}  # fmt: skip
_HEPBURN = {kana: latin for row, sounds in _ROWS.items() for kana, latin in zip(row, sounds, strict=True)}
_SMALL = {"ャ": "a", "ュ": "u", "ョ": "o"}
_KUNREI = (("sh", "sy"), ("ch", "ty"), ("ts", "t"), ("j", "zy"), ("fu", "hu"))


def to_katakana(text: str) -> str:
    """Hiragana and half-width kana as full-width katakana; other characters through NFKC."""
    return unicodedata.normalize("NFKC", text).translate(_HIRAGANA)


def to_romaji(katakana: str) -> str:
    """Hepburn letter by letter, long vowels written out (`サトウ` → `satou`)."""
    out = ""
    is_doubled = False
    for kana in katakana:
        if kana == "ッ":
            is_doubled = True
            continue
        if kana in _SMALL and out.endswith("i"):
            stem = out[:-1]
            out = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + _SMALL[kana]
            continue
        sound = out[-1:] if kana == "ー" else _HEPBURN.get(kana, "")
        out += ("t" if sound.startswith("ch") else sound[:1]) + sound if is_doubled and sound else sound
        is_doubled = False
    return out


def romaji_spellings(katakana: str) -> set[str]:
    """The usual spellings, lower case: `satou`, `sato`, `satoh`; `shi` and `si`; `mb` for `nb`."""
    full = to_romaji(katakana)
    if len(full) < 2:
        return set()
    short = full.replace("ou", "o").replace("oo", "o").replace("uu", "u")
    spellings = {full, short, short.replace("nb", "mb").replace("nm", "mm").replace("np", "mp")}
    if full.endswith(("ou", "oo")):
        spellings.add(short + "h")
    if "ou" in full[:-1]:
        spellings.add(full.replace("ou", "oh"))
    for spelling in (full, short):
        kunrei = spelling
        for hepburn, letters in _KUNREI:
            kunrei = kunrei.replace(hepburn, letters)
        spellings.add(kunrei.replace("syi", "si").replace("tyi", "ti").replace("zyi", "zi"))
    return spellings
