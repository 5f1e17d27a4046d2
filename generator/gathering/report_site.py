"""One report's built site, as far as a portal needs it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.datasets.published import PublishedFigure, PublishedMetric, PublishedReport, Texts
from generator.diagnostics.told import Told

REPORT = "data/report.json"
_SHOWN = 3
"""Problems of a file that are told; the rest follows from them more often than not."""


class NotGathered(Told):
    """A folder or an address that no portal can be made with."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a report says of a metric for one period."""

    figure: str
    key: str
    end: str
    """Last day or moment, as far as it is known; empty as of the report itself."""
    period: Texts
    number: str
    wording: Texts
    urls: Texts
    is_derived: bool


@dataclass(frozen=True, slots=True)
class Indicator:
    """A metric of one report, with its values for the whole that the report is about."""

    id: str
    unit: str
    name: Texts
    values: tuple[Value, ...]


@dataclass(frozen=True)
class ReportSite:
    """A report that is published, and the folder that its site was built into."""

    folder: Path
    urls: Mapping[str, str]
    """Address in each language, that of the source first."""
    html_langs: Mapping[str, str]
    title: Texts
    summary: Texts
    publisher: Texts
    published: str
    indicators: tuple[Indicator, ...]

    @property
    def source(self) -> str:
        """Code of the language that the report was written in."""
        return next(iter(self.urls))

    def language(self, code: str) -> str:
        """The language in which readers of `code` get this report."""
        return code if code in self.urls else self.source

    def search_folder(self, code: str) -> Path:
        """Where the index of a language lies that the report has."""
        here, there = urlsplit(self.urls[self.source]).path, urlsplit(self.urls[code]).path
        return self.folder / posixpath.relpath(there, here) / "search"


def sites_in(folders: Iterable[Path]) -> Iterator[Path]:
    """The folders that are built sites, and in place of one that is none, the sites right below it, in order of name.

    Raises:
        NotGathered: a folder neither is nor holds one.
    """
    for folder in folders:
        if (folder / REPORT).is_file():
            yield folder
            continue
        below = sorted(path.parents[1] for path in folder.glob(f"*/{REPORT}"))
        if not below:
            raise NotGathered(
                f"{folder}不是由duizhao build生成的网站，里面也没有",
                f"{folder} is no site that duizhao build made, and holds none",
            )
        yield from below


def read_site(folder: Path) -> ReportSite:
    """What a built site says of itself.

    Raises:
        NotGathered: it is none, or was made by a version whose data we cannot read.
    """
    place = folder / REPORT
    try:
        published = PublishedReport.model_validate_json(place.read_bytes())
        return _site(folder, published)
    except (ValueError, KeyError) as error:
        said = "; ".join(str(error).splitlines()[:_SHOWN])
        zh = f"{place}不能读取，请用现在的版本重新生成这份报告：{said}"
        raise NotGathered(
            zh, f"{place} cannot be read; build that report again with this version: {said}"
        ) from error


def _site(folder: Path, published: PublishedReport) -> ReportSite:
    report, codes = published.report, [language.code for language in published.languages]
    figures = {figure.id: figure for figure in published.figures}
    return ReportSite(
        folder=folder,
        urls={language.code: language.url for language in published.languages},
        html_langs={language.code: language.html_lang for language in published.languages},
        title=report["title"],
        summary={code: " ".join(text[code] for text in report["summary"]) for code in codes},
        publisher=report["publisher"],
        published=report["published"],
        indicators=tuple(_indicators(published.metrics, figures)),
    )


def _indicators(
    metrics: Iterable[PublishedMetric], figures: Mapping[str, PublishedFigure]
) -> Iterator[Indicator]:
    for metric in metrics:
        whole = (figures[identity] for identity in metric.figures if figures[identity].place is None)
        if values := tuple(map(_value, whole)):
            yield Indicator(metric.id, metric.unit, metric.name, values)


def _value(figure: PublishedFigure) -> Value:
    return Value(
        figure=figure.id,
        key=figure.key,
        end=figure.period.end or "",
        period=figure.period.wording,
        number=str(figure.value),
        wording=figure.wording,
        urls=figure.urls,
        is_derived=figure.origin == "derived",
    )
