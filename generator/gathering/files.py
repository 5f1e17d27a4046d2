"""Everything that a portal is built from: pages, search, tables of shared indicators, and a list of its reports."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.datasets.json_text import json_bytes
from generator.gathering.comparison import Compared, as_csv
from generator.gathering.pages import INDICATORS, page_artifacts
from generator.gathering.portal import Portal
from generator.gathering.report_site import ReportSite
from generator.gathering.routing import Routed, routing_index
from generator.mkdocs_adapter import Alternate, FooterLine, LanguageStage, NavigationItem
from generator.mkdocs_adapter.shared_stage import shared_config, shared_theme
from generator.mkdocs_adapter.site_stages import theme_words
from generator.model.nouns.language import LanguageSpec
from generator.model.period import PartialDate
from generator.outputs.artifact import Artifact
from generator.outputs.kinds.search_index import search_words
from generator.outputs.staging import docs_folder
from generator.wording.dates import write_date

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
    alternates = tuple(_alternate(portal, language) for language in portal.languages)
    return tuple(
        LanguageStage(
            code=language.code,
            html_lang=language.html_lang,
            locale=language.locale,
            theme_language=language.theme_language,
            direction=language.direction,
            digits=language.numbers.digits,
            site_name=portal.titles[language.code],
            site_url=portal.root(language),
            inherited_config=shared_config(folder),
            theme_dir=shared_theme(folder),
            config_path=folder / language.code / "mkdocs.yml",
            docs_dir=docs_folder(folder, language.code),
            site_dir=folder / language.code / "site",
            navigation=tuple(_navigation(language, compared)),
            alternates=alternates,
            words=theme_words(language),
            footer=(FooterLine(language.words.footer_made_with),),
            has_copies=False,
        )
        for language in portal.languages
    )


def _navigation(language: LanguageSpec, compared: Sequence[Compared]) -> Iterator[NavigationItem]:
    words = language.words.gathering
    yield NavigationItem(words.reports, "")
    if compared:
        yield NavigationItem(words.compared, INDICATORS)


def _alternate(portal: Portal, language: LanguageSpec) -> Alternate:
    return Alternate(
        html_lang=language.html_lang,
        name=language.name,
        site_name=portal.titles[language.code],
        site_url=portal.root(language),
        not_found_title=language.words.not_found_title,
        not_found_text=language.words.not_found_text,
    )


def _search(portal: Portal, language: LanguageSpec) -> Iterator[Artifact]:
    words = language.words.gathering
    said = {"found": words.found, "more": words.more, "allInReport": words.all_in_report}
    reports = [_routed(portal, report, language) for report in portal.reports]
    for piece in routing_index(reports, {**search_words(language.words), **said}):
        yield Artifact(language.code, f"search/{piece.name}.js", piece.content)


def _routed(portal: Portal, report: ReportSite, language: LanguageSpec) -> Routed:
    code = report.language(language.code)
    day = datetime.date.fromisoformat(report.published)
    published = write_date(PartialDate(day.year, day.month, day.day), language)
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
