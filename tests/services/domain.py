"""An Active Directory domain (Debian's Samba) on a loopback address of its own: KDC, directory and file server in one.

It has to start as root: a domain controller serves the ports that clients know (88, 445), and winbind's socket is at
its built-in place, so one runs on a machine at a time.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.services import account

REALM, DOMAIN = "CORP.TEST", "CORP"
ALICE, ALICE_PASSWORD = "alice", "Pw-alice-7Hn"
BOB, BOB_PASSWORD = "bob", "Pw-bob-5Wd"
STAFF = "人事部"
"""The group that alice is in and bob is not."""
_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])
_WINBIND = Path("/run/samba/winbindd/pipe")
_CONF = """
[global]
 server role = active directory domain controller
 realm = {realm}
 workgroup = {domain}
 netbios name = DC1
 interfaces = {address}/8 {alias}/8
 bind interfaces only = yes
 disable netbios = yes
 server services = s3fs, rpc, kdc, winbindd
 private dir = {folder}/private
 state directory = {folder}/state
 cache directory = {folder}/cache
 lock directory = {folder}
 pid directory = {folder}/pid
 ncalrpc dir = {folder}/ncalrpc
 log file = {folder}/log.samba
 log level = 1 auth_audit:0
 max log size = 0
 load printers = no
 disable spoolss = yes
 vfs objects = dfs_samba4 acl_xattr full_audit
 full_audit:prefix = AUDIT|%u|%S
 full_audit:success = create_file openat mkdirat unlinkat renameat pwrite ftruncate fchmod fset_nt_acl
 full_audit:failure = none
 full_audit:facility = local5
 full_audit:syslog = false
[共有]
 path = {folder}/share
 read only = no
"""
_CLIENT = """
[libdefaults]
 default_realm = {realm}
 dns_lookup_kdc = false
 dns_lookup_realm = false
 dns_canonicalize_hostname = false
 rdns = false
[realms]
 {realm} = {{
  kdc = {address}:88
 }}
"""
_PEOPLE = """
import json, sys
from samba.auth import system_session
from samba.dcerpc import security
from samba.ndr import ndr_unpack
from samba.param import LoadParm
from samba.samdb import SamDB
told = json.load(sys.stdin)
settings = LoadParm()
settings.load(told["conf"])
sam = SamDB(session_info=system_session(), lp=settings)
for name, password in told["people"].items():
    sam.newuser(name, password)
