"""Cookies that tell browsers apart: analytics and advertising ids by name or form, session ids by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import Match
from recognizers.context import LabelledRecognizer
from recognizers.fold import Shadow

_FORM = re.compile(
    r"(?<![0-9A-Za-z_.-])(?:GA1\.[0-9](?:-[0-9])?\.[0-9]{2,12}\.[0-9]{2,12}|GS[12]\.[0-9]\.[0-9A-Za-z.$]{8,80}|fb\.[0-9]\.[0-9]{10,13}\.[0-9A-Za-z_-]{6,200})"
    r"(?![0-9A-Za-z_])"
)
_NAMES = (
    r"_ga(?:_[0-9A-Z]{6,12})?|_gid|_gcl_au|_gac_[0-9A-Za-z_-]+|_fbp|_fbc|__utm[abz]|_clck|_clsk|_uetsid|_uetvid|_yjsu_yjad|_ycl_yjad|_yjr_yjad|_td|"
    r"_td_global|_pin_unauth|_scid|_ttp|_hjid|_hjSessionUser_[0-9]+|ajs_anonymous_id|amplitude_id|mp_[0-9a-z]+_mixpanel|optimizelyEndUserId|"
    r"hubspotutk|_mkto_trk|visitor_id[0-9]*|krt\.vis|__lt__cid|_lt_cid|IDE|DSID|NID|MUID|AMCV_[0-9A-Z%@A-Za-z]+|s_vi|"
    r"JSESSIONID|PHPSESSID|ASP\.NET_SessionId|ASPSESSIONID[A-Z]+|connect\.sid|laravel_session|_session_id|sessionid|session_id|CFID|CFTOKEN"
)
_NAMED = re.compile(
    rf"(?<![0-9A-Za-z_-])(?P<name>{_NAMES})[\"']?\s*[=:]\s*[\"']?"
    r"(?P<value>[0-9A-Za-z%._:~+/$!|-]{6,400}=*)"
)
_VALUE = re.compile(r"[=:]\s*[\"']?[0-9A-Za-z%._:~+/$!|-]{6}")
"""What must stand somewhere for a cookie to be named."""
_SIGNS = ("GA1.", "GS1.", "GS2.", "fb.")
_NAME_SIGNS = (
    "_g", "_fb", "__utm", "_cl", "_uet", "yjad", "_td", "_pin", "_scid", "_ttp", "_hj", "ajs_", "amplitude",
    "mixpanel", "optimizely", "hubspot", "_mkto", "visitor_id", "krt.", "lt_cid", "ide", "dsid", "nid", "muid",
    "amcv", "s_vi", "sess", "connect.sid", "cfid", "cftoken",
)  # fmt: skip
"""A text without any of these has no cookie that is known by name: cheaper to ask than to search."""
_HEADER = re.compile(r"\b(?:Set-)?Cookie:[^\S\n]*(?P<pairs>[^\n]+)", re.I)
_PAIR = re.compile(r"(?<![0-9A-Za-z_-])(?P<name>[0-9A-Za-z_.-]+)=(?P<value>[0-9A-Za-z%._~+/-]{16,400}=*)")
_ATTRIBUTES = frozenset({"path", "domain", "expires", "max-age", "samesite", "secure", "httponly", "lang", "locale"})
_CELL = re.compile(r"(?=.*[0-9])[0-9A-Za-z%._:~+/$|=-]{8,400}")


class CookieIdRecognizer(LabelledRecognizer):
    """The value of a cookie known by name, by the form of Google's and Meta's, or in a Cookie header."""

    id = "cookie_id"
    entity = "COOKIE_ID"
    version = 2
    headings = (
        "cookie", "クッキー", "cookie_id", "クッキーid", "cookieid", "クッキー識別子", "cookie識別子",
        "cookie_value", "ga_client_id", "ga_cid", "google_analytics_id", "アナリティクスid", "session_id",
        "sessionid", "セッションid", "visitor_id", "visitorid", "訪問者id", "ビジターid", "browser_id", "ブラウザid",
        "jsessionid", "phpsessid", "_ga", "_gid", "_fbp", "fbp", "fbc", "tracking_cookie", "anonymous_id",
        "トラッキングid", "dmp_id", "ターゲティングid",
    )  # fmt: skip
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        taken: set[int] = set()
        for found in _FORM.finditer(folded) if any(sign in folded for sign in _SIGNS) else ():
            taken.add(found.start())
            yield self._match(found.start(), found.group(), 0.85, "form of an analytics cookie")
        if "=" not in folded and ":" not in folded:
            return
        is_named = _VALUE.search(folded) and any(sign in text.lower for sign in _NAME_SIGNS)
        for found in _NAMED.finditer(folded) if is_named else ():
            if found.start("value") not in taken and any(char.isdigit() for char in found["value"]):
                taken.add(found.start("value"))
                yield self._match(found.start("value"), found["value"], 0.85, f"cookie {found['name']}")
        for header in _HEADER.finditer(folded) if "ookie:" in folded else ():
            for found in _PAIR.finditer(folded, *header.span("pairs")):
                if found["name"].lower() in _ATTRIBUTES or found.start("value") in taken:
                    continue
                if any(char.isdigit() for char in found["value"]):
                    yield self._match(found.start("value"), found["value"], 0.6, "Cookie header")

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        text = cell.folded.strip(" \t\"'")
        if _FORM.fullmatch(text):
            return self._match(cell.folded.index(text), text, 0.9, "form of an analytics cookie")
        if not named or not _CELL.fullmatch(text):
            return None
        return self._match(cell.folded.index(text), text, 0.8, "column heading")

    def _match(self, start: int, text: str, score: float, why: str) -> Match:
        return Match(self.entity, start, start + len(text), score, (why,), self.id, text)


RECOGNIZERS = (CookieIdRecognizer(),)
