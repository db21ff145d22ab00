"""HTML as a person sees it, and what the page hides: tables, labelled fields, comments, scripts, hidden inputs.

Nothing is loaded: no network, no external entity; the tree is walked without recursion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from pdscan.model import Locator, Scope, Segment, TableSegment, TextSegment
from pdscan.readers.delimited import tables
from pdscan.readers.encoding import decode, guess, known
from pdscan.readers.text import chunks

_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
_PROPERTIES = frozenset(("author", "description", "keywords", "copyright", "reply-to", "generator", "dc.creator"))
_SPANS = 64
PREAMBLE = 1 << 16
"""Bytes in which a page may name its charset; browsers stop at 1,024, but scripts above it are common."""
_TAGS = re.compile(r"<[^<>]*>")


def charset(data: bytes, declared: str | None = None) -> str:
    """The codec of a page: byte order mark, what it or its envelope declares if the bytes agree, else the cascade."""
    found = guess(data[: 1 << 20], len(data) <= 1 << 20)
    if found and found.evidence in ("byte order mark", "strictly decoded", "escape sequences"):
        return found.codec
    head = data[:PREAMBLE]
    in_page = _META.search(head) or _XML.search(head)
    for name in (in_page[1].decode("ascii", "replace") if in_page else None, declared):
        codec = known(name)
        if codec and not codec.startswith("utf-16") and (codec != "cp1252" or found is None):
            try:
                decode(data, codec)
            except (UnicodeError, LookupError):
                continue
            return codec
    return found.codec if found else "utf-8"


def page(data: bytes, declared: str | None, scope: Scope, part: str | None = None) -> Iterator[Segment]:
    """The segments of a page: running text, tables, then what is not shown."""
    from lxml import etree

    text = decode(data, charset(data, declared), "replace").replace("\0", "")
    parser = etree.HTMLParser(encoding="utf-8", recover=True, no_network=True, huge_tree=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser) if text.strip() else None
    if root is None or any("epth" in str(entry.message) for entry in parser.error_log):
        yield from chunks([_TAGS.sub(" ", text)], scope, part)  # nested too deep for a tree: all of it, unstructured
        return
    yield from _Walk(root, scope, part).segments()


class _Walk:
    """One pass over the elements; text gathers in lines until a table or the end puts it out."""

    def __init__(self, root: Any, scope: Scope, part: str | None) -> None:
        self._root = root
        self._scope = scope
        self._part = part
        self._text: list[str] = []
        self._hidden: dict[str, list[str]] = {"head": [], "comments": [], "script": []}
        self._tables = 0

    def segments(self) -> Iterator[Segment]:
        from lxml import etree

        walk = etree.iterwalk(self._root, events=("start", "end", "comment"))
        for event, element in walk:
            if event == "comment":
                self._hidden["comments"].append(element.text or "")
                self._text.append(element.tail or "")
            elif not isinstance(element.tag, str):
                self._text.append(element.tail or "")
            elif event == "end":
                self._end(element)
            elif element.tag in ("script", "style", "template", "noscript"):
                if element.tag != "style":
                    self._hidden["script"].append("".join(element.itertext()))
                walk.skip_subtree()
            elif element.tag == "table" and _is_data(element):
                yield from self._flush()
                self._tables += 1
                part = f"{self._part}/table {self._tables}" if self._part else f"table {self._tables}"
                for table in tables(_rows(element)):
                    yield _at(table, part)
                self._unseen(element)
                walk.skip_subtree()
            else:
                self._start(element)
        yield from self._flush()
        yield from self._rest()

    def _start(self, element: Any) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._text.append("\n")
        self._field(element)
        if tag != "title":
            self._text.append(_squeezed(element))
        else:
            self._hidden["head"].append(f"title：{(element.text or '').strip()}")

    def _end(self, element: Any) -> None:
        tag = element.tag
        if tag in ("dt", "label", "legend"):
            self._text.append("：")
        elif tag in ("td", "th"):
            self._text.append("\t")
        elif tag in _BLOCKS:
            self._text.append("\n")
        if element is not self._root:
            self._text.append(re.sub(r"\s+", " ", element.tail or ""))

    def _field(self, element: Any) -> None:
        """What an element says in its attributes: alternatives, addresses, values of forms."""
        tag, get = element.tag, element.get
        if tag == "meta":
            name, content = (get("name") or get("property") or "").lower(), get("content") or ""
            if content and (name in _PROPERTIES or name.startswith(("og:", "profile:", "article:"))):
                self._hidden["head"].append(f"{name}：{content}")
        elif tag in ("input", "button", "param", "data"):
            value = get("value")
            if value and get("type") not in ("submit", "button", "reset", "image", "checkbox", "radio"):
                label = get("name") or get("id") or ""
                self._text.append(f"\n{label}：{value}\n" if get("type") == "hidden" else f" {value} ")
        elif tag in ("a", "area") and (get("href") or "").lower().startswith(("mailto:", "tel:")):
            target = unquote(get("href").partition(":")[2].partition("?")[0])
            if target not in "".join(element.itertext()):
                self._text.append(f" {target} ")
        if get("alt") or (get("title") and tag not in ("html", "body")):
            self._text.append(f" {get('alt') or get('title')} ")

    def _unseen(self, table: Any) -> None:
        """Fields, addresses and comments inside a table whose cells hold only their text."""
        from lxml import etree

        for element in table.iter():
            if element.tag is etree.Comment:
                self._hidden["comments"].append(element.text or "")
            elif isinstance(element.tag, str) and element.tag in ("input", "a", "area", "img"):
                self._field(element)
        self._text.append("\n" + re.sub(r"\s+", " ", table.tail or ""))

    def _flush(self) -> Iterator[TextSegment]:
        text = "".join(self._text)
        self._text.clear()
        text = re.sub(r"：\s*\n\s*(?=\S)", "：", text)
        text = re.sub(r"[ \t]*\n\s*\n\s*", "\n\n", re.sub(r"[ ]{2,}", " ", text)).strip("\n ")
        yield from chunks([text], self._scope, self._part)

    def _rest(self) -> Iterator[TextSegment]:
        for name, texts in self._hidden.items():
            text = "\n".join(piece.strip() for piece in texts if piece.strip())
            part = f"{self._part}/{name}" if self._part else name
            yield from chunks([text], Scope.PROPERTY if name == "head" else Scope.PARAGRAPH, part)


def _squeezed(element: Any) -> str:
    text = element.text or ""
    return text if element.tag in ("pre", "textarea") else re.sub(r"\s+", " ", text)


def _at(table: TableSegment, part: str) -> TableSegment:
    return replace(table, locator=Locator(part=part))


def _is_data(table: Any) -> bool:
    """Whether a table holds data and not the layout of a page: no table inside, and more than one cell."""
    return table.find(".//table") is None and len(table.findall(".//td")) + len(table.findall(".//th")) > 1


def _rows(table: Any) -> Iterator[list[str]]:
    spans: dict[int, int] = {}
    caption = table.find(".//caption")
    if caption is not None:
        yield [" ".join("".join(caption.itertext()).split())]
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while spans.get(len(cells), 0) > 0:
                spans[len(cells)] -= 1
                cells.append("")
            down = _span(cell, "rowspan") - 1
            for offset in range(_span(cell, "colspan")):
                if down:
                    spans[len(cells)] = down
                cells.append(_cell(cell) if not offset else "")
        yield cells


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value), _SPANS)) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _cell(cell: Any) -> str:
    pieces = []
    for element in cell.iter():
        if not isinstance(element.tag, str):
            pieces.append(" " if element is not cell else "")
        elif element.tag in ("script", "style"):
            pass
        else:
            if element is not cell and element.tag in _BLOCKS:
                pieces.append("\n")
            if element.tag in ("input", "img"):
                pieces.append(element.get("alt") or "")
            pieces.append(re.sub(r"\s+", " ", element.text or ""))
        if element is not cell:
            pieces.append(re.sub(r"\s+", " ", element.tail or ""))
    lines = (" ".join(line.split(" ")).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
