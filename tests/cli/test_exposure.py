"""`pdscan exposure` against a server: verdicts, stored, joined with contents, in the report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine import share
from tests.services import s3_moto

ROOT = Path(__file__).parents[2]
NUMBERS = "氏名,個人番号\n高梨 涼介,123456789018\n三橋 奈央,983205673214\n"
EVERYONE = {
    "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::leaky/*"}]
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with s3_moto.running() as url:
        client = s3_moto.client(url)
        for bucket in ("leaky", "closed"):
            client.create_bucket(Bucket=bucket)
            client.put_object(Bucket=bucket, Key="人事/番号.csv", Body=NUMBERS.encode("cp932"))
            client.put_object(Bucket=bucket, Key="名簿.csv", Body=share.rows(5).encode())
        client.put_bucket_policy(Bucket="leaky", Policy=json.dumps(EVERYONE))
        yield url


def run(*arguments: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    environment = os.environ | s3_moto.KEYS | {"PDSCAN_LANG": language, "NO_COLOR": "1"}
    command = [sys.executable, "-m", "pdscan", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )


def test_verdicts_without_an_inventory(server: str, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "none.db")
    done = run("exposure", "--endpoint-url", server, "--format", "jsonl", "--inventory", nowhere)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {(line["bucket"], line["access"]) for line in found} == {
        (bucket, access) for bucket in ("leaky", "closed") for access in ("read", "list", "write", "acp")
    }
    by_place = {(line["bucket"], line["access"]): line for line in found}
    leaky = by_place["leaky", "read"]
    assert leaky["verdict"] == "public" and "statement 1" in leaky["reasons"][0] and leaky["fix"]
    assert by_place["closed", "read"]["verdict"] == "not_public"
    assert leaky["severity"] == "medium" and leaky["contents"]["examined"] == 0 and not leaky["grounds"]
    assert "probe" not in leaky and set(leaky["logging"]) == {"access_log", "since", "trails", "is_unknown"}
    assert not Path(nowhere).exists()


def test_joined_with_contents_and_kept(server: str, tmp_path: Path) -> None:
    place = str(tmp_path / "pdscan.db")
    scanned = run("scan", "s3://leaky/", "s3://closed/", "--endpoint-url", server, "--inventory", place, "--jobs", "1")
    assert scanned.returncode == 0, scanned.stderr
    told = run("exposure", "s3://leaky", "s3://closed", "--endpoint-url", server, "--inventory", place)
    assert told.returncode == 0, told.stderr
    first, second = told.stdout.index("leaky"), told.stdout.index("closed ")
    assert first < second, "the gravest first"
    assert "s3://leaky  critical" in told.stdout and "My Number is enough" in told.stdout
    assert "reads are not logged" in told.stdout and "take policy statement 1 out" in told.stdout
    assert "s3://closed" not in told.stdout, "what is closed has its line in the table only"
    assert all(len(line) == len(line.rstrip()) for line in told.stdout.splitlines()[-10:])
    assert "123456789018" not in told.stdout
    told = run("exposure", "s3://leaky", "--endpoint-url", server, "--inventory", place, "--format", "jsonl").stdout
    line = json.loads(told.splitlines()[0])
    assert line["severity"] == "critical" and line["contents"]["categories"]["individual_number"] == 1
    assert {"reason": "open", "of": ["read"]} in line["because"]
    assert {"law": "my_number", "id": "open", "article": "報告規則2条3号", "certain": True} in line["grounds"]
    lines = run("report", "jsonl", "--assets", "--inventory", place).stdout.splitlines()
    marks = {line["asset"]: line["exposure"] for line in map(json.loads, lines)}
    assert marks["s3://leaky/人事/番号.csv"] == "public" and marks["s3://closed/名簿.csv"] == "not_public"
    page = run("report", "html", "--inventory", place).stdout
    assert "Exposure of buckets" in page and "s3://leaky <em>critical</em>" in page and "s3://closed <em>" not in page
    japanese = run("exposure", "--endpoint-url", server, "--inventory", place, language="ja").stdout
    assert "公開(読取)" in japanese and "個人番号は1人分でも報告対象" in japanese
    client = s3_moto.client(server)
    client.put_object(Bucket="leaky", Key="後から.csv", Body=share.rows(2).encode())
    run("scan", "s3://leaky/", "--endpoint-url", server, "--inventory", place, "--jobs", "1")
    lines = run("report", "jsonl", "--assets", "--inventory", place).stdout.splitlines()
    marks = {line["asset"]: line["exposure"] for line in map(json.loads, lines)}
    assert marks["s3://leaky/後から.csv"] == "public", "scanned after the verdict"


def test_problems_are_one_clear_message(server: str, tmp_path: Path) -> None:
    nobody = run("exposure", "--endpoint-url", "http://127.0.0.1:9", "--inventory", str(tmp_path / "x.db"))
    assert nobody.returncode == 1 and "cannot be reached" in nobody.stderr and "Traceback" not in nobody.stderr
    absent = run(
        "exposure", "s3://no-such-bucket-here", "--endpoint-url", server, "--inventory", str(tmp_path / "x.db")
    )
    assert absent.returncode == 1 and "no such bucket" in absent.stderr and not absent.stdout
    assert run("exposure", "/tmp", "--endpoint-url", server).returncode == 2
    assert run("exposure", "--object-acls", "some", "--endpoint-url", server).returncode == 2
