"""Whoever follows a page of docs/ to the letter gets what the page says, and a report that builds."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.authoring import start_report
from generator.diagnostics.render import render_text
from generator.pipeline import build_site, check_report, project_at
from generator.starting.wishes import Wishes
from tests.docs.example_page import Told, Written, blocks
from tests.support.report_project import REPOSITORY

DOCS = REPOSITORY / "docs"
MADE_FROM_TESTS = {"rules.md"}
PAGES = sorted(
    page.relative_to(DOCS).as_posix()
    for page in DOCS.rglob("*.md")
    if page.name not in MADE_FROM_TESTS and any(isinstance(block, Written) for block in blocks(page))
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """What `duizhao new library --languages en,zh --published 2025-03-01 --yes` writes."""
    folder = tmp_path / "library"
    titles = {"en": "Annual report of the city library", "zh": "市图书馆年度报告"}
    wishes = Wishes(
        languages=("en", "zh"),
        titles=titles,
        publisher="",
        address="https://example.org/library/",
        accent="",
        published=datetime.date(2025, 3, 1),
        editor="en",
    )
    start_report(folder, wishes, {})
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_whoever_follows_the_page_gets_what_it_says(library: Path, page: str, tmp_path: Path) -> None:
    right: tuple[Path, bytes] | None = None
    for block in blocks(DOCS / page):
        if isinstance(block, Told):
            found = check_report(project_at(library)).diagnostics
            shown = render_text(found, block.language)
            assert block.agrees_with(shown), shown
            if right:
                right[0].write_bytes(right[1])
                right = None
            continue
        assert right is None, f"{page}: nothing is told of what is wrong in {right[0].name}"
        place = library / block.path
        place.parent.mkdir(parents=True, exist_ok=True)
        before = place.read_bytes() if place.is_file() else b""
        if block.is_wrong:
            right = (place, before)
        place.write_text((before.decode() if block.is_added else "") + block.text, encoding="utf-8")
    built = build_site(project_at(library), tmp_path / "site")
    assert built.warnings == ()


def test_pages_in_two_languages_show_the_same_examples() -> None:
    for page in DOCS.rglob("*.zh.md"):
        twin = page.with_name(page.name.replace(".zh.md", ".md"))
        assert [type(block) for block in blocks(page)] == [type(block) for block in blocks(twin)], page.name
        assert [block.path for block in blocks(page) if isinstance(block, Written)] == [
            block.path for block in blocks(twin) if isinstance(block, Written)
        ], page.name
