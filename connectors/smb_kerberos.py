"""What Kerberos says when it opens nothing, as a cause and what to do about it.

The library hands on its minor codes (RFC 4120 7.5.9 and MIT's own, as unsigned numbers); their texts depend on the
machine's language.
"""

from __future__ import annotations

from connectors.base import Cause, SourceError

_NEITHER = (Cause.DENIED, "there is neither a password nor a Kerberos ticket (kinit)")
_REASONS = {
    "find client principal": (Cause.DENIED, "there is no Kerberos ticket of this user (kinit)"),
    "2529639053": _NEITHER,
    "credential cache": _NEITHER,
    "2529638944": (Cause.DENIED, "the Kerberos ticket has run out (kinit)"),
    "credential has expired": (Cause.DENIED, "the Kerberos ticket has run out (kinit)"),
    "2529638919": (Cause.SOURCE_ERROR, "the domain knows no server of this name; name it as the domain does"),
    "2529638949": (Cause.SOURCE_ERROR, "the clocks of this machine and of the domain differ too much for Kerberos"),
    "2529639068": (Cause.SOURCE_ERROR, "no Kerberos server of the domain answers"),
    "2529639066": (Cause.SOURCE_ERROR, "no Kerberos server of the domain answers"),
}
"""First come, first served: libkrb5 gives a missing ticket and one of somebody else the same number."""


def explain(error: Exception) -> SourceError | None:
    """None where it is not Kerberos that failed."""
    if isinstance(error, ImportError):
        return SourceError(Cause.UNSUPPORTED, "Kerberos needs the extra: pip install 'pdscan[kerberos]'")
    text = str(error)
    return next((SourceError(*told) for mark, told in _REASONS.items() if mark in text), None)
