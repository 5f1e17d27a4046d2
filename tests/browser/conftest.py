"""The flagship site, built once and served on this machine, and a real Chromium to read it with."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.pipeline import build_site, project_at
from tools.install_browser import find_browser

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The flagship, built from the repository's content."""
    output = tmp_path_factory.mktemp("flagship") / "site"
    build_site(project_at(ROOT), output, lambda stage: None, work=tmp_path_factory.mktemp("work"))
    return output


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """Where the site is served; ends in a slash."""
    handler = functools.partial(_Quiet, directory=str(site_folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
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
    def log_message(self, *args: object) -> None:
        """Say nothing."""
