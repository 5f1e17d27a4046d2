"""The server of the preview: pages, files, and news for pages that are open; for this machine only."""

from __future__ import annotations

import errno
import json
import re
import sys
from functools import cache
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from generator.preview.words import words_for
from generator.preview.workshop import Workshop

OWN = ".preview/"
"""Folder below the site's address in which the preview's own files are."""
_ASSETS = Path(__file__).parent / "assets"
_TYPES = {".js": "text/javascript", ".css": "text/css"}
_HEAD_END = re.compile(rb"</head>", re.IGNORECASE)
_LANGUAGE = re.compile(rb"<html[^>]*\slang=\"?([A-Za-z-]+)", re.IGNORECASE)
_HEARTBEAT = 15.0
"""Seconds after which a connection is tried, so that those of closed pages end."""


class PortIsTaken(Exception):
    """Something else listens at the port."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is taken")
        self.port = port


class PreviewServer(ThreadingHTTPServer):
    """Answers every request in a thread of its own."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, workshop: Workshop, mount: str, port: int) -> None:
        """Listen.

        Raises:
            PortIsTaken: nothing was started.
        """
        self.workshop = workshop
        self.mount = mount
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise PortIsTaken(port) from error
            raise

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a page that was closed before its answer came."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def address(self) -> str:
        """Where the preview is read."""
        return f"http://127.0.0.1:{self.server_address[1]}{self.mount}"


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """A page, a file, or news without end."""
        asked = urlsplit(self.path)
        path = unquote(asked.path)
        if not self._is_for_us():
            self._send(403, b"", "text/plain")
        elif not path.startswith(self.server.mount):
            self._redirect(self.server.mount)
        elif (inner := path.removeprefix(self.server.mount)) == f"{OWN}news":
            self._send_news(parse_qs(asked.query))
        elif inner.startswith(OWN):
            self._send_own(inner.removeprefix(OWN))
        elif not inner or inner.endswith("/"):
            self._send_page(inner)
        elif inner.endswith("index.html"):
            self._send_page(inner.removesuffix("index.html"))
        else:
            self._send_file(inner)

    def log_message(self, *args: object) -> None:
        """Say nothing of every request."""

    def _is_for_us(self) -> bool:
        """Refuse what another site makes a browser ask for under a name of its own."""
        name = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        return name in ("127.0.0.1", "localhost", "::1")

    def _send_page(self, path: str) -> None:
        shown = self.server.workshop.page(path)
        self._send(200 if shown.is_found else 404, self._with_script(shown.content), "text/html")

    def _with_script(self, content: bytes) -> bytes:
        """The page with the preview's script; the published site has none."""
        language = _LANGUAGE.search(content)
        lang = language[1].decode() if language else "en"
        values = {
            "page": self.server.workshop.digest_of(content),
            "news": f"{self.server.mount}{OWN}news",
            "style": f"{self.server.mount}{OWN}preview.css",
            "words": json.dumps(words_for(lang), ensure_ascii=False),
        }
        data = "".join(f' data-{name}="{escape(value)}"' for name, value in values.items())
        script = f'<script src="{self.server.mount}{OWN}preview.js" defer{data}></script>'.encode()
        if not content:
            return b'<!doctype html><meta charset="utf-8"><title>duizhao</title></head>' + script
        return _HEAD_END.sub(lambda match: script + match[0], content, count=1)

    def _send_file(self, path: str) -> None:
        found = self.server.workshop.file(path)
        if found is not None:
            self._send(200, found, guess_type(path)[0] or "application/octet-stream")
        elif self.server.workshop.page(f"{path}/").is_found:
            self._redirect(f"{self.server.mount}{path}/")
        else:
            content = self.server.workshop.page(f"{path}/").content
            self._send(404, self._with_script(content), "text/html")

    def _send_own(self, name: str) -> None:
        found = own_files().get(name)
        if found is None:
            self._send(404, b"", "text/plain")
        else:
            self._send(200, found, _TYPES[Path(name).suffix])

    def _send_news(self, query: dict[str, list[str]]) -> None:
        """The state of one page, now and whenever it changes, until the page is closed."""
        path = unquote(urlsplit(query.get("page", [""])[0]).path).removeprefix(self.server.mount)
        path = path.removesuffix("index.html")
        language = query.get("lang", ["en"])[0]
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        workshop, seen, sent = self.server.workshop, -1, ""
        try:
            self.wfile.write(b"retry: 300\n\n")
            while True:
                seen = workshop.wait_for_news(seen, _HEARTBEAT)
                news = json.dumps(workshop.state(path, language), ensure_ascii=False)
                self.wfile.write(f"data: {news}\n\n".encode() if news != sent else b": still here\n\n")
                self.wfile.flush()
                sent = news
        except OSError:  # the page was closed
            return

    def _redirect(self, place: str) -> None:
        self.send_response(302)
        self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, content: bytes, kind: str) -> None:
        self.send_response(status)
        is_text = kind.startswith("text/") or kind in ("application/json", "image/svg+xml")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(content)


@cache
def own_files() -> dict[str, bytes]:
    """The preview's script and style sheet."""
    return {path.name: path.read_bytes() for path in _ASSETS.iterdir() if path.suffix in _TYPES}
