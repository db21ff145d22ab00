"""Outlook data files (PST, OST) by libpff, where it is installed (extra `pst`)."""

from __future__ import annotations

import importlib.util
import io
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Member, Reader, ReadFailure
from pdscan.readers.html_page import page
from pdscan.readers.msg import HEADER

HINT = "an Outlook data file needs libpff-python: install pdscan[pst], or export its folders as msg, eml or mbox"
DEEPEST = 50


class PstReader(Reader):
    """Reads every message of every folder; parts are named by folder and number."""

    id = "pst"

    def claim(self, document: Document) -> int:
        """The signature ([MS-PST] 2.2.2.6)."""
        return Claim.SIGNATURE if document.head.startswith(b"!BDN") else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Header and body of each message, attachments as members. Raises ReadFailure."""
        if importlib.util.find_spec("pypff") is None:
            raise ReadFailure(Cause.UNSUPPORTED, HINT)
        import pypff

        file = pypff.file()
        try:
            file.open_file_object(document.stream)
        except OSError:
            raise ReadFailure(Cause.DAMAGED, "libpff cannot open it") from None
        count = 0
        try:
            for folder, index, message in _messages(file.get_root_folder(), "", 0):
                count += 1
                try:
                    yield from _message(message, f"{folder}{index + 1}")
                except (OSError, UnicodeDecodeError):
                    yield Gap(Cause.DAMAGED, "libpff cannot read the message", {"part": f"{folder}{index + 1}"})
        finally:
            file.close()
        yield Fact("messages", str(count))


def _messages(folder: Any, path: str, depth: int) -> Iterator[tuple[str, int, Any]]:
    for index in range(folder.number_of_sub_messages):
        yield path, index, folder.get_sub_message(index)
    for index in range(folder.number_of_sub_folders if depth < DEEPEST else 0):
        inner = folder.get_sub_folder(index)
        yield from _messages(inner, f"{path}{inner.name or index + 1}/", depth + 1)


def _message(message: Any, name: str) -> Iterator[Item]:
    header = [f"Subject: {message.subject}", f"From: {message.sender_name}"]
    header += [match[0].replace("\r", "") for match in HEADER.finditer(message.transport_headers or "")]
    known = [line for line in header if not line.endswith(": None")]
    if known:
        yield TextSegment("\n".join(dict.fromkeys(known)), Locator(part=f"{name}/header"), Scope.DOCUMENT)
    if plain := message.plain_text_body:
        text = plain.decode("utf-8", "replace").replace("\r\n", "\n")
        yield TextSegment(text, Locator(part=f"{name}/body"), Scope.DOCUMENT)
    elif html := message.html_body:
        yield from page(html, None, Scope.DOCUMENT, f"{name}/body")
    for index in range(message.number_of_attachments):
        attachment = message.get_attachment(index)
        label = attachment.long_filename or f"attachment{index + 1}"
        yield Member(f"{name}/{label}", attachment.size, partial(_opened, attachment))


def _opened(attachment: Any) -> BinaryIO:
    try:
        return io.BytesIO(attachment.read_buffer(attachment.size) if attachment.size else b"")
    except OSError:
        raise ReadFailure(Cause.DAMAGED, "libpff cannot read the attachment") from None


READER = PstReader()
