"""What pages of the register say about the figures that they show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.linking.figures import Figure
from generator.linking.register import ELSEWHERE, REGISTER_PATH
from generator.linking.relations import Relation
from generator.linking.report import Report
from generator.linking.tables import report_table
from generator.linking.thing import Thing
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.section import SectionSpec
from generator.pages.context import PageContext
from generator.pages.views import VERDICT_SIGNS
from generator.wording.numbers import in_digits
from generator.wording.patterns import fill

ROWS = f"{REGISTER_PATH}rows.js"
"""Which page of a divided register has the row of which figure, for links from before it was divided."""


def counted(
    context: PageContext, pattern: str, figures: Sequence[Figure], relations: Sequence[Relation]
) -> str:
    """A pattern with how many figures are {stated} and {derived}, and how many {relations} there are."""
    stated = sum(not figure.is_derived for figure in figures)
    counts = {"stated": stated, "derived": len(figures) - stated, "relations": len(relations)}
    digits = context.language.numbers
    return fill(pattern, **{name: in_digits(count, digits) for name, count in counts.items()})


def verdict_counts(context: PageContext, relations: Iterable[Relation]) -> tuple[tuple[str, int], ...]:
    """Every verdict in words, with how many relations have it."""
    words, found = context.words, [relation.verdict for relation in relations]
    texts = {"holds": words.verdict_holds, "rest": words.verdict_rest, "differs": words.verdict_differs}
    return tuple(
        (f"{sign} {texts[verdict]}", found.count(verdict)) for verdict, sign in VERDICT_SIGNS.items()
    )


def part_title(report: Report, path: str, language: LanguageSpec) -> str:
    """The title of a page of a divided register."""
    name = part_name(report, path, language)
    return name if path == ELSEWHERE else fill(language.words.register_part, section=name)


def part_name(report: Report, path: str, language: LanguageSpec) -> str:
    """What a page of a divided register is about."""
    if path == ELSEWHERE:
        return language.words.register_elsewhere
    return _sections(report)[path].name[language.code]


@report_table
def _sections(report: Report) -> dict[str, Thing[SectionSpec]]:
    """The section of each part of the register."""
    by_source = {section.spec.source: section for section in report.all(SectionSpec)}
    return {path: by_source[source] for source, path in report.addresses.registers.items()}
