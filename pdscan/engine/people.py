"""Distinct people in an asset, as an interval [low, high] (domain specification §1.5).

A table row speaks of one person (more when other columns name others); in running text every name is one. The key
is the name, else mail, phone or internal id; low counts names, high counts names with what tells namesakes apart.
個人番号 is never a key: an asset that holds nothing else counts distinct numbers in memory and keeps no sketch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from pdscan import persons
from pdscan.engine.keys import digest
from pdscan.model import Hit, Persons
from recognizers.entities import ENTITIES, Strength

_APART = ("DATE_OF_BIRTH", "INTERNAL_ID", "EMAIL_ADDRESS", "PHONE_NUMBER")
_INSTEAD = ("EMAIL_ADDRESS", "INTERNAL_ID", "PHONE_NUMBER")
_FOLD = 20_000


class People:
    """Counts people as hits come in, record by record."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._names: set[bytes] = set()
        self._apart: set[bytes] = set()
        self._codes: dict[str, set[int]] = {}
        self._low = self._high = b""

    def add(self, hits: Sequence[Hit]) -> None:
        """Hits of whole records."""
        for _, record in groupby(hits, key=lambda hit: hit.record):
            self._record(list(record))
        if len(self._apart) > _FOLD:
            self._low, self._high = self._fold(self._low, self._names), self._fold(self._high, self._apart)
            self._names, self._apart = set(), set()

    def _record(self, record: list[Hit]) -> None:
        names = _names(record)
        about = {name: next((_value(hit) for hit in record if hit.entity == name), "") for name in _APART}
        keys = names or [value for name in _INSTEAD if (value := about[name])][:1]
        for name in keys:
            self._names.add(self._digest(name))
            apart = next((value for value in about.values() if value), "") if len(keys) == 1 else ""
            self._apart.add(self._digest(f"{name}\0{apart}"))
        if not keys:
            for hit in record:
                if ENTITIES[hit.entity].strength is Strength.S3 if hit.entity in ENTITIES else False:
                    self._codes.setdefault(hit.entity, set()).add(hash(_value(hit)))

    def _digest(self, value: str) -> bytes:
        return digest(self._key, "person", value)

    @staticmethod
    def _fold(sketch: bytes, digests: Iterable[bytes]) -> bytes:
        return persons.unite((sketch, persons.sketch(digests)))

    def apart(self) -> bytes:
        """The sketch of names with what tells namesakes apart."""
        return self._fold(self._high, self._apart)

    def result(self) -> Persons:
        """The interval, with the sketch of name keys."""
        sketch = self._fold(self._low, self._names)
        low, middle, high = persons.count(sketch)
        apart = persons.count(self.apart())
        codes = max((len(values) for values in self._codes.values()), default=0)
        return Persons(max(low, codes if not middle else low), max(high, apart[2]) + codes, sketch)


def _value(hit: Hit) -> str:
    return hit.value or "".join(hit.text.split())


def _names(record: list[Hit]) -> list[str]:
    """The people a record names: full names once each; in a row, surname and given name of split columns joined."""
    hits = [hit for hit in record if hit.entity == "PERSON"]
    full = [hit for hit in hits if hit.strength >= Strength.S2]
    if not full:
        return ["".join(_value(hit) for hit in hits[:2])] if hits else []
    if not any(hit.locator.row or hit.locator.cell for hit in full):
        return list(dict.fromkeys(_value(hit) for hit in full))
    written = [hit for hit in full if not _is_reading(_value(hit))] or full[:1]
    return list(dict.fromkeys(_value(hit) for hit in written))


def _is_reading(value: str) -> bool:
    """Kana only: the reading of a name that stands beside it."""
    return all("ぁ" <= character <= "ヿ" or "ｦ" <= character <= "ﾟ" for character in value)
