"""Verdicts against a real gateway: what we say of a bucket is what anonymous requests really get.

Ceph RGW enforces policies, conditions, ACLs and IgnorePublicAcls. Where it differs from AWS (it stores
RestrictPublicBuckets without enforcing it), `test_s3_exposure` states AWS's rule.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from connectors.base import Cause, SourceError, SourceSpec
from connectors.registry import connect
from connectors.s3_actions import Kind
from connectors.s3_exposure import verdicts
from connectors.s3_look import look
from connectors.s3_posture import EVERYONE
from connectors.s3_probe import probe
from connectors.s3_way import Answer
from tests.services import ceph, s3_moto

pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(bool(ceph.missing()), reason=f"Ceph RGW is not installed ({', '.join(ceph.missing())}): "
                       "apt install radosgw ceph-mon ceph-osd, or sh tests/services/install.sh"),
]  # fmt: skip
KEYS = ("a.txt", "data/b.txt", "data/private/c.txt")
ALL = "http://acs.amazonaws.com/groups/global/AllUsers"


@dataclass(frozen=True)
class Case:
    """A bucket's set-up; `headers` and `prefix` are what a stranger would send to meet the conditions."""

    name: str
    statements: tuple[dict[str, Any], ...] = ()
    acl: str = ""
    objects: dict[str, str] = field(default_factory=dict)
    blocks: tuple[str, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)
    prefix: str = ""
    grants: dict[str, str] = field(default_factory=dict)


def allow(
    actions: Any, on: str = "objects", principal: Any = "*", effect: str = "Allow", **more: Any
) -> dict[str, Any]:
    places = {"objects": "arn:aws:s3:::BUCKET/*", "bucket": "arn:aws:s3:::BUCKET"}
    where = ["arn:aws:s3:::BUCKET", "arn:aws:s3:::BUCKET/*"] if on == "both" else places.get(on, on)
    statement = {"Effect": effect, "Principal": principal, "Action": actions, "Resource": where}
    return {**statement, **{key: value for key, value in more.items() if key == "Condition"}}


def only(operator: str, key: str, value: str) -> dict[str, Any]:
    return {"Condition": {operator: {key: value}}}


