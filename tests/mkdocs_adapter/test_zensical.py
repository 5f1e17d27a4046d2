"""The staged tree is no hostage of MkDocs: the engine that follows it reads the same articles from it."""

import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.mkdocs_adapter.reading import address_of, article_text, pages, read
from tests.mkdocs_adapter.staged_site import PROJECT, stage_tree


@pytest.fixture(scope="module")
def zensical_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("zensical")
    for stage in stage_tree(folder):
        command = [
            sys.executable,
            "-m",
            "zensical",
            "build",
            "-f",
            str(stage.config_path),
        ]
        subprocess.run(command, check=True, capture_output=True, cwd=stage.config_path.parent)
        target = folder / "merged" / ("" if stage.code == "zh" else stage.code)
        shutil.copytree(stage.site_dir, target, dirs_exist_ok=True)
    return folder / "merged"


def test_same_pages_with_the_same_words(site: Path, zensical_site: Path) -> None:
    texts = {page.relative_to(site): article_text(page) for page in pages(site)}
    assert texts == {page.relative_to(zensical_site): article_text(page) for page in pages(zensical_site)}
    assert all(texts.values())


def test_same_language_links(site: Path, zensical_site: Path) -> None:
    for page in pages(site):
        other = zensical_site / page.relative_to(site)
        assert read(other).get("lang") == read(page).get("lang")
        links = [read(file).xpath("//a[@data-dz-keep-anchor]/@href") for file in (page, other)]
        address = address_of(site, page)
        assert [urljoin(address, link) for link in links[0]] == [urljoin(address, link) for link in links[1]]


def test_overrides_use_nothing_that_only_one_engine_has() -> None:
    for template in (PROJECT / "generator" / "defaults" / "theme").rglob("*.html"):
        text = template.read_text("utf-8")
        assert ".items()" not in text, template
        assert "striptags" not in text.split("#}", 1)[-1], template
