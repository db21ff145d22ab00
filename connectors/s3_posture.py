"""How a bucket is set up, as answers of the service: each one a value, or known to be unknown (never “no”)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

BLOCKS = ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")
EVERYONE, AWS_USERS, ANOTHER = "everyone", "aws_users", "another_account"
GROUPS = {
    "http://acs.amazonaws.com/groups/global/AllUsers": EVERYONE,
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers": AWS_USERS,
}
"""Groups that make an ACL public. AuthenticatedUsers is everybody with any AWS account, not only one's own people."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An answer that could not be had: which call, why, and whether it was refused (else the call does not exist)."""

    call: str
    why: str
    is_refused: bool = True


@dataclass(frozen=True, slots=True)
class Grant:
    """A permission of an ACL to everyone, to every AWS user, or to one account besides the owner's."""

    permission: str
    group: str


@dataclass(frozen=True, slots=True)
class ObjectAcls:
    """ACLs of objects: how many were checked, were these all, how many are open for each grant."""

    checked: int
    is_all: bool
    open: Mapping[Grant, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Point:
    """An access point in front of the bucket; `is_many` for a multi-region one."""

    name: str
    is_internet: bool
    is_public: bool | Unknown
    is_restricted: bool | Unknown
    policy: str | Unknown | None = None
    is_many: bool = False


@dataclass(frozen=True, slots=True)
class Distribution:
    """A CloudFront distribution that reads the bucket; `is_open` when neither signed URLs nor a web ACL guard it."""

    id: str
    domain: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Logging:
    """Were reads logged? The only technical fact that decides whether an open bucket is a reportable leak.

    `access_log` is the target (`s3://…`), None for none; `since` the first day in it (ISO date) where it could be
    read. `trails` are CloudTrail trails that record data events of this bucket.
    """

    access_log: str | Unknown | None = None
    since: str = ""
    trails: tuple[str, ...] | Unknown = ()


@dataclass(frozen=True, slots=True)
class Posture:
    """Everything a verdict rests on. `policy_status` is AWS's (or the server's) own IsPublic, None without a policy;
    `endpoint` the URL of a server other than AWS."""

    bucket: str
    is_aws: bool = True
    is_own: bool | None = True
    account: str = ""
    region: str = ""
    created: float = 0.0
    account_block: Mapping[str, bool] | Unknown = field(default_factory=dict)
    bucket_block: Mapping[str, bool] | Unknown = field(default_factory=dict)
    policy: str | Unknown | None = None
    policy_status: bool | Unknown | None = None
    ownership: str | Unknown = "ObjectWriter"
    acl: tuple[Grant, ...] | Unknown = ()
    objects: ObjectAcls | Unknown | None = None
    points: tuple[Point, ...] | Unknown = ()
    website: str | Unknown | None = None
    distributions: tuple[Distribution, ...] | Unknown = ()
    logging: Logging = field(default_factory=Logging)
    endpoint: str = ""
