"""Advertising ids of mobile systems: a UUID (IDFA in capitals, GAID in small letters) that its label tells apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.context import LabelledRecognizer
from recognizers.fold import Shadow

_UUID = re.compile(r"(?<![0-9A-Za-z-])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Za-z-])")
_REACH = 20


class AdvertisingIdRecognizer(LabelledRecognizer):
    """A UUID right after its label; all zeros stand for a user who opted out."""

    id = "advertising_id"
    entity = "ADVERTISING_ID"
    version = 3
    needs = DIGIT
    headings = (
        "広告id", "広告識別子", "広告用id", "広告主識別子", "idfa", "gaid", "aaid", "adid", "ad_id",
        "advertising_id", "advertisingid", "advertiser_id", "google_advertising_id", "google_ad_id", "idfv", "ifa",
        "rdid", "gps_adid", "ios_ifa", "mobile_ad_id", "maid", "モバイル広告id", "広告識別id", "apple_ifa",
        "android_advertising_id", "端末広告id", "広告用識別子", "device_ifa", "ad id", "advertising identifier", "ifa",
        "google advertising id", "gps adid", "広告トラッキングid", "idfa/gaid", "idfa/aaid", "idfa_gaid", "gaid_idfa",
        "idfa_aaid", "idfa_or_gaid", "gaid/idfa", "adid_idfa", "advertising_device_id", "ad_identifier", "oaid",
        "raw_advertising_id", "advertising_tracking_id", "広告端末id",
    )  # fmt: skip
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        for label in self.labels(text):
            found = _UUID.search(text.folded, label.end, label.end + _REACH + 37)
            if found and len(set(found.group())) > 3:
                yield self._match(found.start(), found.group(), f"context {label.word}")

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.folded.strip(" \t\"'{}")
        if not named or not _UUID.fullmatch(text) or len(set(text)) <= 3:
            return None
        return self._match(cell.folded.index(text), text, "column heading")

    def _match(self, start: int, text: str, why: str) -> Match:
        return Match(self.entity, start, start + len(text), 0.9, ("UUID", why), self.id, text.lower())


RECOGNIZERS = (AdvertisingIdRecognizer(),)
