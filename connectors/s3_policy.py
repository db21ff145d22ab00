"""Does a bucket or access point policy let everyone in? After S3's “meaning of public”, statement by statement.

S3 takes a policy for public unless every Allow is limited to fixed values: principals, or one of a list of condition
keys whose values hold neither wildcard nor policy variable (Amazon S3 User Guide, “Blocking public access”). Pure
functions over the document; where AWS itself can be asked, its answer decides and this one explains.
"""

from __future__ import annotations

import fnmatch
import ipaddress
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from connectors.s3_actions import BUCKET_ACTIONS, OBJECT_ACTIONS, TELLING, Kind
from connectors.s3_say import Say, say

FIXED_KEYS = frozenset(
    key.lower()
    for key in (
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:SourceIp",
        "aws:SourceArn", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceOwner", "aws:SourceAccount", "aws:userid",
        "s3:DataAccessPointArn", "s3:DataAccessPointAccount", "s3:x-amz-server-side-encryption-aws-kms-key-id",
    )
)  # fmt: skip
"""Condition keys that can confine a statement; any other (aws:Referer, aws:UserAgent …) never does."""
_CONFINING = frozenset(
    ("stringequals", "stringlike", "stringequalsignorecase", "arnequals", "arnlike", "ipaddress", "binaryequals")
)
_PRIVATE = tuple(map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
_POINT = re.compile(r"arn:aws[^:*?$]*:s3:[^:]*:[0-9]{12}:accesspoint/[^$]*")
_ROLE_SESSIONS = re.compile(r"A[A-Z0-9]+:\*")


@dataclass(frozen=True, slots=True)
class Opening:
    """One statement that lets everyone in: its name, which actions of each kind, how much of the bucket, and why."""

    statement: str
    actions: Mapping[Kind, tuple[str, ...]]
    resource: str
    is_whole: bool
    why: tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a policy says. `is_public` is S3's own question; `openings` are what is left after unconditional Denies.

    `allowed` are the kinds of access that anybody is allowed at all; `shared` the accounts named, with the kinds each
    is allowed; `first` is the first public statement and why.
    """

    is_public: bool
    openings: tuple[Opening, ...] = ()
    denials: tuple[Say, ...] = ()
    notes: tuple[Say, ...] = ()
    shared: Mapping[str, frozenset[Kind]] = field(default_factory=dict)
    services: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    allowed: frozenset[Kind] = frozenset()
    delegates: bool = False
    serves_cloudfront: bool = False
    is_valid: bool = True
    first: tuple[str, tuple[Say, ...]] = field(default=("", ()))

    def opens(self, kind: Kind) -> tuple[Opening, ...]:
        """The statements that let everyone have one kind of access."""
        return tuple(opening for opening in self.openings if opening.actions.get(kind))

    def accounts(self, kind: Kind) -> tuple[str, ...]:
        """The accounts that are allowed one kind of access, the bucket's own perhaps among them."""
        return tuple(sorted(account for account, kinds in self.shared.items() if kind in kinds))


def read(policy: str | Mapping[str, Any], bucket: str, *, is_access_point: bool = False) -> Reading:
    """The whole document. A text that is no JSON object is `is_valid=False` and nothing else."""
    try:
        document = json.loads(policy) if isinstance(policy, str) else policy
        statements = [item for item in _list(document.get("Statement")) if isinstance(item, Mapping)]
    except (ValueError, AttributeError):
        return Reading(False, is_valid=False)
    names = {id(item): str(item.get("Sid") or number) for number, item in enumerate(statements, 1)}
    public = [
        (item, why)
        for item in statements
        if (why := explain(item, is_access_point=is_access_point)) is not None
    ]  # fmt: skip
    denies = [item for item in statements if item.get("Effect") == "Deny" and _is_for_everyone(item)]
    firm = [item for item in denies if not item.get("Condition")]
    notes = [say("conditional_deny", statement=names[id(item)]) for item in denies if item.get("Condition")]
    openings, denials = [], []
    for item, why in public:
        left: dict[Kind, tuple[str, ...]] = {}
        for kind in Kind:
            allowed = list(_actions(item, kind, bucket, is_access_point=is_access_point))
            kept = [action for action in allowed if not any(_covers(deny, item, action, bucket) for deny in firm)]
            left[kind] = tuple(sorted(kept, key=lambda action: (action not in TELLING, action)))
            if allowed and not kept:
                by = next(deny for deny in firm if _covers(deny, item, allowed[0], bucket))
                denials.append(say("denied", statement=names[id(by)], actions=", ".join(allowed[:3])))
        if any(left.values()):
            shown, is_whole = _extent(item, bucket)
            openings.append(Opening(names[id(item)], left, shown, is_whole, why))
    allows = [item for item in statements if item.get("Effect") == "Allow"]
    named = [name for item in allows for name in _principals(item)]
    kinds = {
        id(item): frozenset(kind for kind in Kind if any(_actions(item, kind, bucket, is_access_point=is_access_point)))
        for item in allows
    }
    first = (names[id(public[0][0])], public[0][1]) if public else ("", ())
    return Reading(
        bool(public),
        tuple(openings),
        tuple(denials),
        tuple(notes),
        _shared(allows, kinds),
        tuple(sorted({name for kind, name in named if kind == "Service"})),
        tuple(sorted({value for item in allows for value in _organisations(item)})),
        frozenset().union(*kinds.values()),
        any(_delegates(item) for item in allows),
        any(_is_cloudfront(kind, name) for kind, name in named),
        first=first,
    )


def explain(statement: Mapping[str, Any], *, is_access_point: bool = False) -> tuple[Say, ...] | None:
    """Why one statement is public, condition by condition; None when it is not."""
    if statement.get("Effect") != "Allow":
        return None
    why: list[Say] = []
    if "NotPrincipal" in statement:
        why.append(say("not_principal"))
    else:
        wild = _wild_principal(statement.get("Principal"))
        if wild is None:
            return None
        why.append(say("principal_star") if wild == "*" else say("principal_wild", principal=wild))
    for operator, keys in _conditions(statement):
        for key, values in keys.items():
            loose = _looseness(operator, key, values, is_access_point=is_access_point)
            if loose is None and "NotPrincipal" not in statement:
                return None  # conditions are joined by AND: one that confines is enough
            if loose is not None:
                why.append(loose)
    return tuple(why)


def _conditions(statement: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    conditions = statement.get("Condition")
    if isinstance(conditions, Mapping):
        for operator, keys in conditions.items():
            if isinstance(keys, Mapping):
                yield str(operator), keys


def _looseness(operator: str, key: str, values: Any, *, is_access_point: bool) -> Say | None:
    """None when the condition confines; else why it does not."""
    name, plain = key.lower(), operator.lower().rpartition(":")[2]
    if plain.endswith("ifexists"):
        return say("if_exists", operator=operator, key=key)
    if plain not in _CONFINING or operator.lower().startswith("forallvalues") or name not in FIXED_KEYS:
        return say("not_confining", operator=operator, key=key)
    texts = [str(value) for value in _list(values)]
    if not texts:
        return say("not_confining", operator=operator, key=key)
    for text in texts:
        if name == "aws:sourceip":
            if not _is_narrow(text):
                return say("wide_ip", key=key, value=text)
        elif name == "aws:userid":
            if _ROLE_SESSIONS.fullmatch(text) or not is_fixed(text):
                return say("not_fixed", key=key, value=text)
        elif name == "s3:dataaccesspointarn" and not is_access_point:
            if not _POINT.fullmatch(text):
                return say("not_fixed", key=key, value=text)
        elif not is_fixed(text):
            return say("not_fixed", key=key, value=text)
    return None


def is_fixed(value: str) -> bool:
    """Neither a wildcard nor an IAM policy variable."""
    return not any(character in value for character in "*?") and "${" not in value


def _is_narrow(cidr: str) -> bool:
    """Not wider than /8 (IPv4) or /32 (IPv6), or private (RFC 1918)."""
    try:
        network = ipaddress.ip_network(cidr.strip(), strict=False)
    except ValueError:
        return False
    if isinstance(network, ipaddress.IPv6Network):
        return network.prefixlen >= 32
    return network.prefixlen >= 8 or any(
        network.subnet_of(private) for private in _PRIVATE if isinstance(private, ipaddress.IPv4Network)
    )


def _wild_principal(principal: Any) -> str | None:
    """The first principal that is not fixed; None when all are. A missing one names nobody that can be trusted."""
    if not isinstance(principal, Mapping):
        return "*" if principal in (None, "*") or not is_fixed(str(principal)) else None
    for values in principal.values():
        for value in _list(values):
            if value == "*" or not is_fixed(str(value)):
                return str(value)
    return None


def _is_for_everyone(statement: Mapping[str, Any]) -> bool:
    """Does a Deny reach a stranger? With NotPrincipal it reaches all but those named."""
    if "NotPrincipal" in statement:
        return True
    principal = statement.get("Principal")
    return "*" in (_list(principal.get("AWS")) if isinstance(principal, Mapping) else _list(principal))


def _principals(statement: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    principal = statement.get("Principal")
    if isinstance(principal, Mapping):
        for kind, values in principal.items():
            yield from ((str(kind), str(value)) for value in _list(values))


def _account(principal: str) -> str:
    match = re.search(r"(?:^|::)([0-9]{12})(?::|$)", principal)
    return match.group(1) if match else ""


def _shared(allows: Iterable[Mapping[str, Any]], kinds: Mapping[int, frozenset[Kind]]) -> dict[str, frozenset[Kind]]:
    found: dict[str, frozenset[Kind]] = {}
    for item in allows:
        for kind, name in _principals(item):
            if kind == "AWS" and (account := _account(name)):
                found[account] = found.get(account, frozenset()) | kinds[id(item)]
    return found


def _is_cloudfront(kind: str, principal: str) -> bool:
    return (kind == "Service" and principal == "cloudfront.amazonaws.com") or ":cloudfront:user/" in principal or (
        kind == "CanonicalUser"
    )  # fmt: skip


def _organisations(statement: Mapping[str, Any]) -> Iterator[str]:
    for _, keys in _conditions(statement):
        for key, values in keys.items():
            if key.lower() in ("aws:principalorgid", "aws:principalorgpaths"):
                yield from map(str, _list(values))


def _delegates(statement: Mapping[str, Any]) -> bool:
    """Is access handed on to access points, whose own policies then decide?"""
    keys = {key.lower() for _, found in _conditions(statement) for key in found}
    return bool(keys & {"s3:dataaccesspointaccount", "s3:dataaccesspointarn", "s3:accesspointnetworkorigin"})


def _actions(statement: Mapping[str, Any], kind: Kind, bucket: str, *, is_access_point: bool) -> Iterator[str]:
    """The actions of a kind that the statement speaks of, on a resource where they mean something."""
    for action in BUCKET_ACTIONS[kind]:
        if _names(statement, action) and (is_access_point or _reaches(statement, bucket, is_object=False)):
            yield action
    for action in OBJECT_ACTIONS[kind]:
        if _names(statement, action) and (is_access_point or _reaches(statement, bucket, is_object=True)):
            yield action


def _names(statement: Mapping[str, Any], action: str) -> bool:
    if "NotAction" in statement:
        return not _any_matches(action, _list(statement["NotAction"]))
    return _any_matches(action, _list(statement.get("Action")))


def _any_matches(text: str, patterns: Iterable[Any]) -> bool:
    return any(_matches(text, str(pattern)) for pattern in patterns)


def _matches(text: str, pattern: str) -> bool:
    return fnmatch.fnmatchcase(text.lower(), pattern.lower().replace("[", "[[]"))


def _resource(pattern: object) -> str:
    """What follows the service's part of an ARN: `bucket`, `bucket/key`."""
    text = str(pattern)
    return text.partition(":::")[2] if ":::" in text else text


def _reaches(statement: Mapping[str, Any], bucket: str, *, is_object: bool) -> bool:
    if "NotResource" in statement:
        left_out = [_resource(item) for item in _list(statement["NotResource"])]
        return not any(item == "*" or item in ((f"{bucket}/*", f"{bucket}*") if is_object else (bucket, f"{bucket}*"))
                       for item in left_out)  # fmt: skip
    for item in map(_resource, _list(statement.get("Resource"))):
        if not is_object and _matches(bucket, item):
            return True
        head, slash, _ = item.partition("/")
        if is_object and (_matches(f"{bucket}/any", item) or (slash and _matches(bucket, head))):
            return True
    return False


def _covers(deny: Mapping[str, Any], allow: Mapping[str, Any], action: str, bucket: str) -> bool:
    """Does an unconditional Deny take an action back wherever the Allow gives it?"""
    if not _names(deny, action) or "NotResource" in deny:
        return False
    denied = [_resource(item) for item in _list(deny.get("Resource"))]
    if "NotResource" in allow:
        return any(item in ("*", f"{bucket}/*", f"{bucket}*") for item in denied)
    return all(any(_matches(item, pattern) for pattern in denied) for item in _meant(allow, action, bucket))


def _meant(allow: Mapping[str, Any], action: str, bucket: str) -> list[str]:
    is_object = any(action in found for found in OBJECT_ACTIONS.values())
    items = [_resource(item) for item in _list(allow.get("Resource"))]
    if is_object:
        return [f"{bucket}/*" if item == "*" else item for item in items if "/" in item or "*" in item]
    return [bucket for item in items if _matches(bucket, item)]


def _extent(statement: Mapping[str, Any], bucket: str) -> tuple[str, bool]:
    """(the resources as they stand, do they take in the whole bucket)."""
    if "NotResource" in statement:
        return "all but " + ", ".join(map(str, _list(statement["NotResource"]))), False
    items = [str(item) for item in _list(statement.get("Resource"))]
    plain = [_resource(item) for item in items]
    is_whole = any(item in ("*", f"{bucket}*", f"{bucket}/*", bucket) for item in plain)
    return ", ".join(items), is_whole or not items


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
