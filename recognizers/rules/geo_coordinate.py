"""Positions: latitude and longitude with four decimals or more, in degrees and minutes, in GPX, KML and GeoJSON.

A place of a shop or a station is no person's, so a list of places scores lower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.context import LabelledRecognizer, around, judge
from recognizers.fold import Shadow

_NUMBER = r"-?[0-9]{1,3}\.[0-9]{4,15}"
_DECIMALS = re.compile(r"\.[0-9]{4}")
_MINUTES = re.compile(r"度\s?[0-9]{1,2}\s?分")
_PAIR = re.compile(rf"(?<![0-9A-Za-z_.\-])(?P<one>{_NUMBER})\s*[,/ 、]\s*(?P<two>{_NUMBER})(?![0-9A-Za-z_.])")
_COMPASS = re.compile(rf"(?<![a-z])(?:n|北緯)\s?(?P<one>{_NUMBER})[°度]?[\s,、/]*(?:e|東経)\s?(?P<two>{_NUMBER})[°度]?")
_LABELLED = re.compile(
    r"(?<![a-z])(?P<label>lat(?:itude)?|lng|lon(?:g|gitude)?|緯度|経度|北緯|東経|ido|keido)[\"']?\s*[:=は]?\s*[\"']?"
    r"(?P<value>-?[0-9]{1,3}\.[0-9]{3,15})(?![0-9a-z_.])"
)
_DEGREES = re.compile(
    r"(?:(?:北緯|n)\s?)?(?P<lat>[0-9]{2})\s?[°度]\s?(?P<latm>[0-9]{1,2})\s?['′分’]\s?(?:[0-9]{1,2}(?:\.[0-9]+)?\s?[\"″秒”]\s?)?n?"
    r"[\s,、/]{0,3}(?:(?:東経|e)\s?)?(?P<lon>1[0-9]{2})\s?[°度]\s?[0-9]{1,2}\s?['′分’](?:\s?[0-9]{1,2}(?:\.[0-9]+)?\s?[\"″秒”])?(?:\s?e)?"
)
_POINTS = re.compile(r"-?[0-9]{1,3}\.[0-9]{3,15}(?:\s+-?[0-9]{1,3}\.[0-9]{1,15})+")
"""The numbers of a list, as readers of JSON put them into one cell."""
_PLACE = re.compile(r"店舗|支店|本店|本社|営業所|駅|施設|店名|観光|公園|市役所|拠点|基地局|観測|バス停")
_LATITUDE = ("lat", "緯", "北緯", "ido")


class GeoCoordinateRecognizer(LabelledRecognizer):
    """A pair of coordinates as one hit; labelled ones each by itself with `part` lat or lon."""

    id = "geo_coordinate"
    entity = "GEO_COORDINATE"
    version = 2
    needs = DIGIT
    headings = (
        "緯度", "経度", "緯度経度", "座標", "位置情報", "位置座標", "gps", "gps座標", "gps位置", "gps情報", "北緯",
        "東経", "lat", "lng", "lon", "latitude", "longitude", "lat_lng", "latlng", "latlon", "lat_lon", "lat_long",
        "coordinates", "coordinate", "coords", "geo", "geolocation", "geo_point", "location_lat", "location_lng",
        "gps_lat", "gps_lng", "gps_lon", "gps_latitude", "gps_longitude", "ido", "keido", "position_lat",
        "position_long", "home_lat", "home_lng", "打刻位置", "打刻位置情報", "現在地", "現在位置", "測位位置",
        "位置(緯度)", "位置(経度)", "緯度・経度", "緯度,経度",
    )  # fmt: skip
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        lower = text.lower
        if _DECIMALS.search(lower):
            taken: set[int] = set()
            for found in _PAIR.finditer(lower):
                where = _where(float(found["one"]), float(found["two"]))
                is_named = bool(around(text, found.start(), found.end(), 24, 12, _NAMED))
                if where == "Japan" or (where and is_named):
                    taken.update((found.start("one"), found.start("two")))
                    yield self._match(text, *found.span(), (0.6, f"two coordinates, {where}"), is_named=is_named)
            for found in _COMPASS.finditer(lower):
                if _where(float(found["one"]), float(found["two"])):
                    taken.update((found.start("one"), found.start("two")))
                    yield self._match(text, *found.span(), (0.7, "compass directions"), is_named=False)
            for found in _LABELLED.finditer(lower):
                if found.start("value") in taken or abs(float(found["value"])) > 180:
                    continue
                part = "lat" if found["label"].startswith(_LATITUDE) else "lon"
                evidence = (0.55, f"context {found['label']}")
                yield self._match(text, *found.span("value"), evidence, is_named=True, part=part)
        if _MINUTES.search(lower) or "°" in lower:
            for found in _DEGREES.finditer(lower):
                if 20 <= int(found["lat"]) <= 46 and 122 <= int(found["lon"]) <= 154:
                    yield self._match(text, *found.span(), (0.7, "degrees and minutes, Japan"), is_named=False)

    def _match(
        self, text: Shadow, start: int, end: int, evidence: tuple[float, str], *, is_named: bool, part: str = ""
    ) -> Match:
        score, why = judge(evidence, (0.25 if is_named else 0.0, "label"))
        place = around(text, start, end, 40, 10, _PLACE)
        if place:
            score, why = min(score, 0.45), (*why, f"place: {place}")
        return Match(self.entity, start, end, score, why, self.id, text.lower[start:end], part=part)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.folded.strip(" \t()[]\"'")
        start = cell.folded.index(text)
        pair = _PAIR.fullmatch(text)
        if pair and (where := _where(float(pair["one"]), float(pair["two"]))) and (named or where == "Japan"):
            return Match(
                self.entity, start, start + len(text), 0.85 if named else 0.6, ("two coordinates",), self.id, text
            )
        degrees = _DEGREES.fullmatch(text.lower())
        if degrees:
            return Match(self.entity, start, start + len(text), 0.8, ("degrees and minutes",), self.id, text)
        first = text.split()[0] if named and _POINTS.fullmatch(text) else text
        if not named or not re.fullmatch(r"-?[0-9]{1,3}\.[0-9]{2,15}", first) or abs(float(first)) > 180:
            return None
        return Match(self.entity, start, start + len(text), 0.8, ("column heading", "one coordinate"), self.id, text)


_NAMED = re.compile(r"lat|lng|lon|緯度|経度|座標|位置|gps|coordinates|geo|point|現在地|@|q=")


def _where(one: float, two: float) -> str:
    """`Japan` in either order (GeoJSON and KML put longitude first), `world`, or "" when it is no position."""
    for lat, lon in ((one, two), (two, one)):
        if 20 <= lat <= 46 and 122 <= lon <= 154:
            return "Japan"
    return "world" if min(abs(one), abs(two)) <= 90 and max(abs(one), abs(two)) <= 180 else ""


RECOGNIZERS = (GeoCoordinateRecognizer(),)
