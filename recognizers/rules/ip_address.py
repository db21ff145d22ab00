"""IP addresses, version 4 and 6, as the standard library reads them.

Version numbers, object identifiers, networks and netmasks look the same and are none. Private and documentation
addresses (RFC 1918, RFC 5737, RFC 3849) score lower.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from recognizers.base import Match
from recognizers.context import LabelledRecognizer, judge, said
from recognizers.fold import Shadow
from recognizers.windows import around, found_in

_V4 = re.compile(r"(?<![0-9A-Za-z_\-/.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9A-Za-z_]|[.\-/][0-9A-Za-z])")
_DOTS = re.compile(r"\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]")
_COLONS = re.compile(r":[0-9A-Fa-f]{0,4}:")
_V6 = re.compile(r"(?<![0-9A-Za-z:.])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![0-9A-Za-z:])(?!\.[0-9])(?!/[0-9])")
_VERSION = re.compile(
    r"(?:ver|version|v|rev|release|build|firmware|fw|バージョン|版|リリース|ファームウェア|更新プログラム|oid|snmp"
    r"|第|節|項|章)[\s.:=]*$"
)
_V6_PART = re.compile(r"[0-9a-f]{3,4}")
_EXAMPLES = tuple(
    ipaddress.ip_network(net) for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)


class IpAddressRecognizer(LabelledRecognizer):
    """An address that a device of a person can have; not a network, not a mask, not a version."""

    id = "ip_address"
    entity = "IP_ADDRESS"
    version = 2
    headings = (
        "ip", "ipアドレス", "ip_address", "ip_addr", "ipaddress", "ipaddr", "ipv4", "ipv6", "ipv4アドレス",
        "ipv6アドレス", "アクセス元ip", "アクセス元ipアドレス", "接続元ip", "接続元ipアドレス", "送信元ip",
        "送信元ipアドレス", "送信元アドレス", "クライアントip", "グローバルip", "client_ip", "clientip", "remote_ip",
        "remote_addr", "remote_address", "remote_host", "source_ip", "src_ip", "c_ip", "x_forwarded_for", "user_ip",
        "login_ip", "last_login_ip", "ログインip", "登録時ip", "ホストip", "host_ip", "sign_up_ip", "created_ip",
        "peer_address", "固定ip", "端末ip", "固定ipアドレス",
    )  # fmt: skip
    words = ("接続元", "アクセス元", "client", "remote", "from")
    is_guessable = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        for found in found_in(around(_DOTS.finditer(folded), 3, 20), _V4, folded):
            before = text.lower[max(0, found.start() - 14) : found.start()]
            if not _VERSION.search(before):
                yield from self._match(text, found.start(), found.group())
        for found in found_in(around(_COLONS.finditer(folded), 4, 60), _V6, folded):
            yield from self._match(text, found.start(), found.group())

    def _match(self, text: Shadow, start: int, written: str) -> Iterator[Match]:
        kind = _kind(written)
        if kind is None:
            return
        context = said(text, start, start + len(written))
        is_announced = self.is_announced(context)
        if not is_announced and (self.is_contradicted(context) or (kind == "small" and "." in written)):
            return
        yield self._hit(start, written, kind, self.context(context, 0.25))

    def _hit(self, start: int, written: str, kind: str, context: tuple[float, str]) -> Match:
        version = "IPv6" if ":" in written else "IPv4"
        score, why = judge((0.65, f"{version} address"), context)
        if kind in ("private", "example"):
            score, why = 0.45, (*why, "private address" if kind == "private" else "known dummy")
        value = str(ipaddress.ip_address(written))
        return Match(self.entity, start, start + len(written), score, why, self.id, value)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.folded.strip()
        written = re.sub(r"(?<=[0-9]):[0-9]{1,5}$", "", text) if text.count(":") == 1 else text
        kind = _kind(written) if _V4.fullmatch(written) or _V6.fullmatch(written) else None
        if kind is None or (kind == "small" and not named):
            return None
        return self._hit(cell.folded.index(written), written, kind, (0.25 if named else 0.0, "column heading"))


def _kind(written: str) -> str | None:
    """`public`, `private`, `example`, `small` (as likely a chapter or a version); None for what nobody's device has."""
    try:
        address = ipaddress.ip_address(written)
    except ValueError:
        return None
    if address.is_loopback or address.is_unspecified or address.is_multicast:
        return None
    if isinstance(address, ipaddress.IPv4Address):
        octets = [int(part) for part in written.split(".")]
        if octets[0] in (0, 255) or octets[0] >= 240:
            return None
        if all(octet < 20 for octet in octets) and octets[0] != 10:
            return "small"
    elif ("::" not in written and not _V6_PART.search(written.lower())) or sum(
        bool(part) for part in written.split(":")
    ) < 3:
        return None
    if any(address in network for network in _EXAMPLES if network.version == address.version):
        return "example"
    return "private" if address.is_private or address.is_link_local else "public"


RECOGNIZERS = (IpAddressRecognizer(),)
