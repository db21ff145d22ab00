"""Why a server or a share does not answer: NTSTATUS ([MS-ERREF] 2.3) and what the library says, as causes.

Nothing of a message is handed on: it may hold names of people and files.
"""

from __future__ import annotations

from connectors import smb_kerberos
from connectors.base import Cause, SourceError

_DENIED = frozenset({0xC0000022, 0xC0000061, 0xC00000CA})
_REFUSED = frozenset({0xC000006D, 0xC000006E, 0xC000006A, 0xC0000064, 0xC0000193})
_VANISHED = frozenset({0xC0000034, 0xC000003A, 0xC000000F, 0xC0000039, 0xC0000103})
_NO_SHARE = frozenset({0xC00000CC, 0xC00000C9, 0xC0000225})
"""Bad name, name deleted while it was in use, and no such name among a server's DFS roots."""
_COMES_BACK = frozenset({0xC0000203, 0xC000035C, 0xC000020C, 0xC000020D, 0xC00000C9})
"""Session deleted, expired; connection disconnected, reset; the share let go of us (it may be there again)."""
_STATUS = {
    0xC0000043: (Cause.DENIED, "another program has it open and lets nobody read"),
    0xC000006F: (Cause.DENIED, "this user may not log in at this hour"),
    0xC0000070: (Cause.DENIED, "this user may not log in from this machine"),
    0xC0000071: (Cause.DENIED, "the password has expired; change it first"),
    0xC0000072: (Cause.DENIED, "the account is disabled or locked"),
    0xC000015B: (Cause.DENIED, "this user may not log in over the network"),
    0xC0000224: (Cause.DENIED, "the password has expired; change it first"),
    0xC0000234: (Cause.DENIED, "the account is disabled or locked"),
    0xC0000257: (Cause.NOT_A_FILE, "a DFS link to another server; name its target as a source"),
    0xC0000418: (Cause.DENIED, "the server takes no NTLM; log in with Kerberos (auth = kerberos)"),
    0xC00000BB: (Cause.SOURCE_ERROR, "the server does not know what is asked; SMB 2.1 and newer are spoken here"),
}
_TEXTS = {
    "authenticated as a guest": (
        Cause.DENIED,
        "the server took this login for a guest's, who can neither sign nor encrypt; the user may not be known there",
    ),
    "encryption is required but": (Cause.SOURCE_ERROR, "the server does not encrypt (encrypt = yes insists on it)"),
}
HUNG_UP = (Cause.SOURCE_ERROR, "the server hangs up at once: it speaks SMB 1 only, or does not let this machine in")
_LOST = frozenset({"SMBConnectionClosed", "ConnectionResetError", "ConnectionRefusedError", "BrokenPipeError",
                   "TimeoutError", "SMBException", "ConnectionAbortedError"})  # fmt: skip


def status(error: Exception) -> int:
    """The server's NTSTATUS, 0 where there is none."""
    found = getattr(error, "ntstatus", None)
    if found is None:
        found = getattr(error, "status", 0)
    return found if isinstance(found, int) else 0


def is_refused(error: Exception) -> bool:
    """Whether user or password were not accepted, so that another password may be."""
    code = status(error)
    return code in _REFUSED or (not code and type(error).__name__ in ("SMBAuthenticationError", "LogonFailure"))


def is_lost(error: Exception) -> bool:
    """Whether the connection went away, so that a new one may succeed."""
    if is_refused(error) or _told(error):
        return False
    if code := status(error):
        return code in _COMES_BACK
    return bool(_LOST & {type(error).__name__, type(error.__cause__).__name__, type(error.__context__).__name__})


def _told(error: Exception) -> SourceError | None:
    return next((SourceError(*told) for mark, told in _TEXTS.items() if mark in str(error)), None)


def explain(error: Exception) -> SourceError:
    """The cause and a reason without names of people or files."""
    code = status(error)
    if found := smb_kerberos.explain(error) or _told(error):
        return found
    if is_refused(error):
        return SourceError(Cause.DENIED, "user or password were not accepted")
    if code in _STATUS:
        return SourceError(*_STATUS[code])
    if code in _DENIED:
        return SourceError(Cause.DENIED, "this login may not read it")
    if code in _NO_SHARE:
        return SourceError(Cause.VANISHED, "the share is not there; it may have another name now")
    if code in _VANISHED:
        return SourceError(Cause.VANISHED, "it is not there")
    if code:
        return SourceError(Cause.SOURCE_ERROR, f"the server answers {code:#010x}")
    if type(error.__cause__).__name__ == "gaierror":
        return SourceError(Cause.SOURCE_ERROR, "no server of this name is known")
    if is_lost(error) or isinstance(error.__cause__, OSError):
        return SourceError(Cause.SOURCE_ERROR, "no connection to the server")
    return SourceError(Cause.SOURCE_ERROR, type(error).__name__)
