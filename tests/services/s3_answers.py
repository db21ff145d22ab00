"""AWS as recorded answers: real boto3 clients, whose requests are checked against the service model and never sent."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

ACCOUNT = "123456789012"

QUIET: dict[str, Any] = {
    "ListBuckets": {"Buckets": [{"Name": "bucket", "BucketRegion": "ap-northeast-1"}]},
    "GetCallerIdentity": {"Account": ACCOUNT},
    "s3control.GetPublicAccessBlock": "NoSuchPublicAccessBlockConfiguration",
    "GetPublicAccessBlock": "NoSuchPublicAccessBlockConfiguration",
    "GetBucketPolicy": "NoSuchBucketPolicy",
    "GetBucketPolicyStatus": "NoSuchBucketPolicy",
    "GetBucketOwnershipControls": {"OwnershipControls": {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}},
    "GetBucketAcl": {"Grants": []},
    "GetBucketVersioning": {},
    "ListObjectsV2": {"Contents": [], "IsTruncated": False},
    "ListObjectVersions": {"IsTruncated": False},
    "GetObjectAcl": {"Grants": []},
    "ListAccessPoints": {"AccessPointList": []},
    "ListMultiRegionAccessPoints": {"AccessPoints": []},
    "ListDistributions": {"DistributionList": {"IsTruncated": False}},
    "GetBucketWebsite": "NoSuchWebsiteConfiguration",
    "GetBucketLogging": {},
    "DescribeTrails": {"trailList": []},
}
"""An account with one private bucket; a text is an error code."""

Answer = dict[str, Any] | str | Callable[[dict[str, Any]], Any]


class Account:
    """Answers by operation (`s3control.X` where two services share a name), and what was asked."""

    def __init__(self, answers: dict[str, Answer] | None = None) -> None:
        self.answers: dict[str, Answer] = {**QUIET, **(answers or {})}
        self.asked: list[str] = []
        self.places: dict[str, str] = {}

    def attach(self, monkeypatch: Any) -> None:
        """Every client that any session makes from now on answers from here."""
        import boto3

        made = boto3.Session.client
        account = self

        def client(session: Any, service: str, *arguments: Any, **options: Any) -> Any:
            found = made(session, service, *arguments, **options)
            found.meta.events.register(
                "before-call", lambda model, params, **_: account.reply(service, model.name, params)
            )
            return found

        monkeypatch.setattr(boto3.Session, "client", client)

    def reply(self, service: str, operation: str, params: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """(HTTP reply, parsed answer) as botocore wants them."""
        name = f"{service}.{operation}" if f"{service}.{operation}" in self.answers else operation
        self.asked.append(name)
        self.places[name] = params.get("url", "")
        answer = self.answers.get(name, "NotImplementedByTheTest")
        if callable(answer):
            answer = answer(params)
        if isinstance(answer, str):
            status = 404 if answer.startswith("NoSuch") else 403
            error = {"Error": {"Code": answer, "Message": ""}, "ResponseMetadata": {"HTTPStatusCode": status}}
            return SimpleNamespace(status_code=status), error
        return SimpleNamespace(status_code=200), {**answer, "ResponseMetadata": {"HTTPStatusCode": 200}}
