"""XML of any vocabulary: repeated elements as tables, the rest as one record; SpreadsheetML as its sheets.

Entities are never expanded and nothing is loaded; records are dropped from memory once they are read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from connectors.base import Cause
from pdscan.model import Gap, Locator, TableSegment, TextSegment
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.decoding import Decoded, head_text
from pdscan.readers.delimited import tables
from pdscan.readers.encoding import known
from pdscan.readers.markup import is_html
from pdscan.readers.records import Rows, flat, leaf

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]+)")
_START = re.compile(
    r"\s*(?:<\?xml\b|<!--.*?-->\s*<[\w:]|<!DOCTYPE\b|<[A-Za-z_][\w:.-]*(?:\s+[\w:.-]+\s*=\s*[\"'][^<]*)?/?>)", re.DOTALL
)
_SHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_DEPTH = 200


def _name(tag: str) -> str:
    return tag.rpartition("}")[2] if "}" in tag else tag


def _value(element: Any, depth: int = 0) -> Any:
    """An element as nested fields: attributes and children by name, a list where a name comes again."""
    if not len(element) and not element.attrib:
        return (element.text or "").strip()
    children = [child for child in element if isinstance(child.tag, str)]
    has_text = bool((element.text or "").strip()) or any((child.tail or "").strip() for child in children)
    if (children and has_text) or depth > 30:
        return " ".join("".join(element.itertext()).split())
    fields: dict[str, Any] = {_name(str(key)): str(value) for key, value in element.attrib.items()}
    if has_text:
        fields[_name(element.tag)] = (element.text or "").strip()
    for child in children:
        name = _name(child.tag)
        value = _value(child, depth + 1)
        if name in fields:
            held = fields[name]
            fields[name] = [*held, value] if isinstance(held, list) else [held, value]
        else:
            fields[name] = value
    return fields


def nested(text: str) -> Any:
    """A small XML text (a value in a database) as nested fields; the text itself where it is no XML."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        element = etree.fromstring(_DECLARATION.sub("", text, count=1).strip().encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return text
    return {_name(element.tag): _value(element)}


def _record_depth(sample: str) -> int:
    """At which depth elements of one name repeat that hold more than text; 0 when none do."""
    from lxml import etree

    parser = etree.XMLPullParser(events=("start", "end"), recover=True, resolve_entities=False, no_network=True)
    seen: list[Counter[str]] = [Counter()]
    complex_names: set[str] = set()
    best = 0
    path: list[str] = []
    try:
        parser.feed(_DECLARATION.sub("", sample, count=1).encode("utf-8", "replace"))
        for event, element in parser.read_events():
            if event == "start":
                if path:
                    complex_names.add(path[-1])
                path.append(f"{len(path)}{element.tag}")
                seen[-1][path[-1]] += 1
                if element.attrib:
                    complex_names.add(path[-1])
                depth = len(path) - 1
                if depth and seen[-1][path[-1]] > 1 and path[-1] in complex_names and (not best or depth < best):
                    best = depth
                seen.append(Counter())
            else:
                path.pop()
                seen.pop()
    except etree.XMLSyntaxError:
        pass
    return best


