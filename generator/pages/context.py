"""What a page kind may use: the report, the language, the charts, and shared views of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.charts.chart import DrawnChart
from generator.citing.bibtex import bibtex_file
from generator.citing.plain import ACCESSED, plain_citation
from generator.citing.reference import Reference, part_reference
from generator.datasets.archive import data_archive
from generator.datasets.dataset import Dataset, make_datasets
from generator.datasets.package import data_package
from generator.linking.address import Address
from generator.linking.addresses import subsection_anchor
from generator.linking.passages import paragraph_places
from generator.linking.report import Report
from generator.linking.section_paths import section_path
from generator.linking.tables import report_table
from generator.linking.terms import TermFinder, term_finder
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.section import SectionSpec
from generator.model.nouns.term import TermSpec
from generator.model.nouns.words import WordsSpec
from generator.pages.printed import PrintedReport
from generator.pages.prose import Prose


@dataclass(frozen=True, eq=False)
class PageContext:
    """The report in one language."""

    report: Report
    language: LanguageSpec
    charts: Mapping[tuple[str, str], DrawnChart]
    prints: tuple[PrintedReport, ...] = ()
    """The report as files to print, which are made from all that is above and linked by pages."""
    downloads: tuple[Dataset, ...] = ()
    """What `datasets` is to give, where it was made already."""

    @property
    def words(self) -> WordsSpec:
        """Words of the interface."""
        return self.language.words

    @property
    def code(self) -> str:
        """Key of this language in localized texts."""
        return self.language.code

    @property
    def terms(self) -> Mapping[str, TermFinder]:
        """Finders of the glossary's terms, by language code."""
        return term_finders(self.report)

    @property
    def places(self) -> Mapping[str, Address]:
        """Where each place of the source is restated: the first paragraph, point or section that has it."""
        return _places(self.report)

    def url(self, path: str) -> str:
        """Public address of a page of this language."""
        return self.report.root_url(self.language) + path

    @property
    def datasets(self) -> tuple[Dataset, ...]:
        """The files for download, then the package that describes them, and last a zip of all."""
        return self.downloads or _datasets(self.report)["all"]

    def prose(self) -> Prose:
        """A writer for one page; it links each term at its first use there."""
        return Prose(self.report, self.language, self.terms)

    def chart(self, identity: str) -> DrawnChart:
        """A chart drawn in this language."""
        return self.charts[identity, self.code]


@report_table
def term_finders(report: Report) -> Mapping[str, TermFinder]:
    """Finders of the glossary's terms, by language code."""
    terms = report.all(TermSpec)
    return {language.code: term_finder(terms, language) for language in report.languages}


@report_table
def _places(report: Report) -> Mapping[str, Address]:
    found: dict[str, Address] = {}
    for section in report.all(SectionSpec):
        path = section_path(section)
        for place in paragraph_places(section):
            found.setdefault(place.spec.source, Address(path, place.anchor))
        for point in section.spec.subsections:
            found.setdefault(point.source, Address(path, subsection_anchor(point.source)))
    for section in report.all(SectionSpec):
        found.setdefault(section.spec.source, Address(section_path(section)))
    return found


@report_table
def _datasets(report: Report) -> Mapping[str, tuple[Dataset, ...]]:
    """The same in every language, so made for the first that asks."""
    return {"all": with_packages(report, make_datasets(report))}


def with_packages(report: Report, datasets: tuple[Dataset, ...]) -> tuple[Dataset, ...]:
    """Datasets, then the package that describes them, and last a zip of all."""
    packaged = (*datasets, data_package(report, datasets))
    cited = {language.code: _data_reference(report, language) for language in report.languages}
    citations = {
        code: plain_citation(reference).replace(ACCESSED, reference.language.words.citing.accessed)
        for code, reference in cited.items()
    }
    return (*packaged, data_archive(report, packaged, citations, bibtex_file(list(cited.values()))))


def _data_reference(report: Report, language: LanguageSpec) -> Reference:
    """How the data as a whole are cited."""
    titles = {other.code: other.words.all_figures for other in report.languages}
    return part_reference(report, language, "data", "data", titles, Address("data/"))
