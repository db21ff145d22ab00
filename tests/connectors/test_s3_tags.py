"""Tags of buckets and objects reach the assets; without a right to read them nothing is lost."""

from __future__ import annotations

from connectors import s3_tags
from connectors.base import Asset, SourceSpec
from connectors.registry import connect
from tests.services import s3_moto


def tags(url: str, **options: str) -> dict[str, dict[str, str]]:
    source = connect(SourceSpec("s3://s3-tagged", {"endpoint_url": url, **options}))
    try:
        return {item.id: dict(item.tags) for item in source.enumerate() if isinstance(item, Asset)}
    finally:
        source.close()


def test_the_buckets_tags_and_on_demand_the_objects(moto: str) -> None:
    client = s3_moto.client(moto)
    client.create_bucket(Bucket="s3-tagged")
    one, two = "s3://s3-tagged/a.csv", "s3://s3-tagged/b.csv"
    client.put_object(Bucket="s3-tagged", Key="a.csv", Body=b"x", Tagging="Department=HR&stage=prod")
    client.put_object(Bucket="s3-tagged", Key="b.csv", Body=b"x")
    assert tags(moto) == {one: {}, two: {}}
    found = {"TagSet": [{"Key": "Department", "Value": "営業部"}]}
    client.put_bucket_tagging(Bucket="s3-tagged", Tagging=found)
    assert tags(moto) == {one: {"Department": "営業部"}, two: {"Department": "営業部"}}
    assert tags(moto, object_tags="true") == {
        one: {"Department": "HR", "stage": "prod"},
        two: {"Department": "営業部"},
    }
    assert s3_tags.of_bucket(client, "s3-nowhere") == {}
    s3_moto.drop("s3-tagged")
