"""The browser on a real terminal: where it draws, and that the terminal is as it was when it ended."""

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.tui.make_inventory import make
from pdscan.inventory import decide, query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

import pty
import termios

ROOT = Path(__file__).parents[2]
SECONDS = 30.0
_CRASH = """
import sys
from pdscan.tui.screens.browse import BrowseScreen
def broken(self):
    raise RuntimeError("090-" + "0000-1234")
BrowseScreen.action_sort = broken
sys.argv = ["pdscan", *sys.argv[1:]]
from pdscan.cli.main import run
sys.exit(run())
"""


class Session:
    """A program on a pseudo-terminal of its own."""

    def __init__(self, command: list[str], stderr: Path | None = None) -> None:
        self.master, self.slave = pty.openpty()
        termios.tcsetwinsize(self.slave, (24, 80))
        self.before = termios.tcgetattr(self.slave)
        self.seen = b""
        environment = {**os.environ, "TERM": "xterm-256color", "PDSCAN_LANG": "en", "PYTHONPATH": str(ROOT)}
        with stderr.open("wb") if stderr else os.fdopen(os.dup(self.slave), "wb") as errors:
            self.process = subprocess.Popen(
                command, stdin=self.slave, stdout=self.slave, stderr=errors, env=environment, start_new_session=True
            )

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def read_until(self, holds: Callable[[], object]) -> None:
        """Take in what is drawn until a claim holds."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                self.seen += os.read(self.master, 65536)
            if holds():
                return
        raise AssertionError(self.seen[-2000:].decode("utf-8", "replace"))

    def end(self) -> int:
        """Its exit code, once it is over and everything is read."""
        self.read_until(lambda: self.process.poll() is not None)
        while select.select([self.master], [], [], 0.2)[0]:
            self.seen += os.read(self.master, 65536)
        return self.process.returncode

    def is_restored(self) -> bool:
        """The screen is the normal one, the cursor shows, the modes are those from before."""
        left = self.seen.rfind(b"\x1b[?1049l") > self.seen.rfind(b"\x1b[?1049h") > -1
        shown = self.seen.rfind(b"\x1b[?25h") > self.seen.rfind(b"\x1b[?25l")
        mouse = self.seen.rfind(b"\x1b[?1000l") > self.seen.rfind(b"\x1b[?1000h")
        return left and shown and mouse and termios.tcgetattr(self.slave) == self.before


def _browse(inventory: Inventory) -> list[str]:
    return [sys.executable, "-m", "pdscan", "browse", "--inventory", str(inventory.engine.url.database)]


@pytest.mark.parametrize("how", ["q", "ctrl-C", "SIGTERM", "SIGHUP"])
def test_the_terminal_is_as_it_was(office: Inventory, how: str) -> None:
    with Session(_browse(office)) as session:
        session.read_until(lambda: "マイナンバー".encode() in session.seen)
        if how.startswith("SIG"):
            session.process.send_signal(getattr(signal, how))
        else:
            os.write(session.master, {"q": b"q", "ctrl-C": b"\x03"}[how])
        code = session.end()
        assert session.is_restored()
        assert code == (1 if how.startswith("SIG") else 0)


def test_the_terminal_is_as_it_was_after_a_crash(office: Inventory) -> None:
    with Session([sys.executable, "-c", _CRASH, *_browse(office)[3:]]) as session:
        session.read_until(lambda: "マイナンバー".encode() in session.seen)
        os.write(session.master, b"s")
        assert session.end() == 1
        assert session.is_restored()
        assert b"because of a defect (RuntimeError" in session.seen
        assert b"0000-1234" not in session.seen


def test_it_draws_on_the_terminal_when_stderr_is_a_file(office: Inventory, tmp_path: Path) -> None:
    with Session(_browse(office), tmp_path / "log") as session:
        session.read_until(lambda: "マイナンバー".encode() in session.seen)
        os.write(session.master, b"q")
        assert session.end() == 0
        assert session.is_restored()
        assert (tmp_path / "log").read_bytes() == b""


TMUX = shutil.which("tmux")


@pytest.mark.skipif(TMUX is None, reason="needs tmux")
def test_twenty_assets_are_reviewed_by_keyboard_alone(tmp_path: Path) -> None:
    place = tmp_path / "many.db"
    make(str(place), 200)
    assert TMUX is not None
    tmux = [TMUX, "-S", str(tmp_path / "socket")]
    environment = {**os.environ, "PDSCAN_LANG": "ja", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    command = f"{sys.executable} -m pdscan browse --inventory {place}"
    subprocess.run(
        [*tmux, "-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", command], check=True, env=environment
    )

    def shown() -> str:
        return subprocess.run([*tmux, "capture-pane", "-p"], check=True, capture_output=True, text=True).stdout

    def keys(*names: str) -> None:
        subprocess.run([*tmux, "send-keys", *names], check=True)

    def wait(text: str) -> None:
        end = time.monotonic() + SECONDS
        while text not in shown():
            assert time.monotonic() < end, shown()
            time.sleep(0.1)

    try:
        wait("確認済 0/")
        for done in range(20):
            if done % 5 == 4:
                keys("F4")
            if done % 3 == 0:
                keys("F7")
            else:
                keys("F8" if done % 3 == 1 else "F9")
                wait("理由(必須)")
                keys(f"reason{done}", "Enter")
            wait(f"確認済 {done + 1}/")
        keys("C-z")
        wait("確認済 19/")
        keys("C-y")
        wait("確認済 20/")
        keys("C-q")
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)
    inventory = open_inventory(str(place))
    verdicts = [row.verdict for row in query.iter_assets(inventory, Selection()) if row.verdict]
    assert {name: verdicts.count(name) for name in decide.VERDICTS} == {
        "personal": 7,
        "not-personal": 7,
        "investigate": 6,
    }
    inventory.close()
