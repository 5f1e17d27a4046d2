"""The flagship site, served on this machine where it will stand on its host, and a real Chromium to read it with."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.install_browser import find_browser

SITE_PATH = "/duizhao/"


@pytest.fixture(scope="session")
def address(flagship: Path) -> Iterator[str]:
    """Where the site is served; ends in a slash."""
    handler = functools.partial(_Quiet, directory=str(flagship))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{SITE_PATH}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, installed by `make test`; without one the tests fail rather than skip."""
    path = find_browser()
    assert path, "no Chromium: run `make test`, which installs one, or set DUIZHAO_BROWSER"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=path,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
            ],
        )
        yield launched
        launched.close()


@pytest.fixture
def requests() -> list[str]:
    """Addresses that the page asked for."""
    return []


@pytest.fixture
def context(browser: Browser, address: str, requests: list[str]) -> Iterator[BrowserContext]:
    """A fresh reader who can reach this machine only, and whose requests are noted."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    made.on("request", lambda request: requests.append(request.url))
    made.route(lambda url: not url.startswith(address), lambda route: route.abort())
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab."""
    return context.new_page()


class _Quiet(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        """The site lies below a folder of its host."""
        return super().translate_path("/" + path.removeprefix(SITE_PATH))

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
