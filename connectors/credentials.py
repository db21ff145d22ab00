"""Passwords for sources: from the environment, a keyring or a prompt; never from an address, never written down.

A password that was typed lives in this process' environment, so that its worker processes find it there; the
environment of a process is readable for its own user only.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from connectors.base import Cause, SourceError

SERVICE = "pdscan"
"""The name under which a keyring holds passwords: `keyring set pdscan postgresql://scan@db.example.jp`."""


def refuse_password(uri: str) -> None:
    """Raises SourceError when an address carries a password: every user of the machine sees command lines."""
    if urlsplit(uri).password is not None:
        place = uri.partition("://")[0]
        raise SourceError(
            Cause.UNSUPPORTED,
            f"a password in a {place}:// address is seen by every user of this machine and is not accepted; "
            "leave it out and use the environment, a keyring or the prompt",
        )


def find(place: str, user: str, options: Mapping[str, str], variables: Sequence[str] = ()) -> str | None:
    """The password for `user` at `place` (`scheme://host`): typed before, named by `password_env`, from the
    usual variables, from a keyring; None where there is none. Raises SourceError when `password_env` is not set."""
    named = options.get("password_env")
    if named is not None:
        if named not in os.environ:
            raise SourceError(Cause.DENIED, f"the environment variable {named} (password_env) is not set")
        return os.environ[named]
    for variable in (_variable(place, user), *variables):
        if variable in os.environ:
            return os.environ[variable]
    return _from_keyring(place, user)


def ask(place: str, user: str) -> bool:
    """Ask at the terminal, where there is one, and remember for this process and its children."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    scheme, _, host = place.partition("://")
    password = getpass.getpass(f"{scheme}://{user}@{host} password: ", stream=sys.stderr)
    if not password:
        return False
    os.environ[_variable(place, user)] = password
    return True


def _variable(place: str, user: str) -> str:
    return f"PDSCAN_TYPED_{hashlib.sha256(f'{place} {user}'.encode()).hexdigest()[:16].upper()}"


def _from_keyring(place: str, user: str) -> str | None:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None  # the extra `keyring` is not installed
    scheme, _, host = place.partition("://")
    try:
        found: str | None = keyring.get_password(SERVICE, f"{scheme}://{user}@{host}")
    except (KeyringError, RuntimeError):
        return None  # no keyring runs in this session
    return found
