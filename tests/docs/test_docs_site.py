"""The docs are a site of their own, by MkDocs and Material, in which nothing leads nowhere and no page is forgotten."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.report_project import REPOSITORY

CONFIG = REPOSITORY / "tools" / "docs_site" / "mkdocs.yml"


@pytest.mark.slow
def test_every_page_is_in_the_navigation_and_every_link_leads_somewhere(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(CONFIG)]
    built = subprocess.run(
        [*command, "--site-dir", str(tmp_path / "docs")],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    home = (tmp_path / "docs" / "index.html").read_text(encoding="utf-8")
    assert "fonts.googleapis.com" not in home
