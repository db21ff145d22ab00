"""Avro object container files by fastavro, where it is installed (extra `parquet`)."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator

from connectors.base import Cause
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.records import Rows, flat

HINT = "needs fastavro: install pdscan[parquet]"
MAGIC = b"Obj\x01"


class AvroReader(Reader):
    """Reads records one after the other, nested fields by their path."""

    id = "avro"

    def claim(self, document: Document) -> int:
        """The signature."""
        return Claim.SIGNATURE if document.head.startswith(MAGIC) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Tables of records. Raises ReadFailure."""
        if importlib.util.find_spec("fastavro") is None:
            raise ReadFailure(Cause.UNSUPPORTED, HINT)
        import fastavro

        rows = Rows()
        count = 0
        try:
            for record in fastavro.reader(document.stream):
                count += 1
                yield from rows.add(flat(record if isinstance(record, dict) else {"value": record}))
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - fastavro raises what its decoders meet; what was read is kept
            yield from rows.flush()
            raise ReadFailure(Cause.DAMAGED, f"fastavro: {type(error).__name__}") from None
        yield from rows.flush()
        yield Fact("rows", str(count))


READER = AvroReader()
