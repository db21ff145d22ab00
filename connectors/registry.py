"""From what the user typed to the connector that serves it.

A connector module exposes `SCHEMES` (the URI schemes it serves) and `connect(spec) -> Source`. Third parties
add theirs through the entry point group `pdscan.connectors`.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from typing import cast

from connectors.base import Cause, Source, SourceError, SourceSpec

BUILT_IN = {
    "file": "connectors.local",
    "memory": "connectors.memory",
    "postgresql": "connectors.sql",
    "mysql": "connectors.sql",
    "mariadb": "connectors.sql",
    "sqlite": "connectors.sql",
    "mssql": "connectors.sql",
    "oracle": "connectors.sql",
    "smb": "connectors.smb",
    "s3": "connectors.s3",
}
"""One line a connector: scheme → module. Modules are imported when first needed."""


def scheme_of(uri: str) -> str:
    """The URI scheme in lower case; a plain path (and a Windows drive such as `C:`) counts as `file`."""
    head, separator, _ = uri.partition("://")
    return head.lower() if separator and len(head) > 1 else "file"


def connect(spec: SourceSpec) -> Source:
    """Open the source that `spec` names. Raises SourceError(unsupported) for a scheme nobody serves."""
    scheme = scheme_of(spec.uri)
    module_name = BUILT_IN.get(scheme)
    if module_name is not None:
        try:
            module = import_module(module_name)
        except ModuleNotFoundError as error:
            raise SourceError(Cause.UNSUPPORTED, f"{error.name} is not installed") from None
        return cast(Source, module.connect(spec))
    for entry in entry_points(group="pdscan.connectors", name=scheme):
        return cast(Source, entry.load().connect(spec))
    known = ", ".join(sorted(BUILT_IN))
    raise SourceError(Cause.UNSUPPORTED, f"no connector for “{scheme}://” (known: {known})")
