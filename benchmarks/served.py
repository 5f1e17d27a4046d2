"""A folder served on this machine, as a host would: below a path, with compression, every byte counted."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit


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
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.traffic.files[name] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", guess_type(file.name)[0] or "application/octet-stream")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""
