"""The S3 connector against a server that goes wrong: nothing lost, retried where it makes sense, a clear row else."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from itertools import count

import pytest

from connectors.base import Asset, ByteSource, Cause, SourceError, SourceSpec, Unreadable
from connectors.registry import connect
from connectors.s3_session import Clients
from connectors.s3_stream import BLOCK, WHOLE
from tests.services import s3_moto
from tests.services.s3_front import Front, Trouble

_numbers = count()


@pytest.fixture
def bucket(moto: str) -> Iterator[str]:
    name = f"s3-{next(_numbers)}"
    s3_moto.client(moto).create_bucket(Bucket=name)
    yield name
    s3_moto.drop(name)


def spec(place: str, url: str, **options: str) -> SourceSpec:
    return SourceSpec(place, {"endpoint_url": url, **options})


def listed(place: str, url: str, **options: str) -> list[Asset | Unreadable]:
    source = connect(spec(place, url, **options))
    try:
        return list(source.enumerate())
    finally:
        source.close()


def opened(bucket: str, url: str, key: str) -> tuple[ByteSource, Asset]:
    source = connect(spec(f"s3://{bucket}/{key}", url))
    assert isinstance(source, ByteSource)
    (asset,) = source.enumerate()
    assert isinstance(asset, Asset)
    return source, asset


def pattern(size: int) -> bytes:
    """Bytes of which every block is different."""
    return b"".join(hashlib.sha256(str(number).encode()).digest() for number in range(size // 32 + 1))[:size]


def test_ten_thousand_objects_are_all_listed_page_by_page(moto: str, front: Front, bucket: str) -> None:
    keys = {f"{number % 7}/顧客 {number:05d}.csv" for number in range(10_000)}
    s3_moto.fill(bucket, dict.fromkeys(keys, b""))
    source = connect(spec(f"s3://{bucket}/", front.url))
    items = source.enumerate()
    found = {next(items).id}
    pages = [path for _, path in front.asked if "list-type" in path]
    assert len(pages) <= 2, "the first object is there before the second page is asked for"
    found.update(item.id for item in items)
    assert found == {f"s3://{bucket}/{key}" for key in keys}
    assert len(front.asked) >= 10
    assert len(listed(f"s3://{bucket}/3/", moto)) == sum(key.startswith("3/") for key in keys)
    source.close()


def test_all_buckets_of_the_account_even_when_one_is_closed(moto: str, front: Front, bucket: str) -> None:
    client = s3_moto.client(moto)
    other = f"{bucket}-other"
    client.create_bucket(Bucket=other)
    for name in (bucket, other):
        client.put_object(Bucket=name, Key="a.txt", Body=b"1")
    front.rule = lambda _method, path, _number: Trouble(403, "AccessDenied") if path.startswith(f"/{bucket}?") else None
    found = {item.id: item for item in listed("s3://", front.url)}
    assert f"s3://{other}/a.txt" in found and f"s3://{bucket}/a.txt" not in found
    closed = found[f"s3://{bucket}"]
    assert isinstance(closed, Unreadable) and closed.cause is Cause.DENIED and closed.kind == "folder"


def test_buckets_are_listed_page_by_page() -> None:
    from connectors import s3_listing

    names = [f"paged-{number:05d}" for number in range(2500)]
    asked = []

    class Account:
        """As AWS pages: an account with more than 10,000 buckets refuses a request without MaxBuckets."""

        def list_buckets(self, **request: object) -> object:
            asked.append(request)
            start = int(str(request.get("ContinuationToken", "0")))
            end = start + int(str(request["MaxBuckets"]))
            more = {"ContinuationToken": str(end)} if end < len(names) else {}
            return {"Buckets": [{"Name": name, "BucketRegion": "eu-west-1"} for name in names[start:end]], **more}

    assert [name for name, _, _ in s3_listing.buckets(Account())] == names
    assert len(asked) == 3


def test_versions_are_offered_when_asked_for(moto: str, bucket: str) -> None:
    client = s3_moto.client(moto)
    client.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    for text in (b"old", b"new!"):
        client.put_object(Bucket=bucket, Key="名簿.csv", Body=text)
    client.put_object(Bucket=bucket, Key="gone.csv", Body=b"deleted, still there")
    client.delete_object(Bucket=bucket, Key="gone.csv")
    assert [item.id for item in listed(f"s3://{bucket}/", moto)] == [f"s3://{bucket}/名簿.csv"]
    source = connect(spec(f"s3://{bucket}/", moto, versions="true"))
    assert isinstance(source, ByteSource)
    texts = {}
    for item in source.enumerate():
        assert isinstance(item, Asset)
        with source.open(item) as stream:
            texts[item.id.partition("=")[0]] = stream.read()
    assert texts == {
        f"s3://{bucket}/名簿.csv": b"new!",
        f"s3://{bucket}/名簿.csv?versionId": b"old",
        f"s3://{bucket}/gone.csv?versionId": b"deleted, still there",
    }
    source.close()


def test_filters_leave_rows_with_reasons(moto: str, bucket: str) -> None:
    client = s3_moto.client(moto)
    for storage in ("STANDARD", "STANDARD_IA", "GLACIER", "DEEP_ARCHIVE", "GLACIER_IR"):
        client.put_object(Bucket=bucket, Key=f"{storage}.csv", Body=b"1", StorageClass=storage)
    causes = {item.id.rpartition("/")[2]: getattr(item, "cause", None) for item in listed(f"s3://{bucket}/", moto)}
    assert causes == {
        "STANDARD.csv": None,
        "STANDARD_IA.csv": None,
        "GLACIER_IR.csv": None,
        "GLACIER.csv": Cause.ARCHIVED_STORAGE,
        "DEEP_ARCHIVE.csv": Cause.ARCHIVED_STORAGE,
    }
    only = listed(f"s3://{bucket}/", moto, storage_classes="standard")
    assert [item.id.rpartition("/")[2] for item in only if isinstance(item, Asset)] == ["STANDARD.csv"]
    young = listed(f"s3://{bucket}/", moto, older_than_days="1")
    assert {item.cause for item in young if isinstance(item, Unreadable)} == {Cause.EXCLUDED_BY_RULE}
    s3_moto.fill(bucket, {f"many/{number}": b"1" for number in range(200)})
    some = listed(f"s3://{bucket}/many/", moto, one_in="10")
    taken = [item for item in some if isinstance(item, Asset)]
    assert 5 <= len(taken) <= 45 and len(some) == 200
    assert {item.cause for item in some if isinstance(item, Unreadable)} == {Cause.SAMPLED}
    with pytest.raises(SourceError, match="number"):
        listed(f"s3://{bucket}/", moto, older_than_days="soon")
    with pytest.raises(SourceError, match="unknown option"):
        listed(f"s3://{bucket}/", moto, profil="typo")


def test_large_objects_are_read_by_range_without_reading_all(moto: str, front: Front, bucket: str) -> None:
    data = pattern(WHOLE + 3 * BLOCK + 77)
    s3_moto.client(moto).put_object(Bucket=bucket, Key="large.zip", Body=data)
    source, asset = opened(bucket, front.url, "large.zip")
    with source.open(asset) as stream:
        front.ranges.clear()
        stream.seek(-100, 2)
        assert stream.read() == data[-100:]
        assert len([one for one in front.ranges if one]) <= 2, "the end may lie in two blocks; nothing else"
        stream.seek(0)
        assert stream.read() == data
    with source.open(asset) as stream:
        assert b"".join(iter(lambda: stream.read(100_000), b"")) == data
    assert all(one.startswith("bytes=") for one in front.ranges if one)
    source.close()


def test_of_a_parquet_file_only_the_wanted_columns_are_fetched(moto: str, front: Front, bucket: str) -> None:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile, write_table

    out = io.BytesIO()
    wide = [pattern(32 << 10)[number : number + (16 << 10)] for number in range(1500)]
    table = pa.table({"wide": pa.array(wide, pa.binary()), "name": [f"高梨 {number}" for number in range(1500)]})
    write_table(table, out, compression=None, use_dictionary=False)
    s3_moto.client(moto).put_object(Bucket=bucket, Key="large.parquet", Body=out.getvalue())
    source, asset = opened(bucket, front.url, "large.parquet")
    with source.open(asset) as stream:
        names = ParquetFile(stream).read(columns=["name"])["name"].to_pylist()
    assert len(names) == 1500 and names[-1] == "高梨 1499"
    spans = [one[6:].split("-") for one in front.ranges if one.startswith("bytes=")]
    assert 0 < sum(int(end) - int(start) + 1 for start, end in spans) < len(out.getvalue()) * 2 // 3
    source.close()


def test_what_is_expected_comes_ahead_and_in_one_request_each(moto: str, front: Front, bucket: str) -> None:
    client = s3_moto.client(moto)
    for number in range(20):
        client.put_object(Bucket=bucket, Key=f"{number:02d}", Body=str(number).encode() * 100)
    source = connect(spec(f"s3://{bucket}/", front.url))
    assert isinstance(source, ByteSource)
    assets = [item for item in source.enumerate() if isinstance(item, Asset)]
    front.asked.clear()
    source.expect(assets)
    assert [source.open(asset).read() for asset in assets] == [str(number).encode() * 100 for number in range(20)]
    assert len(front.asked) == 20
    source.close()


def test_a_cut_connection_goes_on_where_it_was(moto: str, front: Front, bucket: str) -> None:
    data = pattern(3 << 20)
    s3_moto.client(moto).put_object(Bucket=bucket, Key="cut.bin", Body=data)
    source, asset = opened(bucket, front.url, "cut.bin")
    front.rule = lambda method, _path, number: Trouble(cut=(1 << 20) - 5) if method == "GET" and number < 2 else None
    front.ranges.clear()
    front.asked.clear()
    assert source.open(asset).read() == data
    starts = [int(one[6:].partition("-")[0]) for one in front.ranges if one]
    assert starts[0] == 0 and starts == sorted(starts) and len(starts) == 3 and starts[1] > 0
    source.close()


def test_content_replaced_after_a_cut_is_not_mixed(moto: str, front: Front, bucket: str) -> None:
    client = s3_moto.client(moto)
    client.put_object(Bucket=bucket, Key="swap.bin", Body=b"a" * (2 << 20))
    source, asset = opened(bucket, front.url, "swap.bin")

    def rule(method: str, _path: str, number: int) -> Trouble | None:
        if method == "GET" and number == 0:
            return Trouble(cut=1 << 20)
        client.put_object(Bucket=bucket, Key="swap.bin", Body=b"b" * (2 << 20))
        return None

    front.rule = rule
    front.asked.clear()
    with pytest.raises(SourceError) as raised:
        source.open(asset).read()
    assert raised.value.cause is Cause.VANISHED
    source.close()


@pytest.mark.parametrize(
    ("status", "code", "cause", "says"),
    [
        (403, "InvalidAccessKeyId", Cause.DENIED, "access key"),
        (403, "SignatureDoesNotMatch", Cause.DENIED, "secret key"),
        (400, "ExpiredToken", Cause.DENIED, "expired"),
        (403, "AccessDenied", Cause.DENIED, "denied"),
        (403, "RequestTimeTooSkewed", Cause.SOURCE_ERROR, "clock"),
        (301, "PermanentRedirect", Cause.SOURCE_ERROR, "redirects"),
        (400, "AuthorizationHeaderMalformed", Cause.SOURCE_ERROR, "region"),
        (404, "NoSuchBucket", Cause.VANISHED, "no such bucket"),
    ],
)
def test_a_source_that_refuses_says_why(
    front: Front, bucket: str, status: int, code: str, cause: Cause, says: str
) -> None:
    front.rule = lambda *_: Trouble(status, code, message="secret detail of the service")
    with pytest.raises(SourceError, match=says) as raised:
        listed(f"s3://{bucket}/", front.url)
    assert raised.value.cause is cause
    assert "secret detail" not in str(raised.value)


@pytest.mark.parametrize(
    ("status", "code", "message", "cause", "says"),
    [
        (403, "InvalidObjectState", "", Cause.ARCHIVED_STORAGE, "restored"),
        (400, "InvalidRequest", "stored using a form of Server Side Encryption. The correct …", Cause.DENIED, "SSE-C"),
        (403, "AccessDenied", "not authorized to perform: kms:Decrypt", Cause.DENIED, "kms:Decrypt"),
        (400, "KMS.DisabledException", "", Cause.DENIED, "disabled"),
        (403, "AccessDenied", "requester must pay", Cause.DENIED, "denied"),
    ],
)
def test_an_object_that_cannot_be_read_says_why(
    moto: str, front: Front, bucket: str, status: int, code: str, message: str, cause: Cause, says: str
) -> None:
    s3_moto.client(moto).put_object(Bucket=bucket, Key="closed.csv", Body=b"123")
    source, asset = opened(bucket, front.url, "closed.csv")
    front.rule = lambda *_: Trouble(status, code, message)
    with pytest.raises(SourceError, match=says) as raised:
        source.open(asset)
    assert raised.value.cause is cause
    assert not any("request-payer" in path for _, path in front.asked)
    source.close()


def test_pdscan_pays_for_requests_only_when_told(moto: str, front: Front, bucket: str) -> None:
    s3_moto.client(moto).put_object(Bucket=bucket, Key="a.csv", Body=b"123")
    for options, listed_and_read in (({}, 0), ({"requester_pays": "yes"}, 2)):
        front.payers.clear()
        source = connect(spec(f"s3://{bucket}/", front.url, **options))
        assert isinstance(source, ByteSource)
        assert [source.open(item).read() for item in source.enumerate() if isinstance(item, Asset)] == [b"123"]
        assert front.payers.count("requester") >= listed_and_read and ("requester" in front.payers) is bool(options)
        source.close()


def test_a_storm_of_slow_down_passes(moto: str, front: Front, bucket: str) -> None:
    client = s3_moto.client(moto)
    for number in range(3):
        client.put_object(Bucket=bucket, Key=f"{number}.csv", Body=str(number).encode())
    front.rule = lambda _method, _path, number: Trouble(503, "SlowDown") if number < 1 else None
    source = connect(spec(f"s3://{bucket}/", front.url))
    assert isinstance(source, ByteSource)
    texts = [source.open(item).read() for item in source.enumerate() if isinstance(item, Asset)]
    assert texts == [str(number).encode() for number in range(3)]
    assert len(front.asked) >= 9, "each was refused once"
    source.close()


def test_a_storm_that_does_not_pass_is_a_failure_of_that_object_alone(
    moto: str, front: Front, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("botocore.endpoint.time.sleep", waits.append)
    client = s3_moto.client(moto)
    for key in ("stormy.csv", "calm.csv"):
        client.put_object(Bucket=bucket, Key=key, Body=b"123")
    source = connect(spec(f"s3://{bucket}/", front.url))
    assert isinstance(source, ByteSource)
    calm, stormy = [item for item in source.enumerate() if isinstance(item, Asset)]
    front.rule = lambda _method, path, _number: Trouble(503, "SlowDown") if "stormy" in path else None
    with pytest.raises(SourceError, match="slow down") as raised:
        source.open(stormy)
    assert raised.value.cause is Cause.SOURCE_ERROR
    assert sum("stormy" in path for _, path in front.asked) == 8 and len(waits) == 7 and max(waits) > 1
    assert source.open(calm).read() == b"123"
    front.rule = lambda *_: None
    assert source.open(stormy).read() == b"123", "the same source goes on once the storm is over"
    source.close()


def test_credentials_that_expire_between_two_pages_end_the_listing_and_say_so(front: Front, bucket: str) -> None:
    s3_moto.fill(bucket, {f"{number:04d}": b"" for number in range(1100)})
    front.rule = lambda _method, path, _number: Trouble(400, "ExpiredToken") if "continuation-token" in path else None
    source = connect(spec(f"s3://{bucket}/", front.url))
    found = []
    with pytest.raises(SourceError, match="expired") as raised:
        found.extend(source.enumerate())
    assert raised.value.cause is Cause.DENIED
    source.close()
    assert len(listed(f"s3://{bucket}/", front.target.geturl())) == 1100


def test_a_bucket_in_another_region_is_followed(moto: str, front: Front, bucket: str) -> None:
    s3_moto.client(moto).put_object(Bucket=bucket, Key="a.csv", Body=b"123")
    elsewhere = {"x-amz-bucket-region": "eu-west-1"}
    front.rule = lambda method, _path, number: (
        Trouble(301, "PermanentRedirect", headers=elsewhere) if method == "GET" and number == 0 else None
    )
    source = connect(spec(f"s3://{bucket}/", front.url))
    assert isinstance(source, ByteSource)
    assert [source.open(item).read() for item in source.enumerate() if isinstance(item, Asset)] == [b"123"]
    source.close()


def test_other_servers_are_not_asked_for_checksums_they_do_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in s3_moto.KEYS.items():
        monkeypatch.setenv(name, value)
    servers = {
        "https://minio.example.jp:9000": ("when_required", "path"),
        "https://s3.ap-northeast-1.wasabisys.com": ("when_required", "path"),
        "https://0123.r2.cloudflarestorage.com": ("when_required", "path"),
        "https://storage.googleapis.com": ("when_required", "path"),
        "https://s3.ap-northeast-1.amazonaws.com": ("when_supported", "auto"),
    }
    for url, (checksums, addressing) in servers.items():
        clients = Clients({"endpoint_url": url})
        settings = clients.of("bucket").meta.config
        assert settings.request_checksum_calculation == settings.response_checksum_validation == checksums
        assert settings.s3["addressing_style"] == addressing and clients.is_aws is (addressing == "auto")
        clients.close()


def test_nobody_answers(bucket: str) -> None:
    with pytest.raises(SourceError, match="cannot be reached") as raised:
        listed(f"s3://{bucket}/", "http://127.0.0.1:9")
    assert raised.value.cause is Cause.SOURCE_ERROR


def test_no_credentials_and_no_profile(monkeypatch: pytest.MonkeyPatch, moto: str, bucket: str) -> None:
    with pytest.raises(SourceError, match="profile"):
        listed(f"s3://{bucket}/", moto, profile="nobody")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    with pytest.raises(SourceError, match="no credentials"):
        listed(f"s3://{bucket}/", moto)


def test_a_role_is_assumed_with_its_external_id(
    monkeypatch: pytest.MonkeyPatch, moto: str, front: Front, bucket: str
) -> None:
    s3_moto.client(moto).put_object(Bucket=bucket, Key="a.csv", Body=b"123")
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", front.url)
    role = "arn:aws:iam::123456789012:role/pdscan"
    source = connect(spec(f"s3://{bucket}/", moto, role_arn=role, external_id="shared-secret"))
    assert isinstance(source, ByteSource)
    (asset,) = source.enumerate()
    assert isinstance(asset, Asset) and source.open(asset).read() == b"123"
    assert [method for method, _ in front.asked] == ["POST"], "one call to STS, then S3 with the role's keys"
    assert b"ExternalId=shared-secret" in front.bodies[0] and b"RoleSessionName=pdscan" in front.bodies[0]
    source.close()


def test_no_credential_reaches_assets_or_errors(monkeypatch: pytest.MonkeyPatch, front: Front, bucket: str) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAPLANTEDKEY000000")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "planted-secret-key-000000000000000000000")
    front.rule = lambda *_: Trouble(403, "SignatureDoesNotMatch", message="AKIAPLANTEDKEY000000 does not fit")
    with pytest.raises(SourceError) as raised:
        listed(f"s3://{bucket}/", front.url)
    assert "PLANTED" not in str(raised.value).upper()
