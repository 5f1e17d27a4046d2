"""JSON-LD in pages: known types with known properties, and all that searches for reports and datasets ask for."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

pytestmark = pytest.mark.slow
Object = dict[str, Any]
REQUIRED = {
    "Answer": {"text"},
    "FAQPage": {"mainEntity"},
    "Question": {"name", "acceptedAnswer"},
    "Article": {"headline", "url", "inLanguage", "isBasedOn", "license"},
    "BreadcrumbList": {"itemListElement"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Dataset": {
        "name",
        "description",
        "url",
        "license",
        "creator",
        "distribution",
        "identifier",
        "datePublished",
    },
    "ListItem": {"position", "name"},
    "Organization": {"name"},
    "Report": {"name", "url"},
}
"""Of schema.org's types: what we promise; for Dataset also what Google requires and recommends."""
ALSO = {
    "Article": {"description", "about", "mentions"},
    "Dataset": {
        "inLanguage",
        "isAccessibleForFree",
        "isBasedOn",
        "publisher",
        "temporalCoverage",
        "variableMeasured",
    },
    "ListItem": {"item"},
    "Report": {"author", "publisher", "datePublished", "inLanguage", "description", "license", "isPartOf"},
}
"""Further properties that schema.org gives these types."""
ADDRESSES = ("url", "contentUrl", "item", "license", "identifier")


def objects(site: Path) -> Iterator[tuple[str, Object]]:
    for path in sorted(site.rglob("index.html")):
        document = html.document_fromstring(path.read_text("utf-8"))
        for script in document.xpath("//script[@type='application/ld+json']"):
            yield path.relative_to(site).as_posix(), json.loads(script.text)


def parts(value: Any) -> Iterator[Object]:
    """Every object in a value, itself first."""
    if isinstance(value, dict):
        yield value
        for below in value.values():
            yield from parts(below)
    elif isinstance(value, list):
        for below in value:
            yield from parts(below)


def mistakes(found: Object) -> Iterator[str]:
    kind = found.get("@type")
    if kind not in REQUIRED:
        yield f"unknown type {kind}"
        return
    names = {name for name in found if not name.startswith("@")}
    yield from (f"{kind} lacks {name}" for name in sorted(REQUIRED[kind] - names))
    yield from (f"{kind} knows no {name}" for name in sorted(names - REQUIRED[kind] - ALSO.get(kind, set())))
    yield from (f"{kind}.{name} is empty" for name in sorted(names) if found[name] in ("", [], None))
    for name in ADDRESSES:
        if name in found and urlsplit(found[name]).scheme not in ("https", "http"):
            yield f"{kind}.{name} is no whole address: {found[name]}"
    if "datePublished" in found:
        datetime.date.fromisoformat(found["datePublished"])
    if kind == "Dataset" and not 50 <= len(found["description"]) <= 5000:
        yield f"Dataset.description has {len(found['description'])} characters"


@pytest.mark.parametrize("site", ["flagship", "second_site"])
def test_objects_are_what_schema_org_knows_and_whole(site: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(site)
    wrong = [
        f"{page}: {mistake}"
        for page, found in objects(folder)
        for part in parts(found)
        for mistake in mistakes(part)
    ]
    assert wrong == []
    assert all(found["@context"] == "https://schema.org" for _, found in objects(folder))


@pytest.mark.parametrize("root", ["", "en/"])
def test_report_and_datasets_are_told_where_they_are(flagship: Path, root: str) -> None:
    by_page: dict[str, set[str]] = {}
    for page, found in objects(flagship):
        by_page.setdefault(page, set()).add(found["@type"])
    assert "Report" in by_page[f"{root}index.html"]
    assert "Dataset" in by_page[f"{root}data/index.html"]
    assert "Dataset" in by_page[f"{root}indicators/poverty/index.html"]


@pytest.mark.parametrize("root", ["", "en/"])
def test_who_published_the_report_and_when_is_told_where_it_is_not_told_already(
    flagship: Path, root: str
) -> None:
    publication = {"author", "publisher", "datePublished", "inLanguage"}
    for page, found in objects(flagship):
        if page == f"{root}index.html" and found["@type"] == "Report":
            assert publication <= found.keys()
        if found["@type"] == "Dataset":
            assert found.keys() >= {"creator", "publisher", "datePublished"}


def test_every_step_but_the_page_itself_leads_somewhere(flagship: Path) -> None:
    trails = [
        found["itemListElement"] for _, found in objects(flagship) if found["@type"] == "BreadcrumbList"
    ]
    assert len(trails) > 50
    assert all(["item" in step for step in trail] == [True] * (len(trail) - 1) + [False] for trail in trails)


def test_every_file_of_a_dataset_is_there(flagship: Path) -> None:
    site = "https://example.org/duizhao/"
    for _, found in objects(flagship):
        for download in found.get("distribution", ()):
            assert (flagship / download["contentUrl"].removeprefix(site)).is_file()


def test_a_dataset_says_what_time_it_covers(flagship: Path) -> None:
    covered = [found.get("temporalCoverage") for _, found in objects(flagship) if found["@type"] == "Dataset"]
    first, last = next(text for text in covered if text).split("/")
    assert datetime.date.fromisoformat(first) < datetime.date.fromisoformat(last)
