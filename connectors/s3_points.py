"""What stands before a bucket: access points, multi-region access points, CloudFront distributions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from connectors.s3_errors import code_of, failures, translated
from connectors.s3_posture import Distribution, Point, Unknown
from connectors.s3_session import Clients


def _asked(call: str, question: Callable[[], Any], otherwise: Any) -> Any:
    try:
        return question()
    except failures() as error:
        if code_of(error) in ("NoSuchAccessPointPolicy", "NoSuchMultiRegionAccessPoint"):
            return otherwise
        return Unknown(call, translated(error).reason)


def points_of(clients: Clients, account: str, bucket: str) -> tuple[Point, ...]:
    """The access points of a bucket, page by page."""
    control = clients.control()
    found: list[Point] = []
    request: dict[str, Any] = {"AccountId": account, "Bucket": bucket}
    while True:
        answer = control.list_access_points(**request)
        found += [_point(control, account, entry) for entry in answer.get("AccessPointList", ())]
        token = answer.get("NextToken")
        if not token:
            return tuple(found)
        request["NextToken"] = token


def _point(control: Any, account: str, entry: dict[str, Any]) -> Point:
    name = entry["Name"]
    is_internet = entry.get("NetworkOrigin") != "VPC"
    if not is_internet:
        return Point(name, is_internet=False, is_public=False, is_restricted=False)
    made = _asked("s3:GetAccessPoint", lambda: control.get_access_point(AccountId=account, Name=name), {})
    status = _asked(
        "s3:GetAccessPointPolicyStatus",
        lambda: bool(
            control.get_access_point_policy_status(AccountId=account, Name=name)["PolicyStatus"].get("IsPublic")
        ),
        False,
    )
    policy = _asked(
        "s3:GetAccessPointPolicy",
        lambda: control.get_access_point_policy(AccountId=account, Name=name)["Policy"],
        None,
    )
    return Point(name, True, status, _restricted(made), policy)


def _restricted(made: Any) -> bool | Unknown:
    if isinstance(made, Unknown):
        return made
    return bool((made.get("PublicAccessBlockConfiguration") or made.get("PublicAccessBlock") or {}).get(
        "RestrictPublicBuckets"
    ))  # fmt: skip


def multi_region_points(clients: Clients, account: str) -> tuple[tuple[Point, tuple[str, ...]], ...]:
    """(point, its buckets) of every multi-region access point; its requests always go to us-west-2."""
    control = clients.control_of_many_regions()
    found = []
    request: dict[str, Any] = {"AccountId": account}
    while True:
        answer = control.list_multi_region_access_points(**request)
        for entry in answer.get("AccessPoints", ()):
            buckets = tuple(region.get("Bucket", "") for region in entry.get("Regions", ()))
            found.append((_many(control, account, entry), buckets))
        token = answer.get("NextToken")
        if not token:
            return tuple(found)
        request["NextToken"] = token


def _many(control: Any, account: str, entry: dict[str, Any]) -> Point:
    name = entry["Name"]
    status = _asked(
        "s3:GetMultiRegionAccessPointPolicyStatus",
        lambda: bool(
            control.get_multi_region_access_point_policy_status(AccountId=account, Name=name)["Established"].get(
                "IsPublic"
            )
        ),
        False,
    )
    policy = _asked(
        "s3:GetMultiRegionAccessPointPolicy",
        lambda: (control.get_multi_region_access_point_policy(AccountId=account, Name=name)["Policy"].get(
            "Established"
        ) or {}).get("Policy"),
        None,
    )  # fmt: skip
    return Point(name, True, status, _restricted(entry), policy, is_many=True)


def distributions_of(clients: Clients) -> tuple[tuple[Distribution, tuple[str, ...]], ...]:
    """(distribution, host names of its origins) of every enabled CloudFront distribution.

    Open means: some behaviour asks for no signature, and no web ACL stands before it.
    """
    client = clients.service("cloudfront", "us-east-1")
    found = []
    request: dict[str, Any] = {}
    while True:
        answer = client.list_distributions(**request).get("DistributionList") or {}
        for entry in answer.get("Items") or ():
            if entry.get("Enabled"):
                origins = tuple(item["DomainName"] for item in entry.get("Origins", {}).get("Items", ()))
                found.append((Distribution(entry["Id"], entry["DomainName"], _is_open(entry)), origins))
        if not answer.get("IsTruncated"):
            return tuple(found)
        request["Marker"] = answer["NextMarker"]


def _is_open(entry: dict[str, Any]) -> bool:
    if entry.get("WebACLId"):
        return False
    behaviours = [entry.get("DefaultCacheBehavior") or {}, *((entry.get("CacheBehaviors") or {}).get("Items") or ())]
    return any(
        not (item.get("TrustedSigners") or {}).get("Enabled")
        and not (item.get("TrustedKeyGroups") or {}).get("Enabled")
        for item in behaviours
    )
