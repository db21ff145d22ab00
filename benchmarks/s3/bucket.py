"""A server with a bucket of many small objects, each a CSV of one synthetic person, for the measurements here.

    python -m benchmarks.s3.bucket --server ceph --objects 100000

fills one, prints its address for `--url` and serves until it is interrupted.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

BUCKET = "bench"
THREADS = 8
KEYS = {"AWS_ACCESS_KEY_ID": "alice", "AWS_SECRET_ACCESS_KEY": "alicesecret", "AWS_DEFAULT_REGION": "us-east-1"}
_FAMILY = ("高梨", "三橋", "小早川", "丹羽", "大八木", "根岸", "倉持", "皆川")
_GIVEN = ("涼介", "奈央", "翼", "千夏", "蓮", "美咲", "健太", "結衣")


def key(number: int) -> str:
    """The key of object `number`."""
    return f"部門{number % 50}/{number:07d}.csv"


def content(number: int, size: int) -> bytes:
    """One person's row; filled up with lines of a remark to `size` bytes where that is more."""
    name = f"{_FAMILY[number % 8]} {_GIVEN[number // 8 % 8]}"
    phone = f"090-{2000 + number // 10_000:04d}-{number % 10_000:04d}"
    row = f"氏名,電話番号,メールアドレス,備考\n{name},{phone},u{number}@example.co.jp,".encode()
    return row + b"-" * max(0, size - len(row) - 1) + b"\n"


def _serve(objects: int, size: int, tell: Any) -> None:
    """A moto server with the bucket in it."""
    import logging

    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.s3.models import s3_backends
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    backend = s3_backends[DEFAULT_ACCOUNT_ID]["aws"]
    backend.create_bucket(BUCKET, "us-east-1")
    for number in range(objects):
        backend.put_object(BUCKET, key(number), content(number, size))
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    tell.put("http://{}:{}".format(*server.get_host_and_port()))
    time.sleep(86_400)


@contextmanager
def moto(objects: int, size: int) -> Iterator[str]:
    """A moto server in a process of its own."""
    tell: Any = multiprocessing.get_context("spawn").Queue()
    server = multiprocessing.get_context("spawn").Process(target=_serve, args=(objects, size, tell))
    server.start()
    try:
        yield tell.get(timeout=600)
    finally:
        server.kill()
        server.join()


@contextmanager
def ceph(objects: int, size: int) -> Iterator[str]:
    """A Ceph gateway, as the tests start it."""
    from tests.services import ceph as gateway

    with gateway.running() as url:
        client = made(url)
        client.create_bucket(Bucket=BUCKET)

        def put(number: int) -> None:
            client.put_object(Bucket=BUCKET, Key=key(number), Body=content(number, size))

        with ThreadPoolExecutor(THREADS) as pool:
            for start in range(0, objects, 1000):
                list(pool.map(put, range(start, min(start + 1000, objects))))
        yield url


@contextmanager
def served(wanted: argparse.Namespace) -> Iterator[str]:
    """The server that the arguments ask for: one that runs already (`--url`), or a new one."""
    os.environ.update(KEYS)
    if wanted.url:
        yield wanted.url
        return
    with (ceph if wanted.server == "ceph" else moto)(wanted.objects, wanted.size) as url:
        yield url


def arguments(about: str | None) -> argparse.ArgumentParser:
    """The arguments that every measurement here takes."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--objects", type=int, default=10_000)
    parser.add_argument("--size", type=int, default=4096)
    parser.add_argument("--server", choices=("moto", "ceph"), default="moto")
    parser.add_argument("--url", help="a server that `benchmarks.s3.bucket` has filled with as many objects")
    return parser


@lru_cache(maxsize=2)
def made(url: str) -> Any:
    """A plain client, made once: both sides are measured at work, not at start."""
    import boto3
    from botocore.config import Config

    settings = Config(max_pool_connections=32, s3={"addressing_style": "path"})
    return boto3.client("s3", endpoint_url=url, config=settings)


def main() -> None:
    """Fill, print the address, serve until it is interrupted."""
    wanted = arguments(__doc__).parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    began = time.perf_counter()
    with served(wanted) as url:
        spent = time.perf_counter() - began
        print(f"{url}  ({wanted.objects:,} objects of {wanted.size:,} B in {spent:.0f} s)", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
