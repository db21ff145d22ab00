"""OLE files of other kinds: embedded objects, Ichitaro (JTD) and DocuWorks (XDW) as far as their streams tell."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial

from connectors.base import Cause
from pdscan.model import Gap, Locator, TextSegment
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.ole_package import OlePackage, native

DOCUMENT_TEXT = "DocumentText"
"""Ichitaro's text: big-endian UTF-16 with control sequences between."""
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1b][^\x1c-\x1f]?|\x1c[^\x1f]*\x1f|[\x1d-\x1f\ufffd\ufffe\uffff]")
PLAIN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uff01-\uff9fA-Za-z0-9 -~\u3000-\u303f\r\n\t]")
XDW_HINT = "DocuWorks keeps its text in a form of its own; export it as PDF"


class OleReader(Reader):
    """Takes what is left: a file wrapped in an object, Ichitaro's text, at least the properties."""

    id = "ole"

    def claim(self, document: Document) -> int:
        """Any OLE file, and DocuWorks by its own signature; every reader that knows the kind comes first."""
        is_xdw = document.head.startswith(b"\x60\x0e\x82") or document.suffix in ("xdw", "xbd")
        is_ole = document.head.startswith(b"\xd0\xcf\x11\xe0")
        return Claim.FALLBACK if is_ole or (is_xdw and not document.head.startswith(b"PK")) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """The members or text, then the properties. Raises ReadFailure(unsupported) where neither is known."""
        if not document.head.startswith(b"\xd0\xcf\x11\xe0"):
            raise ReadFailure(Cause.UNSUPPORTED, XDW_HINT)
        with OlePackage(document) as package:
            found = [*_wrapped(package), *_ichitaro(package)]
            yield from found
            yield from package.properties()
            yield from package.embedded("ObjectPool/", "MBD", "EmbedItems/")
            if not found:
                raise ReadFailure(Cause.UNSUPPORTED, _hint(document, package))


def _wrapped(package: OlePackage) -> Iterator[Item]:
    for name in ("Package", "CONTENTS", "\x01Ole10Native", "EmbeddedOdf", "Contents"):
        if name in package.streams:
            data = package.bytes(name)
            label, content = native(data) if name.endswith("Native") else (name, data)
            yield Member(label, len(content), partial(io.BytesIO, content))
            return


def _ichitaro(package: OlePackage) -> Iterator[Item]:
    name = package.named(DOCUMENT_TEXT)
    if name is None:
        return
    text = CONTROL.sub("", package.bytes(name).decode("utf-16-be", "replace"))
    lines = [line.strip() for line in re.split("[\r\n]+", text)]
    kept = [line for line in lines if line and len(PLAIN.findall(line)) > 0.7 * len(line)]
    if kept:
        yield TextSegment("\n".join(kept), Locator())
        yield Gap(Cause.UNSUPPORTED, "only the running text of an Ichitaro document is read", {"part": "layout"})


def _hint(document: Document, package: OlePackage) -> str:
    if document.suffix in ("xdw", "xbd"):
        return XDW_HINT
    if package.named("VisioDocument"):
        return "a Visio drawing; save it as vsdx or PDF"
    if package.named("Quill/QuillSub/CONTENTS") or any("Quill" in name for name in package.streams):
        return "a Publisher document; save it as PDF"
    if any(name.startswith("Props") for name in package.streams):
        return "a Project plan; save it as XML or PDF"
    return "an OLE file of an unknown kind"


READER = OleReader()
