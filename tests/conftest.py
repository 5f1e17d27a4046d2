"""What tests of several folders share."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest

from generator.pipeline import build_site, project_at

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
def flagship(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own report, built once."""
    output = tmp_path_factory.mktemp("flagship") / "site"
    build_site(project_at(ROOT), output, work=tmp_path_factory.mktemp("work"))
    return output
