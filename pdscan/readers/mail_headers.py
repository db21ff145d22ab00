"""Header fields of mail as their writers meant them: RFC 2047 words, RFC 2231 names, and what breaks both rules.

Seen in the wild: ISO-2022-JP and CP932 bytes without any encoding, one character divided between two words,
words inside quotes, lengths beyond every limit.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as BinasciiError
from email.message import Message
from quopri import decodestring

from pdscan.readers.encoding import decode, guess, known

_WORD = re.compile(r"=\?([\w.:-]+)(?:\*[\w-]*)?\?([BbQq])\?([^?\s]*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?)")
_LONGEST = 1 << 16

SHOWN = (
    "From",
    "Sender",
    "To",
    "Cc",
    "Bcc",
    "Reply-To",
    "Resent-From",
    "Resent-To",
    "Resent-Cc",
    "Return-Path",
    "Delivered-To",
    "X-Original-To",
    "Disposition-Notification-To",
    "Organization",
    "Subject",
    "Keywords",
    "Comments",
    "Date",
    "X-Originating-IP",
    "X-Sender",
)
"""The fields that speak of people, in the order in which they are shown."""


def text_of(data: bytes, charset: str | None = None) -> str:
    """Bytes of a declared charset as text; where the declaration is wrong, by the bytes themselves."""
    codec = known(charset)
    if codec and codec != "cp1252":
        try:
            return decode(data, codec)
        except (UnicodeError, LookupError):
            pass
    found = guess(data, True)
    return decode(data, found.codec if found else codec or "cp1252", "replace").lstrip("\ufeff")


def _bytes(kind: str, body: str) -> bytes:
    raw = body.encode("ascii", "ignore")
    if kind in "Qq":
        return decodestring(raw, header=True)
    try:
        return b64decode(raw + b"=" * (-len(raw) % 4))
    except (BinasciiError, ValueError):
        return b64decode(raw[: len(raw) // 4 * 4] or b"")


def unwrapped(value: str) -> str:
    """A header value as text on one line."""
    value = value[:_LONGEST]
    if not value.isascii():
        value = text_of(value.encode("utf-8", "surrogateescape"))
    elif "\x1b" in value:
        value = text_of(value.encode("ascii"))
    value = re.sub(r"\r?\n\s*", " ", value)
    value = _BETWEEN.sub(r"\1", value)
    text: list[str] = []
    spot = 0
    pending: tuple[str, bytes] | None = None
    for match in _WORD.finditer(value):
        between = value[spot : match.start()]
        charset, data = match[1].lower(), _bytes(match[2], match[3])
        if pending and not between and pending[0] == charset:
            pending = (charset, pending[1] + data)
        else:
            if pending:
                text.append(text_of(pending[1], pending[0]))
            text.append(between)
            pending = (charset, data)
        spot = match.end()
    if pending:
        text.append(text_of(pending[1], pending[0]))
    text.append(value[spot:])
    return "".join(text).replace("\n", " ").replace("\r", " ").strip()


def raw(message: Message, name: str) -> list[str]:
    """The values of a field as they came, undecodable bytes as surrogates."""
    return [str(value) for field, value in message.raw_items() if field.lower() == name.lower()]


def lines(message: Message) -> str:
    """The fields that speak of people, one `Name: value` a line."""
    shown = [f"{name}: {text}" for name in SHOWN for value in raw(message, name) if (text := unwrapped(value))]
    return "\n".join(shown)


def filename(message: Message) -> str | None:
    """The name an attachment was sent under, without folders."""
    for field, key in (("Content-Disposition", "filename"), ("Content-Type", "name")):
        name = _parameter(message, field, key).replace("\\", "/").rpartition("/")[2].replace("\0", "").strip()
        if name:
            return name
    return None


def _parameter(message: Message, field: str, key: str) -> str:
    values = raw(message, field)
    if values and (not values[0].isascii() or "\x1b" in values[0]):
        found = re.search(rf'{key}\s*=\s*(?:"([^"]*)"|([^;]*))', unwrapped(values[0]), re.IGNORECASE)
        return (found[1] or found[2] or "") if found else ""
    try:
        value = message.get_param(key, header=field)
    except (ValueError, TypeError, IndexError, LookupError):
        return ""
    if isinstance(value, tuple):
        charset, _, body = value
        return text_of(body.encode("latin-1", "replace"), charset) if body else ""
    return unwrapped(value) if value else ""
