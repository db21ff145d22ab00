"""Asks a service how a bucket is set up. A refusal is an answer of its own: unknown, never “no”.

Only reading calls; `docs/aws.md` lists them with the permission each needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from connectors import s3_listing as listing
from connectors.base import Cause, SourceError, SourceSpec, Unreadable
from connectors.s3 import place_of
from connectors.s3_errors import code_of, failures, translated
from connectors.s3_logging import logging_of
from connectors.s3_points import distributions_of, multi_region_points, points_of
from connectors.s3_posture import ANOTHER, BLOCKS, GROUPS, Grant, ObjectAcls, Posture, Unknown
from connectors.s3_session import Clients

T = TypeVar("T")
_MISSING_CALLS = ("NotImplemented", "MethodNotAllowed", "InvalidRequest", "501", "405", "XNotImplemented")
_NOT_LISTED = ("AccessDenied", "AccessDeniedException", "403", *_MISSING_CALLS)
_AT_ONCE = 16
_BUCKETS = 4
"""ACLs of one bucket asked for side by side, and buckets: each answer is mostly waiting."""
OBJECTS = 1000
"""How many objects' ACLs are checked when nobody says otherwise."""


def ask(call: str, question: Callable[[], T], absent: Sequence[str] = (), otherwise: Any = None) -> T | Any:
    """The answer; `otherwise` when the service says that there is none (error codes `absent`); else Unknown.

    Raises SourceError where the bucket itself does not exist: then there is nothing to judge.
    """
    try:
        return question()
    except failures() as error:
        code = code_of(error)
        if code in absent:
            return otherwise
        found = translated(error)
        if code == "NoSuchBucket":
            raise found from None
        return Unknown(call, found.reason, is_refused=code not in _MISSING_CALLS)


@dataclass
class Look:
    """One look at an account: what all its buckets share is asked once."""

    clients: Clients
    account: str = ""
    account_block: dict[str, bool] | Unknown = field(default_factory=dict)
    own: dict[str, tuple[str, float]] | Unknown = field(default_factory=dict)
    many: Any = ()
    distributions: Any = ()
    trails: Any = ()


def look(
    spec: SourceSpec, buckets: Sequence[str] = (), objects: int | None = OBJECTS
) -> Iterator[Posture | Unreadable]:
    """The posture of each bucket named, or of all buckets of the account; `objects` ACLs a bucket (None: all).

    A bucket that does not exist, or went while one looked, is Unreadable. Raises SourceError when nothing at all can
    be asked.
    """
    clients = Clients(spec.options)
    try:
        shared = _shared(clients)
        if isinstance(shared.own, Unknown) and not buckets:
            raise SourceError(Cause.DENIED, f"the list of buckets could not be read: {shared.own.why}")
        names = list(buckets) or (sorted(shared.own) if not isinstance(shared.own, Unknown) else [])
        pool = ThreadPoolExecutor(_BUCKETS, thread_name_prefix="s3-look")
        try:
            yield from pool.map(lambda name: _looked(shared, name, objects), names)
        finally:
            pool.shutdown(cancel_futures=True)
    finally:
        clients.close()


def _looked(shared: Look, bucket: str, objects: int | None) -> Posture | Unreadable:
    try:
        return posture_of(shared, bucket, objects)
    except SourceError as error:
        return Unreadable(f"s3://{bucket}", error.cause, error.reason, kind="folder")


def buckets_of(uris: Sequence[str]) -> list[str]:
    """The buckets of some `s3://` URIs, each once; none for `s3://` alone."""
    return [name for name in dict.fromkeys(place_of(uri)[0] for uri in uris) if name]


