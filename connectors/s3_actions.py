"""Which actions of S3 are reading, listing, writing and access control (Service Authorization Reference)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of access that are judged apart."""

    READ = "read"
    LIST = "list"
    WRITE = "write"
    ACP = "acp"


BUCKET_ACTIONS: dict[Kind, tuple[str, ...]] = {
    Kind.READ: (),
    Kind.LIST: ("s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads"),
    Kind.WRITE: (
        "s3:DeleteBucket", "s3:PutLifecycleConfiguration", "s3:PutReplicationConfiguration",
        "s3:PutEncryptionConfiguration", "s3:PutBucketVersioning", "s3:PutBucketLogging", "s3:PutBucketNotification",
        "s3:PutBucketWebsite", "s3:PutBucketCORS", "s3:PutBucketTagging",
    ),
    Kind.ACP: (
        "s3:GetBucketAcl", "s3:PutBucketAcl", "s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy",
        "s3:PutBucketPublicAccessBlock", "s3:PutBucketOwnershipControls",
    ),
}  # fmt: skip
OBJECT_ACTIONS: dict[Kind, tuple[str, ...]] = {
    Kind.READ: ("s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTorrent"),
    Kind.LIST: ("s3:ListMultipartUploadParts",),
    Kind.WRITE: (
        "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:AbortMultipartUpload", "s3:RestoreObject",
        "s3:PutObjectTagging", "s3:DeleteObjectTagging", "s3:PutObjectRetention", "s3:PutObjectLegalHold",
        "s3:ReplicateObject", "s3:ReplicateDelete",
    ),
    Kind.ACP: ("s3:GetObjectAcl", "s3:GetObjectVersionAcl", "s3:PutObjectAcl", "s3:PutObjectVersionAcl"),
}  # fmt: skip
TELLING = ("s3:GetObject", "s3:ListBucket", "s3:PutObject", "s3:DeleteObject")
"""Actions that people know; reasons name them first."""
