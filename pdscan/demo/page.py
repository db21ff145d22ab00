"""What a maker of demo files returns: the bytes of one file, and the values that stand in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pdscan.demo.marks import plain, values


@dataclass(frozen=True, slots=True, order=True)
class Truth:
    """One value that stands in the share. `asset`: path below the folder, `archive.zip!/member` in containers."""

    asset: str
    entity_type: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """One file: its bytes, and (member, entity type, text) of every value; member is empty outside containers."""

    data: bytes
    values: tuple[tuple[str, str, str], ...] = ()

    @classmethod
    def of(cls, data: bytes, *marked: str) -> Page:
        """Bytes made from these marked texts."""
        return cls(data, tuple(("", entity, text) for one in marked for entity, text in values(one)))

    def within(self, member: str) -> tuple[tuple[str, str, str], ...]:
        """The values as a container's member has them."""
        return tuple((f"{member}!/{inner}" if inner else member, entity, text) for inner, entity, text in self.values)

    def truths(self, asset: str) -> Iterable[Truth]:
        """The values under the name the file gets."""
        for member, entity, text in self.values:
            yield Truth(f"{asset}!/{member}" if member else asset, entity, text)


def text_page(marked: str, encoding: str = "utf-8", newline: str = "\n") -> Page:
    """A text file. Raises UnicodeEncodeError when the encoding lacks a character."""
    return Page.of(plain(marked).replace("\n", newline).encode(encoding), marked)