def _shared(clients: Clients) -> Look:
    found: dict[str, tuple[str, float]] | Unknown
    try:
        found = {name: (region, made) for name, region, made in listing.buckets(clients.of(is_patient=False))}
    except failures() as error:
        if code_of(error) not in _NOT_LISTED:
            raise translated(error) from None  # wrong keys, an expired token, nobody there: nothing else will answer
        found = Unknown("s3:ListAllMyBuckets", translated(error).reason)
    shared = Look(clients, own=found)
    if not isinstance(found, Unknown):
        for name, (region, _) in found.items():
            clients.know_region(name, region)
    if not clients.is_aws:
        return shared
    identity = ask("sts:GetCallerIdentity", lambda: clients.service("sts").get_caller_identity())
    if isinstance(identity, Unknown):
        for name in ("account_block", "many", "trails"):
            setattr(shared, name, Unknown(identity.call, identity.why))
    else:
        shared.account = identity["Account"]
        account = shared.account
        shared.account_block = ask(
            "s3:GetAccountPublicAccessBlock",
            lambda: _blocks(clients.control().get_public_access_block(AccountId=account)),
            ("NoSuchPublicAccessBlockConfiguration",),
            {},
        )
        shared.many = ask("s3:ListMultiRegionAccessPoints", lambda: multi_region_points(clients, account))
    shared.distributions = ask("cloudfront:ListDistributions", lambda: distributions_of(clients))
    return shared


def _blocks(answer: dict[str, Any]) -> dict[str, bool]:
    found = answer.get("PublicAccessBlockConfiguration", {})
    return {name: bool(found.get(name)) for name in BLOCKS}


def posture_of(shared: Look, bucket: str, objects: int | None = OBJECTS) -> Posture:
    """Everything about one bucket."""
    clients = shared.clients
    is_aws = clients.is_aws
    client = clients.of(bucket, is_patient=False)
    own = shared.own
    is_own = None if isinstance(own, Unknown) else bucket in own
    if is_own is not True and is_aws and shared.account:
        mine = ask("s3:ListBucket", lambda: client.head_bucket(Bucket=bucket, ExpectedBucketOwner=shared.account))
        is_own = True if not isinstance(mine, Unknown) else is_own
    region, created = own.get(bucket, ("", 0.0)) if not isinstance(own, Unknown) else ("", 0.0)
    account_block: Any = shared.account_block
    if is_aws and is_own is False:
        account_block = Unknown("s3:GetAccountPublicAccessBlock", "the bucket belongs to another account")
    bucket_block = ask(
        "s3:GetBucketPublicAccessBlock",
        lambda: _blocks(client.get_public_access_block(Bucket=bucket)),
        ("NoSuchPublicAccessBlockConfiguration",),
        {},
    )
    if isinstance(bucket_block, Unknown) and not bucket_block.is_refused:
        bucket_block = {}  # a server without such settings has none
    policy = ask(
        "s3:GetBucketPolicy",
        lambda: str(client.get_bucket_policy(Bucket=bucket)["Policy"]),
        ("NoSuchBucketPolicy",),
    )
    status = ask(
        "s3:GetBucketPolicyStatus",
        lambda: bool(client.get_bucket_policy_status(Bucket=bucket)["PolicyStatus"].get("IsPublic")),
        ("NoSuchBucketPolicy",),
    )
    ownership = _ownership(client, bucket)
    listed = ask("s3:GetBucketAcl", lambda: client.get_bucket_acl(Bucket=bucket))
    owner = "" if isinstance(listed, Unknown) else (listed.get("Owner") or {}).get("ID", "")
    is_ignored = any(
        not isinstance(block, Unknown) and block.get("IgnorePublicAcls") for block in (account_block, bucket_block)
    )
    needs_objects = ownership != "BucketOwnerEnforced" and not is_ignored
    return Posture(
        bucket,
        is_aws,
        is_own,
        shared.account,
        region,
        created,
        account_block,
        bucket_block,
        policy,
        status,
        ownership,
        listed if isinstance(listed, Unknown) else grants(listed),
        object_acls(client, bucket, objects, owner) if needs_objects else None,
        _points(shared, bucket),
        _website(client, bucket, region),
        _fronts(shared, bucket),
        logging_of(clients, bucket, region),
        "" if is_aws else clients.endpoint,
    )


