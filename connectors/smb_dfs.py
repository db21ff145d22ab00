"""Where a DFS link leads ([MS-DFSC] 3.1.5.4): told to people, who name it as a source; the walk does not follow.

Following would try this source's login on a server that nobody named. A source that is named by a path through a link
is read where the link leads to the same server.
"""

from __future__ import annotations

from typing import Any

from connectors.base import SourceError
from connectors.smb_session import SmbSession


def target(session: SmbSession, share: str, path: str) -> str:
    """`smb://server/share/path` that a link stands for, "" where the share is no DFS root or does not tell."""
    from smbclient._pool import dfs_request, get_smb_tree

    try:
        if not session.tree(share).is_dfs_share:
            return ""

        def asked(_: str, **named: Any) -> Any:
            return dfs_request(get_smb_tree(session.place.unc("IPC$"), **named)[0], session.place.unc(share, path)[1:])

        return _first(session.call(asked, session.place.unc("IPC$")))
    except SourceError:
        return ""


def _first(response: Any) -> str:
    from smbprotocol.dfs import ReferralEntry

    for found in ReferralEntry(response).target_list:
        parts = [part for part in str(found.target_path).split("\\") if part]
        if len(parts) > 1:
            return "smb://" + "/".join(parts)
    return ""
