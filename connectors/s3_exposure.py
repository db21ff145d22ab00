"""From how a bucket is set up to a verdict on each kind of access: public, not public, or could not be determined.

Pure: answers in, verdicts out. RestrictPublicBuckets and IgnorePublicAcls alone close what is open already; the two
Block settings refuse new settings only. On AWS its own judgement of the policy decides and ours explains; elsewhere
ours decides and the server's is mentioned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from connectors.s3_acl import by_acl, is_shared
from connectors.s3_actions import Kind
from connectors.s3_policy import Reading, read
from connectors.s3_posture import AWS_USERS, EVERYONE, Posture, Unknown
from connectors.s3_say import Say, say
from connectors.s3_way import Answer, Way, closes, command, unread


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


def verdicts(posture: Posture) -> tuple[Verdict, ...]:
    """One verdict a kind of access, in the order of Kind."""
    reading = _reading(posture)
    return tuple(_verdict(posture, reading, kind) for kind in Kind)


def _reading(posture: Posture) -> Reading | None:
    return read(posture.policy, posture.bucket) if isinstance(posture.policy, str) else None


def _verdict(posture: Posture, reading: Reading | None, kind: Kind) -> Verdict:
    ways = [*_by_policy(posture, reading, kind), *by_acl(posture, kind), *_by_points(posture, reading, kind)]
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


def _by_policy(posture: Posture, reading: Reading | None, kind: Kind) -> Iterator[Way]:
    is_exposed, reasons, fixes = _exposed_by_policy(posture, reading, kind)
    is_closed, level = closes(posture, "RestrictPublicBuckets")
    if is_closed and posture.is_aws:
        yield Way(Answer.NOT_PUBLIC, (say("restricted", level=level),))
    elif is_exposed is False:
        yield Way(Answer.NOT_PUBLIC, reasons)
    elif is_exposed is None:
        yield Way(Answer.UNKNOWN, reasons, fixes)
    elif is_closed is None and posture.is_aws:
        blocks = (posture.account_block, posture.bucket_block)
        yield from (unread(block) for block in blocks if isinstance(block, Unknown))
        yield Way(Answer.UNKNOWN, reasons, fixes)
    else:
        note = (say("not_enforced"),) if is_closed else ()
        yield Way(Answer.PUBLIC, (*reasons, *note), fixes)


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
    closing = command(posture, "BlockPublicPolicy", "RestrictPublicBuckets")
    return (say("fix_restrict", command=closing), *statements)


def _by_points(posture: Posture, reading: Reading | None, kind: Kind) -> Iterator[Way]:
    """Access points: their policy and the bucket's must both let everyone in, and no level may restrict it."""
    if closes(posture, "RestrictPublicBuckets")[0]:
        return
    if isinstance(posture.points, Unknown):
        if posture.points.is_refused:
            yield unread(posture.points)
        return
    for point in posture.points:
        if not point.is_internet or point.is_public is False or point.is_restricted is True:
            continue
        if reading is not None and not (reading.is_public or reading.delegates):
            continue
        if posture.policy is None and posture.policy_status is None:
            continue
        answers = (point.is_public, point.is_restricted, point.policy)
        yield from (unread(one) for one in answers if isinstance(one, Unknown))
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
        yield Way(answer_here, (said,), (say("fix_point", name=point.name),))


def _by_cloudfront(posture: Posture, reading: Reading | None) -> Iterator[Way]:
    if reading is None or not (reading.serves_cloudfront or reading.opens(Kind.READ)):
        return
    if isinstance(posture.distributions, Unknown):
        if posture.distributions.is_refused and reading.serves_cloudfront:
            yield unread(posture.distributions, action="cloudfront:ListDistributions")
        return
    for found in posture.distributions:
        if found.is_open:
            fix = say("fix_cloudfront", id=found.id)
            yield Way(Answer.PUBLIC, (say("cloudfront", id=found.id),), (fix,), "cloudfront")


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
    if is_shared(posture, kind):
        yield say("acl_account")
    if posture.is_own is False:
        yield say("foreign")


def _label(posture: Posture, reading: Reading | None, kind: Kind, answer: Answer, audience: str) -> str:
    if answer is Answer.UNKNOWN:
        return "unknown"
    if answer is Answer.PUBLIC:
        return f"public_{kind}" if audience == EVERYONE else audience
    if (reading is not None and _others(posture, reading, kind)) or is_shared(posture, kind):
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
