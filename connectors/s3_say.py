"""What an exposure verdict can say: English texts with places, which the application shows in its reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TEXTS = {
    # how a bucket is open
    "policy": "policy statement {statement} allows everyone {actions}: {why}",
    "policy_part": "policy statement {statement} allows everyone {actions} on {resource}: {why}",
    "acl_bucket": "the bucket's ACL grants {permission} to {group}",
    "acl_objects": "the ACLs of {open} of {checked} objects checked grant {permission} to {group}",
    "access_point": "access point {name} is public: {why}",
    "mrap": "multi-region access point {name} is public",
    "cloudfront": "CloudFront distribution {id} serves it to everyone: no signed URLs, no web ACL",
    "website": "static website: {url}",
    # how it is closed
    "closed_policy": "no policy statement allows everyone this",
    "no_policy": "no bucket policy",
    "restricted": "RestrictPublicBuckets ({level}) closes the public policy",
    "acl_off": "ACLs are disabled (BucketOwnerEnforced)",
    "acl_ignored": "IgnorePublicAcls ({level}) closes public ACLs",
    "acl_closed": "no ACL grants this to everyone (bucket, and all {checked} objects)",
    "acl_closed_bucket": "the bucket's ACL grants this to nobody else",
    # why it is unknown
    "unread": "{call} could not be read: {why}",
    "sampled": "the ACLs of {checked} objects were checked and none is public; there are more",
    "aws_only": "AWS calls the policy public, but its text could not be read: which access is open is not known",
    "no_status": "our evaluation of the policy finds nothing, but GetBucketPolicyStatus could not be read",
    "foreign": "the bucket belongs to another account, whose account-wide settings cannot be read",
    "invalid_policy": "the policy is not valid JSON",
    # both views, and what narrows or widens
    "differ_open": "AWS calls the policy not public; our evaluation finds statement {statement} ({why}): check it",
    "differ_closed": "AWS calls the policy public; our evaluation finds no such statement: check it",
    "aws_public": "AWS (GetBucketPolicyStatus): public",
    "aws_closed": "AWS (GetBucketPolicyStatus): not public",
    "server_public": "the server calls the policy public",
    "server_closed": "the server calls the policy not public",
    "not_enforced": "RestrictPublicBuckets is set, but servers other than AWS (Ceph RGW) do not enforce it",
    "conditional_deny": "a Deny with conditions (statement {statement}) may narrow this",
    "denied": "a Deny (statement {statement}) takes {actions} back",
    "block_only": "BlockPublicPolicy and BlockPublicAcls refuse new settings only; what is open stays open",
    "cross_account": "other accounts may use it: {accounts}",
    "acl_account": "an ACL (of the bucket, or of objects checked) gives it to another account",
    "org": "a whole organisation may use it: {org}",
    "service": "services may use it: {services}",
    # policies: why a statement is open or confined
    "principal_star": "Principal *",
    "principal_wild": "Principal {principal} holds a wildcard",
    "not_principal": "NotPrincipal allows everyone else",
    "wide_ip": "{key} {value} is wider than /8 (IPv4) or /32 (IPv6)",
    "not_fixed": "{key} {value} is no fixed value",
    "not_confining": "{operator} {key} does not confine",
    "if_exists": "{operator} {key} holds also for requests without it",
    "and": "{first}; {second}",
    # what to change
    "fix_restrict": "set RestrictPublicBuckets=true (and BlockPublicPolicy=true) on the bucket: {command}",
    "fix_statement": "take policy statement {statement} out, or confine its Principal",
    "fix_ignore": "set IgnorePublicAcls=true on the bucket, or disable ACLs (BucketOwnerEnforced): {command}",
    "fix_point": "delete access point {name} or narrow its policy; its block settings cannot be changed any more",
    "fix_cloudfront": "require signed URLs (trusted key groups) or attach a web ACL to distribution {id}",
    "fix_grant": "grant these credentials {action}, and look again",
    "fix_all_objects": "check all objects: --object-acls all, or set IgnorePublicAcls=true",
    "fix_server": "take the public statements out of the policy; this server does not enforce RestrictPublicBuckets",
}
"""Every text by its name; values stand in braces."""
CLOSED = frozenset(
    ("closed_policy", "no_policy", "restricted", "acl_off", "acl_ignored", "acl_closed", "acl_closed_bucket")
)
"""Those that say why a way in is closed: beside an open way they explain nothing."""


@dataclass(frozen=True, slots=True)
class Say:
    """One thing said: the name of its text and the values in it (plain texts, or things said themselves)."""

    name: str
    values: Mapping[str, str | Say] = field(default_factory=dict)

    def __str__(self) -> str:
        return TEXTS[self.name].format(**{key: str(value) for key, value in self.values.items()})


def say(name: str, /, **values: object) -> Say:
    """A thing said; `name` must be one of TEXTS."""
    if name not in TEXTS:
        raise KeyError(name)
    return Say(name, {key: value if isinstance(value, Say) else str(value) for key, value in values.items()})
