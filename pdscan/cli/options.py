"""Options that several commands share, and what they mean to the engine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.i18n import t

if TYPE_CHECKING:
    from connectors.base import SourceSpec
    from pdscan.config import Settings
    from pdscan.readers.base import Limits

InventoryOption = Annotated[
    str,
    typer.Option("--inventory", metavar="FILE|URL", help=t("The inventory: an SQLite file or a postgresql:// URL.")),
]
ConfigOption = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help=t("Settings (default: pdscan.toml in this folder)."))
]
RedactOption = Annotated[
    bool, typer.Option("--redact-locations", help=t("Replace names of files and folders by codes."))
]
ProfileOption = Annotated[
    str | None, typer.Option("--aws-profile", metavar="NAME", help=t("For s3://: a profile of the AWS configuration."))
]
EndpointOption = Annotated[
    str | None,
    typer.Option("--endpoint-url", metavar="URL", help=t("For s3://: a server that speaks S3 (MinIO, Ceph …).")),
]

_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([KMGT]?)i?B?", re.IGNORECASE)


def size(text: str | None) -> int | None:
    """Bytes from `500`, `20MB`, `1.5G` (powers of 1024). Raises BadParameter."""
    if text is None:
        return None
    match = _SIZE.fullmatch(text.strip())
    if not match:
        raise typer.BadParameter(t("“{size}” is no size; examples: 500K, 20MB, 2G", size=text))
    return int(float(match.group(1)) * 1024 ** ("KMGT".find(match.group(2).upper()) + 1 if match.group(2) else 0))


def limits(settings: Settings) -> Limits:
    """The limits of one document, from the settings."""
    from pdscan.readers.base import Limits

    given = settings.limits
    mebi = 1 << 20
    return Limits(
        given.seconds,
        given.memory_mb * mebi,
        given.size_mb * mebi,
        given.in_memory_mb * mebi,
        given.depth,
        given.members,
        given.unpacked_mb * mebi,
        given.ratio,
        _passwords(given.password_file),
        given.ocr_pages,
    )


def _passwords(file: str | None) -> tuple[str, ...]:
    if file is None:
        return ()
    try:
        return tuple(line for line in Path(file).read_text("utf-8").splitlines() if line)
    except OSError as error:
        raise typer.BadParameter(f"{file}: {error.strerror}") from None


def specs(
    sources: list[str], settings: Settings, profile: str | None = None, endpoint: str | None = None
) -> list[SourceSpec]:
    """What the user named: a source of the settings by its name, else a path or URI.

    `profile` and `endpoint` are meant for S3; a source of the settings that names its own keeps them.
    """
    from connectors.base import SourceSpec
    from connectors.registry import scheme_of

    given = {name: value for name, value in (("profile", profile), ("endpoint_url", endpoint)) if value}
    found = []
    for text in sources:
        if not text.strip():
            raise typer.BadParameter(t("a source is empty; the current folder is “.”"))
        named = settings.source.get(text)
        uri, options = (named.uri, named.options) if named else (text, {})
        found.append(SourceSpec(uri, {**given, **options} if scheme_of(uri) == "s3" else options))
    return found
