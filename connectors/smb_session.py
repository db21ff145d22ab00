"""Sessions with an SMB server: one login a source, connections of its own, made again when they break."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

from connectors import credentials
from connectors.base import Cause, SourceError
from connectors.smb_reasons import HUNG_UP, explain, is_lost, is_refused

_T = TypeVar("_T")
_TRIES, _PATIENT_TRIES = 4, 8
"""How often a server is asked that never answered, and one that did: it may be starting again."""
_PAUSE, _LONGEST_PAUSE = 0.5, 10.0
"""Seconds before the second try; doubled with every further one, up to the longest."""
KNOWN = frozenset({"user", "password_env", "auth", "encrypt", "guest", "guest_probe", "file_rights", "shares"})
"""Settings of an SMB source."""
_AUTH = ("negotiate", "ntlm", "kerberos")


@dataclass(frozen=True, slots=True)
class Place:
    """`smb://[user@]host[:port]/share/path`. `path` has backslashes; `share` is "" for the whole host."""

    host: str
    port: int
    share: str
    path: str
    user: str

    @property
    def id(self) -> str:
        """The canonical id, Unicode as it is."""
        return "/".join(part for part in (self.server, self.share, self.path.replace("\\", "/")) if part)

    @property
    def server(self) -> str:
        """`smb://host[:port]`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"smb://{host}" if self.port == 445 else f"smb://{host}:{self.port}"

    def unc(self, share: str, path: str = "") -> str:
        """The path as the protocol has it."""
        return f"\\\\{self.host}\\{share}" + (f"\\{path}" if path else "")


def parse(uri: str, options: Mapping[str, str]) -> Place:
    """Raises SourceError for a password in the address, a strange setting, and an address that is none.

    A name that holds `?` or `#` is kept: SMB addresses have neither a query nor a fragment.
    """
    credentials.refuse_password(uri)
    strange = sorted(set(options) - KNOWN)
    if strange:
        known = ", ".join(sorted(KNOWN))
        raise SourceError(Cause.UNSUPPORTED, f"unknown setting {strange[0]}; known: {known}")
    if options.get("auth", _AUTH[0]) not in _AUTH:
        raise SourceError(Cause.UNSUPPORTED, f"auth is one of {', '.join(_AUTH)}")
    parts = urlsplit(uri.replace("?", "%3F").replace("#", "%23"))
    try:
        port = parts.port or 445
    except ValueError:
        raise SourceError(Cause.UNSUPPORTED, "the port in the address is no number") from None
    if not parts.hostname:
        raise SourceError(Cause.UNSUPPORTED, "smb://host/share/path is the form")
    share, _, path = unquote(parts.path).strip("/").partition("/")
    user = unquote(parts.username or "") or options.get("user", "")
    return Place(parts.hostname, port, share, path.replace("/", "\\"), user.replace(";", "\\"))


class SmbSession:
    """Runs calls of smbclient with this source's login; a broken connection is made again. Raises SourceError only."""

    def __init__(self, place: Place, options: Mapping[str, str], *, as_guest: bool = False) -> None:
        self.place = place
        self._options = options
        self._cache: dict[str, Any] = {}
        self._is_guest = as_guest or options.get("guest") == "yes" or place.user.lower() == "guest"
        self._tries = _TRIES
        self._is_new = True
        quiet()

    def call(self, function: Callable[..., _T], *arguments: Any, **named: Any) -> _T:
        """`function(*arguments, …)` with port and connections; tried again while the server is away.

        After a wait in vain the next calls ask once only, until the server answers again.
        """
        for attempt in range(self._tries):
            try:
                self._connect(str(arguments[0]))
                answer = function(*arguments, port=self.place.port, connection_cache=self._cache, **named)
            except SourceError:
                raise
            except Exception as error:  # noqa: BLE001 - the library raises of everything; the cause is told apart below
                if not is_lost(error):
                    raise explain(error) from None
                has_hung_up = self._is_new and type(error).__name__ == "SMBConnectionClosed"
                self.close()
                if attempt == self._tries - 1:
                    self._tries = 1
                    raise (SourceError(*HUNG_UP) if has_hung_up else explain(error)) from None
            else:
                self._tries, self._is_new = _PATIENT_TRIES, False
                return answer
            time.sleep(min(_PAUSE * 2**attempt, _LONGEST_PAUSE))
        raise AssertionError  # the last attempt returned or raised

    def tree(self, share: str) -> Any:
        """A connected tree of the share, for requests that smbclient has no call for."""
        from smbclient._pool import get_smb_tree

        return self.call(get_smb_tree, self.place.unc(share))[0]

    def _connect(self, unc: str) -> None:
        """Log in where no session is. Raises what the library raises."""
        import smbclient
        from smbprotocol.tree import TreeConnect

        shared = {"port": self.place.port, "connection_cache": self._cache, "connection_timeout": 15}
        if self._is_guest:
            session = smbclient.register_session(
                self.place.host, username="guest", password="", auth_protocol="ntlm", require_signing=False, **shared
            )
            share = "\\".join(unc.split("\\")[:4])
            if not any(tree.share_name == share for tree in session.tree_connect_table.values()):
                TreeConnect(session, share).connect(require_secure_negotiate=False)  # guests have no key to verify it
            return
        if self._cache and all(connection.transport.connected for connection in self._cache.values()):
            return
        user, server = self.place.user, self.place.server
        encrypt = True if self._options.get("encrypt") == "yes" else None
        auth = self._options.get("auth", "negotiate")
        for is_last in (False, True):
            password = credentials.find(server, user, self._options, ("SMB_PASSWORD",)) if user else None
            try:
                smbclient.register_session(
                    self.place.host,
                    username=user or None,
                    password=password,
                    encrypt=encrypt,
                    auth_protocol=auth,
                    **shared,
                )
            except Exception as error:
                self.close()
                if is_last or not user or not is_refused(error) or not credentials.ask(server, user):
                    raise
            else:
                return

    def close(self) -> None:
        """Give the connections back."""
        for connection in self._cache.values():
            with suppress(Exception):  # the other end may be away
                connection.disconnect()
        self._cache.clear()


def quiet() -> None:
    """Keep the library's own log off the screen: what matters of it becomes a row, and it may quote names."""
    for name in ("smbprotocol", "smbclient", "spnego"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
