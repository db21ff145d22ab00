"""OpenDocument files under a password (ODF 1.3 part 2, §4.16): opened with the passwords the user gave.

Up to LibreOffice 24.2 every part is encrypted by itself (Blowfish, AES), since 24.8 the package as a whole, with a
key that Argon2id makes. Parts are packed before they are encrypted.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import pbkdf2_hmac, sha1, sha256

from connectors.base import Cause
from pdscan.readers.base import Claim, Document, Item, Limits, Reader, ReadFailure
from pdscan.readers.ooxml import Element, Package, attribute, local

MANIFEST = "META-INF/manifest.xml"
EMPTY = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
WHOLE = "encrypted-package"
CHECKED = 1024
"""Bytes of the packed part that its checksum is made of."""
MOST_ROUNDS = 10_000_000
MOST_UNPACKED = 256 << 20


class _TooLarge(Exception):
    """The password fits, and what comes out is more than one part may be."""


@dataclass(frozen=True, slots=True)
class Lock:
    """How one part is encrypted, as the manifest says; names are the last word of their URI, in lower case."""

    part: str
    cipher: str
    vector: bytes
    checksum: bytes
    start: str
    derivation: str
    salt: bytes
    rounds: int
    size: int
    memory: int
    lanes: int

    def key(self, password: str) -> bytes:
        """The key of the cipher. Raises ValueError for what no writer of such files asks for."""
        begun = (sha256 if "sha256" in self.start else sha1)(password.encode()).digest()
        if not 0 < self.rounds <= MOST_ROUNDS or self.size not in (16, 24, 32):
            raise ValueError("out of range")
        if "argon2" not in self.derivation:
            return pbkdf2_hmac("sha1", begun, self.salt, self.rounds, self.size)
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        derived = Argon2id(
            salt=self.salt, length=self.size, iterations=self.rounds, lanes=self.lanes, memory_cost=self.memory
        )
        return derived.derive(begun)

    def opened(self, data: bytes, key: bytes) -> bytes:
        """The part as it was before it was encrypted. Raises where the key is wrong."""
        from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
        from cryptography.hazmat.decrepit.ciphers.modes import CFB
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if "gcm" in self.cipher:
            return _unpacked(AESGCM(key).decrypt(data[:12], data[12:], None))
        if "blowfish" in self.cipher:
            decryptor = Cipher(Blowfish(key), CFB(self.vector)).decryptor()
        else:
            decryptor = Cipher(algorithms.AES(key), modes.CBC(self.vector)).decryptor()
        packed = decryptor.update(data) + decryptor.finalize()
        if "cbc" in self.cipher and 0 < packed[-1] <= 16:
            packed = packed[: -packed[-1]]
        beginning = packed[:CHECKED]
        checks = (sha1(beginning).digest(), sha256(beginning).digest())  # noqa: S324 - the format's choice, not ours
        if self.checksum and self.checksum not in checks:
            raise ValueError("another password")
        return _unpacked(packed)


class EncryptedOdfReader(Reader):
    """The document inside."""

    id = "odf_encrypted"

    def claim(self, document: Document) -> int:
        """An OpenDocument package whose manifest tells of encryption."""
        if MANIFEST not in document.zip_names or not document.zip_names & {"content.xml", WHOLE}:
            return Claim.NO
        try:
            with Package(document) as package:
                return Claim.INSIDE + 1 if b"encryption-data" in package.bytes(MANIFEST) else Claim.NO
        except ReadFailure:
            return Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """What the reader of the document inside says. Raises ReadFailure(encrypted) when no password fits."""
        from pdscan.readers import choose

        inner = decrypted(document)
        for reader in choose.ranked(inner, without=(self.id, "zip", "zip_salvage")):
            inner.stream.seek(0)
            try:
                yield from reader.read(inner)
            except ReadFailure as failure:  # a last word: what others would find is the encrypted parts
                raise ReadFailure(Cause.UNSUPPORTED, failure.reason) from None
            return
        raise ReadFailure(Cause.UNSUPPORTED, "the decrypted package is of no known kind")


def decrypted(document: Document) -> Document:
    """The document with its parts in the clear. Raises ReadFailure(encrypted, damaged, too_large)."""
    with Package(document) as package:
        locks = {lock.part: lock for lock in _locks(package.root(MANIFEST), document.limits)}
        for password in document.limits.passwords:
            try:
                data = _clear(package, locks, password)
            except _TooLarge:
                raise ReadFailure(Cause.TOO_LARGE, f"a part unpacks to more than {MOST_UNPACKED} bytes") from None
            except Exception:  # noqa: BLE001, S112 - a wrong password shows itself in many ways, damage to a part too
                continue
            return replace(document, stream=io.BytesIO(data), size=len(data))
    raise ReadFailure(Cause.ENCRYPTED, "a password is needed to open it")


def _clear(package: Package, locks: dict[str, Lock], password: str) -> bytes:
    """The package with all parts in the clear, small ones first: they tell a wrong password soonest."""
    keys: dict[bytes, bytes] = {}

    def clear(part: str) -> bytes:
        lock = locks.get(part)
        if lock is None:
            return package.bytes(part)
        key = keys.get(lock.salt) or keys.setdefault(lock.salt, lock.key(password))
        return lock.opened(package.bytes(part), key)

    if WHOLE in package.sizes:
        return clear(WHOLE)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as zipped:
        names = [name for name in package.sizes if name != MANIFEST and not name.endswith("/")]
        for name in sorted(names, key=lambda name: (name != "mimetype", package.sizes[name])):
            zipped.writestr(name, clear(name))
        zipped.writestr(MANIFEST, EMPTY)
    return out.getvalue()


def _locks(manifest: Element, limits: Limits) -> Iterator[Lock]:
    for entry in manifest.iter("{*}file-entry"):
        told = {local(element): element for element in entry.iter() if element is not entry}
        if "encryption-data" not in told or not {"algorithm", "key-derivation"} <= set(told):
            continue
        key = told["key-derivation"]
        memory = _number(key, "argon2-memory", 0)
        if memory * 1024 > limits.memory // 2:
            raise ReadFailure(Cause.TOO_LARGE, f"its password is checked with {memory} KiB of memory")
        yield Lock(
            part=attribute(entry, "full-path"),
            cipher=attribute(told["algorithm"], "algorithm-name").lower(),
            vector=_bytes(told["algorithm"], "initialisation-vector"),
            checksum=_bytes(told["encryption-data"], "checksum"),
            start=attribute(told["start-key-generation"], "start-key-generation-name").lower()
            if "start-key-generation" in told
            else "sha1",
            derivation=attribute(key, "key-derivation-name").lower(),
            salt=_bytes(key, "salt"),
            rounds=_number(key, "iteration-count", 0) or _number(key, "argon2-iterations", 0),
            size=_number(key, "key-size", 16),
            memory=memory,
            lanes=_number(key, "argon2-lanes", 1),
        )


def _number(element: Element, name: str, default: int) -> int:
    value = attribute(element, name)
    return int(value) if value.isdigit() else default


def _bytes(element: Element, name: str) -> bytes:
    try:
        return b64decode(attribute(element, name))
    except ValueError as error:
        raise ReadFailure(Cause.DAMAGED, "the manifest of the package is damaged") from error


def _unpacked(packed: bytes) -> bytes:
    """Inflated, and whatever padding follows left alone; a part that was never packed is as it is. Raises _TooLarge."""
    if packed.startswith(b"PK\x03\x04"):
        return packed
    inflate = zlib.decompressobj(-15)
    data = inflate.decompress(packed, MOST_UNPACKED)
    if inflate.unconsumed_tail:
        raise _TooLarge
    return data


READER = EncryptedOdfReader()
