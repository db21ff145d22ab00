"""`docs/aws.md` grants what the code asks for: nothing is missing, nothing is too much, nothing writes."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
POSTURE_FILES = ("s3_look", "s3_points", "s3_logging", "s3_probe")
ACTIONS: dict[str, set[str]] = {
    "list_buckets": {"s3:ListAllMyBuckets"},
    "list_objects_v2": {"s3:ListBucket"},
    "head_bucket": {"s3:ListBucket"},
    "list_object_versions": {"s3:ListBucketVersions"},
    "get_object": {"s3:GetObject", "s3:GetObjectVersion"},
    "head_object": set(),  # only without credentials, by --probe
    "get_object_acl": {"s3:GetObjectAcl", "s3:GetObjectVersionAcl"},
    "get_bucket_tagging": {"s3:GetBucketTagging"},
    "get_object_tagging": {"s3:GetObjectTagging", "s3:GetObjectVersionTagging"},
    "get_public_access_block": {"s3:GetBucketPublicAccessBlock", "s3:GetAccountPublicAccessBlock"},
    "get_bucket_policy": {"s3:GetBucketPolicy"},
    "get_bucket_policy_status": {"s3:GetBucketPolicyStatus"},
    "get_bucket_acl": {"s3:GetBucketAcl"},
    "get_bucket_ownership_controls": {"s3:GetBucketOwnershipControls"},
    "get_bucket_versioning": {"s3:GetBucketVersioning"},
    "get_bucket_website": {"s3:GetBucketWebsite"},
    "get_bucket_logging": {"s3:GetBucketLogging"},
    "list_bucket_inventory_configurations": {"s3:GetInventoryConfiguration"},
    "list_access_points": {"s3:ListAccessPoints"},
    "get_access_point": {"s3:GetAccessPoint"},
    "get_access_point_policy": {"s3:GetAccessPointPolicy"},
    "get_access_point_policy_status": {"s3:GetAccessPointPolicyStatus"},
    "list_multi_region_access_points": {"s3:ListMultiRegionAccessPoints"},
    "get_multi_region_access_point_policy": {"s3:GetMultiRegionAccessPointPolicy"},
    "get_multi_region_access_point_policy_status": {"s3:GetMultiRegionAccessPointPolicyStatus"},
    "get_caller_identity": set(),  # needs no permission
    "describe_trails": {"cloudtrail:DescribeTrails"},
    "get_event_selectors": {"cloudtrail:GetEventSelectors"},
    "list_distributions": {"cloudfront:ListDistributions"},
}
"""The IAM actions a call needs (Service Authorization Reference); names differ where AWS made them differ."""


def operations() -> set[str]:
    """Every method that some AWS client the code speaks to could have."""
    import boto3

    services = ("s3", "s3control", "sts", "cloudtrail", "cloudfront")
    return {
        name
        for service in services
        for name in dir(boto3.client(service, region_name="us-east-1"))
        if not name.startswith("_") and name not in ("close", "exceptions", "meta", "can_paginate", "get_waiter")
    }


def calls() -> dict[str, set[str]]:
    """File → the calls it makes; a paginator counts as what it pages."""
    known = operations()
    found: dict[str, set[str]] = {}
    for file in sorted((ROOT / "connectors").glob("s3*.py")):
        names = found.setdefault(file.stem, set())
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                name = node.func.attr
                if name == "get_paginator" and isinstance(node.args[0], ast.Constant):
                    names.add(str(node.args[0].value))
                elif name in known:
                    names.add(name)
    return found


def policy(name: str) -> dict[str, list[dict[str, list[str]]]]:
    """A policy of the page."""
    page = (ROOT / "docs" / "aws.md").read_text("utf-8")
    text = re.search(rf"<!-- policy: {name} -->\n```json\n(.*?)```", page, re.DOTALL)
    assert text, name
    return json.loads(text.group(1))


def allowed(name: str) -> set[str]:
    return {
        action
        for statement in policy(name)["Statement"]
        if statement["Effect"] == "Allow"
        for action in statement["Action"]
    }


def test_every_call_is_known_and_none_writes() -> None:
    made = set().union(*calls().values()) - {"get_paginator"}
    assert made - set(ACTIONS) == set(), "state the permission of a new call here and in docs/aws.md"
    assert all(name.startswith(("get_", "list_", "head_", "describe_")) for name in made)
    assert set(ACTIONS) - made == set(), "no longer called"


def test_the_policies_grant_exactly_what_is_asked() -> None:
    by_file = calls()
    posture = {action for file in POSTURE_FILES for call in by_file[file] for action in ACTIONS.get(call, set())}
    posture |= {"s3:ListAllMyBuckets", "s3:ListBucket", "s3:ListBucketVersions"}  # by way of s3_listing
    assert allowed("posture") == posture
    contents = {
        action
        for file in by_file
        if file not in POSTURE_FILES
        for call in by_file[file]
        for action in ACTIONS.get(call, set())
    }
    assert allowed("contents") == contents
    assert "s3:GetObject" not in allowed("posture"), "exposure is judged without reading an object"
