"""The recipes of docs/deploy.md, each run by its server: what it sends, and that the pages live under it."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from generator.publishing.header_recipes import security_headers
from generator.publishing.policy import content_security_policy
from tests.browser.conftest import SITE_PATH
from tests.support.web_servers import NAMES, web_server

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Answer:
    """What a server sent."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server with the flagship below `/duizhao/`."""

    address: str

    def ask(self, path: str, **headers: str) -> Answer:
        """The answer to one request for a path below the site's."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", SITE_PATH + path, headers=named)
        answer = connection.getresponse()
        found = Answer(answer.status, answer.headers, answer.read())
        connection.close()
        return found


@pytest.fixture(scope="module", params=NAMES)
def server(
    flagship: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Server]:
    """One after the other, as the page of the docs configures it."""
    with web_server(request.param, flagship, SITE_PATH, tmp_path_factory.mktemp(request.param)) as address:
        yield Server(address)


@pytest.mark.parametrize(
    "path", ["", "en/report/3-2/", "404.html", "no/such/page", "data/figures.csv", "search/base.js"]
)
def test_every_answer_carries_the_headers(server: Server, path: str) -> None:
    sent = server.ask(path).headers
    for name, value in security_headers(content_security_policy()).items():
        assert sent.get_all(name) == [value], name


@pytest.mark.parametrize(("path", "page"), [("no/such/page", "404.html"), ("en/no/", "en/404.html")])
def test_what_is_missing_is_answered_by_the_page_of_its_language(
    server: Server, flagship: Path, path: str, page: str
) -> None:
    answer = server.ask(path)
    assert (answer.status, answer.body) == (404, (flagship / page).read_bytes())


def test_a_folder_without_its_slash_is_redirected(server: Server) -> None:
    answer = server.ask("en/report")
    assert answer.status in (301, 308)
    assert urlsplit(answer.headers["Location"]).path == f"{SITE_PATH}en/report/"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("figures/", "text/html; charset=utf-8"),
        ("figures/index.html.md", "text/markdown; charset=utf-8"),
        ("data/figures.csv", "text/csv; charset=utf-8"),
        ("data/report.json", "application/json"),
        ("assets/stylesheets/duizhao.css", "text/css; charset=utf-8"),
    ],
)
def test_text_is_compressed_and_says_what_it_is(server: Server, flagship: Path, path: str, kind: str) -> None:
    answer = server.ask(path, Accept_Encoding="gzip")
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    file = flagship / path
    assert gzip.decompress(answer.body) == (file / "index.html" if file.is_dir() else file).read_bytes()
    assert "Content-Encoding" not in server.ask(path).headers


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
@pytest.mark.parametrize("path", ["", "search/base.js"])
def test_browsers_keep_files_and_ask_whether_they_have_changed(
    server: Server, path: str, encoding: str
) -> None:
    first = server.ask(path, Accept_Encoding=encoding)
    assert first.headers["Cache-Control"] == "no-cache"
    again = server.ask(path, Accept_Encoding=encoding, If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert server.ask(path, If_None_Match='"another"').status == 200


def test_pages_live_under_what_is_sent(server: Server, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{server.address}en/report/1/")
    page.locator("a.dz-figure").first.focus()
    page.locator(".dz-figure-card b").first.wait_for()
    page.goto(f"{server.address}?q=87.54万")
    page.locator("dialog.dz-search a").first.wait_for()
    assert said == []
    context.close()


def test_the_page_for_what_is_missing_is_whole_at_any_depth(server: Server, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    refused: list[str] = []
    page.on("response", lambda answer: refused.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{server.address}en/not/here/")
    styles = page.locator("link[rel=stylesheet]").count()
    assert (
        page.evaluate("[...document.styleSheets].filter(sheet => sheet.cssRules.length).length") == styles > 0
    )
    assert refused == [f"{server.address}en/not/here/"]
    context.close()
