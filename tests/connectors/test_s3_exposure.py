"""Verdicts from recorded answers of AWS: the rules that a gateway of another make does not have, and every refusal."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

import pytest

from connectors import s3_say
from connectors.base import SourceError, SourceSpec, Unreadable
from connectors.s3_actions import Kind
from connectors.s3_exposure import Verdict, verdicts
from connectors.s3_look import look
from connectors.s3_posture import BLOCKS, EVERYONE, GROUPS, Grant, ObjectAcls, Posture, Unknown
from connectors.s3_probe import probe
from connectors.s3_way import Answer
from tests.services.s3_answers import ACCOUNT, QUIET, Account

ALL, AUTH = GROUPS
LOG = "http://acs.amazonaws.com/groups/s3/LogDelivery"


def policy(*statements: dict[str, Any], **changes: Any) -> dict[str, Any]:
    plain = {"Effect": "Allow", "Principal": "*", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::bucket/*"}
    return {"Policy": json.dumps({"Statement": list(statements) or [{**plain, **changes}]})}


def status(is_public: bool) -> dict[str, Any]:
    return {"PolicyStatus": {"IsPublic": is_public}}


def block(*names: str) -> dict[str, Any]:
    return {"PublicAccessBlockConfiguration": {name: name in names for name in BLOCKS}}


def grants(uri: str, permission: str = "READ") -> dict[str, Any]:
    return {"Grants": [{"Grantee": {"Type": "Group", "URI": uri}, "Permission": permission}]}


def judged(monkeypatch: pytest.MonkeyPatch, **answers: Any) -> dict[Kind, Verdict]:
    """The verdicts on the account's one bucket; `Account_…` names the call of s3control."""
    named = {name.replace("Account_", "s3control."): answer for name, answer in answers.items()}
    Account(named).attach(monkeypatch)
    (posture,) = look(SourceSpec("s3://"))
    return {verdict.access: verdict for verdict in verdicts(posture)}


def answers_of(found: dict[Kind, Verdict]) -> dict[str, str]:
    return {str(kind): str(verdict.answer) for kind, verdict in found.items()}


def text(verdict: Verdict) -> str:
    return "\n".join(map(str, verdict.reasons))


DAY = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
OBJECT = {"ListObjectsV2": {"IsTruncated": False, "Contents": [{"Key": "k", "LastModified": DAY, "Size": 1}]}}
OPEN: dict[str, Any] = {
    "GetBucketPolicy": policy(Action=["s3:GetObject", "s3:PutObject"]),
    "GetBucketPolicyStatus": status(True),
}


def test_a_private_bucket(monkeypatch: pytest.MonkeyPatch) -> None:
    found = judged(monkeypatch)
    assert set(answers_of(found).values()) == {"not_public"}
    assert {verdict.label for verdict in found.values()} == {"private"}


def test_an_existing_public_policy_is_closed_by_restrict_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for blocks, expected in (
        (("BlockPublicPolicy", "BlockPublicAcls", "IgnorePublicAcls"), "public"),
        (("RestrictPublicBuckets",), "not_public"),
    ):
        with monkeypatch.context() as patch:
            found = judged(patch, **OPEN, GetPublicAccessBlock=block(*blocks))
            assert answers_of(found)["read"] == expected
    with monkeypatch.context() as patch:
        found = judged(patch, **OPEN, Account_GetPublicAccessBlock=block("RestrictPublicBuckets"))
        assert answers_of(found)["read"] == "not_public" and "account" in text(found[Kind.READ])


def test_kinds_are_judged_apart_and_say_what_to_change(monkeypatch: pytest.MonkeyPatch) -> None:
    found = judged(monkeypatch, **OPEN)
    assert answers_of(found) == {"read": "public", "list": "not_public", "write": "public", "acp": "not_public"}
    assert found[Kind.READ].label == "public_read" and found[Kind.WRITE].label == "public_write"
    assert "statement 1" in text(found[Kind.READ]) and "AWS" in text(found[Kind.READ])
    fixes = "\n".join(map(str, found[Kind.READ].fixes))
    assert "put-public-access-block --bucket bucket" in fixes and "RestrictPublicBuckets=true" in fixes


