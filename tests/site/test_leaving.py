"""Whoever leaves takes the whole site along: other engines build the exported tree to the same text, as the docs say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publishing.verify import verify_site
from tests.conftest import ROOT
from tests.mkdocs_adapter.reading import article_text, pages

pytestmark = pytest.mark.slow
PAGE = ROOT / "docs" / "how-to" / "leave.md"
BLOCK = re.compile(r'^```sh title="(?P<title>[^"]+)"\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
LISTED = re.compile(r"\]\(https://example\.org/duizhao/(\S*)\)")
WITHOUT_US = """
import runpy, sys
sys.modules["generator"] = None  # whoever imports it fails
sys.argv[0] = "{name}"
runpy.run_module("{name}", run_name="__main__")
"""


def type_commands(title: str, folder: Path, programs: Path = Path(sys.executable).parent) -> None:
    """Do in `folder` what the page tells to type; `programs` holds the commands."""
    (text,) = (block["text"] for block in BLOCK.finditer(PAGE.read_text("utf-8")) if block["title"] == title)
    typed = subprocess.run(
        ["sh", "-e", "-c", text],
        cwd=folder,
        env=os.environ | {"PATH": f"{programs}:{os.environ['PATH']}", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert typed.returncode == 0, typed.stderr


@pytest.fixture(scope="module")
def tree(flagship: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The flagship, exported."""
    root = tmp_path_factory.mktemp("exporting")
    for name in ("content", "data", "site_config"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copytree(flagship.parents[1] / "flagship-work" / "cache", root / "build" / "cache")
    type_commands("duizhao", root)
    return root / "tree"


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def rebuilt(tree: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The site that another engine makes of the tree, on a machine without ours."""
    engine = request.param
    elsewhere = tmp_path_factory.mktemp(engine)
    shutil.copytree(tree, elsewhere / "tree")
    programs = elsewhere / "bin"
    programs.mkdir()
    (programs / engine).write_text(f"#!{sys.executable}\n{WITHOUT_US.format(name=engine)}", "utf-8")
    (programs / engine).chmod(0o755)
    type_commands(engine, elsewhere, programs)
    return elsewhere / "site"


def test_every_page_is_there_with_the_same_text(flagship: Path, rebuilt: Path) -> None:
    ours = {page.relative_to(flagship): article_text(page) for page in pages(flagship)}
    theirs = {page.relative_to(rebuilt): article_text(page) for page in pages(rebuilt)}
    assert sorted(theirs) == sorted(ours)
    assert [page for page, text in ours.items() if theirs[page] != text] == []
    assert len(ours) > 100


def test_every_file_for_readers_is_there(flagship: Path, rebuilt: Path) -> None:
    made_by_us = (".duizhao", "index.html.md", "llms.txt", "sitemap.xml")
    ours = (path for path in flagship.rglob("*") if path.is_file() and path.suffix != ".html")
    own = [path for path in ours if path.name not in made_by_us and "assets" not in path.parts]
    assert len(own) > 100
    for path in own:
        assert (rebuilt / path.relative_to(flagship)).read_bytes() == path.read_bytes(), path


def test_no_link_leads_nowhere(rebuilt: Path) -> None:
    found = verify_site(
        rebuilt,
        site_path="/duizhao/",
        site_origin="https://example.org",
        allowed_inline_scripts=frozenset(),
        expected_files=frozenset(),
    )
    assert found == []
    for root in (rebuilt, rebuilt / "en"):
        listed = LISTED.findall((root / "llms.txt").read_text("utf-8"))
        assert len(listed) > 40
        assert [name for name in listed if not (rebuilt / name).exists()] == []
