"""The flagship site, served on this machine where it will stand on its host, and a fresh reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.served import served

SITE_PATH = "/duizhao/"


@pytest.fixture(scope="session")
def address(flagship: Path) -> Iterator[str]:
    """Where the site is served; ends in a slash."""
    with served(flagship, SITE_PATH) as found:
        yield found


@pytest.fixture
def requests() -> list[str]:
    """Addresses that the page asked for."""
    return []


@pytest.fixture
def context(browser: Browser, address: str, requests: list[str]) -> Iterator[BrowserContext]:
    """A fresh reader who can reach this machine only, and whose requests are noted."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    made.on("request", lambda request: requests.append(request.url))
    made.set_default_timeout(
        60_000
    )  # milliseconds; a machine that does other things at the same time is slow
    made.route(lambda url: not url.startswith(address), lambda route: route.abort())
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab."""
    return context.new_page()
