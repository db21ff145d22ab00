"""Sources are listed side by side, but those that lie in each other one after the other."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from connectors.base import Asset, SourceSpec
from pdscan.engine.counting import Counter
from pdscan.engine.events import Counted
from pdscan.engine.plan import apart


class Listed:
    def __init__(self, place: str) -> None:
        self.id = place

    def enumerate(self) -> Iterator[Asset]:
        return iter(())

    def close(self) -> None:
        pass


def groups(*places: str) -> set[frozenset[str]]:
    made = apart([(SourceSpec(place), Listed(place)) for place in places])
    return {frozenset(source.id for _, source in group) for group in made}


def test_sources_that_share_assets_stay_together() -> None:
    assert groups("/a", "/b", "/a/x", "/ab", "/b/") == {
        frozenset({"/a", "/a/x"}), frozenset({"/b", "/b/"}), frozenset({"/ab"}),
    }  # fmt: skip
    assert groups("/a/x", "/a/y", "/a") == {frozenset({"/a/x", "/a/y", "/a"})}
    assert groups("s3://one", "s3://", "/one") == {frozenset({"s3://one", "s3://"}), frozenset({"/one"})}


def test_planning_alone_counts_where_lanes_keep_up() -> None:
    told: list[Counted] = []
    counter = Counter([SourceSpec("memory://nowhere")], threading.Event(), told.append)
    counter.start()
    counter.planned(3, 30)
    counter.planned(1, 5)
    counter.all_planned()
    counter.all_planned()
    assert told[-1] == Counted(4, 35, is_final=True)
    assert sum(one.is_final for one in told) == 1
