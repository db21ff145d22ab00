"""From how a bucket is set up to a verdict on each kind of access: public, not public, or could not be determined.

Pure: answers in, verdicts out. RestrictPublicBuckets and IgnorePublicAcls alone close what is open already; the two
Block settings refuse new settings only. On AWS its own judgement of the policy decides and ours explains; elsewhere
ours decides and the server's is mentioned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from connectors.s3_actions import Kind
from connectors.s3_policy import Reading, read
from connectors.s3_posture import ANOTHER, AWS_USERS, BLOCKS, EVERYONE, Grant, ObjectAcls, Posture, Unknown
from connectors.s3_say import Say, say


class Answer(StrEnum):
    """The three values of the contract."""

    PUBLIC = "public"
    NOT_PUBLIC = "not_public"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One kind of access to one bucket. `audience` is who has it when public, `label` the word for it."""

    bucket: str
    access: Kind
    answer: Answer
    audience: str
    label: str
    reasons: tuple[Say, ...]
    fixes: tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in: open, closed or unknown, for whom, and what there is to say and to change."""

    answer: Answer
    reasons: tuple[Say, ...] = ()
    fixes: tuple[Say, ...] = ()
    audience: str = EVERYONE


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


def verdicts(posture: Posture) -> tuple[Verdict, ...]:
    """One verdict a kind of access, in the order of Kind."""
    reading = _reading(posture)
    return tuple(_verdict(posture, reading, kind) for kind in Kind)


def closes(posture: Posture, setting: str) -> tuple[bool | None, str]:
    """(is the setting on, at which level): the strictest of account and bucket; None when one could not be read."""
    unread = False
    for level, block in (("account", posture.account_block), ("bucket", posture.bucket_block)):
        if isinstance(block, Unknown):
            unread = True
        elif block.get(setting):
            return True, level
    return (None, "") if unread else (False, "")


def _reading(posture: Posture) -> Reading | None:
    return read(posture.policy, posture.bucket) if isinstance(posture.policy, str) else None


def _verdict(posture: Posture, reading: Reading | None, kind: Kind) -> Verdict:
    ways = [*_by_policy(posture, reading, kind), *_by_acl(posture, kind), *_by_points(posture, reading, kind)]
    if kind is Kind.READ:
        ways += _by_cloudfront(posture, reading)
    open_ways = [way for way in ways if way.answer is Answer.PUBLIC]
    unknown = [way for way in ways if way.answer is Answer.UNKNOWN]
    answer = Answer.PUBLIC if open_ways else Answer.UNKNOWN if unknown else Answer.NOT_PUBLIC
    audiences = {way.audience for way in open_ways}
    audience = next((name for name in (EVERYONE, "cloudfront", AWS_USERS) if name in audiences), "")
    shown = [*open_ways, *unknown, *(way for way in ways if way.answer is Answer.NOT_PUBLIC)]
    reasons = [reason for way in shown for reason in way.reasons]
    reasons += _notes(posture, reading, kind, is_public=answer is Answer.PUBLIC)
    fixes = _unique(fix for way in (*open_ways, *unknown) for fix in way.fixes)
    label = _label(posture, reading, kind, answer, audience)
    return Verdict(posture.bucket, kind, answer, audience, label, tuple(_unique(reasons)), tuple(fixes))


def _unique(says: Iterable[Say]) -> list[Say]:
    return list({str(item): item for item in says}.values())


def _unread(answer: Unknown, *, action: str = "") -> _Way:
    fixes = (say("fix_grant", action=action or answer.call),) if answer.is_refused else ()
    return _Way(Answer.UNKNOWN, (say("unread", call=answer.call, why=answer.why),), fixes)


def _by_policy(posture: Posture, reading: Reading | None, kind: Kind) -> Iterator[_Way]:
    is_exposed, reasons, fixes = _exposed_by_policy(posture, reading, kind)
    is_closed, level = closes(posture, "RestrictPublicBuckets")
    if is_closed and posture.is_aws:
        yield _Way(Answer.NOT_PUBLIC, (say("restricted", level=level),))
    elif is_exposed is False:
        yield _Way(Answer.NOT_PUBLIC, reasons)
    elif is_exposed is None:
        yield _Way(Answer.UNKNOWN, reasons, fixes)
    elif is_closed is None and posture.is_aws:
        blocks = (posture.account_block, posture.bucket_block)
        yield from (_unread(block) for block in blocks if isinstance(block, Unknown))
        yield _Way(Answer.UNKNOWN, reasons, fixes)
    else:
        note = (say("not_enforced"),) if is_closed else ()
        yield _Way(Answer.PUBLIC, (*reasons, *note), fixes)


def _exposed_by_policy(
    posture: Posture, reading: Reading | None, kind: Kind
) -> tuple[bool | None, tuple[Say, ...], tuple[Say, ...]]:
    status, policy = posture.policy_status, posture.policy
    reasons = list(_openings(reading, kind))
    fixes = _policy_fixes(posture, reading, kind)
    if reading is not None and not reading.is_valid:
        return None, (say("invalid_policy"),), ()
    if isinstance(policy, Unknown):
        reasons = [say("unread", call=policy.call, why=policy.why)]
        if status is True:
            reasons.append(say("aws_only"))
        elif status is False:
            reasons.append(say("aws_closed"))
        return None, tuple(reasons), (say("fix_grant", action="s3:GetBucketPolicy"),)
    is_ours = bool(reasons)
    if isinstance(status, Unknown) and status.is_refused:
        reasons.append(say("unread", call=status.call, why=status.why))
        if is_ours:
            return True, tuple(reasons), fixes
        return None, (*reasons, say("no_status")), (say("fix_grant", action="s3:GetBucketPolicyStatus"),)
    if posture.is_aws and isinstance(status, bool) and reading is not None:
        return _on_aws(reading, kind, reasons, fixes, is_public=status)
    if not isinstance(status, Unknown) and status is not None and not posture.is_aws:
        reasons.append(say("server_public" if status else "server_closed"))
    if not is_ours:
        reasons.insert(0, say("no_policy" if policy is None else "closed_policy"))
    return is_ours, tuple(reasons), fixes if is_ours else ()


def _on_aws(
    reading: Reading, kind: Kind, reasons: list[Say], fixes: tuple[Say, ...], *, is_public: bool
) -> tuple[bool, tuple[Say, ...], tuple[Say, ...]]:
    """AWS has judged the policy: its answer stands; where ours differs, both are said."""
    if not is_public:
        if reading.is_public:
            statement, why = reading.first
            differ = say("differ_open", statement=statement, why=_joined(why))
            return False, (say("aws_closed"), differ), ()
        return False, (say("closed_policy"), say("aws_closed")), ()
    if reading.is_public:
        is_open = bool(reasons)
        return is_open, (*(reasons or [say("closed_policy")]), say("aws_public")), fixes if is_open else ()
    return kind in reading.allowed, (say("aws_public"), say("differ_closed")), fixes


def _openings(reading: Reading | None, kind: Kind) -> Iterator[Say]:
    for opening in reading.opens(kind) if reading is not None else ():
        actions = ", ".join(opening.actions[kind][:3])
        if opening.is_whole:
            yield say("policy", statement=opening.statement, actions=actions, why=_joined(opening.why))
        else:
            yield say(
                "policy_part",
                statement=opening.statement,
                actions=actions,
                resource=opening.resource,
                why=_joined(opening.why),
            )


def _joined(why: tuple[Say, ...]) -> Say:
    found = why[0] if why else say("principal_star")
    for item in why[1:]:
        found = say("and", first=found, second=item)
    return found


def _policy_fixes(posture: Posture, reading: Reading | None, kind: Kind) -> tuple[Say, ...]:
    statements = [say("fix_statement", statement=item.statement) for item in (reading.opens(kind) if reading else ())]
    if not posture.is_aws:
        return (*statements, say("fix_server"))
    command = _command(posture, "BlockPublicPolicy", "RestrictPublicBuckets")
    return (say("fix_restrict", command=command), *statements)


def _command(posture: Posture, *wanted: str) -> str:
    """Sets what is wanted and keeps what is on: the call replaces all four settings, those left out are off."""
    block = posture.bucket_block
    names = [name for name in BLOCKS if name in wanted or isinstance(block, Unknown) or block.get(name)]
    settings = ",".join(f"{name}=true" for name in names)
    place = f" --endpoint-url {posture.endpoint}" if posture.endpoint else ""
    called = f"aws s3api put-public-access-block --bucket {posture.bucket}{place}"
    return f"{called} --public-access-block-configuration {settings}"


def _by_acl(posture: Posture, kind: Kind) -> Iterator[_Way]:
    if posture.ownership == "BucketOwnerEnforced":
        yield _Way(Answer.NOT_PUBLIC, (say("acl_off"),))
        return
    is_ignored, level = closes(posture, "IgnorePublicAcls")
    if is_ignored:
        yield _Way(Answer.NOT_PUBLIC, (say("acl_ignored", level=level),))
        return
    unsure = [block for block in (posture.account_block, posture.bucket_block) if isinstance(block, Unknown)]
    if isinstance(posture.ownership, Unknown):
        unsure.append(posture.ownership)
    for way in (*_bucket_acl(posture, kind), *_object_acls(posture, kind)):
        if way.answer is Answer.PUBLIC and unsure:
            yield from (_unread(item) for item in unsure)
            yield _Way(Answer.UNKNOWN, way.reasons, way.fixes)
        else:
            yield way


def _acl_fixes(posture: Posture) -> tuple[Say, ...]:
    return (say("fix_ignore", command=_command(posture, "BlockPublicAcls", "IgnorePublicAcls")),)


def _bucket_acl(posture: Posture, kind: Kind) -> Iterator[_Way]:
    if kind is Kind.READ:
        return
    if isinstance(posture.acl, Unknown):
        yield _unread(posture.acl, action="s3:GetBucketAcl")
        return
    grants = [grant for grant in posture.acl if kind in _ON_BUCKET.get(grant.permission, ()) and grant.group in _GROUPS]
    for grant in grants:
        said = say("acl_bucket", permission=grant.permission, group=_GROUPS[grant.group])
        yield _Way(Answer.PUBLIC, (said,), _acl_fixes(posture), grant.group)
    if not grants and kind is not Kind.ACP:
        yield _Way(Answer.NOT_PUBLIC, (say("acl_closed_bucket"),))


def _object_acls(posture: Posture, kind: Kind) -> Iterator[_Way]:
    if kind not in (Kind.READ, Kind.ACP) or posture.objects is None:
        return
    if isinstance(posture.objects, Unknown):
        yield _unread(posture.objects)
        return
    found: list[tuple[Grant, int]] = [
        (grant, number)
        for grant, number in posture.objects.open.items()
        if kind in _ON_OBJECT.get(grant.permission, ()) and grant.group in _GROUPS
    ]
    checked = posture.objects.checked
    for grant, number in found:
        values = {"open": number, "checked": checked, "permission": grant.permission, "group": _GROUPS[grant.group]}
        yield _Way(Answer.PUBLIC, (say("acl_objects", **values),), _acl_fixes(posture), grant.group)
    if not posture.objects.is_all:
        yield _Way(Answer.UNKNOWN, (say("sampled", checked=checked),), (say("fix_all_objects"),))
    elif not found:
        yield _Way(Answer.NOT_PUBLIC, (say("acl_closed", checked=checked),))


def _by_points(posture: Posture, reading: Reading | None, kind: Kind) -> Iterator[_Way]:
    """Access points: their policy and the bucket's must both let everyone in, and no level may restrict it."""
    if closes(posture, "RestrictPublicBuckets")[0]:
        return
    if isinstance(posture.points, Unknown):
        if posture.points.is_refused:
            yield _unread(posture.points)
        return
    for point in posture.points:
        if not point.is_internet or point.is_public is False or point.is_restricted is True:
            continue
        if reading is not None and not (reading.is_public or reading.delegates):
            continue
        if posture.policy is None and posture.policy_status is None:
            continue
        answers = (point.is_public, point.is_restricted, point.policy)
        yield from (_unread(one) for one in answers if isinstance(one, Unknown))
        if isinstance(point.policy, str):
            own = read(point.policy, posture.bucket, is_access_point=True)
            if own.is_valid and not own.opens(kind) and own.is_public:
                continue
            why = _joined(own.first[1])
        else:
            why = say("aws_public")
        name = "mrap" if point.is_many else "access_point"
        said = say(name, name=point.name, **({} if point.is_many else {"why": why}))
        is_sure = not any(isinstance(one, Unknown) for one in answers) and reading is not None
        answer_here = Answer.PUBLIC if is_sure else Answer.UNKNOWN
        yield _Way(answer_here, (said,), (say("fix_point", name=point.name),))


