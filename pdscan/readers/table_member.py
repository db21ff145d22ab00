"""One table of a database file, as a member of it (`book.mdb!/table`).

The driver passes streams from a container to the readers of its members; this one carries rows instead of bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence

from pdscan.model import TableSegment
from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.grid import ROWS

Row = Sequence[str]
MARK = b"a table within a database file"
"""What the stream holds as bytes: no table is empty, and nothing else must claim it."""


class TableStream(io.BytesIO):
    """Knows column names and how to get the rows."""

    def __init__(self, header: Sequence[str], rows: Callable[[], Iterator[Row]]) -> None:
        super().__init__(MARK)
        self.header = header
        self.rows = rows


class TableMemberReader(Reader):
    """Reads rows with their column names."""

    id = "table_member"

    def claim(self, document: Document) -> int:
        """Only a stream that a database reader made: no file on disk is one."""
        return Claim.INSIDE if isinstance(document.stream, TableStream) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments of rows. Raises ReadFailure."""
        stream = document.stream
        if not isinstance(stream, TableStream):
            return
        part: list[Row] = []
        first = 1
        for number, row in enumerate(stream.rows(), 1):
            part.append(row)
            if len(part) == ROWS:
                yield TableSegment(part, header=stream.header, first_row=first, continues=first > 1)
                part, first = [], number + 1
        if part:
            yield TableSegment(part, header=stream.header, first_row=first, continues=first > 1)


READER = TableMemberReader()
