"""A way into a bucket: open, closed or unknown, for whom, with what there is to say and to change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from connectors.s3_posture import BLOCKS, EVERYONE, Posture, Unknown
from connectors.s3_say import Say, say


class Answer(StrEnum):
    """The three values of the contract."""

    PUBLIC = "public"
    NOT_PUBLIC = "not_public"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Way:
    """One way in: open, closed or unknown, for whom, and what there is to say and to change."""

    answer: Answer
    reasons: tuple[Say, ...] = ()
    fixes: tuple[Say, ...] = ()
    audience: str = EVERYONE


def closes(posture: Posture, setting: str) -> tuple[bool | None, str]:
    """(is the setting on, at which level): the strictest of account and bucket; None when one could not be read."""
    unread = False
    for level, block in (("account", posture.account_block), ("bucket", posture.bucket_block)):
        if isinstance(block, Unknown):
            unread = True
        elif block.get(setting):
            return True, level
    return (None, "") if unread else (False, "")


def unread(answer: Unknown, *, action: str = "") -> Way:
    """The way that an answer which could not be had leaves: unknown, and what to grant."""
    fixes = (say("fix_grant", action=action or answer.call),) if answer.is_refused else ()
    return Way(Answer.UNKNOWN, (say("unread", call=answer.call, why=answer.why),), fixes)


def command(posture: Posture, *wanted: str) -> str:
    """Sets what is wanted and keeps what is on: the call replaces all four settings, those left out are off."""
    block = posture.bucket_block
    names = [name for name in BLOCKS if name in wanted or isinstance(block, Unknown) or block.get(name)]
    settings = ",".join(f"{name}=true" for name in names)
    place = f" --endpoint-url {posture.endpoint}" if posture.endpoint else ""
    called = f"aws s3api put-public-access-block --bucket {posture.bucket}{place}"
    return f"{called} --public-access-block-configuration {settings}"
