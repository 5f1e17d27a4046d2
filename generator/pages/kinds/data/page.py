"""The data page: every file for download, what its columns hold, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.datasets.columns import figure_columns
from generator.datasets.kinds.figure_tables import metric_table_path
from generator.datasets.kinds.metric_files import metric_json_path
from generator.linking.address import Address
from generator.linking.order import ordered_families
from generator.pages.citations import REFERENCES, CitationView, data_citation
from generator.pages.context import PageContext
from generator.pages.entries import MOST_IN_FULL
from generator.pages.licences import licence_link
from generator.pages.linked_data import dataset_object
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.print_views import PrintView, print_views
from generator.pages.prose import Written
from generator.pages.sizes import written_size


@dataclass(frozen=True)
class FileView:
    """One file for download."""

    path: str
    name: str
    title: str
    description: str
    size: str
    media_type: str


@dataclass(frozen=True)
class FileGroup:
    """Files under one heading."""

    title: str
    anchor: str
    files: tuple[FileView, ...]

    @property
    def is_long(self) -> bool:
        """So many files that each is told by its title alone."""
        return len(self.files) > MOST_IN_FULL


@dataclass(frozen=True)
class MetricFiles:
    """The files of one metric."""

    name: str
    csv: str
    json: str


@dataclass(frozen=True)
class DataBody:
    """What the data page shows."""

    groups: tuple[FileGroup, ...]
    columns: tuple[tuple[str, str, str], ...]
    """(name, type, description)."""
    licence: Written
    citation: CitationView
    metrics: tuple[MetricFiles, ...]
    references: tuple[tuple[str, str], ...]
    """(path below the language's root, format) of the references of everything."""
    prints: tuple[PrintView, ...]


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all downloads."""
    yield PagePromise("data/", _page)


def _page(context: PageContext) -> Page:
    words, report = context.words, context.report
    # a file of a family is told of as data on the family's own page
    files = [
        (dataset.path, dataset.media_type)
        for dataset in context.datasets
        if not (dataset.metric or dataset.family)
    ]
    title = report.facts.title[context.code]
    metrics = report.metrics.values()
    return Page(
        kind="data",
        path="data/",
        language=context.language,
        title=words.downloads,
        description=words.data_text,
        tab="figures/",
        body=DataBody(
            groups=tuple(_groups(context)),
            columns=tuple(
                (column.name, words.column_types[column.type], column.description(context.language))
                for column in figure_columns(report)
            ),
            licence=licence_link(context),
            citation=data_citation(
                context, {language.code: language.words.all_figures for language in report.languages}, "data/"
            ),
            metrics=tuple(_metrics(context)),
            references=((f"{REFERENCES}.bib", "BibTeX"), (f"{REFERENCES}.json", "CSL-JSON")),
            prints=print_views(context),
        ),
        crumbs=(Crumb(words.home, Address("")),),
        data=(dataset_object(context, "data/", title, words.data_text, files, metrics),),
    )


def _groups(context: PageContext) -> Iterator[FileGroup]:
    words = context.words
    views = [
        (dataset.family, _file(context, index))
        for index, dataset in enumerate(context.datasets)
        if not dataset.metric
    ]
    yield FileGroup(
        words.files_of_everything, "everything", tuple(view for family, view in views if not family)
    )
    yield FileGroup(words.files_of_families, "families", tuple(view for family, view in views if family))


def _metrics(context: PageContext) -> Iterator[MetricFiles]:
    for family in ordered_families(context.report):
        for metric in family.spec.metrics:
            yield MetricFiles(
                metric.name[context.code], metric_table_path(metric.id), metric_json_path(metric.id)
            )


def _file(context: PageContext, index: int) -> FileView:
    dataset = context.datasets[index]
    title = dataset.title[context.code]
    return FileView(
        path=dataset.path,
        name=dataset.file_name,
        title=title,
        description=context.words.files[dataset.kind].replace("{name}", title),
        size=written_size(dataset.size),
        media_type=dataset.media_type,
    )


KIND = PageKind("data", pages, shows_prints=True, shows_downloads=True)
