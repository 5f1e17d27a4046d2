"""What tests of several folders share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock
from playwright.sync_api import Browser

from generator.pipeline import build_site, project_at
from tests.support.chromium import chromium
from tests.support.two_editions import second_edition

ROOT = Path(__file__).parents[1]

# the same examples on every machine, and none refused for being slow
hypothesis.settings.register_profile("gate", derandomize=True, deadline=None)
hypothesis.settings.load_profile("gate")


def pytest_addoption(parser: pytest.Parser) -> None:
    """One more option of our own."""
    parser.addoption(
        "--accept",
        action="store_true",
        help="rewrite the expected messages; read the difference before committing",
    )


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """What is found now becomes what is expected."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, one for all tests of a process."""
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="session")
def flagship(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own report, built once, whichever of the processes that test needs it first."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with FileLock(shared / "flagship.lock"):
        output = shared / "flagship" / "site"
        if not output.exists():  # it is published in one step, so it is never there by halves
            build_site(project_at(ROOT), output, work=shared / "flagship-work")
    return output


@pytest.fixture(scope="session")
def two_editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two editions of the small report, and its site in `site`; built once."""
    root = tmp_path_factory.mktemp("two_editions")
    build_site(project_at(second_edition(root).root), root / "site")
    return root


SECOND_REPORT = ROOT / "tests" / "cases" / "second_report"
"""Another country, source language, structure and sort of data; everything in it is made up."""


@pytest.fixture(scope="session")
def second_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the second report, built once."""
    output = tmp_path_factory.mktemp("second") / "site"
    build_site(project_at(SECOND_REPORT), output, work=tmp_path_factory.mktemp("second-work"))
    return output