def _by_cloudfront(posture: Posture, reading: Reading | None) -> Iterator[_Way]:
    if reading is None or not (reading.serves_cloudfront or reading.opens(Kind.READ)):
        return
    if isinstance(posture.distributions, Unknown):
        if posture.distributions.is_refused and reading.serves_cloudfront:
            yield _unread(posture.distributions, action="cloudfront:ListDistributions")
        return
    for found in posture.distributions:
        if found.is_open:
            fix = say("fix_cloudfront", id=found.id)
            yield _Way(Answer.PUBLIC, (say("cloudfront", id=found.id),), (fix,), "cloudfront")


def _notes(posture: Posture, reading: Reading | None, kind: Kind, *, is_public: bool) -> Iterator[Say]:
    if reading is not None:
        yield from reading.denials
        if is_public:
            yield from reading.notes
        if others := _others(posture, reading, kind):
            yield say("cross_account", accounts=", ".join(others))
        if reading.organisations:
            yield say("org", org=", ".join(reading.organisations))
        if reading.services:
            yield say("service", services=", ".join(reading.services))
    if is_public and any(
        not isinstance(block, Unknown) and (block.get("BlockPublicPolicy") or block.get("BlockPublicAcls"))
        for block in (posture.account_block, posture.bucket_block)
    ):
        yield say("block_only")
    if kind is Kind.READ and is_public and isinstance(posture.website, str):
        yield say("website", url=posture.website)
    if _is_shared_by_acl(posture, kind):
        yield say("acl_account")
    if posture.is_own is False:
        yield say("foreign")


def _label(posture: Posture, reading: Reading | None, kind: Kind, answer: Answer, audience: str) -> str:
    if answer is Answer.UNKNOWN:
        return "unknown"
    if answer is Answer.PUBLIC:
        return f"public_{kind}" if audience == EVERYONE else audience
    if (reading is not None and _others(posture, reading, kind)) or _is_shared_by_acl(posture, kind):
        return "cross_account"
    is_given = reading is not None and (reading.services or reading.organisations or reading.accounts(kind))
    if is_given and reading is not None and kind in reading.allowed:
        return "limited"
    return "private"


def _others(posture: Posture, reading: Reading, kind: Kind) -> list[str]:
    """The accounts besides the bucket's own that are allowed one kind of access.

    None where RestrictPublicBuckets confines a public policy: then only the bucket's account and services get in.
    """
    if reading.is_public and closes(posture, "RestrictPublicBuckets")[0] and posture.is_aws:
        return []
    return [account for account in reading.accounts(kind) if account != posture.account]


def _is_shared_by_acl(posture: Posture, kind: Kind) -> bool:
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
