"""Are reads of a bucket logged, and since when: server access logs, and CloudTrail's data events."""

from __future__ import annotations

import re
from typing import Any

from connectors.s3_errors import code_of, failures, translated
from connectors.s3_posture import Logging, Unknown
from connectors.s3_session import Clients

_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-[0-9]{2}-[0-9]{2}-[0-9]{2}-")


def logging_of(clients: Clients, bucket: str, region: str) -> Logging:
    """What is known about the logging of one bucket."""
    target: str | Unknown | None
    since = ""
    try:
        answer = clients.of(bucket, is_patient=False).get_bucket_logging(Bucket=bucket)
        enabled = answer.get("LoggingEnabled")
        target = f"s3://{enabled['TargetBucket']}/{enabled.get('TargetPrefix', '')}" if enabled else None
        if enabled:
            since = _first_day(clients, enabled["TargetBucket"], enabled.get("TargetPrefix", ""))
    except failures() as error:
        target = Unknown("s3:GetBucketLogging", translated(error).reason, is_refused=code_of(error) != "NotImplemented")
    if not clients.is_aws:
        return Logging(target, since)
    try:
        return Logging(target, since, _trails(clients, bucket, region))
    except failures() as error:
        return Logging(target, since, Unknown("cloudtrail:DescribeTrails", translated(error).reason))


def _first_day(clients: Clients, bucket: str, prefix: str) -> str:
    """The day of the first log file; "" where the log's bucket may not be listed."""
    try:
        answer = clients.of(bucket, is_patient=False).list_objects_v2(Bucket=bucket, Prefix=prefix, MaxKeys=1)
    except failures():
        return ""
    for entry in answer.get("Contents", ()):
        match = _DAY.search(entry["Key"])
        return match.group(1) if match else ""
    return ""


def _trails(clients: Clients, bucket: str, region: str) -> tuple[str, ...]:
    client = clients.service("cloudtrail", region)
    found = []
    for trail in client.describe_trails(includeShadowTrails=True).get("trailList", ()):
        home = clients.service("cloudtrail", trail.get("HomeRegion", region))
        selectors = home.get_event_selectors(TrailName=trail["TrailARN"])
        if _records(selectors, bucket):
            found.append(trail["Name"])
    return tuple(found)


def _records(selectors: dict[str, Any], bucket: str) -> bool:
    arn = f"arn:aws:s3:::{bucket}/"
    for selector in selectors.get("EventSelectors") or ():
        if selector.get("ReadWriteType") == "WriteOnly":
            continue
        for resource in selector.get("DataResources") or ():
            places = resource.get("Values") or () if resource.get("Type") == "AWS::S3::Object" else ()
            if any(arn.startswith(place) for place in places):
                return True
    for selector in selectors.get("AdvancedEventSelectors") or ():
        fields = {item["Field"]: item for item in selector.get("FieldSelectors") or ()}
        if "AWS::S3::Object" not in (fields.get("resources.type") or {}).get("Equals", ()):
            continue
        if "true" in (fields.get("readOnly") or {}).get("Equals", ("true",)):
            place = fields.get("resources.ARN") or {}
            starts = [*place.get("StartsWith", ()), *place.get("Equals", ())]
            if not starts or any(arn.startswith(value) for value in starts):
                return True
    return False
