"""HTML and XML files: pages as a person sees them, records of an XML file as tables.

A spreadsheet program's "HTML saved as .xls" is read here, whatever its extension says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdscan.model import Scope
from pdscan.readers.base import Claim, Document, Fact, Item, Reader
from pdscan.readers.decoding import head_text
from pdscan.readers.html_page import charset, page

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|title|meta|frameset|center)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<(?:p|div|table|td|tr|a|br|h[1-6]|span|li|form|input|font|html|body)\b[^<>]*>", re.IGNORECASE)


def is_html(text: str, suffix: str) -> bool:
    """Whether the beginning of a text is a page, or a piece of one in a file that says so."""
    if _HTML.match(text):
        return True
    return suffix in ("html", "htm", "xhtml", "shtml", "mht") and bool(_TAG.search(text))


class HtmlReader(Reader):
    id = "html"

    def claim(self, document: Document) -> int:
        text = head_text(document)
        if text is None and document.head[:512].isascii():
            text = document.head.decode("latin-1")  # a charset only the page itself can tell
        return Claim.SHAPE + 6 if text is not None and is_html(text, document.suffix) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        data = document.bytes()
        yield from page(data, None, Scope.PARAGRAPH)
        yield Fact("encoding", charset(data))


READER = HtmlReader()
