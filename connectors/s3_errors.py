"""What a service's refusal means for the scan: error codes of S3 and botocore as causes with a plain reason.

The service's own message is never quoted: it may hold key ids, ARNs of people, or parts of the request.
"""

from __future__ import annotations

from connectors.base import Cause, SourceError

_CODES: dict[str, tuple[Cause, str]] = {
    "InvalidAccessKeyId": (Cause.DENIED, "the service does not know this access key"),
    "SignatureDoesNotMatch": (Cause.DENIED, "the secret key does not fit the access key"),
    "ExpiredToken": (Cause.DENIED, "the temporary credentials have expired; renew them and start the same again"),
    "ExpiredTokenException": (Cause.DENIED, "the temporary credentials have expired; renew them and start again"),
    "TokenRefreshRequired": (Cause.DENIED, "the temporary credentials have expired; renew them and start again"),
    "InvalidToken": (Cause.DENIED, "the session token is not valid"),
    "InvalidClientTokenId": (Cause.DENIED, "the service does not know this access key"),
    "AccessDenied": (Cause.DENIED, "access denied"),
    "AccessDeniedException": (Cause.DENIED, "access denied"),
    "UnauthorizedAccess": (Cause.DENIED, "access denied"),
    "AllAccessDisabled": (Cause.DENIED, "the provider has disabled all access"),
    "AccountProblem": (Cause.DENIED, "the provider reports a problem with the account"),
    "NotSignedUp": (Cause.DENIED, "the account is not signed up for S3"),
    "403": (Cause.DENIED, "access denied"),
    "401": (Cause.DENIED, "access denied"),
    "NoSuchBucket": (Cause.VANISHED, "no such bucket"),
    "NoSuchKey": (Cause.VANISHED, "it was there when the bucket was listed"),
    "NoSuchVersion": (Cause.VANISHED, "it was there when the bucket was listed"),
    "MethodNotAllowed": (Cause.VANISHED, "deleted since the bucket was listed (a delete marker)"),
    "404": (Cause.VANISHED, "it was there when the bucket was listed"),
    "PreconditionFailed": (Cause.VANISHED, "replaced by other content while it was being read"),
    "412": (Cause.VANISHED, "replaced by other content while it was being read"),
    "InvalidRange": (Cause.VANISHED, "shorter than when the bucket was listed"),
    "416": (Cause.VANISHED, "shorter than when the bucket was listed"),
    "InvalidObjectState": (Cause.ARCHIVED_STORAGE, "in an archive tier; it can be read after it has been restored"),
    "KMS.DisabledException": (Cause.DENIED, "encrypted with a KMS key that is disabled"),
    "KMS.NotFoundException": (Cause.DENIED, "encrypted with a KMS key that does not exist any more"),
    "KMS.KMSInvalidStateException": (Cause.DENIED, "encrypted with a KMS key that cannot be used now"),
    "KMS.AccessDeniedException": (Cause.DENIED, "encrypted with a KMS key that these credentials may not use"),
    "RequestTimeTooSkewed": (Cause.SOURCE_ERROR, "the clock of this machine differs from the service's; set it"),
    "PermanentRedirect": (Cause.SOURCE_ERROR, "the bucket lies in another region; name it with the option region"),
    "301": (Cause.SOURCE_ERROR, "the bucket lies in another region; name it with the option region"),
    "AuthorizationHeaderMalformed": (Cause.SOURCE_ERROR, "wrong region; name the right one with the option region"),
    "IllegalLocationConstraintException": (Cause.SOURCE_ERROR, "wrong region; name it with the option region"),
    "SlowDown": (Cause.SOURCE_ERROR, "the service asks to slow down, again and again; try later"),
    "503": (Cause.SOURCE_ERROR, "the service is not available; try later"),
    "ServiceUnavailable": (Cause.SOURCE_ERROR, "the service is not available; try later"),
    "InternalError": (Cause.SOURCE_ERROR, "the service failed, again and again; try later"),
    "500": (Cause.SOURCE_ERROR, "the service failed, again and again; try later"),
    "InvalidBucketName": (Cause.SOURCE_ERROR, "not a valid bucket name"),
}

