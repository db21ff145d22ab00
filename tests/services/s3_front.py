"""A front before an S3 server that goes wrong on demand: refusals, storms of 503, connections cut in the middle."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit


@dataclass
class Trouble:
    """What happens instead of an answer: an error of the service, or the answer's body cut after `cut` bytes."""

    status: int = 0
    code: str = ""
    message: str = "made by the test"
    cut: int | None = None
    headers: dict[str, str] = field(default_factory=dict)


Rule = Callable[[str, str, int], Trouble | None]
"""(method, path with query, how many such requests came before) → what goes wrong."""


class Front:
    """The front's address, its rule, and what it was asked."""

    def __init__(self, target: str) -> None:
        self.target = urlsplit(target)
        self.rule: Rule = lambda *_: None
        self.asked: list[tuple[str, str]] = []
        self.ranges: list[str] = []
        self.bodies: list[bytes] = []
        self.payers: list[str] = []
        self.lock = threading.Lock()
        self.url = ""

    def trouble(self, method: str, path: str, range_: str) -> Trouble | None:
        """What the rule says of this request."""
        with self.lock:
            number = sum(1 for other in self.asked if other == (method, path))
            self.asked.append((method, path))
            self.ranges.append(range_)
        return self.rule(method, path, number)


@contextmanager
def before(target: str) -> Iterator[Front]:
    """A front before the server at `target`, on a loopback port."""
    front = Front(target)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *arguments: object) -> None:
            """Quiet."""

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            path = unquote(self.path)
            front.bodies += [body] if body else []
            front.payers.append(self.headers.get("x-amz-request-payer", ""))
            trouble = front.trouble(self.command, path, self.headers.get("Range", ""))
            if trouble is not None and trouble.status:
                self.refuse(trouble)
                return
            connection = http.client.HTTPConnection(front.target.hostname, front.target.port)
            connection.request(self.command, self.path, body or None, dict(self.headers))
            reply = connection.getresponse()
            content = reply.read()
            connection.close()
            self.send_response(reply.status)
            for name, value in reply.getheaders():
                if name.lower() not in ("transfer-encoding", "connection", "content-length", "date", "server"):
                    self.send_header(name, value)
            length = reply.headers.get("Content-Length") if self.command == "HEAD" else str(len(content))
            self.send_header("Content-Length", length or "0")
            self.end_headers()
            if trouble is not None and trouble.cut is not None:
                self.wfile.write(content[: trouble.cut])
                self.wfile.flush()
                self.close_connection = True
                return
            self.wfile.write(content)

        def refuse(self, trouble: Trouble) -> None:
            content = (
                f"<?xml version='1.0'?><Error><Code>{trouble.code}</Code><Message>{trouble.message}</Message></Error>"
            ).encode()
            if self.command == "HEAD":
                content = b""
            self.send_response(trouble.status)
            for name, value in trouble.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/xml")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    for method in ("GET", "HEAD", "PUT", "POST", "DELETE"):
        setattr(Handler, f"do_{method}", Handler.answer)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    front.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield front
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
