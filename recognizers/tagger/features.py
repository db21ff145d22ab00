"""What the model sees of a token: strings that depend on its surface and part of speech alone, and its class."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from recognizers.tagger.chars import CharScores
from recognizers.tagger.kana import to_katakana
from recognizers.tagger.kin import Kin
from recognizers.tagger.names import Lists
from recognizers.tagger.words import WORD_CLASS

_KANJI = "一-龥々〆ヶ\u3400-\u4dbf\uf900-\ufaff〓"
_SHAPES = (
    (re.compile(f"[{_KANJI}]"), "K"),
    (re.compile("[ぁ-ゖゝゞ]"), "h"),
    (re.compile("[ァ-ヺー]"), "k"),
    (re.compile("[ｦ-ﾟ]"), "w"),
    (re.compile("[A-ZＡ-Ｚ]"), "A"),
    (re.compile("[a-zａ-ｚ]"), "a"),
    (re.compile("[0-9０-９]"), "0"),
)
_CONTENT = frozenset(("名詞", "動詞", "接尾辞", "形容詞", "代名詞"))
_REPEATED = re.compile(r"(.)\1{3,}")
_NAME_KINDS = {"姓": "S", "名": "G", "一般": "F"}


class Lookups(NamedTuple):
    """What features are computed from: part of speech by number, dictionary entries by surface, lists, scores, kin."""

    part_of: Callable[[int], tuple[str, ...]]
    entries: Callable[[str], list[tuple[int, str]]]
    names: dict[str, int]
    scores: CharScores
    kin: dict[str, Kin]


class TokenType(NamedTuple):
    """`near` features hold at offsets -1 to 1, `far` at -3 to 3, `here` at 0; `group` is the token's class.

    `topic` is what the token says about the names in its line ("" for words that say nothing); `is_namelike` tokens
    are those that topics are about.
    """

    here: list[str]
    near: list[str]
    far: list[str]
    group: str
    topic: str
    is_namelike: bool


def shape(surface: str) -> str:
    """One letter per character by script, runs cut to four (`K` kanji, `h` hiragana, `k` katakana, `w` half-width)."""
    letters = "".join([_letter(char) for char in surface])
    return (_REPEATED.sub(r"\1\1\1\1", letters) if len(letters) > 4 else letters)[:8]


@lru_cache(maxsize=20_000)
def _letter(char: str) -> str:
    return next((letter for pattern, letter in _SHAPES if pattern.match(char)), char)


def describe(surface: str, part: int, look: Lookups) -> TokenType:
    """The features and class of a token type."""
    if part < 0:
        name = {"\n": "newline", "\t": "tab"}.get(surface, "pad")
        return TokenType([f"w={name}"], [f"c={name}"], [f"f={name}"], name, "", False)
    form = unicodedata.normalize("NFKC", surface) if not surface.isascii() else surface
    lower = form.lower()
    outline = shape(surface)
    if form[:1].isdigit():
        form = lower = "0" * min(len(form), 5)
    tags = look.part_of(part)
    entries = look.entries(surface)
    is_unknown = not any(number == part for number, _ in entries)
    kinds = "".join(sorted({_entry_kind(look.part_of(number)) for number, _ in entries}))
    bits = _bits(surface, form, lower, look.names)
    score = look.scores.bins(surface, form)
    word = WORD_CLASS.get(lower, "")
    listed = f"{bits:x}"
    coarse = _coarse(bits)
    group = _group(surface, lower, tags, outline, coarse, score, word, is_unknown)
    every, full, simple = _joined(tags)
    here = [
        f"s={surface}", f"P6={every}", f"sh={outline}", f"b={listed}", f"bk={coarse}{kinds}", f"sc={score}",
        f"bs={coarse}{score}", f"p1={form[:1]}", f"p2={form[:2]}", f"l1={form[-1:]}", f"l2={form[-2:]}",
        f"ln={min(len(surface), 6)}", f"pk={full}{kinds}", f"pb={full}{coarse}", f"shb={outline}{coarse}{is_unknown}",
        f"po={tags[0]}{is_unknown}{outline[:3]}",
    ]  # fmt: skip
    if len(form) > 3:
        here += [f"p3={form[:3]}", f"l3={form[-3:]}"]
    normal = next((text for number, text in entries if number == part), "")
    if normal and normal != surface:
        here.append(f"n={normal}")
    near = [
        f"w={lower}", f"P={full}", f"sg={outline[:2]}{len(surface)}", f"nb={coarse}", f"l={form[-1:]}", f"f={form[:1]}",
        f"nc={group}", f"sc={score}",
    ]  # fmt: skip
    far = [f"W={lower}", f"g={group}", f"p={simple}"]
    if word:
        far.append(f"wc={word}")
        near.append(f"wcp={word}{tags[0]}")
    kin = look.kin.get(surface) or look.kin.get(normal) or look.kin.get(lower)
    if kin is not None:
        near.append(f"k4={kin[3]}")
        far += [f"k1={kin[0]}", f"k2={kin[1]}", f"k3={kin[2]}"]
    else:
        far.append("k0")
    is_noun = tags[0] == "名詞" and tags[1] != "数詞"
    is_namelike = tags[2] == "人名" or (
        is_noun and (bool(bits) or is_unknown or outline[:1] in "kwA") and outline[:1] != "0"
    )
    topic = (normal or lower) if tags[0] in _CONTENT and not is_namelike and tags[1] != "数詞" else ""
    return TokenType(here, near, far, group, topic, is_namelike)


@lru_cache(maxsize=1024)
def _joined(tags: tuple[str, ...]) -> tuple[str, str, str]:
    """A part of speech in full, to four levels and to two."""
    return "-".join(tags), "-".join(tags[:4]), "-".join(tags[:2])


def _bits(surface: str, form: str, lower: str, names: dict[str, int]) -> int:
    bits = names.get(surface, 0) | names.get(form, 0)
    if form.isascii():
        bits |= names.get(lower, 0)
    elif "ぁ" <= form[:1] <= "ヺ":
        bits |= names.get(to_katakana(form), 0)
    return bits


@lru_cache(maxsize=1024)
def _entry_kind(tags: tuple[str, ...]) -> str:
    """One letter for what a dictionary entry is."""
    if tags[1] == "固有名詞":
        if tags[2] == "人名":
            return _NAME_KINDS.get(tags[3], "F")
        return "L" if tags[2] == "地名" else "O"
    if tags[0] == "名詞":
        return {"普通名詞": "n", "数詞": "q"}.get(tags[1], "j")
    return {"動詞": "v", "形容詞": "a", "副詞": "d", "接尾辞": "x", "接頭辞": "y", "助詞": "t"}.get(tags[0], "z")


@lru_cache(maxsize=1024)
def _coarse(bits: int) -> str:
    out = ""
    if bits & (Lists.SURNAME | Lists.SURNAME_COUNTED):
        out += "S" if bits & Lists.SURNAME_FREQUENT else "s" if bits & Lists.SURNAME_COUNTED else "r"
    if bits & (Lists.GIVEN | Lists.GIVEN_LISTED):
        out += "G" if bits & Lists.GIVEN and bits & Lists.GIVEN_LISTED else "g"
    if bits & Lists.OTHER:
        out += "F"
    if bits & (Lists.KANA_SURNAME | Lists.ROMAJI_SURNAME):
        out += "y"
    if bits & (Lists.KANA_GIVEN | Lists.ROMAJI_GIVEN):
        out += "m"
    return out


def _group(
    surface: str, lower: str, tags: tuple[str, ...], outline: str, coarse: str, score: str, word: str, is_unknown: bool
) -> str:
    """The token's class: closed-class words by themselves, name evidence for nouns, else the part of speech."""
    head = tags[0]
    if word in ("honorific", "title", "label", "corporate", "place", "unit", "illness"):
        kind = "P" if tags[2] == "人名" else "L" if tags[2] == "地名" else head[:1]
        own = kind if word in ("honorific", "title", "label") else ""
        return f"{word}{own}{'S' if coarse.startswith(('S', 's', 'r')) else ''}"
    if head in ("助詞", "助動詞"):
        return f"{head}{lower if lower in _PARTICLES else ''}"
    if head in ("補助記号", "記号"):
        return f"m{lower}" if lower in _MARKS else head
    if head in ("名詞", "接頭辞", "接尾辞", "感動詞", "形状詞", "代名詞") or outline[:1] in "kwA":
        if tags[1] == "数詞" or outline[:1] == "0":
            return "number"
        script = outline[:1] if outline[:1] in "Khkwa0" else "A" if outline[:1] == "A" else "x"
        if script == "A" and len(surface) > 1:
            script = "AA" if "a" not in outline else "Aa"
        if head == "名詞" and tags[1] == "固有名詞":
            kind = _NAME_KINDS.get(tags[3], "F") if tags[2] == "人名" else "L" if tags[2] == "地名" else "O"
        else:
            kind = "n" if head == "名詞" else head[:1]
        strength = score if script in "kw" else min(len(surface), 3) if script == "K" else ""
        return f"{script}{kind}{strength}{'?' if is_unknown else ''}{coarse}"
    return head


_PARTICLES = frozenset(
    [
        "の",
        "は",
        "が",
        "を",
        "に",
        "と",
        "も",
        "で",
        "へ",
        "や",
        "から",
        "まで",
        "より",
        "など",
        "か",
        "ね",
        "よ",
        "な",
        "だ",
        "です",
        "ます",
        "た",
        "て",
    ]
)
_MARKS = frozenset(
    [
        "、",
        "。",
        "「",
        "」",
        "『",
        "』",
        "(",
        ")",
        "・",
        ":",
        ";",
        ",",
        ".",
        "/",
        "-",
        "~",
        "=",
        "<",
        ">",
        "@",
        "_",
        "[",
        "]",
        "【",
        "】",
        "!",
        "?",
        '"',
        "'",
        "*",
        "#",
        "|",
        "＝",
        "…",
        "ー",
        "&",
        "+",
        "※",
        "■",
        "●",
        "○",
        "◆",
        "→",
        "･",
    ]
)
