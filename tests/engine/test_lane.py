"""What a lane does when a process dies under it: once may be chance, again is the document."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

from connectors.base import Asset, Cause, Fingerprint, SourceSpec
from pdscan.engine.lane import Failure, Lane
from pdscan.engine.parser import Unit
from pdscan.engine.recognise import Examined, Reply
from pdscan.model import AssetResult, Status
from pdscan.readers.base import Limits


class Scripted(Lane):
    """A lane without processes: under these assets one dies so many times, named by the reader at work."""

    def __init__(self, deaths: dict[str, int], *, wants_hits: bool = False) -> None:
        self._deaths = deaths
        self._stop = threading.Event()
        self._wants_hits = wants_hits
        self.tried: list[tuple[tuple[str, ...], frozenset[str]]] = []

    def _whole(self, unit: Unit, advanced: Callable[[int, int], None], *, is_first: bool = False) -> Iterator[Reply]:
        self.tried.append((tuple(asset.id for asset in unit.assets), unit.without))
        for index, asset in enumerate(unit.assets):
            if self._deaths.get(asset.id, 0) and "text" not in unit.without:
                self._deaths[asset.id] -= 1
                raise Failure(Cause.DAMAGED, "the parser process died", "text", is_death=True)
            yield Reply((Examined(index, AssetResult(asset.id, "file", Status.SCANNED), ()),))

    def _model(self, function: Callable[..., Any], *arguments: object) -> Any:
        raise AssertionError("nothing is given up here")


def unit(*names: str) -> Unit:
    assets = tuple(Asset(name, name, "file", Fingerprint(1)) for name in names)
    return Unit(SourceSpec("/share"), assets, Limits())


def found(lane: Lane, work: Unit) -> dict[int, str]:
    return {item.index: item.result.id for reply in lane.examine(work) for item in reply.examined}


def test_a_process_killed_once_costs_nothing() -> None:
    lane = Scripted({"b": 1})
    assert found(lane, unit("a", "b", "c")) == {0: "a", 1: "b", 2: "c"}
    lane = Scripted({"b": 1})
    assert found(lane, unit("b")) == {0: "b"}
    assert lane.tried == [(("b",), frozenset()), (("b",), frozenset())]


def test_what_kills_its_parser_twice_is_read_by_another_reader() -> None:
    lane = Scripted({"b": 9})
    assert found(lane, unit("b")) == {0: "b"}
    assert [without for _, without in lane.tried] == [frozenset(), frozenset(), {"text"}]


def test_hits_that_were_shown_are_not_shown_again() -> None:
    lane = Scripted({"b": 1}, wants_hits=True)
    assert found(lane, unit("b")) == {0: "b"}
    assert [without for _, without in lane.tried] == [frozenset(), {"text"}]
