"""The policy evaluator against AWS's documented rules, and what it says of actions, Denies and reasons."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from connectors.s3_actions import Kind
from connectors.s3_policy import read

POLICIES = tomllib.loads(Path(__file__).with_name("policies.toml").read_text("utf-8"))["policy"]


def statement(**changes: Any) -> dict[str, Any]:
    plain = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::bucket/*"}
    return {key: value for key, value in {**plain, **changes}.items() if value is not None}


def kinds(*statements: dict[str, Any]) -> set[str]:
    reading = read({"Version": "2012-10-17", "Statement": list(statements)}, "bucket")
    return {str(kind) for kind in Kind if reading.opens(kind)}


def test_there_are_enough_documents() -> None:
    assert len(POLICIES) >= 60
    assert len({policy["name"] for policy in POLICIES}) == len(POLICIES)


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy["name"])
def test_documented_answers(policy: dict[str, Any]) -> None:
    document = json.dumps({"Version": "2012-10-17", "Statement": json.loads(policy["statements"])})
    reading = read(document, "bucket", is_access_point=policy.get("access_point", False))
    assert reading.is_public is policy["public"]
    assert bool(reading.first[0]) is policy["public"], "a public policy names its statement"
    assert all(str(reason) for reason in reading.first[1])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {"read"}),
        ({"Action": "s3:ListBucket", "Resource": "arn:aws:s3:::bucket"}, {"list"}),
        ({"Action": "s3:*", "Resource": "*"}, {"read", "list", "write", "acp"}),
        ({"Action": "*", "Resource": ["arn:aws:s3:::bucket/*"]}, {"read", "list", "write", "acp"}),
        ({"Action": "s3:Get*"}, {"read", "acp"}),
        ({"Action": "S3:GETOBJECT"}, {"read"}),
        ({"Action": ["s3:PutObject", "s3:DeleteObject"]}, {"write"}),
        ({"Action": "s3:PutObjectAcl"}, {"acp"}),
        ({"Action": "s3:PutBucketPolicy", "Resource": "arn:aws:s3:::bucket"}, {"acp"}),
        ({"Resource": "arn:aws:s3:::bucket"}, set()),
        ({"Resource": "arn:aws:s3:::bucket/reports/*"}, {"read"}),
        ({"Resource": "arn:aws:s3:::buck*"}, {"read"}),
        ({"Resource": "arn:aws:s3:::other/*"}, set()),
        ({"Action": None, "NotAction": "s3:DeleteObject"}, {"read", "write", "list", "acp"}),
        ({"Resource": None, "NotResource": "arn:aws:s3:::bucket/private/*"}, {"read"}),
        ({"Action": "s3:GetBucketLocation", "Resource": "arn:aws:s3:::bucket"}, set()),
    ],
)
def test_kinds_of_access(changes: dict[str, Any], expected: set[str]) -> None:
    assert kinds(statement(**changes)) == expected


@pytest.mark.parametrize(
    ("deny", "expected"),
    [
        ({}, set()),
        ({"Action": "s3:*", "Resource": "*"}, set()),
        ({"Principal": {"AWS": "*"}}, set()),
        ({"Principal": None, "NotPrincipal": {"AWS": "123456789012"}}, set()),
        ({"Resource": "arn:aws:s3:::bucket/private/*"}, {"read"}),
        ({"Principal": {"AWS": "123456789012"}}, {"read"}),
        ({"Condition": {"Bool": {"aws:SecureTransport": "false"}}}, {"read"}),
        ({"Action": "s3:PutObject"}, {"read"}),
    ],
)
def test_unconditional_denies_take_back_action_by_action(deny: dict[str, Any], expected: set[str]) -> None:
    actions = ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTorrent"]
    taking = statement(Effect="Deny", **{"Action": actions, **deny})
    assert kinds(statement(), taking) == expected
    reading = read({"Statement": [statement(), taking]}, "bucket")
    assert reading.is_public, "S3's own question looks at Allow alone"


def test_reasons_name_statement_and_key() -> None:
    open_one = statement(Sid="Office", Condition={"IpAddress": {"aws:SourceIp": "0.0.0.0/1"}})
    reading = read({"Statement": [statement(Principal={"AWS": "123456789012"}), open_one]}, "bucket")
    name, why = reading.first
    text = "; ".join(map(str, why))
    assert name == "Office" and "aws:SourceIp 0.0.0.0/1" in text and "/8" in text


def test_who_else_may_is_told_apart() -> None:
    reading = read(
        {
            "Statement": [
                statement(Principal={"AWS": ["arn:aws:iam::210987654321:root", "123456789012"]}),
                statement(Principal={"Service": "cloudfront.amazonaws.com"}),
                statement(Condition={"StringEquals": {"aws:PrincipalOrgID": "o-abc1234567"}}),
                statement(Condition={"StringEquals": {"s3:DataAccessPointAccount": "123456789012"}}),
            ]
        },
        "bucket",
    )
    assert not reading.is_public
    assert reading.accounts(Kind.READ) == ("123456789012", "210987654321")
    assert reading.accounts(Kind.WRITE) == ()
    assert reading.services == ("cloudfront.amazonaws.com",) and reading.serves_cloudfront
    assert reading.organisations == ("o-abc1234567",)
    assert reading.delegates


@pytest.mark.parametrize("text", ["", "no json", "[]", "7", '"*"'])
def test_what_is_no_policy_is_not_called_closed(text: str) -> None:
    assert not read(text, "bucket").is_valid


@pytest.mark.parametrize("text", ['{"Statement": {}}', '{"Statement": ["x", 3]}', "{}", '{"Statement": null}'])
def test_odd_documents_open_nothing(text: str) -> None:
    reading = read(text, "bucket")
    assert reading.is_valid and not reading.is_public