_LOCAL: dict[str, tuple[Cause, str]] = {
    "NoCredentialsError": (Cause.DENIED, "no credentials: set a profile (--aws-profile), AWS_* variables or a role"),
    "PartialCredentialsError": (Cause.DENIED, "the credentials are incomplete"),
    "CredentialRetrievalError": (Cause.DENIED, "the credential process of the profile failed"),
    "TokenRetrievalError": (Cause.DENIED, "the SSO session has ended; run “aws sso login”"),
    "SSOTokenLoadError": (Cause.DENIED, "no SSO session; run “aws sso login”"),
    "UnauthorizedSSOTokenError": (Cause.DENIED, "the SSO session has ended; run “aws sso login”"),
    "ProfileNotFound": (Cause.SOURCE_ERROR, "no such profile in the AWS configuration"),
    "EndpointConnectionError": (Cause.SOURCE_ERROR, "the endpoint cannot be reached"),
    "ConnectTimeoutError": (Cause.SOURCE_ERROR, "the endpoint does not answer"),
    "ReadTimeoutError": (Cause.SOURCE_ERROR, "the endpoint stopped answering"),
    "ConnectionClosedError": (Cause.SOURCE_ERROR, "the endpoint closed the connection"),
    "ProxyConnectionError": (Cause.SOURCE_ERROR, "the proxy cannot be reached"),
    "SSLError": (Cause.SOURCE_ERROR, "the endpoint's certificate is not trusted"),
    "RecursionError": (Cause.SOURCE_ERROR, "the service redirects in a circle; name the region with the option region"),
    "ParamValidationError": (Cause.SOURCE_ERROR, "not a valid bucket name or key"),
}


def failures() -> tuple[type[Exception], ...]:
    """What a call to a service may raise, for `except failures()`; botocore is imported late."""
    from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
    from urllib3.exceptions import HTTPError

    return (SourceError, ClientError, BotoCoreError, HTTPClientError, HTTPError, OSError, RecursionError)


def cuts() -> tuple[type[Exception], ...]:
    """What a body that ends too early raises."""
    from botocore import exceptions
    from urllib3.exceptions import HTTPError

    return (
        exceptions.IncompleteReadError,
        exceptions.ResponseStreamingError,
        exceptions.ReadTimeoutError,
        exceptions.ConnectionClosedError,
        HTTPError,
        ConnectionError,
    )


def code_of(error: Exception) -> str:
    """The service's error code, or "" for an error that never reached it."""
    response = getattr(error, "response", None)
    return str(response.get("Error", {}).get("Code", "")) if isinstance(response, dict) else ""


def is_denied(error: Exception) -> bool:
    """Does the error mean that these credentials may not ask (and so that the answer is unknown)?"""
    return translated(error).cause is Cause.DENIED


def translated(error: Exception) -> SourceError:
    """The error in the product's words."""
    if isinstance(error, SourceError):
        return error
    code = code_of(error)
    if not code:
        cause, reason = _LOCAL.get(type(error).__name__, (Cause.SOURCE_ERROR, type(error).__name__))
        return SourceError(cause, reason)
    message = str(getattr(error, "response", {}).get("Error", {}).get("Message", ""))
    if code == "InvalidRequest" and "Server Side Encryption" in message:
        return SourceError(Cause.DENIED, "encrypted with a key of the customer (SSE-C), which only its owner has")
    if code == "AccessDenied" and "kms:" in message.lower():
        return SourceError(Cause.DENIED, "encrypted with a KMS key that these credentials may not use (kms:Decrypt)")
    cause, reason = _CODES.get(code, (Cause.SOURCE_ERROR, "the service refused"))
    return SourceError(cause, f"{reason} ({code})" if code.isascii() and len(code) < 60 else reason)
