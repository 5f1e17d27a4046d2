"""Anyone's report: a wheel alone, an empty folder outside the repository, no network; and what comes of it is as good."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import urllib.request
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_access import violations
from tests.conftest import ROOT
from tests.injection.browsing import Reader
from tests.support.served import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@dataclass(frozen=True)
class Machine:
    """An editor's machine, on which only a wheel is installed."""

    python: Path
    home: Path

    def command(self, *arguments: str) -> list[str]:
        return [str(self.python.with_name("duizhao")), *arguments]

    def environment(self) -> dict[str, str]:
        nowhere = "http://127.0.0.1:9"
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            "http_proxy": nowhere,
            "https_proxy": nowhere,
        }

    def run(self, folder: Path, *arguments: str) -> str:
        """What a command tells; it must succeed."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=folder,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stderr


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """The wheel in an environment of its own; its dependencies are those of the tests, found by their folder."""
    home = tmp_path_factory.mktemp("machine")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(home), str(ROOT)]
    subprocess.run([*pip, *build], check=True)
    (wheel,) = home.glob("*.whl")
    venv.create(home / "venv", with_pip=False)
    python = home / "venv" / "bin" / "python"
    subprocess.run(
        [*pip, "--python", str(python), "install", "--no-index", "--no-deps", str(wheel)], check=True
    )
    (own,) = (home / "venv").glob("lib/python*/site-packages")
    (own / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return Machine(python, home)


@pytest.fixture(scope="session")
def report(machine: Machine) -> Path:
    """What `duizhao new`, `duizhao check` and `duizhao build` make in an empty folder."""
    folder = machine.home / "empty"
    folder.mkdir()
    told = machine.run(folder, "new", "my-report", "--yes", "--languages", "zh,en", "--accent", "#7a1fa2")
    assert "cd my-report" in told
    machine.run(folder / "my-report", "check")
    machine.run(folder / "my-report", "build")
    return folder / "my-report"


@pytest.fixture(scope="session")
def own_address(report: Path) -> Iterator[str]:
    """Where the new report is served."""
    with served(report / "site", "/my-report/") as address:
        yield address


def test_nothing_of_the_repository_is_used(machine: Machine, report: Path) -> None:
    where = subprocess.run(
        [str(machine.python), "-c", "import generator; print(generator.__file__)"],
        env=machine.environment(),
        cwd=report,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(machine.home)
    written = (path for path in report.rglob("*") if path.suffix in (".yml", ".json", ".html"))
    assert [path for path in written if str(ROOT) in path.read_text(encoding="utf-8")] == []


def test_serve_answers(machine: Machine, report: Path) -> None:
    server = subprocess.Popen(
        machine.command("serve", "--port", "8473"),
        cwd=report,
        env=machine.environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stderr is not None
        address = next(found[1] for line in server.stderr if (found := re.search(r"preview: (\S+)", line)))
        with urllib.request.urlopen(address + "en/report/1/") as answer:
            assert "city library" in answer.read().decode()
    finally:
        server.terminate()
        server.communicate()


@pytest.mark.parametrize(("root", "scheme", "width"), [("", "dark", 1280), ("en/", "light", 360)])
def test_every_page_is_quiet_accessible_and_loads_from_itself_alone(
    browser: Browser, report: Path, own_address: str, root: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        bypass_csp=True,  # type: ignore[arg-type]
    )
    requests: list[str] = []
    said: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    found = {}
    for path in _pages(report / "site" / root):
        page.goto(own_address + root + path)
        if problems := violations(page):
            found[path] = problems
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()
    assert found == {}
    assert said == []
    assert [url for url in requests if not url.startswith(own_address)] == []


def _pages(folder: Path) -> list[str]:
    """Paths of one page of every kind that the report has, those in its other language apart; the error page last."""
    found = (path.parent.relative_to(folder).as_posix() for path in sorted(folder.rglob("index.html")))
    moved = "measures/longer-hours"  # the only one of its kind, so that the list of measures shows it
    own = [path for path in found if path != moved and not (path == "en" or path.startswith("en/"))]
    assert len(own) > 18
    return [*("" if path == "." else f"{path}/" for path in own), "404.html"]


@pytest.mark.parametrize(("root", "sought"), [("", "48.2万"), ("en/", "visits")])
def test_pages_that_are_used_break_no_policy(
    browser: Browser, report: Path, own_address: str, root: str, sought: str
) -> None:
    reader = Reader(browser, own_address, with_policy=True)
    for path in _pages(report / "site" / root):
        visit = reader.open(root + path, [sought])
        assert [*visit.violations, *visit.ran, *visit.acting, *visit.asked] == [], path
    reader.close()


def test_search_finds_figures(browser: Browser, own_address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{own_address}?q=48.2万")
    page.locator("dialog.dz-search a").first.wait_for()
    assert "到馆人次" in page.locator("dialog.dz-search .dz-search-results").inner_text()
    context.close()
