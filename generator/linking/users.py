"""What shows a figure, and where: not in which words, which may change as they like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.linking.address import Address
from generator.linking.figures import Figure
from generator.linking.report import Report
from generator.linking.tables import report_table
from generator.linking.thing import Thing
from generator.model.spec import Spec

Users = tuple[tuple[Thing[Spec], Address], ...]


def users_of(report: Report, figure: Figure) -> Users:
    """Things whose texts or fields have a figure, each once and at the place where it does."""
    return _users(report)[figure.id]


@report_table
def _users(report: Report) -> Mapping[str, Users]:
    return {figure.id: tuple(_each_once(report, figure)) for figure in report.figures.values()}


def _each_once(report: Report, figure: Figure) -> Iterator[tuple[Thing[Spec], Address]]:
    uses = report.figure_uses.get(figure.id, ())
    passages = ((use.owner, use.address) for use in uses if use.owner is not None)
    fields = ((thing, report.address(thing)) for thing in report.figure_links.get(figure.id, ()))
    seen: set[str] = set()
    for thing, address in (*passages, *fields):
        if thing.id not in seen:
            seen.add(thing.id)
            yield thing, address
