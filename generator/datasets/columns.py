"""The columns of the tables of figures: name, type, rules and value of each, decided in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, get_args

from generator.linking.figure_words import figure_text, printed_text
from generator.linking.figures import Figure
from generator.linking.language_names import name_in
from generator.linking.report import Report
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.metric import Nature, Status
from generator.model.period import PeriodKind
from generator.model.quantity import Bound

STATED, DERIVED = "stated", "derived"
_REQUIRED: Mapping[str, Any] = {"required": True}


@dataclass(frozen=True)
class Column:
    """One column of a table of figures."""

    name: str
    type: str
    """Type of the field in the words of Frictionless."""
    value: Callable[[Figure], str]
    base: str
    """Key of its description among the words of the interface: the name without a language."""
    language_names: Mapping[str, str] = field(default_factory=dict)
    """What the language of its values is called, by the code of the language that says it; empty where it has none."""
    constraints: Mapping[str, Any] = field(default_factory=dict)

    def description(self, language: LanguageSpec) -> str:
        """What the column holds."""
        text = language.words.columns[self.base]
        named = self.language_names.get(language.code)
        return text + language.brackets.replace("{text}", named) if named else text

    def schema(self, languages: tuple[LanguageSpec, ...]) -> dict[str, Any]:
        """The field as Frictionless describes it, in all languages."""
        described = " / ".join(self.description(language) for language in languages)
        found: dict[str, Any] = {"name": self.name, "type": self.type, "description": described}
        return found | {"constraints": dict(self.constraints)} if self.constraints else found


def figure_columns(report: Report) -> tuple[Column, ...]:
    """The columns of every table of figures, in their order."""
    return tuple(_columns(report))


def plain_number(figure: Figure) -> str:
    """The number in its unit, all digits written out."""
    return f"{figure.quantity.number:f}"


def rounded_to(figure: Figure) -> str:
    """The value of the last digit that is given: 346万 is rounded to 10000."""
    exponent = figure.quantity.number.as_tuple().exponent
    assert isinstance(exponent, int)
    return f"{1 * 10**exponent}" if exponent >= 0 else f"0.{'0' * (-exponent - 1)}1"


def _columns(report: Report) -> Iterator[Column]:
    metrics = report.metrics
    yield _text("id", lambda figure: figure.id, unique=True)
    yield _text("metric", lambda figure: figure.metric)
    yield from _in_each_language(report, "metric_name", lambda f, code: metrics[f.metric].spec.name[code])
    yield _optional("place", lambda figure: figure.place or "")
    yield from _in_each_language(report, "place_name", partial(_place_name, report), constraints={})
    yield _text("family", lambda figure: metrics[figure.metric].family)
    yield Column("value", "number", plain_number, "value", constraints=_REQUIRED)
    yield Column("rounded_to", "number", rounded_to, "rounded_to", constraints=_REQUIRED)
    yield _text("unit", lambda figure: figure.quantity.unit.id)
    yield from _in_each_language(report, "unit_name", lambda figure, code: figure.quantity.unit.name[code])
    yield _optional("period_start", _period_start)
    yield _optional("period_end", _period_end)
    yield _choice("period_kind", lambda figure: figure.period.kind, get_args(PeriodKind))
    yield _text("key", lambda figure: figure.key)
    yield _choice("nature", lambda figure: metrics[figure.metric].spec.nature, get_args(Nature))
    yield _choice("status", lambda figure: figure.spec.status, get_args(Status))
    yield _optional("bound", lambda figure: figure.quantity.bound or "", enum=list(get_args(Bound)))
    yield Column("approximate", "boolean", _approximate, "approximate", constraints=_REQUIRED)
    yield _choice("origin", origin, (STATED, DERIVED))
    yield _optional("formula", lambda figure: figure.spec.formula or "")
    yield _optional("printed", lambda figure: printed_text(figure, report))
    languages = {language.code: language for language in report.languages}
    yield from _in_each_language(report, "wording", lambda f, code: figure_text(f, report, languages[code]))
    yield _optional("sources", lambda figure: "; ".join(figure.sources))
    yield _text("page", lambda figure: figure_url(figure, report, report.source_language))


def origin(figure: Figure) -> str:
    """Whether the source states a figure, or we derived it."""
    return DERIVED if figure.is_derived else STATED


def figure_url(figure: Figure, report: Report, language: LanguageSpec) -> str:
    """Public address of a figure's row in the register."""
    return report.root_url(language) + str(report.address(figure)).removeprefix("/")


def _text(name: str, value: Callable[[Figure], str], **constraints: Any) -> Column:
    return Column(name, "string", value, name, constraints={**_REQUIRED, **constraints})


def _optional(name: str, value: Callable[[Figure], str], **constraints: Any) -> Column:
    return Column(name, "string", value, name, constraints=constraints)


def _choice(name: str, value: Callable[[Figure], str], options: tuple[str, ...]) -> Column:
    return _text(name, value, enum=list(options))


def _in_each_language(
    report: Report,
    base: str,
    value: Callable[[Figure, str], str],
    constraints: Mapping[str, Any] = _REQUIRED,
) -> Iterator[Column]:
    """A column for each language; `value` is given its code."""
    for language in report.languages:
        in_language = partial(_swapped, value, language.code)
        names = {other.code: name_in(language, other, report.languages) for other in report.languages}
        yield Column(f"{base}_{language.code}", "string", in_language, base, names, constraints)


def _swapped(value: Callable[[Figure, str], str], code: str, figure: Figure) -> str:
    return value(figure, code)


def _place_name(report: Report, figure: Figure, code: str) -> str:
    return report.things[figure.place].name[code] if figure.place else ""


def _approximate(figure: Figure) -> str:
    return "true" if figure.quantity.approximate else "false"


def _period_start(figure: Figure) -> str:
    return figure.period.start.iso if figure.period.start else ""


def _period_end(figure: Figure) -> str:
    return figure.period.end.iso if figure.period.end else ""
