"""What stands on which page of the register."""

from __future__ import annotations

from collections.abc import Mapping

from generator.linking.figures import Figure
from generator.linking.locators import locator_order
from generator.linking.order import ordered_figures
from generator.linking.register import ELSEWHERE, REGISTER_PATH, row_path
from generator.linking.relations import Relation
from generator.linking.report import Report
from generator.linking.tables import report_table


@report_table
def figures_by_page(report: Report) -> Mapping[str, tuple[Figure, ...]]:
    """The figures of each page of the register, in the order of the report's figures."""
    found: dict[str, list[Figure]] = {}
    for figure in ordered_figures(report):
        found.setdefault(row_path(report, figure), []).append(figure)
    return {path: tuple(figures) for path, figures in found.items()}


@report_table
def relations_by_page(report: Report) -> Mapping[str, tuple[Relation, ...]]:
    """The relations of each page: they stand where the first of their figures does."""
    found: dict[str, list[Relation]] = {}
    for relation in report.relations:
        found.setdefault(row_path(report, relation.figures[0]), []).append(relation)
    return {path: tuple(relations) for path, relations in found.items()}


def register_paths(report: Report) -> list[str]:
    """The pages that have rows, in the order of the source."""
    figures = figures_by_page(report)
    sections = sorted(report.addresses.registers, key=locator_order)
    paths = [*(report.addresses.registers[source] for source in sections), ELSEWHERE, REGISTER_PATH]
    return [path for path in paths if path in figures]
