"""Every page of a site opened in a real Chromium, and what happened there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, Error, Page

_LISTEN = """(() => {
  window.dzViolations = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.dzViolations.push(`${event.effectiveDirective}: ${event.blockedURI || event.sample}`));
})()"""
_READ = (Path(__file__).parent / "read_page.js").read_text(encoding="utf-8")
_USE = (Path(__file__).parent / "use_page.js").read_text(encoding="utf-8")
_MOST_SECONDS = 60.0


@dataclass
class Visit:
    """One page, opened, provoked and read."""

    page: str
    ran: list[str] = field(default_factory=list)
    """Messages of alerts, and of any script that failed."""
    acting: list[str] = field(default_factory=list)
    """Markup that the generator does not write."""
    asked: list[str] = field(default_factory=list)
    """Addresses of other hosts that were asked for, or gone to."""
    violations: list[str] = field(default_factory=list)
    """What the policy had to keep from happening."""
    visible: str = ""
    said: tuple[str, ...] = ()
    """What stood there only for a while, as it was used."""
    texts: tuple[str, ...] = ()
    """Everything that the page says: its text, attributes with words, and data for machines."""


def documents(folder: Path) -> list[str]:
    """All files of a site that a browser opens as a page or as a drawing."""
    names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")))
    return [name for name in names if name.endswith((".html", ".svg"))]


class Reader:
    """A reader who opens one page after another, moves over it, and clicks whatever would run a script."""

    def __init__(self, browser: Browser, address: str, *, with_policy: bool) -> None:
        self.address = address
        self.context: BrowserContext = browser.new_context(bypass_csp=not with_policy, accept_downloads=True)
        self.context.add_init_script(_LISTEN)
        self.context.route(lambda url: not url.startswith(address), lambda route: route.abort())
        self.context.on("request", lambda request: self._note_request(request.url))
        self.tab: Page = self._new_tab()
        self.visit = Visit("")

    def open(self, name: str, queries: Sequence[str] = ()) -> Visit:
        """Open a page, use it if there is something to search for, provoke it and read it."""
        self.visit = Visit(name)
        try:
            self.tab.goto(self.address + quote(name), timeout=_MOST_SECONDS * 1000)
            if queries:
                self.visit.said = tuple(self.tab.evaluate(_USE, queries))
            told: dict[str, Any] = self.tab.evaluate(_READ)
        except Error as error:  # the page went elsewhere by itself
            self.visit.ran.append(f"the page could not be read: {error.message.splitlines()[0]}")
            self.tab.close()
            self.tab = self._new_tab()
            return self.visit
        self.visit.acting += told["acting"]
        self.visit.violations += told["violations"]
        self.visit.visible, self.visit.texts = told["visible"], (*told["texts"], *self.visit.said)
        return self.visit

    def close(self) -> None:
        """The reader leaves."""
        self.context.close()

    def _new_tab(self) -> Page:
        tab = self.context.new_page()
        tab.on("dialog", lambda dialog: (self.visit.ran.append(dialog.message), dialog.dismiss()))
        tab.on("pageerror", lambda error: self.visit.ran.append(f"error: {error}"))
        return tab

    def _note_request(self, url: str) -> None:
        if not url.startswith((self.address, "data:image/", "blob:")):
            self.visit.asked.append(url)
