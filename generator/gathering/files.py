"""Everything that a portal is built from: pages, search, tables of shared indicators, and a list of its reports."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.datasets.json_text import json_bytes
from generator.gathering.comparison import Compared, as_csv
from generator.gathering.pages import INDICATORS, page_artifacts
from generator.gathering.portal import Portal
from generator.gathering.report_site import ReportSite
from generator.gathering.routing import Routed, routing_index
from generator.mkdocs_adapter import LanguageStage, NavigationItem
from generator.mkdocs_adapter.site_stages import alternate, language_stage
from generator.model.nouns.language import LanguageSpec
from generator.outputs.artifact import Artifact
from generator.outputs.kinds.search_index import search_words
from generator.wording.dates import write_day

LIST = "reports.json"


def artifacts(portal: Portal, compared: Sequence[Compared]) -> Iterator[Artifact]:
    """All files of all languages."""
    source = portal.languages[0].code
    yield Artifact(source, LIST, json_bytes({"reports": [_listed(report) for report in portal.reports]}))
    for one in compared:
        yield Artifact(source, one.csv_path, as_csv(one))
    for language in portal.languages:
        yield from page_artifacts(portal, language, compared)
        yield from _search(portal, language)


def stages(portal: Portal, compared: Sequence[Compared], folder: Path) -> tuple[LanguageStage, ...]:
    """One a language, for the tree that is staged in `folder`."""
    named = [(language, portal.titles[language.code], portal.root(language)) for language in portal.languages]
    alternates = tuple(alternate(*one) for one in named)
    return tuple(
        replace(
            language_stage(language, title, url, folder),
            navigation=tuple(_navigation(language, compared)),
            alternates=alternates,
            has_copies=False,
        )
        for language, title, url in named
    )


def _navigation(language: LanguageSpec, compared: Sequence[Compared]) -> Iterator[NavigationItem]:
    words = language.words.gathering
    yield NavigationItem(words.reports, "")
    if compared:
        yield NavigationItem(words.compared, INDICATORS)


def _search(portal: Portal, language: LanguageSpec) -> Iterator[Artifact]:
    words = language.words.gathering
    said = {"found": words.found, "more": words.more, "allInReport": words.all_in_report}
    reports = [_routed(portal, report, language) for report in portal.reports]
    for piece in routing_index(reports, {**search_words(language.words), **said}):
        yield Artifact(language.code, f"search/{piece.name}.js", piece.content)


def _routed(portal: Portal, report: ReportSite, language: LanguageSpec) -> Routed:
    code = report.language(language.code)
    published = write_day(datetime.date.fromisoformat(report.published), language)
    others = (title for other, title in report.title.items() if other != code)
    place = " · ".join(text for text in (report.publisher[code], published) if text)
    # from the root of the language, where the pages of the search know that they are
    way = portal.way(report.urls[code], language)
    return Routed(
        report.search_folder(code),
        report.title[code],
        (*others, *report.publisher.values()),
        (report.title[code], report.summary[code], way, place, ""),
    )


def _listed(report: ReportSite) -> dict[str, object]:
    return {
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published,
        "urls": report.urls,
        "data": f"{report.urls[report.source]}datapackage.json",
    }