sam.newgroup(told["group"])
sam.add_remove_group_members(told["group"], told["members"], add_members_operation=True)
name = "servicePrincipalName"
sam.modify_ldif(
    "dn: CN=DC1,OU=Domain Controllers,%s\\nchangetype: modify\\nadd: %s\\n%s: cifs/%s"
    % (sam.domain_dn(), name, name, told["address"])
)
found = sam.search(expression="(sAMAccountName=*)", attrs=["sAMAccountName", "objectSid"])
print(json.dumps({str(one["sAMAccountName"]): str(ndr_unpack(security.dom_sid, one["objectSid"][0])) for one in found}))
"""


def missing() -> str:
    """What keeps it from running here, "" when nothing does."""
    if sys.platform != "linux" or not account.IS_ROOT:
        return "a domain of Samba's own: as root on Linux"
    programs = [name for name in ("samba", "samba-tool", "winbindd", "kinit") if not shutil.which(name, path=_PATH)]
    if programs or not Path("/usr/share/samba/setup/provision.ldif").is_file():
        return "a domain of Samba's own: apt install samba samba-ad-provision samba-dsdb-modules winbind krb5-user"
    if find_spec("gssapi") is None or find_spec("krb5") is None:
        return "Kerberos: pip install 'pdscan[kerberos]' (on Linux apt install libkrb5-dev gcc before)"
    return "a winbind runs here already" if _answers(_WINBIND) else ""


def _answers(pipe: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(pipe))
        except OSError:
            return False
    return True


@dataclass
class Domain:
    """A running domain. `alias` is an address that the directory does not know; `sids` by account name."""

    folder: Path
    address: str
    alias: str
    sids: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def environment(self) -> dict[str, str]:
        """What the Kerberos of a member needs to know; no ticket."""
        return {"KRB5_CONFIG": str(self.folder / "krb5.conf"), "KRB5CCNAME": f"FILE:{self.folder / 'nobody.ccache'}"}

    @property
    def log(self) -> str:
        """What the audit module and the servers wrote."""
        return "\n".join(path.read_text("utf-8", "replace") for path in sorted(self.folder.glob("log.*")))

    def url(self, path: str = "共有", user: str = "") -> str:
        return f"smb://{user + '@' if user else ''}{self.address}/{path}"

    def ticket(self, user: str, password: str, *options: str) -> str:
        """Log in; the name of a new ticket cache, as KRB5CCNAME has it."""
        cache = f"FILE:{self.folder / user}{len(list(self.folder.glob('*.ccache')))}.ccache"
        environment = os.environ | self.environment | {"KRB5CCNAME": cache}
        done = subprocess.run(
            ["kinit", *options, user], input=f"{password}\n".encode(), env=environment, capture_output=True
        )
        if done.returncode:
            raise RuntimeError(done.stderr.decode())
        return cache

    def allow(self, path: Path, *sids: str) -> None:
        """Administrators may do everything with it, these may read, handed down; nobody else may anything."""
        grants = "".join(f"(A;OICI;0x1200a9;;;{sid})" for sid in sids)
        self._tool("ntacl", "set", f"O:BAG:BAD:P(A;OICI;FA;;;BA){grants}", str(path))

    def _tool(self, *arguments: str) -> None:
        conf = str(self.folder / "etc" / "smb.conf")
        done = subprocess.run(["samba-tool", *arguments, "-s", conf], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr)

    def build(self) -> None:
        """The directory, with its people."""
        provision = ["domain", "provision", f"--realm={REALM}", f"--domain={DOMAIN}", "--host-name=dc1",
                     "--server-role=dc", "--dns-backend=NONE", f"--targetdir={self.folder}"]  # fmt: skip
        done = subprocess.run(["samba-tool", *provision], capture_output=True, text=True, cwd=self.folder)
        if done.returncode:
            raise RuntimeError(done.stderr)
        (self.folder / "share").mkdir(mode=0o755)
        (self.folder / "pid").mkdir()
        named: dict[str, Any] = {"folder": self.folder, "address": self.address, "alias": self.alias,
                                 "realm": REALM, "domain": DOMAIN}  # fmt: skip
        conf = self.folder / "etc" / "smb.conf"
        conf.write_text(_CONF.format(**named), "utf-8")
        (self.folder / "krb5.conf").write_text(_CLIENT.format(**named), "utf-8")
        told = {"conf": str(conf), "people": {ALICE: ALICE_PASSWORD, BOB: BOB_PASSWORD}, "group": STAFF,
                "members": [ALICE], "address": self.address}  # fmt: skip
        made = subprocess.run(["/usr/bin/python3", "-c", _PEOPLE], input=json.dumps(told).encode(), capture_output=True)
        if made.returncode:
            raise RuntimeError(made.stderr.decode())
        self.sids = json.loads(made.stdout)

    def start(self) -> None:
        """Raises RuntimeError when it never answers."""
        conf = self.folder / "etc" / "smb.conf"
        command = [shutil.which("samba", path=_PATH) or "", "-F", "--no-process-group", "-s", str(conf)]
        _WINBIND.parent.parent.mkdir(exist_ok=True)
        with (self.folder / "log.start").open("wb") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=log, env=os.environ | self.environment, start_new_session=True
            )
        for number in (88, 445):
            account.until(lambda number=number: _listens(self.address, number), "the domain controller")
        account.until(lambda: _answers(_WINBIND), "winbind")

    def stop(self) -> None:
        """With all that it started: they share its process group."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(30)
            self.process = None


def _listens(address: str, number: int) -> bool:
    with socket.create_connection((address, number), timeout=1):
        return True


@contextmanager
def running() -> Iterator[Domain]:
    """A domain with alice, who is of the group STAFF, bob, and the share 共有."""
    with account.folder() as folder:
        network = f"127.{1 + os.getpid() // 250 % 250}.{1 + os.getpid() % 250}"
        domain = Domain(folder, f"{network}.2", f"{network}.3")
        try:
            domain.build()
            domain.start()
            yield domain
        finally:
            domain.stop()
