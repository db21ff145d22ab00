"""Credentials come by boto3's own chain: profiles, roles, processes, SSO; and what is said where one of them fails."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from connectors.base import Asset, Cause, SourceError, SourceSpec
from connectors.registry import connect
from tests.services import s3_moto
from tests.services.s3_front import Front

SSO = """
[profile office]
sso_session = office
sso_account_id = 123456789012
sso_role_name = Audit
region = ap-northeast-1
[sso-session office]
sso_start_url = https://office.example.jp/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own without keys in the environment."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    return tmp_path


@pytest.fixture
def bucket(moto: str) -> Iterator[str]:
    client = s3_moto.client(moto)
    client.create_bucket(Bucket="chain")
    client.put_object(Bucket="chain", Key="a.csv", Body=b"123")
    yield "s3://chain/"
    s3_moto.drop("chain")


def listed(place: str, url: str, **options: str) -> list[str]:
    source = connect(SourceSpec(place, {"endpoint_url": url, **options}))
    try:
        return [item.id for item in source.enumerate() if isinstance(item, Asset)]
    finally:
        source.close()


def test_a_role_of_a_profile_is_assumed(
    home: Path, moto: str, front: Front, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "credentials").write_text("[base]\naws_access_key_id = testing\naws_secret_access_key = testing\n")
    (home / "config").write_text(
        "[profile audit]\nrole_arn = arn:aws:iam::123456789012:role/audit\nsource_profile = base\n"
        "external_id = shared\nregion = ap-northeast-1\n"
    )
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", front.url)
    assert listed(bucket, moto, profile="audit") == ["s3://chain/a.csv"]
    assert b"ExternalId=shared" in front.bodies[0] and b"role%2Faudit" in front.bodies[0]


def test_a_credential_process_is_run_and_its_failure_told(home: Path, moto: str, bucket: str) -> None:
    script = home / "keys.py"
    keys = {"Version": 1, "AccessKeyId": "testing", "SecretAccessKey": "testing"}
    script.write_text(f"print('''{json.dumps(keys)}''')")
    line = f'credential_process = "{sys.executable}" "{script}"'.replace("\\", "/")
    (home / "config").write_text(f"[profile process]\n{line}\n")
    assert listed(bucket, moto, profile="process") == ["s3://chain/a.csv"]
    script.write_text("raise SystemExit('the secret is out')")
    with pytest.raises(SourceError, match="credential process") as raised:
        listed(bucket, moto, profile="process")
    assert raised.value.cause is Cause.DENIED and "secret is out" not in raised.value.reason


def test_an_sso_session_is_used_and_its_end_told(
    home: Path, moto: str, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Portal(BaseHTTPRequestHandler):
        def log_message(self, *arguments: object) -> None:
            """Quiet."""

        def do_GET(self) -> None:
            asked.append(self.headers.get("x-amz-sso_bearer_token", ""))
            ends = int((datetime.now(UTC) + timedelta(hours=1)).timestamp() * 1000)
            role = {"accessKeyId": "testing", "secretAccessKey": "testing", "sessionToken": "t", "expiration": ends}
            body = json.dumps({"roleCredentials": role}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    (home / "config").write_text(SSO)
    with pytest.raises(SourceError, match="aws sso login") as raised:
        listed(bucket, moto, profile="office")
    assert raised.value.cause is Cause.DENIED
    server = HTTPServer(("127.0.0.1", 0), Portal)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    monkeypatch.setenv("AWS_ENDPOINT_URL_SSO", f"http://127.0.0.1:{server.server_address[1]}")
    for owner in ("botocore.tokens.SSOTokenProvider", "botocore.credentials.SSOProvider"):
        monkeypatch.setattr(f"{owner}._SSO_TOKEN_CACHE_DIR", str(home))  # fixed when botocore was imported
    cache = home / f"{sha1(b'office', usedforsecurity=False).hexdigest()}.json"

    def token(hours: int) -> None:
        ends = (datetime.now(UTC) + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
        cache.write_text(json.dumps({"accessToken": "portal-token", "expiresAt": ends}))

    try:
        token(hours=1)
        assert listed(bucket, moto, profile="office") == ["s3://chain/a.csv"]
        assert asked == ["portal-token"]
        token(hours=-1)
        with pytest.raises(SourceError, match="aws sso login"):
            listed(bucket, moto, profile="office")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
