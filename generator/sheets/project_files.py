"""The files of a project that hold figures, as data that remembers how it was written."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.source.files import Project
from generator.source.layout import read_layout


class FigureFiles:
    """All families of a report that has no mistakes."""

    def __init__(self, project: Project, report: Report) -> None:
        self.report = report
        paths = sorted({metric.origin.path for metric in report.metrics.values()})
        self.texts = {path: project.place(path).read_bytes().decode("utf-8-sig") for path in paths}
        self.data = {path: read_layout(text) for path, text in self.texts.items()}

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages, that of the source first."""
        return tuple(language.code for language in self.report.languages)

    @cached_property
    def references(self) -> dict[str, Figure]:
        """Every figure by its reference, in the order in which they are written."""
        return {figure.reference: figure for figure in self.report.figures.values()}

    def figure(self, reference: str) -> Any:
        """A figure as it is written."""
        origin = self.references[reference].origin
        return self._below(origin.path, origin.keys)

    def metric(self, identity: str) -> Any:
        """A metric as it is written."""
        origin = self.report.metrics[identity].origin
        return self._below(origin.path, origin.keys)

    def path(self, metric: str) -> str:
        """The file in which a metric is written."""
        return self.report.metrics[metric].origin.path

    def _below(self, path: str, keys: tuple[str | int, ...]) -> Any:
        found = self.data[path]
        for key in keys:
            found = found[key]
        return found