@pytest.mark.parametrize("ownership", ["BucketOwnerEnforced", "ObjectWriter", "BucketOwnerPreferred"])
@pytest.mark.parametrize("ignored", [False, True])
def test_acls_count_only_where_they_are_enabled_and_not_ignored(
    monkeypatch: pytest.MonkeyPatch, ownership: str, ignored: bool
) -> None:
    found = judged(
        monkeypatch,
        GetBucketAcl=grants(ALL),
        GetBucketOwnershipControls={"OwnershipControls": {"Rules": [{"ObjectOwnership": ownership}]}},
        GetPublicAccessBlock=block("IgnorePublicAcls") if ignored else block("BlockPublicAcls"),
    )
    is_open = ownership != "BucketOwnerEnforced" and not ignored
    assert answers_of(found)["list"] == ("public" if is_open else "not_public")
    assert answers_of(found)["read"] == "not_public"


def test_no_ownership_setting_means_that_acls_are_enabled(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"GetBucketOwnershipControls": "OwnershipControlsNotFoundError", "GetBucketAcl": grants(ALL, "WRITE")}
    assert answers_of(judged(monkeypatch, **answers))["write"] == "public"


def test_groups_of_an_acl(monkeypatch: pytest.MonkeyPatch) -> None:
    for uri, permission, expected in (
        (AUTH, "READ", {"list": "public"}),
        (LOG, "WRITE", {}),
        (ALL, "FULL_CONTROL", {"list": "public", "write": "public", "acp": "public"}),
        (ALL, "WRITE_ACP", {"acp": "public"}),
    ):
        with monkeypatch.context() as patch:
            found = judged(patch, GetBucketAcl=grants(uri, permission))
            assert {kind: one for kind, one in answers_of(found).items() if one == "public"} == expected
            if uri == AUTH:
                assert found[Kind.LIST].label == "aws_users"


def test_grants_to_other_accounts_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def acl(*grantees: str) -> dict[str, Any]:
        given = [{"Grantee": {"Type": "CanonicalUser", "ID": name}, "Permission": "READ"} for name in grantees]
        return {"Owner": {"ID": grantees[0]}, "Grants": given}

    for answers, kind, expected in (
        ({"GetBucketAcl": acl("me", "partner")}, Kind.LIST, "cross_account"),
        ({"GetBucketAcl": acl("me", "partner")}, Kind.READ, "private"),
        ({"GetBucketAcl": acl("me")}, Kind.LIST, "private"),
        ({"GetBucketAcl": acl("me"), **OBJECT, "GetObjectAcl": acl("uploader", "me")}, Kind.READ, "private"),
        ({"GetBucketAcl": acl("me"), **OBJECT, "GetObjectAcl": acl("me", "partner")}, Kind.READ, "cross_account"),
        ({"GetBucketAcl": acl("me", "x"), "GetPublicAccessBlock": block(*BLOCKS)}, Kind.LIST, "cross_account"),
    ):
        with monkeypatch.context() as patch:
            found = judged(patch, **answers)[kind]
            assert (found.answer, found.label) == (Answer.NOT_PUBLIC, expected), answers
            assert ("another account" in text(found)) is (expected == "cross_account")


def test_the_command_keeps_what_is_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """PutPublicAccessBlock replaces all four settings (API reference): one left out would be turned off."""
    for answer, expected in (
        (block("IgnorePublicAcls"), "IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true"),
        ("NoSuchPublicAccessBlockConfiguration", "BlockPublicPolicy=true,RestrictPublicBuckets=true"),
    ):
        with monkeypatch.context() as patch:
            found = judged(patch, **OPEN, GetPublicAccessBlock=answer)[Kind.READ]
            assert any(str(fix).endswith(f"--public-access-block-configuration {expected}") for fix in found.fixes)


def test_object_acls_of_a_sample_and_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    found = judged(monkeypatch, **OBJECT, GetObjectAcl=grants(ALL))
    assert answers_of(found)["read"] == "public" and "1 of 1 objects" in text(found[Kind.READ])
    sampled = Posture("bucket", objects=ObjectAcls(1000, is_all=False))
    by_kind = {verdict.access: verdict for verdict in verdicts(sampled)}
    assert by_kind[Kind.READ].answer is Answer.UNKNOWN and "1000 objects" in text(by_kind[Kind.READ])
    whole = Posture("bucket", objects=ObjectAcls(1000, is_all=True))
    assert {verdict.answer for verdict in verdicts(whole)} == {Answer.NOT_PUBLIC}
    found_open = Posture("bucket", objects=ObjectAcls(1000, is_all=False, open={Grant("READ", EVERYONE): 3}))
    assert verdicts(found_open)[0].answer is Answer.PUBLIC


