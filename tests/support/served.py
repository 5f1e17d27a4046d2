"""A finished site on this machine, below the path where it will stand on its host."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@contextmanager
def served(site: Path, path: str) -> Iterator[str]:
    """Its address, ending in a slash; `path` begins and ends with one."""
    handler = functools.partial(_Quiet, site_path=path, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{path}"
    finally:
        server.shutdown()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, site_path: str, directory: str) -> None:
        self._site_path = site_path
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The site lies below a folder of its host."""
        return super().translate_path("/" + path.removeprefix(self._site_path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A host answers with the site's own page where it finds none."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args: object) -> None:
        """Say nothing."""
