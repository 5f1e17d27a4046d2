"""A folder served on this machine, as a host would: below a path, compressed, asked again whether it has changed."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PACKED = ("font/woff2", "image/png", "application/zip", "application/pdf")
"""Types that hosts do not compress, for they are."""


class Traffic:
    """What was sent since it was last cleared."""

    def __init__(self) -> None:
        self.files: dict[str, int] = {}
        """Compressed bytes by path."""

    @property
    def total(self) -> int:
        """All bytes."""
        return sum(self.files.values())


@contextmanager
def served(folder: Path, path: str = "/") -> Iterator[tuple[str, Traffic]]:
    """The address of a folder while it is served below `path`, and its traffic."""
    traffic = Traffic()
    handler = type("Handler", (_Handler,), {"folder": folder, "path_prefix": path, "traffic": traffic})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{path}", traffic
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    folder: Path
    path_prefix: str
    traffic: Traffic
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name = unquote(urlsplit(self.path).path).removeprefix(self.path_prefix)
        file = self.folder / (name + "index.html" if not name or name.endswith("/") else name)
        status = HTTPStatus.OK
        if not file.is_file():
            file, status = self.folder / "404.html", HTTPStatus.NOT_FOUND
            if not file.is_file():
                self.send_error(status)
                return
        kind = guess_type(file.name)[0] or "application/octet-stream"
        body, tag = _as_sent(file, file.stat().st_mtime_ns, kind not in _PACKED)
        if self.headers.get("If-None-Match") == tag:
            status, body = HTTPStatus.NOT_MODIFIED, b""
        else:
            self.traffic.files[name] = len(body)
        self._answer(status, kind, body, tag)

    def _answer(self, status: HTTPStatus, kind: str, body: bytes, tag: str) -> None:
        self.send_response(status)
        self.send_header("Cache-Control", "public, max-age=0, must-revalidate")
        self.send_header("ETag", tag)
        if status is not HTTPStatus.NOT_MODIFIED:
            text = kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
            self.send_header("Content-Length", str(len(body)))
            if kind not in _PACKED:
                self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@cache
def _as_sent(file: Path, changed: int, packs: bool) -> tuple[bytes, str]:
    """A file's body and its tag; `changed` is when it was written, in nanoseconds."""
    content = file.read_bytes()
    tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
    return (gzip.compress(content, 6, mtime=0) if packs else content), tag
