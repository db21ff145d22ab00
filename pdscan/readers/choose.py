"""From bytes to segments: pick the reader by signature and structure, recurse into members, keep every failure.

Readers are the modules of this package that expose `READER`, and those of third parties (entry point group
`pdscan.readers`). A reader that fails is followed by the next one that claims the document.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

import pdscan.readers as package
from connectors.base import Cause
from pdscan.model import Gap, Segment
from pdscan.readers.base import Claim, Document, Fact, Member, Reader, ReadFailure


@dataclass(frozen=True, slots=True)
class Opened:
    """Reading of a document began; `member` is its way inside the asset ("" for the asset itself)."""

    member: str
    reader: str
    size: int


@dataclass(frozen=True, slots=True)
class Closed:
    """Reading of a document ended: well (`cause` empty) or not."""

    member: str
    cause: str = ""
    reason: str = ""
    is_unread: bool = False
    """Nothing of it was read: the document is skipped or failed, not partly examined."""


Step = tuple[str, Segment | Gap | Fact] | Opened | Closed


@lru_cache(maxsize=1)
def readers() -> tuple[Reader, ...]:
    """Every reader, built-in ones first, by module name."""
    names = sorted(module.name for module in iter_modules(package.__path__))
    modules = [import_module(f"{package.__name__}.{name}") for name in names if name not in ("base", "choose")]
    modules += [entry.load() for entry in entry_points(group="pdscan.readers")]
    return tuple(module.READER for module in modules if hasattr(module, "READER"))


def version() -> str:
    """One short line that changes whenever a reader or its version does."""
    text = ",".join(sorted(f"{reader.id}={reader.version}" for reader in readers()))
    return sha256(text.encode()).hexdigest()[:12]


def ranked(document: Document, without: Collection[str] = ()) -> list[Reader]:
    """The readers that claim the document, surest first."""
    claims = [(_claim(reader, document), reader) for reader in readers() if reader.id not in without]
    return [reader for claim, reader in sorted(claims, key=lambda pair: -pair[0]) if claim > 0]


def _claim(reader: Reader, document: Document) -> int:
    """A reader's claim; one that stumbles over the beginning of a document has none."""
    try:
        return reader.claim(document)
    except (OSError, ReadFailure, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - a look at hostile bytes may raise anything; the other readers still get theirs
        return Claim.NO


def read(document: Document, without: Collection[str] = (), member: str = "") -> Iterator[Step]:
    """Everything a document holds, members included, as a flat stream that says where each thing belongs.

    `without` names readers not to be used (they killed a worker before). Never raises for a bad document:
    each document, member or not, is closed exactly once with what became of it.
    """
    if document.depth > document.limits.depth:
        yield Opened(member, "", document.size)
        yield Closed(member, Cause.DEPTH_LIMIT, f"more than {document.limits.depth} containers deep", is_unread=True)
        return
    if document.size == 0:
        yield Opened(member, "empty", 0)
        yield Closed(member)
        return
    failure: ReadFailure | None = None
    opened = delivered = False
    try:
        candidates = ranked(document, without)
        damage = _died(document, without)
    except (OSError, ReadFailure) as error:
        yield Opened(member, "", document.size)
        yield Closed(member, getattr(error, "cause", Cause.SOURCE_ERROR), _reason(error), is_unread=True)
        return
    for reader in candidates:
        yield Opened(member, reader.id, document.size)
        opened = True
        before = failure
        try:
            document.stream.seek(0)
            for item in reader.read(document):
                if isinstance(item, Member):
                    yield from _inside(item, document, without, member)
                else:
                    yield (member, item)
                delivered = delivered or not isinstance(item, Fact | Gap)
        except MemoryError:
            failure = ReadFailure(Cause.MEMORY_LIMIT, f"{reader.id}: more memory than a document may take")
        except ReadFailure as error:
            failure = before if before and reader.id == "binary" else error  # that reader only knows the signature
            if error.cause in (Cause.ENCRYPTED, Cause.TOO_LARGE, Cause.UNSUPPORTED, Cause.NEEDS_OCR):
                break
        except RecursionError:
            failure = ReadFailure(Cause.DEPTH_LIMIT, f"{reader.id}: nested too deep")
        except Exception as error:  # noqa: BLE001 - a parser may raise anything on hostile input; the row says so
            failure = ReadFailure(Cause.DAMAGED, f"{reader.id}: {type(error).__name__}")
        else:
            if damage is None or _claim(reader, document) >= Claim.FALLBACK:
                yield Closed(member)
            else:  # what is left of a broken PDF may pass for plain text; that is not the document
                yield Closed(member, damage.cause, damage.reason)
            return
        if delivered:
            break
        if damage is None and _claim(reader, document) >= Claim.FALLBACK:
            damage = failure
    if failure is None:
        failure = ReadFailure(
            Cause.UNSUPPORTED, f"no reader for this kind of file ({document.suffix or 'no extension'})"
        )
    if not opened:
        yield Opened(member, "", document.size)
    yield Closed(member, failure.cause, failure.reason, is_unread=not delivered)


def _died(document: Document, without: Collection[str]) -> ReadFailure | None:
    """The failure of a reader that knew the document by its signature and died of it."""
    for reader in readers():
        if reader.id in without and _claim(reader, document) >= Claim.FALLBACK:
            return ReadFailure(Cause.DAMAGED, f"the parser process died ({reader.id})")
    return None


def _reason(error: Exception) -> str:
    return getattr(error, "reason", type(error).__name__)


def _inside(item: Member, parent: Document, without: Collection[str], member: str) -> Iterator[Step]:
    path = parent.spent.own_line(f"{member}!/{item.name}" if member else item.name)
    limits = replace(parent.limits, size=min(parent.limits.size, parent.limits.unpacked))
    try:
        if item.size > limits.size:
            raise ReadFailure(Cause.TOO_LARGE, f"{item.size} bytes unpacked")
        parent.spent.members += 1
        parent.spent.unpacked += item.size
        if parent.spent.members > limits.members:
            raise ReadFailure(Cause.TOO_LARGE, f"more than {limits.members} members in one file")
        if parent.spent.unpacked > limits.unpacked:
            raise ReadFailure(Cause.TOO_LARGE, f"more than {limits.unpacked} bytes unpacked from one file")
        stream = item.open()
    except ReadFailure as error:
        yield Opened(path, "", item.size)
        yield Closed(path, error.cause, error.reason, is_unread=True)
        return
    except Exception as error:  # noqa: BLE001 - a damaged container may raise anything when a member is opened
        yield Opened(path, "", item.size)
        yield Closed(path, Cause.DAMAGED, type(error).__name__, is_unread=True)
        return
    with stream:
        name = item.name.replace("\\", "/").rpartition("/")[2]
        yield from read(Document(name, stream, item.size, limits, parent.depth + 1, parent.spent), without, path)