def _ownership(client: Any, bucket: str) -> Any:
    found = ask(
        "s3:GetBucketOwnershipControls",
        lambda: client.get_bucket_ownership_controls(Bucket=bucket),
        ("OwnershipControlsNotFoundError", "NoSuchOwnershipControls"),
        {},
    )
    if isinstance(found, Unknown):
        return found if found.is_refused else "ObjectWriter"
    rules = (found.get("OwnershipControls") or {}).get("Rules") or [{}]
    return rules[0].get("ObjectOwnership") or "ObjectWriter"  # an empty 200 is no answer: ACLs count as enabled


def grants(answer: dict[str, Any], owner: str = "") -> tuple[Grant, ...]:
    """What an ACL gives to everyone, to every AWS user, and to accounts besides its owner's and the bucket's."""
    own = {owner, (answer.get("Owner") or {}).get("ID", ""), ""}
    found = set()
    for entry in answer.get("Grants") or ():
        grantee = entry.get("Grantee") or {}
        group = GROUPS.get(grantee.get("URI", ""), "" if grantee.get("ID", "") in own else ANOTHER)
        if group:
            found.add(Grant(entry.get("Permission", ""), group))
    return tuple(sorted(found, key=lambda grant: (grant.group, grant.permission)))


def object_acls(client: Any, bucket: str, limit: int | None, owner: str = "") -> ObjectAcls | Unknown:
    """The ACLs of the first `limit` objects, older versions included (None: of all)."""
    state = ask("s3:GetBucketVersioning", lambda: client.get_bucket_versioning(Bucket=bucket).get("Status"))
    if isinstance(state, Unknown):
        if state.is_refused:
            return state
        state = None
    try:
        items = listing.versions(client, bucket, "") if state else listing.objects(client, bucket, "", is_aws=False)
        taken = list(islice(items, limit + 1)) if limit is not None else list(items)
    except failures() as error:
        return Unknown("s3:ListBucket", translated(error).reason)
    is_all = limit is None or len(taken) <= limit

    def one(item: listing.Item) -> tuple[Grant, ...] | Unknown:
        version = {"VersionId": item.version} if item.version and item.version != "null" else {}
        found: tuple[Grant, ...] | Unknown = ask(
            "s3:GetObjectAcl",
            lambda: grants(client.get_object_acl(Bucket=bucket, Key=item.key, **version), owner),
            ("NoSuchKey", "NoSuchVersion"),
            (),
        )
        return found

    counts: dict[Grant, int] = {}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for found in pool.map(one, taken[:limit]):
            if isinstance(found, Unknown):
                if not counts:
                    return found
                is_all = False
                continue
            for grant in found:
                counts[grant] = counts.get(grant, 0) + 1
    return ObjectAcls(len(taken[:limit]), is_all, counts)


def _points(shared: Look, bucket: str) -> Any:
    if not shared.clients.is_aws:
        return ()
    if not shared.account:
        return Unknown("sts:GetCallerIdentity", "the account is not known")
    own = ask("s3:ListAccessPoints", lambda: points_of(shared.clients, shared.account, bucket))
    if isinstance(own, Unknown):
        return own
    if isinstance(shared.many, Unknown):
        return shared.many
    return (*own, *(point for point, buckets in shared.many if bucket in buckets))


def _fronts(shared: Look, bucket: str) -> Any:
    if isinstance(shared.distributions, Unknown):
        return shared.distributions
    return tuple(found for found, origins in shared.distributions if _is_origin(bucket, origins))


def _is_origin(bucket: str, origins: Sequence[str]) -> bool:
    return any(origin == bucket or origin.startswith((f"{bucket}.s3", f"{bucket}.s3-website")) for origin in origins)


def _website(client: Any, bucket: str, region: str) -> Any:
    found = ask(
        "s3:GetBucketWebsite",
        lambda: client.get_bucket_website(Bucket=bucket),
        ("NoSuchWebsiteConfiguration",),
    )
    if isinstance(found, Unknown):
        return found if found.is_refused else None
    if not found or not (found.get("IndexDocument") or found.get("RedirectAllRequestsTo")):
        return None
    return f"http://{bucket}.s3-website-{region}.amazonaws.com" if region else "on"
