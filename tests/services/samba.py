"""A Samba server (Debian's package) in a temporary folder, on a loopback port: two logins, guests, NT access lists.

It has to start as root, since it takes on the users it serves; they are two accounts that every Debian has.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.services import account

ALICE, ALICE_PASSWORD = "alice", "pw-alice-6Hn"
BOB, BOB_PASSWORD = "bob", "pw-bob-3Zp"
ACCOUNT_OF = {ALICE: "games", BOB: "mail"}
_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])
_CONF = """
[global]
 server role = standalone server
 workgroup = PDSCAN
 netbios name = PDSCANFS
 interfaces = 127.0.0.1
 bind interfaces only = yes
 smb ports = {port}
 disable netbios = yes
 private dir = {folder}/priv
 lock directory = {folder}/lock
 state directory = {folder}/state
 cache directory = {folder}/cache
 pid directory = {folder}/pid
 ncalrpc dir = {folder}/ncalrpc
 log file = {folder}/log.smbd
 log level = 1 auth_audit:0
 max log size = 0
 passdb backend = tdbsam:{folder}/priv/passdb.tdb
 username map = {folder}/users.map
 map to guest = Bad User
 guest account = nobody
 load printers = no
 printing = bsd
 disable spoolss = yes
 unix charset = UTF-8
 dos charset = CP932
 server min protocol = SMB2
 vfs objects = {modules}
 full_audit:prefix = AUDIT|%u|%S
 full_audit:success = create_file openat mkdirat unlinkat renameat pwrite ftruncate fchmod fset_nt_acl
 full_audit:failure = none
 full_audit:facility = local5
 full_audit:syslog = false

[公開]
 path = {folder}/open
 guest ok = yes
 read only = yes
[人事部]
 path = {folder}/hr
 read only = no
[総務$]
 path = {folder}/hidden
 valid users = games
[禁止]
 path = {folder}/hr
 valid users = mail
[営業部]
 path = {folder}/sales
[分散]
 path = {folder}/dfs
 msdfs root = yes
"""


def is_installed() -> bool:
    return account.IS_ROOT and bool(shutil.which("smbd", path=_PATH) and shutil.which("smbpasswd", path=_PATH))


@dataclass
class Samba:
    """A running server. `folder / "hr"` … are the shares' folders."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def log(self) -> str:
        """What the audit module wrote: one line a call, `AUDIT|user|share|call|ok|…`."""
        return (self.folder / "log.smbd").read_text("utf-8", "replace")

    def url(self, path: str = "", user: str = ALICE) -> str:
        return f"smb://{user}@127.0.0.1:{self.port}/{path}"

    def uid(self, user: str) -> int:
        """The Unix account's number."""
        return pwd.getpwnam(ACCOUNT_OF[user]).pw_uid

    def give(self, path: Path, user: str = ALICE, mode: int | None = None) -> None:
        """Make a file or folder one user's."""
        entry = pwd.getpwnam(ACCOUNT_OF[user])
        os.chown(path, entry.pw_uid, entry.pw_gid)
        if mode is not None:
            path.chmod(mode)

    def start(self) -> None:
        smbd = shutil.which("smbd", path=_PATH) or ""
        command = [smbd, "-F", "--no-process-group", "-s", str(self.folder / "smb.conf"), "-l", str(self.folder)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )  # it ends its whole process group
        account.until(lambda: account.listens(self.port), "smbd")

    def stop(self) -> None:
        """With every connection."""
        if self.process is not None:
            children = _children(self.process.pid) + _helpers(self.folder)
            account.stop(self.process)
            for child in children:
                try:
                    os.kill(child, 9)
                except ProcessLookupError:
                    continue
            self.process = None

    def rename_share(self, old: str, new: str) -> None:
        """As an administrator does it: the settings, a reload, and whoever is connected to the old name is let go."""
        conf = self.folder / "smb.conf"
        conf.write_text(conf.read_text("utf-8").replace(f"[{old}]", f"[{new}]"), "utf-8")
        control = [shutil.which("smbcontrol", path=_PATH) or "", "-s", str(conf), "all"]
        for message in (["reload-config"], ["close-share", old]):
            subprocess.run([*control, *message], check=True, capture_output=True)


