"""Clients of S3: one session a source, one client a bucket (own throttling, own region), keys by boto3's chain.

Only names of profiles and roles pass through here. Keys and tokens stay where boto3 found them.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from connectors.base import Cause, SourceError
from connectors.s3_errors import failures, translated

OPTIONS = (
    "profile", "endpoint_url", "region", "role_arn", "external_id", "versions", "storage_classes", "older_than_days",
    "newer_than_days", "one_in", "inventory", "addressing", "object_tags",
    "requester_pays",
)  # fmt: skip
"""What `SourceSpec.options` may hold for S3."""
YES = ("1", "true", "yes", "on")
_CLIENTS = 16
_MRAP_REGION = "us-west-2"


class Clients:
    """Makes and keeps clients. Thread-safe; not to be sent to another process."""

    def __init__(self, options: Mapping[str, str]) -> None:
        unknown = sorted(set(options) - set(OPTIONS))
        if unknown:
            known = ", ".join(OPTIONS)
            raise SourceError(Cause.SOURCE_ERROR, f"unknown option “{unknown[0]}” for S3; known: {known}")
        self._options = options
        self._lock = threading.Lock()
        self._session: Any = None
        self._kept: OrderedDict[tuple[str, ...], Any] = OrderedDict()
        self._regions: dict[str, str] = {}
        self._endpoint = ""

    @property
    def is_aws(self) -> bool:
        """Is this Amazon's own service? Servers that only speak its protocol know less (no account-wide settings)."""
        host = urlsplit(self.endpoint).hostname or ""
        return host.endswith((".amazonaws.com", ".amazonaws.com.cn", ".api.aws"))

    @property
    def endpoint(self) -> str:
        """The URL that S3 is spoken to at: from the option, the environment or the profile, else Amazon's."""
        if not self._endpoint:
            self._endpoint = self._options.get("endpoint_url", "")
        if not self._endpoint:
            try:
                session = self._opened()
                region = self._options.get("region") or session.region_name or "us-east-1"
                self._endpoint = str(session.client("s3", region_name=region).meta.endpoint_url)
            except failures() as error:
                raise translated(error) from None
        return self._endpoint

    def know_region(self, bucket: str, region: str) -> None:
        """Remember where a bucket lies, so that its first request goes there."""
        if region and self.is_aws:
            self._regions[bucket] = region

    def of(self, bucket: str = "", *, is_patient: bool = True) -> Any:
        """The client for a bucket ("" for the account). Raises SourceError when there is no way to make one.

        A patient one retries for minutes and adapts its rate when throttled, for this bucket alone; the other tells
        soon that nobody is there, and is one for all buckets of a region: to make a client costs more than a request.
        """
        region = self._regions.get(bucket, "")
        return self._client("s3", bucket, "patient", region) if is_patient else self._client("s3", "", "", region)

    def anonymous(self, bucket: str) -> Any:
        """A client without credentials: what the internet sees."""
        return self._client("s3", "", "unsigned", self._regions.get(bucket, ""))

    def control(self) -> Any:
        """S3's account-wide interface, in the region of the session."""
        return self._client("s3control", "", "")

    def control_of_many_regions(self) -> Any:
        """The same for multi-region access points, whose requests always go to us-west-2."""
        return self._client("s3control", "", "", region=_MRAP_REGION)

    def service(self, name: str, region: str = "") -> Any:
        """Another service's client (sts, cloudtrail, cloudfront)."""
        return self._client(name, "", "", region=region)

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            kept, self._kept = self._kept, OrderedDict()
        for client in kept.values():
            client.close()

    def _client(self, service: str, bucket: str, manner: str, region: str = "") -> Any:
        key = (service, bucket, manner, region)
        _ = self.endpoint
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            try:
                client = self._made(service, manner, region)
            except failures() as error:
                raise translated(error) from None
            self._kept[key] = client
            if len(self._kept) > _CLIENTS:
                self._kept.popitem(last=False)  # not closed: a stream may still be reading with it
            return client

    def _made(self, service: str, manner: str, region: str) -> Any:
        from botocore import UNSIGNED
        from botocore.config import Config

        settings: dict[str, Any] = {
            "retries": {"mode": "adaptive", "total_max_attempts": 8}
            if manner == "patient"
            else {"mode": "standard", "total_max_attempts": 3},
            "connect_timeout": 10,
            "read_timeout": 60,
            "max_pool_connections": 32,
            "user_agent_extra": "pdscan",
        }
        if manner == "unsigned":
            settings["signature_version"] = UNSIGNED
        options: dict[str, Any] = {}
        if service == "s3":
            is_path = self._options.get("addressing", "auto" if self.is_aws else "path")
            settings["s3"] = {"addressing_style": is_path}
            if not self.is_aws:
                options["endpoint_url"] = self.endpoint
                settings["request_checksum_calculation"] = "when_required"
                settings["response_checksum_validation"] = "when_required"
        session = self._opened()
        place = region or self._options.get("region") or session.region_name or "us-east-1"
        client = session.client(service, region_name=place, config=Config(**settings), **options)
        if manner != "unsigned" and self._options.get("requester_pays", "").lower() in YES:
            client.meta.events.register("before-parameter-build.s3", _pays)
        return client

    def _opened(self) -> Any:
        if self._session is None:
            import boto3

            session = boto3.Session(profile_name=self._options.get("profile") or None)
            role = self._options.get("role_arn")
            self._session = self._assumed(session, role) if role else session
        return self._session

    def _assumed(self, session: Any, role: str) -> Any:
        """The session of a role, renewed by itself for as long as a scan takes."""
        import boto3
        from botocore.credentials import AssumeRoleCredentialFetcher, DeferredRefreshableCredentials
        from botocore.session import get_session

        extra = {"RoleSessionName": "pdscan"}
        if external := self._options.get("external_id"):
            extra["ExternalId"] = external
        source = session.get_credentials()
        if source is None:
            raise SourceError(Cause.DENIED, "no credentials to assume the role with")
        fetcher = AssumeRoleCredentialFetcher(
            client_creator=session._session.create_client,
            source_credentials=source,
            role_arn=role,
            extra_args=extra,
        )
        inner = get_session()
        inner._credentials = DeferredRefreshableCredentials(fetcher.fetch_credentials, "assume-role")
        return boto3.Session(botocore_session=inner, region_name=session.region_name)


def _pays(params: dict[str, Any], model: Any, **_: Any) -> None:
    """Agree to pay for a request, where the bucket's owner asks that of those who read."""
    if "RequestPayer" in model.input_shape.members:
        params.setdefault("RequestPayer", "requester")