def test_versions_have_acls_too(monkeypatch: pytest.MonkeyPatch) -> None:
    version = {"Key": "k", "VersionId": "v1", "IsLatest": False, "Size": 1, "LastModified": DAY}
    found = judged(
        monkeypatch,
        GetBucketVersioning={"Status": "Suspended"},
        ListObjectVersions={"IsTruncated": False, "Versions": [version]},
        GetObjectAcl=lambda params: grants(ALL) if "versionId=v1" in params["url"] else {"Grants": []},
    )  # fmt: skip
    assert answers_of(found)["read"] == "public"


def test_both_views_are_shown_where_they_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        found = judged(patch, GetBucketPolicy=policy(), GetBucketPolicyStatus=status(False))
        assert answers_of(found)["read"] == "not_public"
        assert "AWS calls the policy not public; our evaluation finds statement 1" in text(found[Kind.READ])
    with monkeypatch.context() as patch:
        named = policy(Principal={"AWS": "arn:aws:iam::210987654321:root"})
        found = judged(patch, GetBucketPolicy=named, GetBucketPolicyStatus=status(True))
        assert answers_of(found) == {"read": "public", "list": "not_public", "write": "not_public", "acp": "not_public"}
        assert "our evaluation finds no such statement" in text(found[Kind.READ])


CALLS = [
    ("s3control.GetPublicAccessBlock", OPEN),
    ("GetPublicAccessBlock", OPEN),
    (
        "s3control.GetPublicAccessBlock",
        {"GetBucketAcl": grants(ALL, "FULL_CONTROL"), **OBJECT, "GetObjectAcl": grants(ALL)},
    ),
    ("GetPublicAccessBlock", {"GetBucketAcl": grants(ALL, "FULL_CONTROL"), **OBJECT, "GetObjectAcl": grants(ALL)}),
    ("GetBucketPolicy", {}),
    ("GetBucketPolicy", {"GetBucketPolicyStatus": status(False)}),
    ("GetBucketPolicy", OPEN),
    ("GetBucketPolicyStatus", {}),
    ("GetBucketPolicyStatus", {"GetBucketPolicy": policy(Principal={"AWS": ACCOUNT})}),
    ("GetBucketPolicyStatus", OPEN),
    (
        "GetBucketOwnershipControls",
        {"GetBucketAcl": grants(ALL, "FULL_CONTROL"), **OBJECT, "GetObjectAcl": grants(ALL)},
    ),
    ("GetBucketAcl", {}),
    ("GetBucketVersioning", {}),
    ("ListObjectsV2", {}),
    ("GetObjectAcl", OBJECT),
    ("ListAccessPoints", {}),
    ("ListMultiRegionAccessPoints", {}),
    ("GetCallerIdentity", OPEN),
    ("GetCallerIdentity", {}),
]
AFFECTED = {
    "GetBucketAcl": {Kind.LIST, Kind.WRITE, Kind.ACP},
    "GetBucketVersioning": {Kind.READ, Kind.ACP},
    "ListObjectsV2": {Kind.READ, Kind.ACP},
    "GetObjectAcl": {Kind.READ, Kind.ACP},
}


@pytest.mark.parametrize(("call", "answers"), CALLS)
def test_a_refused_call_never_ends_as_not_public(
    monkeypatch: pytest.MonkeyPatch, call: str, answers: dict[str, Any]
) -> None:
    account = Account({**answers, call: "AccessDenied"})
    account.attach(monkeypatch)
    (posture,) = look(SourceSpec("s3://"))
    found = {verdict.access: verdict for verdict in verdicts(posture)}
    assert call in account.asked
    is_exposed = {Kind.READ, Kind.WRITE} if answers is OPEN else set(Kind)
    for kind in AFFECTED.get(call, is_exposed):
        assert found[kind].answer is not Answer.NOT_PUBLIC, (kind, text(found[kind]))
    if not answers:
        said = "\n".join(text(verdict) for verdict in found.values())
        assert "could not be read" in said
        assert any(verdict.fixes for verdict in found.values())


def test_every_call_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    Account(dict.fromkeys(QUIET, "AccessDenied")).attach(monkeypatch)
    (posture,) = look(SourceSpec("s3://"), ["bucket"])
    assert {verdict.answer for verdict in verdicts(posture)} == {Answer.UNKNOWN}
    with pytest.raises(SourceError, match="list of buckets"):
        list(look(SourceSpec("s3://")))


def test_unknown_blocks_follow_the_strictest_known_one() -> None:
    unread = Unknown("s3:GetAccountPublicAccessBlock", "access denied")
    text_open = policy()["Policy"]
    closed = Posture("bucket", policy=text_open, policy_status=True, account_block=unread,
                     bucket_block={"RestrictPublicBuckets": True, "IgnorePublicAcls": True})  # fmt: skip
    assert verdicts(closed)[0].answer is Answer.NOT_PUBLIC
    unsure = Posture("bucket", policy=text_open, policy_status=True, account_block=unread)
    assert verdicts(unsure)[0].answer is Answer.UNKNOWN


