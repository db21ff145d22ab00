"""Windows shares spoken to directly: `smb://[user@]host/share/path`, or a whole host with all its shares.

Folders are walked in name order; every folder's security descriptor says who can read what lies in it (with
`file_rights = yes` each file's own). Nothing is ever opened for writing, and others may go on using what is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, cast

from connectors.base import (
    Access,
    Asset,
    Breadth,
    Cause,
    Fingerprint,
    Source,
    SourceError,
    SourceSpec,
    Standing,
    Unreadable,
)
from connectors.smb_dfs import target
from connectors.smb_file import SmbFile
from connectors.smb_rights import Readers, access, readers
from connectors.smb_rpc import Share, names_of, share_rights, shares
from connectors.smb_session import Place, SmbSession, parse
from connectors.smb_standing import standing

SCHEMES = ("smb",)
_DISK = 0
_DIRECTORY, _REPARSE, _OFFLINE, _RECALL = 0x10, 0x400, 0x1000, 0x400000
_READ_CONTROL = 0x20000
_OWNER_GROUP_DACL = 0x7
_SECURITY = 3
_MOST_DESCRIPTOR = 65536


class SmbSource:
    """A folder of a share, a share, or every disk share of a host."""

    def __init__(self, place: Place, options: Mapping[str, str]) -> None:
        self.place = place
        self.id = place.id
        self._options = options
        self._session = SmbSession(place, options)
        self._share_rights: dict[str, Readers | None] = {}
        self._open_to_guests: dict[str, bool] = {}
        self._names: dict[str, str] = {}
        self._guest: SmbSession | None = None
        self._is_guest_refused = options.get("guest_probe", "yes") == "no"

    def enumerate(self) -> Iterator[Asset | Unreadable]:
        """Every file, share by share, names sorted, folder by folder; everything else with its reason."""
        if self.place.share:
            yield from self._share(self.place.share, self.place.path)
            return
        for share in self.shares():
            if share.kind != _DISK:
                continue
            location = f"{self.place.server}/{share.name}"
            if share.is_special and not share.name.endswith("$"):
                continue
            if share.is_special:
                reason = "an administrative share; name it as a source to scan it"
                yield Unreadable(location, Cause.EXCLUDED_BY_RULE, reason, "folder")
                continue
            try:
                yield from self._share(share.name, "")
            except SourceError as error:
                yield Unreadable(location, error.cause, error.reason, "folder")

    def shares(self) -> list[Share]:
        """The host's shares. Raises SourceError."""
        return shares(self._session)

    def _share(self, share: str, path: str) -> Iterator[Asset | Unreadable]:
        root = self._entry(share, path)
        if root is not None:
            yield root
            return
        waiting = [path]
        is_first = True
        while waiting:
            current = waiting.pop()
            try:
                entries = self._listed(share, current)
            except SourceError as error:
                if is_first:
                    raise
                yield Unreadable(self._location(share, current), error.cause, error.reason, "folder")
                continue
            is_first = False
            rights = self._rights(share, current)
            folders = []
            for name, info in entries:
                inside = f"{current}\\{name}" if current else name
                if info.file_attributes & _DIRECTORY and not info.file_attributes & _REPARSE:
                    folders.append(inside)
                else:
                    yield self._file(share, inside, info, rights)
            waiting.extend(reversed(folders))

    def _entry(self, share: str, path: str) -> Asset | Unreadable | None:
        """The one file that the source names, None when it is a folder. Raises SourceError."""
        if not path:
            return None
        folder, _, name = path.rpartition("\\")
        for found, info in self._listed(share, folder):
            if found == name and not info.file_attributes & _DIRECTORY:
                return self._file(share, path, info, self._rights(share, folder))
        return None

    def _listed(self, share: str, path: str) -> list[tuple[str, Any]]:
        """(name, information) of a folder's entries, sorted by name."""
        import smbclient

        def entries(folder: str, **named: Any) -> list[tuple[str, Any]]:
            return [(entry.name, entry.smb_info) for entry in smbclient.scandir(folder, **named)]

        found = self._session.call(entries, self.place.unc(share, path))
        return sorted(found, key=lambda entry: entry[0])

    def _location(self, share: str, path: str) -> str:
        shown = path.replace("\\", "/").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return "/".join(part for part in (self.place.server, share, shown) if part)

    def _file(self, share: str, path: str, info: Any, rights: Access) -> Asset | Unreadable:
        location = self._location(share, path)
        token = f"{info.file_id}:{info.change_time.timestamp()}"
        fingerprint = Fingerprint(info.end_of_file, info.last_write_time.timestamp(), token)
        attributes = info.file_attributes
        if attributes & (_OFFLINE | _RECALL):
            reason = "kept elsewhere; reading it would fetch it back"
            return Unreadable(location, Cause.ARCHIVED_STORAGE, reason, fingerprint=fingerprint)
        if attributes & _REPARSE:
            reason = "a link; its files are examined where they lie, if that is a source"
            if found := target(self._session, share, path):
                reason = f"a DFS link; scan {found} as a source of its own"
            return Unreadable(location, Cause.NOT_A_FILE, reason, fingerprint=fingerprint)
        if self._options.get("file_rights") == "yes":
            rights = self._rights(share, path)
        return Asset(location, self.place.unc(share, path), "file", fingerprint, rights)

    def _rights(self, share: str, path: str) -> Access:
        """Who can read what lies at the path, as share rights × file rights."""
        try:
            file = readers(self._descriptor(share, path))
        except (SourceError, ValueError):
            return Access(Breadth.UNKNOWN, (), "the security descriptor is kept from this login")
        if share not in self._share_rights:
            raw = share_rights(self._session, share)
            try:
                self._share_rights[share] = readers(raw) if raw is not None else None
            except ValueError:
                self._share_rights[share] = None
        unknown = sorted(sid for sid in file.sids if sid not in self._names)
        if unknown:
            self._names |= dict.fromkeys(unknown, "") | names_of(self._session, unknown)
        return access(file, self._share_rights[share], self._names, guest=self._lets_guests_in(share))

    def _descriptor(self, share: str, path: str) -> bytes:
        """Owner, group and access list of a file or folder. Raises SourceError."""
        from smbclient._io import SMBRawIO
        from smbprotocol.open import SMB2QueryInfoRequest, SMB2QueryInfoResponse

        def asked(unc: str, **named: Any) -> bytes:
            with SMBRawIO(unc, mode="r", share_access="rwd", desired_access=_READ_CONTROL, **named) as raw:
                query = SMB2QueryInfoRequest()
                query["info_type"] = _SECURITY
                query["output_buffer_length"] = _MOST_DESCRIPTOR
                query["additional_information"] = _OWNER_GROUP_DACL
                query["file_id"] = raw.fd.file_id
                tree = raw.fd.tree_connect
                connection = raw.fd.connection
                request = connection.send(query, tree.session.session_id, tree.tree_connect_id)
                answer = SMB2QueryInfoResponse()
                answer.unpack(connection.receive(request)["data"].get_value())
                return bytes(answer["buffer"].get_value())

        return self._session.call(asked, self.place.unc(share, path))

    def _lets_guests_in(self, share: str) -> bool:
        """Whether someone without a login can list the share; asked once a share, with one login attempt a host."""
        if share not in self._open_to_guests:
            self._open_to_guests[share] = not self._is_guest_refused and self._guest_lists(share)
        return self._open_to_guests[share]

    def _guest_lists(self, share: str) -> bool:
        import smbclient

        if self._guest is None:
            self._guest = SmbSession(self.place, {}, as_guest=True)
        try:
            self._guest.call(smbclient.listdir, self.place.unc(share))
        except SourceError as error:
            self._is_guest_refused = "accepted" in error.reason
            return False
        return True

    def standing(self) -> Standing:
        """By the rights that share and folder grant this login; a whole host is asked for nothing but its list."""
        if not self.place.share:
            self.shares()
            return Standing(True, None, "every share has rights of its own")
        return standing(self._session, self.place.share, self.place.path)

    def open(self, asset: Asset) -> BinaryIO:
        """The file, read-only, shared with whoever has it open. Raises SourceError."""
        return cast(BinaryIO, SmbFile(self._session, asset.key))

    def close(self) -> None:
        """Give the connections back."""
        self._session.close()
        if self._guest is not None:
            self._guest.close()
            self._guest = None


def connect(spec: SourceSpec) -> Source:
    """The share or host that the address names. Raises SourceError for an address that does not do."""
    return SmbSource(parse(spec.uri, spec.options), spec.options)
