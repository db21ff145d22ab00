"""A moto server of this test session on a loopback port: S3's calls, paging and errors. It enforces no permission."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

KEYS = {"AWS_ACCESS_KEY_ID": "testing", "AWS_SECRET_ACCESS_KEY": "testing", "AWS_DEFAULT_REGION": "ap-northeast-1"}


@contextmanager
def running() -> Iterator[str]:
    """The server's URL while it runs."""
    import logging

    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


def client(endpoint: str, **options: Any) -> Any:
    """A plain client for filling buckets."""
    import boto3
    from botocore.config import Config

    keys = {"aws_access_key_id": "testing", "aws_secret_access_key": "testing", "region_name": "us-east-1"}
    return boto3.client("s3", endpoint_url=endpoint, config=Config(s3={"addressing_style": "path"}), **(keys | options))


def fill(bucket: str, objects: dict[str, bytes]) -> None:
    """Put many objects at once: the server runs in this process, and 10,000 requests would take a minute."""
    for key, data in objects.items():
        _backend().put_object(bucket, key, data)


def drop(bucket: str) -> None:
    """Forget a bucket with all that is in it."""
    found = _backend().buckets.get(bucket)
    if found is not None:
        found.keys.clear()
        _backend().delete_bucket(bucket)


def _backend() -> Any:
    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.s3.models import s3_backends

    return s3_backends[DEFAULT_ACCOUNT_ID]["aws"]
