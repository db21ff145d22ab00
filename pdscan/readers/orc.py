"""ORC and Arrow (Feather) files by pyarrow, where it is installed (extra `parquet`)."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from typing import Any

from connectors.base import Cause
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.grid import ROWS
from pdscan.readers.parquet import HINT, batch_segments

ARROW = b"ARROW1\0\0"


class OrcReader(Reader):
    """Reads stripes or record batches, nested values as their text."""

    id = "orc"

    def claim(self, document: Document) -> int:
        """The signature of either."""
        return Claim.SIGNATURE if document.head.startswith((b"ORC", ARROW)) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Rows with column names. Raises ReadFailure."""
        if importlib.util.find_spec("pyarrow") is None:
            raise ReadFailure(Cause.UNSUPPORTED, HINT)
        from pyarrow import ArrowException

        try:
            yield from batch_segments(_batches(document))
        except (ArrowException, ImportError, OSError) as error:
            raise ReadFailure(Cause.DAMAGED, f"pyarrow: {type(error).__name__}") from None


def _batches(document: Document) -> Iterator[Any]:
    """Batches of at most ROWS rows."""
    if document.head.startswith(ARROW):
        from pyarrow.ipc import open_file

        file = open_file(document.stream)
        whole = (file.get_batch(at) for at in range(file.num_record_batches))
    else:
        from pyarrow.orc import ORCFile

        stripes = ORCFile(document.stream)
        whole = (stripes.read_stripe(at) for at in range(stripes.nstripes))
    for batch in whole:
        batch.validate(full=True)  # offsets are taken on trust otherwise, and a damaged file ends the process
        yield from (batch.slice(start, ROWS) for start in range(0, batch.num_rows, ROWS))


READER = OrcReader()
