"""A real Chromium, as everything that needs one starts it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tools.install_browser import find_browser

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium, installed by `make test`; a process can have one at a time.

    Raises:
        AssertionError: there is none; tests fail rather than skip.
    """
    path = find_browser()
    assert path, "no Chromium: run `make test`, which installs one, or set DUIZHAO_BROWSER"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield launched
        launched.close()
