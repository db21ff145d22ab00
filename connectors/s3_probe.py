"""What an anonymous request really gets: HEAD of one object and LIST of no keys, only when asked to, never a body.

Only for buckets that belong to the account of the credentials.
"""

from __future__ import annotations

from typing import Any

from connectors.base import SourceSpec
from connectors.s3_actions import Kind
from connectors.s3_errors import failures, translated
from connectors.s3_listing import objects
from connectors.s3_posture import Posture
from connectors.s3_session import Clients


def probe(spec: SourceSpec, posture: Posture) -> dict[Kind, str]:
    """Kind of access → what the service answered an anonymous request (`allowed`, `refused (403)` …)."""
    if posture.is_own is not True:
        return {}
    clients = Clients(spec.options)
    try:
        anonymous = clients.anonymous(posture.bucket)
        found = {Kind.LIST: _tried(lambda: anonymous.list_objects_v2(Bucket=posture.bucket, MaxKeys=0))}
        key = _some_key(clients, posture.bucket)
        if key is not None:
            found[Kind.READ] = _tried(lambda: anonymous.head_object(Bucket=posture.bucket, Key=key))
        return found
    finally:
        clients.close()


def _some_key(clients: Clients, bucket: str) -> str | None:
    """Any object's key; listing needs the credentials."""
    try:
        listed = objects(clients.of(bucket, is_patient=False), bucket, "", is_aws=False)
        return next((item.key for item in listed), None)
    except failures():
        return None


def _tried(request: Any) -> str:
    try:
        request()
    except failures() as error:
        status = getattr(error, "response", {}).get("ResponseMetadata", {}).get("HTTPStatusCode")
        return f"refused ({status})" if status else f"no answer: {translated(error).reason}"
    return "allowed"