GET, LIST = "s3:GetObject", "s3:ListBucket"
CASES = [
    Case("private"),
    Case("policy-get", (allow(GET),)),
    Case("policy-list", (allow(LIST, "bucket"),)),
    Case("policy-both", (allow([GET, LIST], "both"),)),
    Case("policy-everything", (allow("s3:*", "both"),)),
    Case("policy-aws-star", (allow(GET, principal={"AWS": "*"}),)),
    Case("policy-aws-list-of-star", (allow(GET, principal={"AWS": ["*"]}),)),
    Case("policy-get-wildcard", (allow("s3:Get*", "both"),)),
    Case("policy-part", (allow(GET, "arn:aws:s3:::BUCKET/data/*"),)),
    Case("policy-one-object", (allow(GET, "arn:aws:s3:::BUCKET/a.txt"),)),
    Case("policy-wrong-resource", (allow(GET, "bucket"),)),
    Case("policy-list-on-objects", (allow(LIST, "objects"),)),
    Case("policy-put-only", (allow("s3:PutObject"),)),
    Case("policy-named", (allow([GET, LIST], "both", principal={"AWS": "arn:aws:iam:::user/bob"}),)),
    Case("policy-denied", (allow([GET, LIST], "both"), allow(GET, "objects", effect="Deny"))),
    Case("policy-denied-aws-star", (allow(GET), allow(GET, principal={"AWS": "*"}, effect="Deny"))),
    Case("policy-put-denied", (allow([GET, "s3:PutObject"]), allow("s3:PutObject", effect="Deny"))),
    Case("policy-acl-of-objects", (allow("s3:GetObjectAcl"),)),
    Case("policy-two-statements", (allow(GET, principal={"AWS": "arn:aws:iam:::user/bob"}), allow(LIST, "bucket"))),
    Case("policy-denied-part", (allow(GET), allow(GET, "arn:aws:s3:::BUCKET/data/private/*", effect="Deny"))),
    Case("ip-everyone", (allow(GET, **only("IpAddress", "aws:SourceIp", "0.0.0.0/0")),)),
    Case("ip-half-of-everyone", (allow(GET, **only("IpAddress", "aws:SourceIp", "0.0.0.0/1")),)),
    Case("ip-office", (allow([GET, LIST], "both", **only("IpAddress", "aws:SourceIp", "203.0.113.0/24")),)),
    Case("ip-private", (allow(GET, **only("IpAddress", "aws:SourceIp", "10.0.0.0/8")),)),
    Case("ip-all-but", (allow(GET, **only("NotIpAddress", "aws:SourceIp", "203.0.113.0/24")),)),
    Case("referer", (allow(GET, **only("StringLike", "aws:Referer", "https://example.jp/*")),),
         headers={"Referer": "https://example.jp/x"}),
    Case("user-agent", (allow(GET, **only("StringEquals", "aws:UserAgent", "s3cret")),),
         headers={"User-Agent": "s3cret"}),
    Case("prefix", (allow(LIST, "bucket", **only("StringEquals", "s3:prefix", "data/")),), prefix="data/"),
    Case("acl-public-read", acl="public-read"),
    Case("acl-public-read-write", acl="public-read-write"),
    Case("acl-authenticated", acl="authenticated-read"),
    Case("acl-full-control", grants={"GrantFullControl": f'uri="{ALL}"'}),
    Case("acl-read-acp", grants={"GrantFullControl": 'id="alice"', "GrantReadACP": f'uri="{ALL}"'}),
    Case("object-public", objects=dict.fromkeys(KEYS, "public-read")),
    Case("object-one-public", objects={"data/b.txt": "public-read"}),
    Case("object-authenticated", objects={"a.txt": "authenticated-read"}),
    Case("acl-ignored", acl="public-read", objects={"a.txt": "public-read"}, blocks=("IgnorePublicAcls",)),
    Case("acl-block-is-too-late", acl="public-read", objects={"a.txt": "public-read"}, blocks=("BlockPublicAcls",)),
    Case("policy-block-is-too-late", (allow([GET, LIST], "both"),), blocks=("BlockPublicPolicy",)),
    Case("policy-restricted-but-not-here", (allow(GET),), blocks=("RestrictPublicBuckets",)),
    Case("policy-and-acl", (allow(GET),), acl="public-read"),
    Case("policy-open-acl-ignored", (allow(GET),), acl="public-read", blocks=("IgnorePublicAcls",)),
]  # fmt: skip


@pytest.fixture(scope="module")
def gateway() -> Iterator[str]:
    with ceph.running() as url:
        yield url


def client(url: str, user: str = "alice", **options: Any) -> Any:
    return s3_moto.client(url, aws_access_key_id=user, aws_secret_access_key=f"{user}secret", **options)


def set_up(url: str, case: Case) -> str:
    alice, bucket = client(url), f"case-{case.name}"
    alice.create_bucket(Bucket=bucket)
    for key in KEYS:
        alice.put_object(Bucket=bucket, Key=key, Body=b"x", ACL=case.objects.get(key, "private"))
    if case.acl:
        alice.put_bucket_acl(Bucket=bucket, ACL=case.acl)
    if case.grants:
        alice.put_bucket_acl(Bucket=bucket, **case.grants)
    if case.statements:
        document = json.dumps({"Version": "2012-10-17", "Statement": list(case.statements)}).replace("BUCKET", bucket)
        alice.put_bucket_policy(Bucket=bucket, Policy=document)
    if case.blocks:
        names = ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")
        settings = {name: name in case.blocks for name in names}
        alice.put_public_access_block(Bucket=bucket, PublicAccessBlockConfiguration=settings)
    return bucket


def anonymous(url: str, case: Case, bucket: str) -> dict[Kind, bool]:
    """What a stranger gets: is any object readable, is the bucket listed, can it be written, is an ACL shown."""
    import urllib.error
    import urllib.parse
    import urllib.request

    def gets(path: str, method: str = "GET") -> bool:
        data = b"written by the test" if method == "PUT" else None
        request = urllib.request.Request(f"{url}/{path}", data, case.headers, method=method)  # noqa: S310 - the gateway of this test
        try:
            urllib.request.urlopen(request, timeout=10).close()  # noqa: S310 - the gateway of this test
        except urllib.error.HTTPError as refused:
            assert refused.code == 403, path
            return False
        return True

    query = urllib.parse.urlencode({"list-type": "2", "prefix": case.prefix})
    return {
        Kind.READ: any(gets(f"{bucket}/{key}") for key in KEYS),
        Kind.LIST: gets(f"{bucket}?{query}"),
        Kind.ACP: gets(f"{bucket}?acl") or any(gets(f"{bucket}/{key}?acl") for key in KEYS),
        Kind.WRITE: gets(f"{bucket}/new.txt", "PUT"),
    }


