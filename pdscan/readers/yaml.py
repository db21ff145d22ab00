"""YAML documents as tables of their records; what is no plain data is read as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from connectors.base import Cause
from pdscan.model import Locator, TextSegment
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.decoding import Decoded, head_text
from pdscan.readers.records import tables

_LARGEST = 4 << 20
_COMMENT = re.compile(r"(?:^|\s)#(.*)", re.MULTILINE)
_ALIAS = re.compile(r"[\s\[{,:]\*[\w-]+")
_ALIASES = 30


class YamlReader(Reader):
    id = "yaml"

    def claim(self, document: Document) -> int:
        text = head_text(document)
        if text is None or document.size > _LARGEST:
            return Claim.NO
        is_named = document.suffix in ("yaml", "yml")
        if text.startswith("%YAML") or (
            is_named and re.search(r"^\s*(?:- |[^\s#][^\n]{0,80}:(?: |$))", text, re.MULTILINE)
        ):
            return Claim.SHAPE + 2
        return Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        import yaml

        decoded = Decoded(document.stream)
        text = "".join(decoded)
        if len(_ALIAS.findall(text)) > _ALIASES:
            raise ReadFailure(Cause.DAMAGED, "aliases that could multiply without bound; read as text")
        loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        try:
            documents = list(yaml.load_all(text, Loader=loader))  # only strings, lists and maps
        except yaml.YAMLError:
            raise ReadFailure(Cause.DAMAGED, "no valid YAML; read as text") from None
        for value in documents:
            if value is not None:
                yield from tables(value)
        comments = "\n".join(_COMMENT.findall(text)).strip()
        if comments:
            yield TextSegment(comments, Locator(part="comments"))
        yield from decoded.items()


READER = YamlReader()
