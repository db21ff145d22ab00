"""The browser over HTTP, for one person on this machine (the home of textual-serve, which has no authentication).

It listens on loopback only. The first visit has to bring a one-time token; from then on a cookie is asked for with
every request. Host and Origin have to be this server's own, so that no other page can reach it through the reader's
web browser, and the page may load nothing from anywhere else.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
import shlex
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from html import escape

from aiohttp import web
from textual_serve.server import Server

from pdscan.i18n import language, t

ADDRESS = "127.0.0.1"
_COOKIE = "pdscan"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>pdscan</title>
<link rel="stylesheet" href="/static/css/xterm.css">
<script src="/static/js/textual.js"></script>
<style>
body {{ background: #121212; margin: 0; }}
.closed {{ display: none; color: #e0e0e0; font-family: sans-serif; padding: 2em; }}
body.-closed .closed {{ display: block; }}
body.-closed #terminal {{ display: none; }}
</style>
</head>
<body>
<button id="start" hidden></button>
<p class="closed">{closed}</p>
<div id="terminal" class="textual-terminal" data-session-websocket-url="{socket}" data-font-size="15"></div>
</body>
</html>
"""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Served(Server):
    """The browser behind a token. `arguments` are those of the `pdscan browse` that every page runs."""

    def __init__(self, arguments: Sequence[str]) -> None:
        command = [sys.executable, "-m", "pdscan", "browse", *arguments]
        self.listening = socket.create_server((ADDRESS, 0))
        port: int = self.listening.getsockname()[1]
        joined = subprocess.list2cmdline(command) if sys.platform == "win32" else shlex.join(command)
        super().__init__(joined, host=ADDRESS, port=port, title="pdscan")
        self._own = frozenset((f"{ADDRESS}:{port}", f"localhost:{port}"))
        self._token: str | None = secrets.token_urlsafe(24)
        self._session = secrets.token_urlsafe(24)

    @property
    def address(self) -> str:
        """What to open, once."""
        return f"http://{ADDRESS}:{self.port}/?token={self._token}"

    async def _make_app(self) -> web.Application:
        app = web.Application(middlewares=[self._guarded])
        app.add_routes(
            [
                web.get("/", self._index, name="index"),
                web.get("/ws", self.handle_websocket, name="websocket"),
                web.static("/static", self.statics_path, name="static"),
            ]
        )
        return app

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.host not in self._own or not self._is_own_origin(request):
            raise web.HTTPForbidden(text="403")
        if request.path == "/" and self._takes(request.query.get("token", "")):
            answer: web.StreamResponse = web.HTTPSeeOther("/")
            answer.set_cookie(_COOKIE, self._session, httponly=True, samesite="Strict", path="/")
            return answer
        if not hmac.compare_digest(request.cookies.get(_COOKIE, "").encode(), self._session.encode()):
            raise web.HTTPForbidden(text="403")
        answer = await handler(request)
        if not answer.prepared:
            answer.headers["Content-Security-Policy"] = _POLICY.format(socket=f"ws://{request.host}")
            answer.headers["Referrer-Policy"] = "no-referrer"
            answer.headers["Cache-Control"] = "no-store"
            answer.headers["X-Content-Type-Options"] = "nosniff"
        return answer

    def _is_own_origin(self, request: web.Request) -> bool:
        """A web socket is opened by pages of anybody; only a page of ours says our own origin."""
        origin = request.headers.get("Origin")
        if origin is None:
            return request.path != "/ws"
        return origin.removeprefix("http://") in self._own

    def _takes(self, given: str) -> bool:
        """Is it the token? It opens the door once."""
        if self._token is None or not hmac.compare_digest(given.encode(), self._token.encode()):
            return False
        self._token = None
        return True

    async def _index(self, request: web.Request) -> web.Response:
        closed = t("The session ended. Load the page again to go on; “pdscan browse --web” must still be running.")
        page = _PAGE.format(language=language(), closed=escape(closed), socket=f"ws://{request.host}/ws")
        return web.Response(text=page, content_type="text/html")

    def run(self) -> None:
        """Serve until ctrl-C or SIGTERM."""
        logging.getLogger("aiohttp.access").disabled = True  # addresses hold the token
        web.run_app(self._make_app(), sock=self.listening, print=lambda *_: None, loop=asyncio.new_event_loop())


def serve(arguments: Sequence[str], tell: Callable[[str], None]) -> int:
    """Serve the browser on a random port of loopback; `tell` gets the address to open. 0 at the end."""
    server = Served(arguments)
    tell(server.address)
    server.run()
    return 0
