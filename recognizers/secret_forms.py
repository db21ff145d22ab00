"""Secrets that their own shape tells: keys, tokens, addresses with a password in them (specification §3.4)."""

from __future__ import annotations

import re
from typing import NamedTuple


class SecretForm(NamedTuple):
    """One shape; group 1 of `pattern` is the secret; without one of `marks` it cannot be there."""

    kind: str
    marks: tuple[str, ...]
    pattern: re.Pattern[str]


def _form(kind: str, marks: str, pattern: str) -> SecretForm:
    return SecretForm(kind, tuple(marks.split("|")), re.compile(pattern, re.MULTILINE))


_START = r"(?<![A-Za-z0-9])"
_HEADER = r"(?i:authorization['\"]?\s?[:=]\s?['\"]?"
URL_KIND = "address with password"
FORMS = (
    _form(
        "private key",
        "-----BEGIN ",
        r"(-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,12000}?"
        r"(?:-----END [A-Z0-9 ]{0,40}-----|\Z))",
    ),
    _form("PuTTY key", "PuTTY-User-Key-File", r"(PuTTY-User-Key-File-[0-9]:[\s\S]{0,8000}?Private-MAC:\s?[0-9a-f]+)"),
    _form("AWS access key", "AKIA|ASIA|AIDA|AROA", rf"{_START}((?:AKIA|ASIA|AIDA|AROA)[A-Z0-9]{{16}})(?![A-Za-z0-9])"),
    _form("GitHub token", "ghp_|gho_|ghu_|ghs_|ghr_", rf"{_START}(gh[pousr]_[A-Za-z0-9]{{36,255}})"),
    _form("GitHub token", "github_pat_", rf"{_START}(github_pat_[A-Za-z0-9_]{{22,255}})"),
    _form("GitLab token", "glpat-", rf"{_START}(glpat-[A-Za-z0-9_\-]{{20,}})"),
    _form("Slack token", "xox", rf"{_START}(xox[abeoprs]-[A-Za-z0-9\-]{{10,}})"),
    _form("Slack webhook", "hooks.slack.com", r"(https://hooks\.slack\.com/services/[A-Za-z0-9/]{20,})"),
    _form("Stripe key", "_live_", rf"{_START}([srp]k_live_[A-Za-z0-9]{{16,}})"),
    _form("Google API key", "AIza", rf"{_START}(AIza[0-9A-Za-z_\-]{{35}})(?![A-Za-z0-9_\-])"),
    _form("Google service key", "private_key_id", r"\"private_key_id\"\s?:\s?\"([0-9a-f]{40})\""),
    _form("AI service key", "sk-", rf"{_START}(sk-(?:proj-|ant-)?[A-Za-z0-9_\-]{{32,}})"),
    _form("SendGrid key", "SG.", rf"{_START}(SG\.[A-Za-z0-9_\-]{{16,}}\.[A-Za-z0-9_\-]{{16,}})"),
    _form("npm token", "npm_", rf"{_START}(npm_[A-Za-z0-9]{{36}})(?![A-Za-z0-9])"),
    _form(
        "JSON web token", "eyJ", rf"{_START}(eyJ[A-Za-z0-9_\-]{{8,}}\.eyJ[A-Za-z0-9_\-]{{8,}}\.[A-Za-z0-9_\-]{{8,}})"
    ),
    _form("Azure account key", "Key=|key=", r"(?i:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,}={0,2})"),
    _form(
        URL_KIND,
        "://",
        r"://[^\s/:@\"'<>]{0,64}:([^\s/@\"'<>]{1,128})@[A-Za-z0-9\[.\-]",
    ),
    _form(
        "password hash",
        "$apr1$|$1$|$5$|$6$|$2a$|$2b$|$2y$|$y$",
        r"^[^\s:#]{1,64}:(\$(?:apr1|1|5|6|y|2[aby])\$[./A-Za-z0-9$=,]{20,})",
    ),
    _form("password hash", "{SHA}", r"^[^\s:#]{1,64}:(\{SHA\}[A-Za-z0-9+/=]{20,})"),
    _form("basic authentication", "asic ", _HEADER + r"basic )([A-Za-z0-9+/]{8,}={0,2})"),
    _form("bearer token", "earer ", _HEADER + r"bearer )([A-Za-z0-9._~+/\-]{16,}=*)"),
)
"""The most telling shape first."""