@pytest.fixture
def as_alice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "alice")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "alicesecret")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_verdict_is_what_anonymous_requests_get(gateway: str, as_alice: None, case: Case) -> None:
    bucket = set_up(gateway, case)
    (posture,) = look(SourceSpec("s3://", {"endpoint_url": gateway}), [bucket])
    found = {verdict.access: verdict for verdict in verdicts(posture)}
    assert not [kind for kind, verdict in found.items() if verdict.answer is Answer.UNKNOWN]
    ours = {kind: found[kind].answer is Answer.PUBLIC and found[kind].audience == EVERYONE for kind in Kind}
    assert ours == anonymous(gateway, case, bucket), [str(reason) for reason in found[Kind.READ].reasons]
    assert all(verdict.reasons for verdict in found.values())
    assert all(verdict.fixes for verdict in found.values() if verdict.answer is Answer.PUBLIC)


def test_buckets_open_to_every_aws_user_are_public_too(gateway: str, as_alice: None) -> None:
    bucket = set_up(gateway, Case("every-user", acl="authenticated-read", objects={"a.txt": "authenticated-read"}))
    (posture,) = look(SourceSpec("s3://", {"endpoint_url": gateway}), [bucket])
    found = {verdict.access: verdict for verdict in verdicts(posture)}
    assert {kind: found[kind].label for kind in (Kind.READ, Kind.LIST)} == {
        Kind.READ: "aws_users",
        Kind.LIST: "aws_users",
    }
    client(gateway, "bob").get_object(Bucket=bucket, Key="a.txt")["Body"].close()
    assert not any(anonymous(gateway, Case(""), bucket).values())


def test_the_probe_asks_without_credentials_and_reads_no_body(gateway: str, as_alice: None) -> None:
    answers = {}
    for case in (Case("probe-open", (allow([GET, LIST], "both"),)), Case("probe-closed")):
        bucket = set_up(gateway, case)
        spec = SourceSpec("s3://", {"endpoint_url": gateway})
        (posture,) = look(spec, [bucket])
        answers[case.name] = probe(spec, posture)
    assert answers == {
        "probe-open": {Kind.LIST: "allowed", Kind.READ: "allowed"},
        "probe-closed": {Kind.LIST: "refused (403)", Kind.READ: "refused (403)"},
    }


def test_a_bucket_of_somebody_else_is_not_probed_and_never_called_closed(
    gateway: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bucket = set_up(gateway, Case("of-alice", (allow(GET),)))
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "bob")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "bobsecret")
    spec = SourceSpec("s3://", {"endpoint_url": gateway})
    (posture,) = look(spec, [bucket])
    assert probe(spec, posture) == {}
    assert {verdict.answer for verdict in verdicts(posture)} == {Answer.UNKNOWN}


def said(url: str, key: str, secret: str, monkeypatch: pytest.MonkeyPatch) -> SourceError:
    """What the connector says when it cannot list a bucket with these keys."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", key)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", secret)
    source = connect(SourceSpec("s3://case-private/", {"endpoint_url": url}))
    with pytest.raises(SourceError) as raised:
        list(source.enumerate())
    source.close()
    assert key not in raised.value.reason and secret not in raised.value.reason
    return raised.value


def test_a_real_gateway_refuses_wrong_keys_and_a_wrong_clock(gateway: str, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(gateway, Case("private"))
    assert "does not know this access key" in said(gateway, "mallory", "secret", monkeypatch).reason
    assert "does not fit the access key" in said(gateway, "alice", "not-hers", monkeypatch).reason
    closed = said(gateway, "bob", "bobsecret", monkeypatch)
    assert closed.cause is Cause.DENIED and "access denied" in closed.reason

    def late(*_: object, **__: object) -> datetime:
        return datetime.now(UTC).replace(tzinfo=None) - timedelta(hours=2)

    monkeypatch.setattr("botocore.auth.get_current_datetime", late)
    skewed = said(gateway, "alice", "alicesecret", monkeypatch)
    assert skewed.cause is Cause.SOURCE_ERROR and "clock" in skewed.reason
