"""What the tests of readers share: bytes in, the driver's steps out."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pdscan.model import Gap, TableSegment, TextSegment
from pdscan.readers.base import Document, Fact, Limits, Reader
from pdscan.readers.choose import Closed, Opened, read


@dataclass
class Reading:
    """The steps of one document, by kind."""

    steps: list[object]

    @property
    def texts(self) -> list[TextSegment]:
        return [step[1] for step in self.steps if isinstance(step, tuple) and isinstance(step[1], TextSegment)]

    @property
    def tables(self) -> list[TableSegment]:
        return [step[1] for step in self.steps if isinstance(step, tuple) and isinstance(step[1], TableSegment)]

    @property
    def gaps(self) -> list[Gap]:
        return [step[1] for step in self.steps if isinstance(step, tuple) and isinstance(step[1], Gap)]

    @property
    def facts(self) -> dict[str, str]:
        found = [step[1] for step in self.steps if isinstance(step, tuple) and isinstance(step[1], Fact)]
        return {fact.name: fact.value for fact in found}

    @property
    def readers(self) -> list[str]:
        return [step.reader for step in self.steps if isinstance(step, Opened)]

    @property
    def closed(self) -> dict[str, Closed]:
        ends = [step for step in self.steps if isinstance(step, Closed)]
        return {end.member: end for end in ends}

    @property
    def members(self) -> list[str]:
        return [step.member for step in self.steps if isinstance(step, Closed)]

    @property
    def cause(self) -> str:
        return self.closed[""].cause

    def everything(self) -> str:
        """All text and cells, for asking whether something was seen at all."""
        cells = [cell for table in self.tables for row in table.rows for cell in row]
        return "\n".join([segment.text for segment in self.texts] + cells)


def reading(name: str, data: bytes, limits: Limits | None = None) -> Reading:
    """The driver's way through a document."""
    return Reading(list(read(Document(name, io.BytesIO(data), len(data), limits or Limits()))))


def items(reader: Reader, name: str, data: bytes) -> Reading:
    """One reader alone, whether it would claim the document or not."""
    document = Document(name, io.BytesIO(data), len(data))
    return Reading([("", item) for item in reader.read(document)])
