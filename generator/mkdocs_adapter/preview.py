"""A server for previews, which shows a finished site and makes it anew when a file changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


class PreviewServer(LiveReloadServer):
    """MkDocs' own server; it puts a script into pages that reloads them, which the site's policy would forbid."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        shown: bytes = super()._inject_js_into_html(_POLICY.sub(b"", content), epoch)  # type: ignore[no-untyped-call]
        return shown


def serve_site(
    site: Path, mount_path: str, port: int, rebuild: Callable[[], None], watched: Iterable[Path]
) -> None:
    """Serve `site` on this machine only, until it is interrupted; calls `rebuild` after changes in `watched`."""
    server = PreviewServer(
        builder=rebuild, host="127.0.0.1", port=port, root=str(site), mount_path=mount_path
    )
    server.error_handler = lambda code: _error_page(site, code)
    for place in watched:
        server.watch(str(place))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / "404.html"
    return page.read_bytes() if code == 404 and page.is_file() else None
