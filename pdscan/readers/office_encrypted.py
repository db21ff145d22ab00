"""Office files under a password (MS-OFFCRYPTO): opened with the passwords the user gave, else not examined.

Excel itself opens a file without asking when its password is `VelvetSweatshop` (write protection), so do we.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from connectors.base import Cause
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure

DEFAULTS = ("VelvetSweatshop", "")


def decrypted(document: Document) -> Document:
    """The document inside. Raises ReadFailure: encrypted when no password fits, damaged."""
    import msoffcrypto

    data = document.bytes()
    for password in (*DEFAULTS, *document.limits.passwords):
        out = io.BytesIO()
        try:
            office = msoffcrypto.OfficeFile(io.BytesIO(data))
            office.load_key(password=password)
            office.decrypt(out)
        except Exception:  # noqa: BLE001, S112 - a wrong password shows itself in many ways, damage to a part too
            continue
        if out.tell():
            return replace(document, stream=out, size=out.tell())
    raise ReadFailure(Cause.ENCRYPTED, "a password is needed to open it")


class EncryptedOfficeReader(Reader):
    """The package of a docx, xlsx or pptx inside an OLE file."""

    id = "office_encrypted"

    def claim(self, document: Document) -> int:
        """An OLE file with the stream of an encrypted package."""
        is_package = any(name.lower() == "encryptedpackage" for name in document.ole_streams)
        return Claim.INSIDE if is_package else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """What the reader of the package inside says. Raises ReadFailure."""
        from pdscan.readers import choose

        inner = decrypted(document)
        for reader in choose.ranked(inner, without=(self.id,)):
            inner.stream.seek(0)
            yield from reader.read(inner)
            return
        raise ReadFailure(Cause.UNSUPPORTED, "the decrypted package is of no known kind")


READER = EncryptedOfficeReader()
