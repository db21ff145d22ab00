"""The character encoding of a text: a cascade of strict decodings, the rest decided by what reads as Japanese.

BOM, ISO-2022-JP escapes, UTF-8, then CP932, EUC-JP and CP1252 scored against each other, UTF-16 and UTF-32
by likelihood; last of all line by line, for files in which encodings are mixed or bytes are broken.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import exp

from pdscan.readers.japanese import likelihood
from pdscan.readers.jis import decode_euc, decode_iso2022

SAMPLE = 65536
"""Bytes of non-ASCII lines that a decision looks at."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_JIS_ESCAPE = re.compile(rb"\x1b(?:\$[@B]|\$\([DO-Q]|\([IJ])")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1a\x1b")) + b"\x7f"
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_PRIOR = {"cp932": 1.0, "cp1252": -4.0}
_FLOOR = {"cp1252": -7.5, "utf-8": -10.0}
_SHORT, _POOR, _MOSTLY = 64, -9.0, 0.5
_PER_CHARACTER = -12.9
"""Mean log-likelihood below which what could be decoded is no text: a rare kanji or two may stand alone."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec (Python's name, or `iso-2022-jp` and `euc-jp` of `jis`), how sure it is, and why."""

    codec: str
    confidence: float
    evidence: str
    is_mixed: bool = False
    """The sample as a whole does not decode: every line is decoded by itself."""

    def label(self) -> str:
        """One short text for people: `cp932 0.97`."""
        name = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(self.codec, self.codec)
        return f"{name}{'+broken lines' if self.is_mixed else ''} {self.confidence:.2f}"


def decode(data: bytes, codec: str, errors: str = "strict") -> str:
    """The text of `data`. Raises UnicodeDecodeError (or LookupError for an unknown codec)."""
    if codec == "euc-jp":
        return decode_euc(data, errors)
    if codec == "iso-2022-jp":
        return decode_iso2022(data, errors=errors)[0]
    return data.decode(codec, errors)


def known(name: str | None) -> str | None:
    """The codec for a declared charset, by the names that Japanese documents use; None when there is none."""
    label = (name or "").strip().strip("\"'").lower().replace("_", "-")
    if re.search(r"shift-?jis|sjis|windows-31j|cp932|ms932|x-sjis|cp943", label):
        return "cp932"
    if "2022-jp" in label or label in ("jis", "csiso2022jp"):
        return "iso-2022-jp"
    if re.search(r"euc-?jp|x-euc$|ujis|cp51932", label):
        return "euc-jp"
    if label in ("iso-8859-1", "latin1", "us-ascii", "ascii"):
        return "cp1252"  # what browsers do, and a superset
    try:
        return codecs.lookup(label).name if label and codecs.lookup(label)._is_text_encoding else None
    except (LookupError, ValueError):
        return None


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return decode(data, codec)
    except UnicodeDecodeError:
        return None


def _trimmed(data: bytes) -> bytes:
    """Without a last line that the end of the sample may have cut in the middle of a character."""
    whole = data[: data.rfind(b"\n") + 1]
    return data if whole.isascii() else whole  # XML: one line of declaration, and all the rest in the next


def _telling(data: bytes) -> bytes:
    """The lines that are not ASCII, up to a sample's size."""
    kept: list[bytes] = []
    room = SAMPLE // 4
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            kept.append(line[:room])
            room -= len(kept[-1])
            if room <= 0:
                break
    return b"".join(kept)


