"""What forms write with: figures, periods, names and sentences of one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.plan import ChartTable
from generator.linking.expressions import parse_expression, references_in
from generator.linking.figure_words import figure_name, figure_text
from generator.linking.figures import Figure
from generator.linking.plain_texts import segment_text
from generator.linking.report import Report
from generator.model.nouns.chart_words import ChartWordsSpec
from generator.model.nouns.language import LanguageSpec
from generator.wording.dates import write_period
from generator.wording.patterns import fill
from generator.wording.quantities import Variant, write_difference


@dataclass(frozen=True, eq=False)
class Writer:
    """Writes in one language, by the same functions as prose."""

    report: Report
    language: LanguageSpec

    @property
    def words(self) -> ChartWordsSpec:
        """Words of charts."""
        return self.language.words.in_charts

    def value(self, figure: Figure, variant: Variant = "full") -> str:
        """A figure with unit and qualifier."""
        return figure_text(figure, self.report, self.language, variant)

    def period(self, figure: Figure) -> str:
        """When a figure holds."""
        return write_period(figure.period, self.language)

    def metric(self, figure: Figure) -> str:
        """What a figure measures, and of which place."""
        return figure_name(figure, self.report, self.language)

    def status(self, figure: Figure) -> str:
        """That a figure is planned, a target or unclear; nothing if it is simply reported."""
        status = figure.spec.status
        return "" if status == "reported" else self.language.words.statuses[status]

    def number(self, value: float, figure: Figure) -> str:
        """A round number of our own, such as the start of a scale, in the unit of a figure."""
        exact = Decimal(str(value)).normalize()
        number = exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact
        return write_difference(number, figure.quantity.unit, self.language)

    def text(self, text: Mapping[str, str]) -> str:
        """A running text as plain words."""
        written = text[self.language.code]
        segments = self.report.texts[self.language.code, written]
        return "".join(segment_text(segment, self.report, self.language) for segment in segments)

    def name(self, own: Mapping[str, str] | None, figure: Figure) -> str:
        """The author's name for a row, or that of the metric."""
        return own[self.language.code] if own is not None else self.metric(figure)

    def names(self, figures: Iterable[Figure]) -> list[str]:
        """What tells figures apart: their places, if they are of one metric in different places; else what they measure."""
        figures = tuple(figures)
        places = {figure.place for figure in figures}
        if len({figure.metric for figure in figures}) > 1 or len(places) < max(2, len(figures)):
            return [self.metric(figure) for figure in figures]
        return [self.place(figure) for figure in figures]

    def place(self, figure: Figure) -> str:
        """The place that a figure is about."""
        if figure.place is None:
            return self.language.words.whole
        return self.report.things[figure.place].name[self.language.code]

    def pair(self, label: str, value: str) -> str:
        """A label and its value."""
        return f"{label}{self.language.colon}{value}"

    def aside(self, text: str) -> str:
        """Something in brackets, set off from what stands before it; nothing for nothing."""
        return self.language.brackets.replace("{text}", text) if text else ""

    def clauses(self, parts: Iterable[str]) -> str:
        """Parts of one sentence."""
        return self.words.clause_separator.join(part for part in parts if part)

    def sentences(self, parts: Iterable[str]) -> str:
        """Sentences, each with its full stop."""
        return "".join(self.words.sentence.replace("{text}", part) for part in parts if part).strip()

    def movement(self, name: str, first: Figure, last: Figure) -> str:
        """How a metric went from one figure to another; nothing where one of them is not something that happened."""
        if {first.spec.status, last.spec.status} != {"reported"}:
            return ""
        start, end = first.quantity.base, last.quantity.base
        pattern = self.words.held if start == end else self.words.fell if end < start else self.words.rose
        return fill(
            pattern,
            name=name,
            first=self.value(first),
            last=self.value(last),
            start=self.period(first),
            end=self.period(last),
        )

    def hollow(self, figures: Iterable[Figure]) -> str:
        """What hollow marks mean in a chart of these figures; nothing if there are none."""
        found = dict.fromkeys(filter(None, (self.status(figure) for figure in figures)))
        return fill(self.words.hollow, statuses=self.language.list_separator.join(found)) if found else ""

    def tip(self, name: str, figure: Figure) -> str:
        """A mark in words: name, period, value, and whether it is only planned."""
        return self.pair(name + self.aside(self.when(figure)), self.value(figure))

    def when(self, figure: Figure) -> str:
        """When a figure holds, and whether it is only planned."""
        return self.language.list_separator.join(filter(None, (self.period(figure), self.status(figure))))

    def table(self, rows: Iterable[tuple[str, Figure]]) -> ChartTable:
        """A row for each figure."""
        words = self.words
        return ChartTable(
            (words.item, words.period, words.value, words.source),
            tuple(
                (
                    name + self.aside(self.status(figure)),
                    self.period(figure),
                    self.value(figure),
                    self._places(figure),
                )
                for name, figure in dict.fromkeys(rows)
            ),
        )

    def _places(self, figure: Figure) -> str:
        return words_of_places(figure.sources) or self.words.derived


def words_of_places(locators: Iterable[str]) -> str:
    """Places of the source in a table."""
    return " ".join(f"§{locator}" for locator in locators)


def sources_of(figures: Iterable[Figure], report: Report) -> tuple[str, ...]:
    """Places of the source that print the figures, or those from which they are calculated; each once."""
    found: dict[str, None] = {}
    for figure in figures:
        if figure.is_derived:
            operands = references_in(parse_expression(figure.spec.formula or ""))
            found |= dict.fromkeys(sources_of((report.figure(operand) for operand in operands), report))
        elif figure.spec.source is not None:
            found[figure.spec.source] = None
    return tuple(sorted(found, key=lambda locator: [int(part) for part in locator.split(".")]))
