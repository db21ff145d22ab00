"""What a login may do with a folder of a share, by the server's own sum of share and file rights.

The folder is opened for its attributes only; the answer comes as the context of that open ([MS-SMB2] 2.2.13.2.5).
"""

from __future__ import annotations

from connectors.base import Standing
from connectors.smb_session import SmbSession

_FILE_READ_ATTRIBUTES = 0x80
_WRITE_DATA, _APPEND_DATA, _DELETE_CHILD = 0x2, 0x4, 0x40


def standing(session: SmbSession, share: str, path: str) -> Standing:
    """Whether the login could write there with another program. Raises SourceError."""
    granted = _granted(session, share, path)
    return Standing(True, None if granted is None else bool(granted & (_WRITE_DATA | _APPEND_DATA | _DELETE_CHILD)))


def _granted(session: SmbSession, share: str, path: str) -> int | None:
    """The maximal access mask, None where the server does not tell it."""
    from smbclient._pool import get_smb_tree
    from smbprotocol.create_contexts import CreateContextName, SMB2CreateContextRequest
    from smbprotocol.open import CreateDisposition, ImpersonationLevel, Open, ShareAccess

    def asked(unc: str, **named: object) -> int | None:
        tree, name = get_smb_tree(unc, **named)
        question = SMB2CreateContextRequest()
        question["buffer_name"] = CreateContextName.SMB2_CREATE_QUERY_MAXIMAL_ACCESS_REQUEST
        folder = Open(tree, name)
        answers = folder.create(
            ImpersonationLevel.Impersonation,
            _FILE_READ_ATTRIBUTES,
            0,
            ShareAccess.FILE_SHARE_READ | ShareAccess.FILE_SHARE_WRITE | ShareAccess.FILE_SHARE_DELETE,
            CreateDisposition.FILE_OPEN,
            0,
            [question],
        )
        folder.close()
        for answer in answers or ():
            if "maximal_access" in getattr(answer, "fields", ()) and not answer["query_status"].get_value():
                return int(answer["maximal_access"].get_value())
        return None

    return session.call(asked, session.place.unc(share, path))
