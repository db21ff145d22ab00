"""JIS code points as Microsoft and NEC extend them: ISO-2022-JP (CP50221) and EUC-JP (CP51932) by way of CP932.

Python's own codecs know neither ① nor 髙 there, which every Japanese mail program sends.
"""

from __future__ import annotations

import re

_ESCAPE = re.compile(rb"\x1b(\$[@B]|\$\([@BDO-Q]|\([BJIH])")
_PAIR = re.compile(rb"\x8f[\xa1-\xfe][\xa1-\xfe]|\x8e[\xa1-\xdf]|[\xa1-\xfe][\xa1-\xfe]|[\x80-\xff]")


def _shifted(first: int, second: int) -> bytes:
    """The Shift_JIS bytes of a JIS X 0208 code (both bytes 0x21 to 0x7E)."""
    row = (first - 0x21) // 2 + 0x81
    lead = row if row < 0xA0 else row + 0x40
    trail = second + (0x1F if second < 0x60 else 0x20) if first % 2 else second + 0x7E
    return bytes((lead, trail))


def _double(data: bytes, errors: str) -> str:
    out = bytearray()
    spot = 0
    while spot < len(data):
        first = data[spot]
        if 0x21 <= first <= 0x7E and spot + 1 < len(data) and 0x21 <= data[spot + 1] <= 0x7E:
            out += _shifted(first, data[spot + 1])
            spot += 2
        else:
            out.append(first)
            spot += 1
    return out.decode("cp932", errors)


def decode_iso2022(data: bytes, mode: bytes = b"(B", errors: str = "strict") -> tuple[str, bytes]:
    """The text of ISO-2022-JP bytes and the shift state they end in; `mode` is the state they begin in."""
    pieces = _ESCAPE.split(data)
    text = []
    for index, piece in enumerate(pieces):
        if index % 2:
            mode = piece
        elif not piece:
            continue
        elif mode in (b"$@", b"$B"):
            text.append(_double(piece, errors))
        elif mode == b"(I":
            text.append(bytes(byte | 0x80 if 0x21 <= byte <= 0x5F else byte for byte in piece).decode("cp932", errors))
        elif mode.startswith(b"$("):
            text.append((b"\x1b" + mode + piece + b"\x1b(B").decode("iso2022_jp_3", errors))
        else:
            text.append(piece.decode("ascii", errors))
    return "".join(text), mode


def _euc_unit(match: re.Match[bytes], errors: str) -> str:
    unit = match.group()
    if len(unit) == 2 and unit[0] != 0x8E:
        return _shifted(unit[0] & 0x7F, unit[1] & 0x7F).decode("cp932", errors)
    return unit.decode("euc_jp", errors)


def decode_euc(data: bytes, errors: str = "strict") -> str:
    """The text of EUC-JP bytes, NEC and IBM extensions included."""
    try:
        return data.decode("euc_jp")
    except UnicodeDecodeError:
        text = []
        spot = 0
        for match in _PAIR.finditer(data):
            text.append(data[spot : match.start()].decode("ascii"))
            text.append(_euc_unit(match, errors))
            spot = match.end()
        text.append(data[spot:].decode("ascii"))
        return "".join(text)
