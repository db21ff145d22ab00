"""Parquet files by pyarrow, where it is installed (extra `parquet`)."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from typing import Any

from connectors.base import Cause
from pdscan.model import TableSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.grid import ROWS, cell_text

HINT = "needs pyarrow: install pdscan[parquet]"


class ParquetReader(Reader):
    """Reads record batches, nested values as their text."""

    id = "parquet"

    def claim(self, document: Document) -> int:
        """The signature."""
        return Claim.SIGNATURE if document.head.startswith((b"PAR1", b"PARE")) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Rows with column names. Raises ReadFailure."""
        if document.head.startswith(b"PARE"):
            raise ReadFailure(Cause.ENCRYPTED, "the footer of the Parquet file is encrypted")
        if importlib.util.find_spec("pyarrow") is None:
            raise ReadFailure(Cause.UNSUPPORTED, HINT)
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile

        try:
            file = ParquetFile(document.stream)
            yield Fact("rows", str(file.metadata.num_rows))
            yield from batch_segments(file.iter_batches(batch_size=ROWS))
        except (ArrowException, OSError) as error:
            raise ReadFailure(Cause.DAMAGED, f"pyarrow: {type(error).__name__}") from None


def batch_segments(batches: Iterable[Any]) -> Iterator[TableSegment]:
    """Record batches of Arrow as parts of one table."""
    first = 1
    for batch in batches:
        columns = [[cell_text(value) for value in column.to_pylist()] for column in batch.columns]
        rows = [list(row) for row in zip(*columns, strict=True)]
        yield TableSegment(rows, header=list(batch.schema.names), first_row=first, continues=first > 1)
        first += len(rows)


READER = ParquetReader()
