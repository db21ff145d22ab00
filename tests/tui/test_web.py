"""`browse --web`: the token opens once, everything else is refused, and a decision made in Chromium is kept."""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from pdscan.inventory import decide
from pdscan.inventory.store import Inventory

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SECONDS = 90


class _KeepsCookies(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def _status(url: str, **headers: str) -> tuple[int, str]:
    """(status, cookie) without following a redirect."""
    opener = urllib.request.build_opener(_KeepsCookies())
    try:
        with opener.open(urllib.request.Request(url, headers=headers), timeout=10) as answer:  # noqa: S310 - http on loopback
            return answer.status, answer.headers.get("Set-Cookie", "")
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Set-Cookie", "")


@pytest.fixture
def served(office: Inventory, tmp_path: Path) -> Iterator[str]:
    """The address that `pdscan browse --web` tells."""
    command = [sys.executable, "-m", "pdscan", "browse", "--web", "--inventory", str(office.engine.url.database)]
    environment = {**os.environ, "PDSCAN_LANG": "en", "PYTHONPATH": str(Path(__file__).parents[2])}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, cwd=tmp_path)
    assert process.stderr is not None
    try:
        for line in process.stderr:
            if found := re.search(r"http://127\.0\.0\.1:\d+/\?token=\S+", line):
                yield found.group()
                break
        else:
            raise AssertionError("no address was told")
    finally:
        process.terminate()
        process.wait(20)
        process.stderr.close()


def test_nothing_without_the_token_and_the_token_only_once(served: str) -> None:
    base = served.partition("?")[0]
    for path in ("", "ws", "static/js/textual.js", "?token=wrong"):
        assert _status(base + path)[0] == 403
    assert _status(served, Host="example.org")[0] == 403
    status, cookie = _status(served)
    assert status == 303 and "HttpOnly" in cookie and "SameSite=Strict" in cookie
    value = cookie.partition(";")[0]
    assert _status(base, Cookie=value)[0] == 200
    assert _status(served)[0] == 403
    assert _status(base + "ws", Cookie=value, Origin="http://example.org")[0] == 403
    assert _status(base, Cookie=value, Host="example.org")[0] == 403
    with urllib.request.urlopen(urllib.request.Request(base, headers={"Cookie": value}), timeout=10) as answer:  # noqa: S310 - http on loopback
        page = answer.read().decode()
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert not re.findall(r"https?://", page)


class _Page:
    """A page of Chromium through its own protocol."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._number = 0

    async def do(self, method: str, **parameters: object) -> dict[str, object]:
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        while True:
            answer = await self._socket.receive_json(timeout=SECONDS)
            if answer.get("id") == self._number:
                result: dict[str, object] = answer["result"]
                return result

    async def value(self, expression: str) -> object:
        answer = await self.do("Runtime.evaluate", expression=expression, returnByValue=True)
        result = answer["result"]
        assert isinstance(result, dict)
        return result.get("value")

    async def type(self, text: str) -> None:
        for character in text:
            key = {"\r": "Enter"}.get(character, character)
            common = {"key": key, "text": character, "windowsVirtualKeyCode": ord(character.upper())}
            await self.do("Input.dispatchKeyEvent", type="keyDown", **common)
            await self.do("Input.dispatchKeyEvent", type="keyUp", key=key)
            await asyncio.sleep(0.05)


async def _drive(served: str, port_file: Path, office: Inventory) -> None:
    for _ in range(SECONDS * 10):
        if port_file.exists() and len(port_file.read_text().split()) == 2:
            break
        await asyncio.sleep(0.1)
    port = port_file.read_text().split()[0]
    async with aiohttp.ClientSession() as session:
        async with session.put(f"http://127.0.0.1:{port}/json/new?about:blank") as answer:
            target = json.loads(await answer.text())
        async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as socket:
            page = _Page(socket)
            await page.do("Page.navigate", url=served)
            for _ in range(SECONDS * 5):
                if await page.value("document.body && document.body.classList.contains('-first-byte')"):
                    break
                await asyncio.sleep(0.2)
            else:
                raise AssertionError("the browser never drew")
            await page.value("document.querySelector('.xterm-helper-textarea').focus()")
            await asyncio.sleep(3)
            await page.type("/")
            await asyncio.sleep(1)
            await page.type("category:special_care\r")
            await asyncio.sleep(3)
            await page.type("c")
            for _ in range(SECONDS * 2):
                if decide.history(office, "/share/医務室/健康診断結果_2026.xlsx"):
                    return
                await asyncio.sleep(0.5)
            raise AssertionError("no decision came")


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_open_filter_decide_in_chromium(served: str, office: Inventory, tmp_path: Path) -> None:
    assert CHROMIUM is not None
    home = tmp_path / "chromium"
    flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--no-first-run"]
    command = [CHROMIUM, *flags, f"--user-data-dir={home}", "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        asyncio.run(_drive(served, home / "DevToolsActivePort", office))
    finally:
        process.terminate()
        process.wait(20)
    entry = decide.history(office, "/share/医務室/健康診断結果_2026.xlsx")[0]
    assert entry["verdict"] == "personal"
    assert decide.history(office, "/share/人事/マイナンバー管理簿.xlsx") == []
