"""The theme's own search over the same pages, with its word segmentation, as a yardstick."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from playwright.sync_api import Page

from generator.mkdocs_adapter import LanguageStage

_LANGUAGES = {"zh": ["zh"], "en": ["en"]}


def build_with_theme_search(stage: LanguageStage, folder: Path) -> Path:
    """The staged pages of one language, built by the stock theme with its search plugin."""
    shutil.copytree(stage.docs_dir, folder / "docs")
    config = {
        "site_name": "Theme",
        "site_url": stage.site_url,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"name": "material", "language": stage.theme_language, "font": False},
        "plugins": [{"search": {"lang": _LANGUAGES[stage.code]}}],
        "markdown_extensions": ["attr_list", {"toc": {"permalink": "#"}}],
        "nav": [{"Home": "index.md"}],
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return folder / "site"


def found_pages(page: Page, query: str, most: int = 3) -> list[str]:
    """Pages of the first results, relative to the root of the site."""
    page.evaluate("document.querySelector('.md-search-result__list').replaceChildren()")
    page.fill("input[name=query]", query)
    page.keyboard.press("End")  # typing Chinese sends no key that the theme listens to
    page.wait_for_timeout(350)
    links: list[str] = page.eval_on_selector_all(
        ".md-search-result__item > a",
        "(links) => links.map((link) => link.getAttribute('href'))",
    )
    root = page.url.split("?")[0].rsplit("/", 1)[0] + "/"
    pages = [link.split("?")[0].split("#")[0].removeprefix(root) for link in links]
    return list(dict.fromkeys(pages))[:most]
