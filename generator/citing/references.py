"""References of everything on the site that can be cited."""

from __future__ import annotations

from collections.abc import Iterator

from generator.citing.reference import Reference, part_reference, report_reference
from generator.linking.address import Address
from generator.linking.figure_words import figure_name, figure_text
from generator.linking.figures import Figure
from generator.linking.order import ordered_families, ordered_figures
from generator.linking.report import Report
from generator.linking.thing import Thing
from generator.model.nouns.chart import ChartSpec
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.measure import MeasureSpec
from generator.model.nouns.section import SectionSpec
from generator.model.spec import Spec
from generator.wording.dates import write_period

CHARTS_PAGE = "charts/"
"""Where every chart has its permanent address, whatever pages show it besides."""


def all_references(report: Report, language: LanguageSpec) -> Iterator[Reference]:
    """The report, then its sections, measures, families, charts and figures."""
    yield report_reference(report, language)
    for section in report.all(SectionSpec):
        yield thing_reference(report, language, section)
    for measure in report.all(MeasureSpec):
        yield thing_reference(report, language, measure)
    for family in ordered_families(report):
        yield thing_reference(report, language, family)
    for chart in report.all(ChartSpec):
        yield chart_reference(report, language, chart.id)
    for figure in ordered_figures(report):
        yield figure_reference(report, language, figure)


def thing_reference(report: Report, language: LanguageSpec, thing: Thing[Spec]) -> Reference:
    """A section, a measure, or a family of metrics, which is cited as data."""
    address, main = report.address(thing), "".join(thing.sources[:1])
    if thing.kind == "section":
        return part_reference(report, language, "section", thing.id, thing.name, address, main)
    if thing.kind == "measure":
        return part_reference(report, language, "measure", thing.id, thing.name, address, main)
    return part_reference(report, language, "data", thing.id, thing.name, address)


def chart_reference(report: Report, language: LanguageSpec, identity: str) -> Reference:
    """A chart, at its place among all charts."""
    chart = report.thing(identity, ChartSpec)
    address = Address(CHARTS_PAGE, f"chart-{identity}")
    return part_reference(report, language, "chart", identity, chart.name, address)


def figure_reference(report: Report, language: LanguageSpec, figure: Figure) -> Reference:
    """A figure, at its row in the register; what we derived says so."""
    words, name = language.words.citing, figure_name(figure, report, language)
    period, value = write_period(figure.period, language), figure_text(figure, report, language)
    title = words.figure.replace("{period}", period).replace("{value}", value).replace("{metric}", name)
    if figure.is_derived:
        title = words.derived.replace("{title}", title)
    titles, address = {language.code: title}, report.address(figure)
    return part_reference(
        report, language, "figure", figure.id, titles, address, figure.sources[0] if figure.sources else ""
    )