def _wide(data: bytes) -> Encoding | None:
    best: tuple[float, str] | None = None
    for codec in _WIDE:
        width = 2 if "16" in codec else 4
        sample = data[: min(len(data), 4096) // width * width]
        text = _strict(sample, codec) if len(data) % width == 0 or len(data) > 4096 else None
        if text and "\0" not in text:
            mean = likelihood(text) / len(text)
            if best is None or mean > best[0]:
                best = (mean, codec)
    if best is None or best[0] < -7.5:
        return None
    return Encoding(best[1], round(min(0.99, 0.6 + (best[0] + 7.5) / 8), 2), "no BOM; NUL pattern and characters")


def _complete(data: bytes, codec: str, is_whole: bool) -> str | None:
    """Strictly decoded text; a character cut off by the end of an unfinished sample is forgiven."""
    for cut in range(1 if is_whole else 4):
        text = _strict(data[: len(data) - cut], codec)
        if text is not None:
            return text
    return None


def _looks_utf8(text: str) -> bool:
    """Valid UTF-8 that is surely meant so: half-width kana in pairs can pass as two-byte Latin or Greek."""
    return any(char > "\u07ff" for char in text) or bool(
        re.search(r"[A-Za-z][\xc0-\u024f]|[\xc0-\u024f][A-Za-z]", text)
    )


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether characters of three bytes and more make up nearly all that is not ASCII: chance does not do that."""
    data = data[: SAMPLE * 4]
    text = data.decode("utf-8", "ignore")
    wide = sum(3 for char in text if "\u0800" <= char <= "\uffff")
    return wide >= 9 and wide > 0.85 * len(data.translate(None, bytes(range(128))))


def _scored(texts: dict[str, str]) -> Encoding:
    scores = {codec: likelihood(text) + _PRIOR.get(codec, 0.0) for codec, text in texts.items()}
    (codec, best), *others = sorted(scores.items(), key=lambda item: -item[1])
    if not others:
        return Encoding(codec, 0.98, "the only strict decoding")
    margin = best - others[0][1]
    confidence = 1 / (1 + exp(-min(margin, 6.0)))
    return Encoding(codec, round(min(confidence, 0.99), 2), f"reads better than {others[0][0]}")


def _by_line(data: bytes) -> Encoding | None:
    votes: Counter[str] = Counter()
    total = 0
    for line in _telling(data).splitlines():
        total += 1
        codec = _line_codec(line)
        if codec:
            votes[codec] += 1
    if not votes or sum(votes.values()) < total * 0.3:
        return None
    codec, count = votes.most_common(1)[0]
    return Encoding(codec, round(max(0.3, 0.9 * count / total), 2), "most lines decode so", is_mixed=True)


def _line_codec(line: bytes, preferred: str = "utf-8") -> str | None:
    texts = {codec: _strict(line, codec) for codec in dict.fromkeys((preferred, "utf-8", "cp932", "euc-jp"))}
    valid = {codec: text for codec, text in texts.items() if text is not None}
    if preferred in valid:
        return preferred
    if "utf-8" in valid and _looks_utf8(valid["utf-8"]):
        return "utf-8"
    scores = {codec: likelihood(text) / len(text) for codec, text in valid.items() if text}
    codec = max(scores, key=lambda name: scores[name], default=None)
    return codec if codec and scores[codec] > _FLOOR["utf-8"] else None


def decode_line(line: bytes, codec: str) -> tuple[str, bool]:
    """A line of a mixed file by the codec it fits, and whether bytes had to be replaced."""
    fitting = _line_codec(line, codec)
    if fitting:
        return decode(line, fitting), False
    text = decode(line, codec, "replace")
    return text, "�" in text


@lru_cache(maxsize=8)
def guess(data: bytes, is_whole: bool = False) -> Encoding | None:
    """The encoding of a sample, None when it is no text. `is_whole`: the sample is all there is."""
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return Encoding(codec, 1.0, "byte order mark")
    if data.count(0) > len(data) // 500:
        return _wide(data)
    if len(data.translate(None, _CONTROLS)) < len(data) * 0.985:
        return _wide(data)
    if data.isascii():
        if _JIS_ESCAPE.search(data) and _complete(data, "iso-2022-jp", is_whole) is not None:
            return Encoding("iso-2022-jp", 0.99, "escape sequences")
        return Encoding("utf-8", 1.0, "ASCII only")
    sample = data if is_whole else _trimmed(data)
    text = _complete(sample, "utf-8", is_whole)
    if text is not None and _looks_utf8(text):
        return Encoding("utf-8", 1.0, "strictly decoded")
    if _is_nearly_utf8(sample):
        return Encoding("utf-8", 0.9, "all but a few bytes", is_mixed=True)
    return _legacy(sample, is_whole, text) or _wide(data) or _by_line(sample)


def _legacy(sample: bytes, is_whole: bool, utf8: str | None) -> Encoding | None:
    telling = _telling(sample)
    decodings: dict[str, Callable[[], str | None]] = {
        "cp932": lambda: _complete(telling, "cp932", is_whole) if _complete(sample, "cp932", is_whole) else None,
        "euc-jp": lambda: _complete(telling, "euc-jp", is_whole) if _complete(sample, "euc-jp", is_whole) else None,
        "cp1252": lambda: _complete(telling, "cp1252", is_whole),
    }
    texts = {codec: text for codec, attempt in decodings.items() if (text := attempt())}
    if utf8 is not None:
        texts["utf-8"] = telling.decode("utf-8", "ignore")
    texts = {codec: text for codec, text in texts.items() if text}
    means = {codec: likelihood(text) / len(text) for codec, text in texts.items()}
    plausible = {codec: text for codec, text in texts.items() if means[codec] > _FLOOR.get(codec, _PER_CHARACTER)}
    if list(plausible) == ["cp1252"] and (mixed := _by_line(sample)) and mixed.confidence > _MOSTLY:
        return mixed  # every byte is valid in CP1252: lines that fit elsewhere say more
    if plausible and (len(telling) < _SHORT or max(means[codec] for codec in plausible) > _POOR):
        return _scored(plausible)
    return None
