"""What the ACLs of a bucket and its objects let everyone, every AWS user or another account do."""

from __future__ import annotations

from collections.abc import Iterator

from connectors.s3_actions import Kind
from connectors.s3_posture import ANOTHER, AWS_USERS, EVERYONE, Grant, ObjectAcls, Posture, Unknown
from connectors.s3_say import Say, say
from connectors.s3_way import Answer, Way, closes, command, unread

_ON_BUCKET: dict[str, tuple[Kind, ...]] = {
    "READ": (Kind.LIST,),
    "WRITE": (Kind.WRITE,),
    "READ_ACP": (Kind.ACP,),
    "WRITE_ACP": (Kind.ACP,),
    "FULL_CONTROL": (Kind.LIST, Kind.WRITE, Kind.ACP),
}
_ON_OBJECT: dict[str, tuple[Kind, ...]] = {
    "READ": (Kind.READ,),
    "READ_ACP": (Kind.ACP,),
    "WRITE_ACP": (Kind.ACP,),
    "FULL_CONTROL": (Kind.READ, Kind.ACP),
}
_GROUPS = {EVERYONE: "AllUsers", AWS_USERS: "AuthenticatedUsers"}


def by_acl(posture: Posture, kind: Kind) -> Iterator[Way]:
    """What the ACLs of a bucket and of its objects open, close or leave unknown."""
    if posture.ownership == "BucketOwnerEnforced":
        yield Way(Answer.NOT_PUBLIC, (say("acl_off"),))
        return
    is_ignored, level = closes(posture, "IgnorePublicAcls")
    if is_ignored:
        yield Way(Answer.NOT_PUBLIC, (say("acl_ignored", level=level),))
        return
    unsure = [block for block in (posture.account_block, posture.bucket_block) if isinstance(block, Unknown)]
    if isinstance(posture.ownership, Unknown):
        unsure.append(posture.ownership)
    for way in (*_bucket_acl(posture, kind), *_object_acls(posture, kind)):
        if way.answer is Answer.PUBLIC and unsure:
            yield from (unread(item) for item in unsure)
            yield Way(Answer.UNKNOWN, way.reasons, way.fixes)
        else:
            yield way


def _acl_fixes(posture: Posture) -> tuple[Say, ...]:
    return (say("fix_ignore", command=command(posture, "BlockPublicAcls", "IgnorePublicAcls")),)


def _bucket_acl(posture: Posture, kind: Kind) -> Iterator[Way]:
    if kind is Kind.READ:
        return
    if isinstance(posture.acl, Unknown):
        yield unread(posture.acl, action="s3:GetBucketAcl")
        return
    grants = [grant for grant in posture.acl if kind in _ON_BUCKET.get(grant.permission, ()) and grant.group in _GROUPS]
    for grant in grants:
        said = say("acl_bucket", permission=grant.permission, group=_GROUPS[grant.group])
        yield Way(Answer.PUBLIC, (said,), _acl_fixes(posture), grant.group)
    if not grants and kind is not Kind.ACP:
        yield Way(Answer.NOT_PUBLIC, (say("acl_closed_bucket"),))


def _object_acls(posture: Posture, kind: Kind) -> Iterator[Way]:
    if kind not in (Kind.READ, Kind.ACP) or posture.objects is None:
        return
    if isinstance(posture.objects, Unknown):
        yield unread(posture.objects)
        return
    found: list[tuple[Grant, int]] = [
        (grant, number)
        for grant, number in posture.objects.open.items()
        if kind in _ON_OBJECT.get(grant.permission, ()) and grant.group in _GROUPS
    ]
    checked = posture.objects.checked
    for grant, number in found:
        values = {"open": number, "checked": checked, "permission": grant.permission, "group": _GROUPS[grant.group]}
        yield Way(Answer.PUBLIC, (say("acl_objects", **values),), _acl_fixes(posture), grant.group)
    if not posture.objects.is_all:
        yield Way(Answer.UNKNOWN, (say("sampled", checked=checked),), (say("fix_all_objects"),))
    elif not found:
        yield Way(Answer.NOT_PUBLIC, (say("acl_closed", checked=checked),))


def is_shared(posture: Posture, kind: Kind) -> bool:
    """Does an ACL give one kind of access to another account? IgnorePublicAcls leaves such grants in force."""
    if posture.ownership == "BucketOwnerEnforced":
        return False
    acl = () if isinstance(posture.acl, Unknown) else posture.acl
    objects = posture.objects.open if isinstance(posture.objects, ObjectAcls) else ()
    return any(
        grant.group == ANOTHER and kind in where.get(grant.permission, ())
        for grants, where in ((acl, _ON_BUCKET), (objects, _ON_OBJECT))
        for grant in grants
    )
