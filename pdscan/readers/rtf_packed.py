"""Compressed RTF of Outlook ([MS-OXRTFCP]): an LZ77 over a dictionary that is filled beforehand."""

from __future__ import annotations

from connectors.base import Cause
from pdscan.readers.base import ReadFailure

FILLED = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par "
    rb"\pard\plain\f0\fs20\b\i\u\tab\tx"
)
WINDOW = 4096
STORED = b"MELA"


def unpacked(data: bytes) -> bytes:
    """The RTF inside. Raises ReadFailure(damaged)."""
    if len(data) < 16 or data[8:12] not in (b"LZFu", STORED):
        raise ReadFailure(Cause.DAMAGED, "the compressed body has no valid header")
    if data[8:12] == STORED:
        return data[16:]
    window = bytearray(FILLED.ljust(WINDOW, b"\0"))
    write = len(FILLED)
    most = min(int.from_bytes(data[4:8], "little"), 64 << 20)
    out = bytearray()
    at = 16
    while at < len(data) and len(out) < most:
        control = data[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                if at + 1 >= len(data):
                    return bytes(out)
                reference = int.from_bytes(data[at : at + 2], "big")
                at += 2
                start, length = reference >> 4, (reference & 15) + 2
                if start == write:
                    return bytes(out)
                for step in range(length):
                    byte = window[(start + step) % WINDOW]
                    out.append(byte)
                    window[write] = byte
                    write = (write + 1) % WINDOW
            elif at < len(data):
                out.append(data[at])
                window[write] = data[at]
                write = (write + 1) % WINDOW
                at += 1
    return bytes(out)
