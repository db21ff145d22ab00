"""Identifiers of devices: IMEI (15 digits, Luhn), MAC addresses (48 bits), and ids of mobile systems after a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from recognizers.base import Match
from recognizers.checkdigit import is_luhn
from recognizers.context import LabelledRecognizer, judge, said
from recognizers.fold import Shadow
from recognizers.number_recognizer import NumberRecognizer, Shapes
from recognizers.windows import around, found_in

ENTITY = "DEVICE_ID"
_MAC = re.compile(
    r"(?<![0-9a-z:.\-_])[0-9a-f]{2}(?P<mark>[:-])[0-9a-f]{2}(?:(?P=mark)[0-9a-f]{2}){4}(?![0-9a-z_]|[:-][0-9a-f])"
)
_DOTTED_MAC = re.compile(r"(?<![0-9a-z.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![0-9a-z.])")
_BARE_MAC = re.compile(r"(?<![0-9a-z])[0-9a-f]{12}(?![0-9a-z])")
_MARKED = re.compile(r"[:-](?=[0-9a-f]{2}[:-])")
_MARKS = re.compile(r"[:.\-]")
_NOBODY = frozenset({"000000000000", "ffffffffffff"})
_GROUPS = ("01005e", "3333", "0180c2", "01000c", "011b19", "01000e")
"""Addresses of groups and protocols, nobody's device; other odd ones are as they were written down."""
_EXAMPLES = ("00005e0053", "001122334455", "aabbccddeeff", "123456789abc", "deadbeef", "0123456789ab")
_AFTER_LABEL = re.compile(
    r"[\s\"'\])]{0,3}[:=|は]?[\s\"'\[(]{0,3}(?P<value>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[a-f]*[0-9])[0-9a-f]{14,40})"
    r"(?![0-9a-z_-])"
)


class ImeiRecognizer(NumberRecognizer):
    """15 digits whose check digit fits, after their label."""

    id = "imei"
    entity = ENTITY
    version = 2
    headings = (
        "imei", "imei番号", "imei1", "imei2", "imei_no", "imei_number", "imeiコード", "端末識別番号", "端末製造番号",
        "端末番号", "携帯端末番号",     )  # fmt: skip
    words = ("端末",)
    shapes: ClassVar[Shapes] = {(15,): 0.05, (2, 6, 6, 1): 0.2, (6, 2, 6, 1): 0.2}
    check_weight = 0.2
    label_weight = 0.65

    def check(self, digits: str) -> bool:
        return is_luhn(digits) and len(set(digits)) > 1


class MacAddressRecognizer(LabelledRecognizer):
    """Six pairs of hexadecimal digits; other spellings after a label."""

    id = "mac_address"
    entity = ENTITY
    version = 2
    headings = (
        "macアドレス", "mac_address", "mac_addr", "macaddr", "mac", "物理アドレス", "ハードウェアアドレス",
        "wifi_mac", "wi-fi macアドレス", "無線macアドレス", "有線macアドレス", "lan_mac", "bluetooth_address",
        "bluetoothアドレス", "bd_addr", "hardware_address", "hwaddr", "physical_address", "ethernet_address",
        "bssid", "calling_station_id",
    )  # fmt: skip
    is_guessable = True

    def find(self, text: Shadow) -> Iterator[Match]:
        lower = text.lower
        for found in found_in(around(_MARKED.finditer(lower), 2, 20), _MAC, lower):
            context = self.context(said(text, *found.span()), 0.25)
            yield from self._match(found.group(), found.start(), (0.65, "48 bits in pairs"), context)
        for label in self.labels(text):
            for pattern in (_DOTTED_MAC, _BARE_MAC):
                other = pattern.search(lower, label.end, label.end + 24)
                if other and not other.group().isdigit():
                    yield from self._match(
                        other.group(), other.start(), (0.5, "48 bits"), (0.35, f"context {label.word}")
                    )

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.lower.strip()
        patterns = (_MAC, _DOTTED_MAC, _BARE_MAC) if named else (_MAC,)
        if not any(pattern.fullmatch(text) for pattern in patterns):
            return None
        heading = (0.25 if named else 0.0, "column heading")
        return next(self._match(text, cell.lower.index(text), (0.65, "48 bits"), heading), None)

    def _match(self, written: str, start: int, *evidence: tuple[float, str]) -> Iterator[Match]:
        value = _MARKS.sub("", written)
        if value in _NOBODY:
            return
        score, why = judge(*evidence)
        if value.startswith(_EXAMPLES):
            score, why = min(score, 0.45), (*why, "known dummy")
        elif value.startswith(_GROUPS):
            score, why = min(score, 0.4), (*why, "multicast")
        yield Match(ENTITY, start, start + len(written), score, why, self.id, value)


class SystemDeviceIdRecognizer(LabelledRecognizer):
    """MEID, Android ID, UDID and device ids of applications: hexadecimal, so only after a label."""

    id = "system_device_id"
    entity = ENTITY
    version = 2
    headings = (
        "meid", "android_id", "udid", "device_id", "deviceid", "デバイスid", "端末id", "端末識別子",
        "デバイス識別子", "device_uuid", "device_identifier", "個体識別番号", "端末固有id", "uuid(端末)",
        "hardware_id", "machine_id", "device_token", "デバイストークン", "registration_id", "installation_id",
        "ssaid", "vendor_id(idfv)", "端末管理番号",
    )  # fmt: skip
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        lower = text.lower
        for label in self.labels(text):
            found = _AFTER_LABEL.match(lower, label.end)
            if found and len(set(found["value"])) > 2:
                why = (f"context {label.word}",)
                yield Match(ENTITY, *found.span("value"), 0.85, why, self.id, found["value"])

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.folded.strip()
        if not named or not re.fullmatch(r"(?=.*[0-9])[0-9A-Za-z:_-]{6,200}", text) or len(set(text)) < 3:
            return None
        start = cell.folded.index(text)
        return Match(ENTITY, start, start + len(text), 0.8, ("column heading",), self.id, text.lower())


RECOGNIZERS = (ImeiRecognizer(), MacAddressRecognizer(), SystemDeviceIdRecognizer())
