"""Mail messages (EML, MHT): the fields that name people, the body, and attachments as members.

PPAP, an encrypted archive whose password follows by the same way, is told as a fact of its own.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import Message
from zipfile import BadZipFile, ZipFile

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers import mail_headers
from pdscan.readers.base import Claim, Document, Fact, Item, Member, Reader
from pdscan.readers.html_page import page
from pdscan.readers.text import chunks

_FIELD = re.compile(rb"^([!-9;-~]{1,60}):", re.MULTILINE)
_KNOWN = frozenset(
    b"from to cc subject date message-id received mime-version return-path reply-to content-type delivered-to "
    b"x-mailer sender content-transfer-encoding in-reply-to references x-sender x-unsent".split()
)
_PASSWORD = re.compile(r"パスワード|ﾊﾟｽﾜｰﾄﾞ|(?i:\bpassword\b|\bpasswd\b|\bPW\b)")
_ARCHIVE = re.compile(r"(?i:zip|\.7z|\.lzh)|添付|圧縮|解凍|暗号化")
_PARTS = 10_000
_CUT = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)


def has_header(head: bytes) -> bool:
    """Whether bytes begin with the header of a message: only fields, and those of mail."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    block = re.split(rb"\r?\n\r?\n|\r\r", head, maxsplit=1)[0]
    lines = [line for line in block.splitlines() if line[:1] not in b" \t"]
    if len(lines) < 2 or not _FIELD.match(lines[0]):
        return False
    names = [match[1].lower() for line in lines if (match := _FIELD.match(line))]
    shared = len(set(names) & _KNOWN)
    return len(names) >= len(lines) * 0.8 and (shared >= 3 or (shared == 2 and b"content-type" not in names[:1]))


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        payload = None
    if isinstance(payload, bytes):
        return payload
    raw = part.get_payload()
    return raw.encode("utf-8", "surrogateescape") if isinstance(raw, str) else b""


def _is_locked(data: bytes) -> bool:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return any(info.flag_bits & 1 for info in archive.infolist())
    except (BadZipFile, ValueError, OSError, NotImplementedError, IndexError):
        return False


class Contents:
    """One message taken apart; `label` is put before the parts' names (`message 3/`)."""

    def __init__(self, message: Message, label: str = "") -> None:
        self._message = message
        self._label = label
        self._has_zip = False
        self._has_locked = False
        self._tells_password = False
        self._number = 0

    def items(self) -> Iterator[Item]:
        """Header, body, then attachments."""
        header = mail_headers.lines(self._message)
        if header:
            yield TextSegment(header, Locator(part=f"{self._label}header"), Scope.DOCUMENT)
        yield from self._part(self._message)
        if self._has_locked:
            yield Fact("ppap", "encrypted archive attached")
        if self._tells_password:
            yield Fact("ppap_password", "the text speaks of an archive's password")

    def _part(self, part: Message) -> Iterator[Item]:
        self._number += 1
        if self._number > _PARTS:
            return
        kind = part.get_content_type()
        if kind == "multipart/encrypted":
            yield Gap(Cause.ENCRYPTED, "encrypted body (OpenPGP)", {"part": f"{self._label}body"})
        elif kind == "multipart/alternative" and part.is_multipart():
            yield from self._alternative(_children(part))
        elif kind == "message/rfc822":
            yield from self._forwarded(part)
        elif part.is_multipart():
            for child in _children(part):
                yield from self._part(child)
        elif kind in ("application/pkcs7-mime", "application/x-pkcs7-mime") and b"envel" in _field(part).lower():
            yield Gap(Cause.ENCRYPTED, "encrypted body (S/MIME)", {"part": f"{self._label}body"})
        elif self._is_body(part, kind):
            yield from self._body(part, kind)
        else:
            yield self._attachment(part, kind)

    @staticmethod
    def _is_body(part: Message, kind: str) -> bool:
        if part.get_content_maintype() != "text" or part.get_content_disposition() == "attachment":
            return False
        return mail_headers.filename(part) is None or kind == "text/html"

    def _alternative(self, children: list[Message]) -> Iterator[Item]:
        """The plain text alone where it says as much as its formatted twin: no hit is counted twice."""
        plain = [child for child in children if child.get_content_type() == "text/plain"]
        rich = [child for child in children if child not in plain]
        texts = sum(len(_payload(child)) for child in plain)
        pages = sum(len(re.sub(rb"(?s)<style.*?</style>|<[^>]*>|\s+", b"", _payload(child))) for child in rich)
        for child in plain:
            yield from self._part(child)
        for child in rich:
            if child.is_multipart() or texts < pages * 0.5 or child.get_content_type() != "text/html":
                yield from self._part(child)

    def _body(self, part: Message, kind: str) -> Iterator[Item]:
        data = _payload(part)
        charset = part.get_content_charset()
        name = f"{self._label}body"
        if kind == "text/html":
            for segment in page(data, charset, Scope.DOCUMENT, name):
                if isinstance(segment, TextSegment):
                    self._notice(segment.text)
                yield segment
            return
        text = mail_headers.text_of(data, charset).replace("\r\n", "\n")
        self._notice(text)
        yield from chunks([text], Scope.DOCUMENT, name)

    def _notice(self, text: str) -> None:
        if _PASSWORD.search(text) and _ARCHIVE.search(text):
            self._tells_password = True

    def _forwarded(self, part: Message) -> Iterator[Item]:
        for child in _children(part):
            try:
                data = child.as_bytes(policy=policy.compat32)
            except (UnicodeError, LookupError, ValueError, KeyError, TypeError):
                yield Gap(Cause.DAMAGED, "forwarded message", {"part": f"{self._label}{self._number}.eml"})
                continue
            yield self._member(mail_headers.filename(part) or f"message-{self._number}.eml", data)

    def _attachment(self, part: Message, kind: str) -> Member:
        data = _payload(part)
        if data.startswith(b"PK\x03\x04"):
            self._has_locked = self._has_locked or _is_locked(data)
        ending = {"text/calendar": "ics", "text/x-vcard": "vcf", "text/vcard": "vcf"}.get(kind, kind.rpartition("/")[2])
        return self._member(mail_headers.filename(part) or f"part-{self._number}.{ending}", data)

    def _member(self, name: str, data: bytes) -> Member:
        return Member(f"{self._label}{name}", len(data), lambda: io.BytesIO(data))


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _field(part: Message) -> bytes:
    return str(part.get("Content-Type", "")).encode("ascii", "replace")


class MailReader(Reader):
    id = "mail"
    version = 2

    def claim(self, document: Document) -> int:
        return Claim.SIGNATURE if has_header(document.head) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        data = document.bytes().removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
        message = message_from_bytes(data)
        yield from Contents(message).items()
        if any(isinstance(defect, _CUT) for part in message.walk() for defect in part.defects):
            yield Gap(Cause.DAMAGED, "the message ends before its last part does")


READER = MailReader()