def _children(parent: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(line) for line in listed.stdout.split()]


def _helpers(folder: Path) -> list[int]:
    """Its servers for named pipes, which live in sessions of their own."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if f"--configfile={folder}/".encode() in entry.read_bytes():
                found.append(int(entry.parent.name))
    return found


@contextmanager
def running() -> Iterator[Samba]:
    """A server with six shares and the logins alice and bob."""
    with account.folder() as folder:
        for name in ("priv", "lock", "state", "cache", "pid", "ncalrpc", "open", "hr", "hidden", "sales", "dfs"):
            (folder / name).mkdir()
        server = Samba(folder, account.port())
        modules = "acl_xattr full_audit" if _has_modules() else "full_audit"
        (folder / "smb.conf").write_text(_CONF.format(folder=folder, port=server.port, modules=modules), "utf-8")
        (folder / "users.map").write_text("".join(f"{unix} = {name}\n" for name, unix in ACCOUNT_OF.items()), "utf-8")
        for name, password in ((ALICE, ALICE_PASSWORD), (BOB, BOB_PASSWORD)):
            add = [
                shutil.which("smbpasswd", path=_PATH) or "",
                "-c",
                str(folder / "smb.conf"),
                "-s",
                "-a",
                ACCOUNT_OF[name],
            ]
            subprocess.run(add, input=f"{password}\n{password}\n".encode(), check=True, capture_output=True)
        os.chown(folder / "hr", pwd.getpwnam(ACCOUNT_OF[ALICE]).pw_uid, grp.getgrnam(ACCOUNT_OF[BOB]).gr_gid)
        (folder / "hr").chmod(0o775)
        server.give(folder / "hidden")
        for name in ("open", "sales", "dfs"):
            (folder / name).chmod(0o755)
        try:
            server.start()
            yield server
        finally:
            server.stop()


def _has_modules() -> bool:
    return any(Path("/usr/lib").glob("*/samba/vfs/acl_xattr.so"))


def rights(server: Samba, path: str, *sids: str) -> None:
    """Let these SIDs read a file or folder and nobody else, by an NT access list set through the server."""
    import smbclient
    from smbclient._io import SMBRawIO
    from smbprotocol.open import SMB2SetInfoRequest

    aces = b""
    for sid in sids:
        _, revision, authority, *parts = sid.split("-")
        packed = struct.pack("<BB", int(revision), len(parts)) + int(authority).to_bytes(6, "big")
        packed += b"".join(struct.pack("<I", int(part)) for part in parts)
        aces += struct.pack("<BBHI", 0, 3, 8 + len(packed), 0x001200A9) + packed  # read and execute, inherited below
    dacl = struct.pack("<BBHHH", 2, 0, 8 + len(aces), len(sids), 0) + aces
    descriptor = struct.pack("<BBHIIII", 1, 0, 0x9004, 0, 0, 0, 20) + dacl
    cache: dict[str, Any] = {}
    smbclient.register_session("127.0.0.1", ALICE, ALICE_PASSWORD, server.port, connection_cache=cache)
    unc = f"\\\\127.0.0.1\\{path}"
    with SMBRawIO(unc, share_access="rwd", desired_access=0x60000, port=server.port, connection_cache=cache) as raw:
        request = SMB2SetInfoRequest()
        request["info_type"], request["additional_information"] = 3, 4
        request["buffer"], request["file_id"] = descriptor, raw.fd.file_id
        tree, connection = raw.fd.tree_connect, raw.fd.connection
        connection.receive(connection.send(request, tree.session.session_id, tree.tree_connect_id))
    smbclient.reset_connection_cache(connection_cache=cache)
