"""Tags of buckets and objects, which name departments and systems; what may not be read has none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from typing import Any

from connectors.base import Asset, Unreadable
from connectors.s3_errors import failures

_AT_ONCE = 8
_GROUP = 64


def of_bucket(client: Any, bucket: str) -> dict[str, str]:
    """The bucket's tags; none where it has none or they may not be read."""
    try:
        return _pairs(client.get_bucket_tagging(Bucket=bucket))
    except failures():
        return {}


def of_object(client: Any, asset: Asset) -> dict[str, str]:
    """The object's tags; none where it has none or they may not be read."""
    bucket, key, version, _ = json.loads(asset.key)
    what = {"Bucket": bucket, "Key": key, **({"VersionId": version} if version else {})}
    try:
        return _pairs(client.get_object_tagging(**what))
    except failures():
        return {}


def tagged(
    client: Any, items: Iterable[Asset | Unreadable], common: Mapping[str, str], *, with_objects: bool
) -> Iterator[Asset | Unreadable]:
    """The items with the bucket's tags, and with their own over them: a request each, so only on demand."""
    if not with_objects:
        for item in items:
            yield replace(item, tags={**common, **item.tags}) if isinstance(item, Asset) and common else item
        return

    def one(item: Asset | Unreadable) -> Asset | Unreadable:
        return replace(item, tags={**common, **of_object(client, item)}) if isinstance(item, Asset) else item

    source = iter(items)
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="s3-tags") as pool:
        while group := list(islice(source, _GROUP)):
            yield from pool.map(one, group)


def _pairs(answer: Mapping[str, Any]) -> dict[str, str]:
    return {entry["Key"]: entry["Value"] for entry in answer.get("TagSet", ())}