def point(**changes: Any) -> dict[str, Any]:
    entry = {"Name": "open", "NetworkOrigin": "Internet", "Bucket": "bucket", **changes}
    objects = "arn:aws:s3:ap-northeast-1:123456789012:accesspoint/open/object/*"
    everyone = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": objects}
    return {
        "ListAccessPoints": {"AccessPointList": [entry]},
        "GetAccessPoint": {"Name": "open", "PublicAccessBlockConfiguration": {}},
        "GetAccessPointPolicyStatus": status(True),
        "GetAccessPointPolicy": policy(everyone),
        "GetBucketPolicy": policy(Condition={"StringEquals": {"s3:DataAccessPointAccount": ACCOUNT}}),
        "GetBucketPolicyStatus": status(False),
    }


def test_access_points(monkeypatch: pytest.MonkeyPatch) -> None:
    for changes, expected in (
        ({}, "public"),
        (point(NetworkOrigin="VPC"), "not_public"),
        ({"GetAccessPointPolicyStatus": status(False)}, "not_public"),
        ({"GetAccessPoint": {"PublicAccessBlockConfiguration": {"RestrictPublicBuckets": True}}}, "not_public"),
        ({"GetPublicAccessBlock": block("RestrictPublicBuckets")}, "not_public"),
        ({"GetBucketPolicy": "NoSuchBucketPolicy", "GetBucketPolicyStatus": "NoSuchBucketPolicy"}, "not_public"),
        ({"GetAccessPointPolicyStatus": "AccessDenied"}, "unknown"),
        ({"GetAccessPointPolicy": "AccessDenied"}, "unknown"),
        ({"GetAccessPoint": "AccessDenied"}, "unknown"),
    ):
        with monkeypatch.context() as patch:
            found = judged(patch, **{**point(), **changes})
            assert answers_of(found)["read"] == expected, (changes, text(found[Kind.READ]))
            assert answers_of(found)["list"] in ("not_public", "unknown")


