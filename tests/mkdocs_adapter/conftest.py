"""The site that is built from the staged tree of this folder."""

from pathlib import Path

import pytest

from tests.mkdocs_adapter.staged_site import build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site."""
    return build_site(tmp_path_factory.mktemp("site"))