class XmlReader(Reader):
    id = "xml"

    def claim(self, document: Document) -> int:
        text = head_text(document)
        if text is None or is_html(text, document.suffix) or not _START.match(text):
            return Claim.NO
        is_sure = text.lstrip().startswith("<?xml") or document.suffix in (
            "xml",
            "svg",
            "kml",
            "gpx",
            "rss",
            "plist",
            "xsd",
        )
        return Claim.SHAPE + (4 if is_sure else 0)

    def read(self, document: Document) -> Iterator[Item]:
        from lxml import etree

        declared = _ENCODING.search(document.head)
        sample = head_text(document) or ""
        decoded = Decoded(document.stream, known(declared[1].decode("ascii")) if declared else None)
        has_entities = "<!ENTITY" in sample
        parser = etree.XMLPullParser(
            events=("start", "end", "comment"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            recover=True,
            huge_tree=not has_entities,  # the library's guard against expanding attributes is off in huge trees
        )
        walk = _Sheets() if _SHEET in sample else _Records(_record_depth(sample))
        is_first = True
        try:
            for text in decoded:
                text = _DECLARATION.sub("", text, count=1).lstrip() if is_first else text
                is_first = False
                parser.feed(text.replace("\0", "").encode("utf-8", "replace"))
                for event, element in parser.read_events():
                    yield from walk.see(event, element)
        except etree.XMLSyntaxError:
            raise ReadFailure(Cause.DAMAGED, "no well-formed XML") from None
        yield from walk.rest()
        if any("epth" in str(entry.message) for entry in parser.error_log):
            yield Gap(Cause.DEPTH_LIMIT, "elements nested too deep")
        elif walk.is_open or not walk.has_seen:
            raise ReadFailure(Cause.DAMAGED, "no well-formed XML")
        yield from decoded.items()


class _Records:
    """Elements at the depth of records as rows, by their path; all that is above them as one record."""

    def __init__(self, depth: int) -> None:
        self._at = depth
        self._path: list[str] = []
        self._rows: dict[str, Rows] = {}
        self._above: dict[str, str] = {}
        self._comments: list[str] = []
        self.has_seen = False

    @property
    def is_open(self) -> bool:
        """Whether the document ended inside an element."""
        return bool(self._path)

    def see(self, event: str, element: Any) -> Iterator[Item]:
        if event == "comment":
            self._comments.append((element.text or "").strip())
            return
        self.has_seen = True
        if event == "start":
            self._path.append(_name(element.tag))
            return
        depth = len(self._path) - 1
        if self._at and depth == self._at:
            path = "/".join(self._path)
            rows = self._rows.get(path)
            if rows is None:
                rows = self._rows[path] = Rows(path)
            value = _value(element)
            yield from rows.add(flat(value if isinstance(value, dict) else {self._path[-1]: value}))
            _forget(element)
        elif depth < self._at or (not self._at and depth == 0):
            self._note(element)
        self._path.pop()

    def _note(self, element: Any) -> None:
        path = ".".join(self._path)
        if self._at:
            fields = {_name(str(key)): str(value) for key, value in element.attrib.items()}
            text = (element.text or "").strip()
            own = {f"{path}.{key}": value for key, value in fields.items()} | ({path: text} if text else {})
        else:
            value = _value(element)
            own = flat(value if isinstance(value, dict) else {path: value})
        if len(self._above) < 5000:
            self._above.update(own)

    def rest(self) -> Iterator[Item]:
        for rows in self._rows.values():
            yield from rows.flush()
        if self._above:
            lines = [f"{leaf(path)}：{value}" for path, value in self._above.items() if value]
            yield TextSegment("\n".join(lines))
        comments = "\n".join(text for text in self._comments if text)
        if comments:
            yield TextSegment(comments, Locator(part="comments"))


class _Sheets:
    """SpreadsheetML 2003: the rows of each worksheet."""

    is_open = False
    has_seen = True

    def __init__(self) -> None:
        self._sheet = ""
        self._rows: list[list[str]] = []

    def see(self, event: str, element: Any) -> Iterator[TableSegment]:
        if event == "comment":
            return
        name = _name(element.tag)
        if event == "start":
            if name == "Worksheet":
                self._sheet = element.get(f"{{{_SHEET}}}Name") or ""
            return
        if name == "Row":
            index = element.get(f"{{{_SHEET}}}Index") or ""
            while index.isdigit() and len(self._rows) + 1 < min(int(index), len(self._rows) + 1000):
                self._rows.append([])
            self._rows.append(self._cells(element))
            _forget(element)
        elif name == "Worksheet":
            yield from self.rest()

    @staticmethod
    def _cells(row: Any) -> list[str]:
        cells: list[str] = []
        for cell in row:
            index = cell.get(f"{{{_SHEET}}}Index") or ""
            while index.isdigit() and len(cells) + 1 < min(int(index), 500):
                cells.append("")
            cells.append("".join(cell.itertext()).strip())
        return cells

    def rest(self) -> Iterator[TableSegment]:
        for part in tables(self._rows):
            yield TableSegment(part.rows, Locator(sheet=self._sheet), None, part.first_row, part.continues, True)
        self._rows = []


def _forget(element: Any) -> None:
    """Frees an element that was read, and those before it."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


READER = XmlReader()