def test_multi_region_access_points_are_asked_for_in_us_west_2(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = {"Name": "many", "Regions": [{"Bucket": "bucket"}], "PublicAccessBlock": {"RestrictPublicBuckets": False}}
    account = Account(
        {
            **{name: answer for name, answer in point().items() if name.startswith("GetBucket")},
            "ListMultiRegionAccessPoints": {"AccessPoints": [entry]},
            "GetMultiRegionAccessPointPolicyStatus": {"Established": {"IsPublic": True}},
            "GetMultiRegionAccessPointPolicy": {"Policy": {"Established": point()["GetAccessPointPolicy"]}},
        }
    )
    account.attach(monkeypatch)
    (posture,) = look(SourceSpec("s3://"))
    assert verdicts(posture)[0].answer is Answer.PUBLIC and "many" in text(verdicts(posture)[0])
    assert "us-west-2" in account.places["ListMultiRegionAccessPoints"]


def test_cloudfront_in_front(monkeypatch: pytest.MonkeyPatch) -> None:
    arn = f"arn:aws:cloudfront::{ACCOUNT}:distribution/E1"
    guarded = policy(
        Principal={"Service": "cloudfront.amazonaws.com"}, Condition={"StringEquals": {"AWS:SourceArn": arn}}
    )

    def distribution(**changes: Any) -> dict[str, Any]:
        item = {"Id": "E1", "DomainName": "d1.cloudfront.net", "Enabled": True, "WebACLId": "",
                "Origins": {"Items": [{"DomainName": "bucket.s3.ap-northeast-1.amazonaws.com"}]},
                "DefaultCacheBehavior": {"TrustedKeyGroups": {"Enabled": False}}}  # fmt: skip
        return {"DistributionList": {"IsTruncated": False, "Items": [{**item, **changes}]}}

    for answer, expected in (
        (distribution(), "cloudfront"),
        (distribution(WebACLId="acl"), "limited"),
        (distribution(DefaultCacheBehavior={"TrustedKeyGroups": {"Enabled": True}}), "limited"),
        (distribution(Enabled=False), "limited"),
        ("AccessDenied", "unknown"),
    ):
        with monkeypatch.context() as patch:
            answers = {"GetBucketPolicy": guarded, "GetBucketPolicyStatus": status(False), "ListDistributions": answer}
            found = judged(patch, **answers)
            assert found[Kind.READ].label == expected
            assert found[Kind.LIST].answer is Answer.NOT_PUBLIC


def test_logging_and_website(monkeypatch: pytest.MonkeyPatch) -> None:
    arn = "arn:aws:cloudtrail:ap-northeast-1:123456789012:trail/all-data"
    trail = {"Name": "all-data", "TrailARN": arn, "HomeRegion": "ap-northeast-1"}
    log_file = {"Contents": [{"Key": "b/2026-01-31-00-00-00-ABC"}]}
    Account(
        {
            **OPEN,
            "GetBucketWebsite": {"IndexDocument": {"Suffix": "index.html"}},
            "GetBucketLogging": {"LoggingEnabled": {"TargetBucket": "logs", "TargetPrefix": "b/"}},
            "ListObjectsV2": lambda params: log_file if "logs" in params["url"] else {},
            "DescribeTrails": {"trailList": [trail]},
            "GetEventSelectors": {
                "EventSelectors": [
                    {"ReadWriteType": "All", "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}]}
                ]
            },
        }
    ).attach(monkeypatch)  # fmt: skip
    (posture,) = look(SourceSpec("s3://"))
    assert posture.logging.access_log == "s3://logs/b/" and posture.logging.since == "2026-01-31"
    assert posture.logging.trails == ("all-data",)
    assert "s3-website-ap-northeast-1" in text(verdicts(posture)[0])


def test_refused_logging_is_unknown_and_changes_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    trail = {"Name": "t", "TrailARN": "arn:aws:cloudtrail:ap-northeast-1:123456789012:trail/t", "HomeRegion": "x"}
    for call, what in (
        ("GetBucketLogging", "access_log"),
        ("DescribeTrails", "trails"),
        ("GetEventSelectors", "trails"),
        ("GetBucketWebsite", ""),
    ):
        with monkeypatch.context() as patch:
            Account({**OPEN, "DescribeTrails": {"trailList": [trail]}, "GetEventSelectors": {}, call: "AccessDenied"}
                    ).attach(patch)  # fmt: skip
            (posture,) = look(SourceSpec("s3://"))
            assert not what or isinstance(getattr(posture.logging, what), Unknown)
            assert [str(one.answer) for one in verdicts(posture)] == ["public", "not_public", "public", "not_public"]


@pytest.mark.parametrize("call", ["GetMultiRegionAccessPointPolicyStatus", "GetMultiRegionAccessPointPolicy"])
def test_a_multi_region_point_that_cannot_be_read_is_unknown(monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    entry = {"Name": "many", "Regions": [{"Bucket": "bucket"}], "PublicAccessBlock": {"RestrictPublicBuckets": False}}
    answers = {name: answer for name, answer in point().items() if name.startswith("GetBucket")}
    found = judged(
        monkeypatch,
        **{
            **answers,
            "ListMultiRegionAccessPoints": {"AccessPoints": [entry]},
            "GetMultiRegionAccessPointPolicyStatus": {"Established": {"IsPublic": True}},
            "GetMultiRegionAccessPointPolicy": {"Policy": {"Established": point()["GetAccessPointPolicy"]}},
            call: "AccessDenied",
        },
    )
    assert found[Kind.READ].answer is Answer.UNKNOWN and call in text(found[Kind.READ])


def test_a_bucket_that_does_not_exist_is_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {name: "NoSuchBucket" for name in QUIET if name.startswith(("GetBucket", "GetPublic", "ListObject"))}
    Account({**gone, "HeadBucket": "404"}).attach(monkeypatch)
    (found,) = look(SourceSpec("s3://"), ["typo"])
    assert isinstance(found, Unreadable) and found.id == "s3://typo" and "no such bucket" in found.reason


def test_a_foreign_bucket_is_not_probed(monkeypatch: pytest.MonkeyPatch) -> None:
    account = Account({**OPEN, "ListBuckets": {"Buckets": []}, "HeadBucket": "AccessDenied"})
    account.attach(monkeypatch)
    (posture,) = look(SourceSpec("s3://"), ["bucket"])
    assert posture.is_own is False
    assert verdicts(posture)[0].answer is Answer.UNKNOWN, "whose account-wide block it is cannot be read"
    account.asked.clear()
    assert probe(SourceSpec("s3://"), posture) == {} and account.asked == []


def test_everything_that_can_be_said_is_said_somewhere() -> None:
    from pathlib import Path

    code = "".join(file.read_text("utf-8") for file in Path(s3_say.__file__).parent.glob("s3_*.py"))
    unused = [name for name in s3_say.TEXTS if len(re.findall(f'"{name}"', code)) < 2]
    assert unused == []
