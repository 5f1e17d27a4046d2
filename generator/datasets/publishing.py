"""The linked report in its published form."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from generator.datasets.columns import figure_url, origin, rounded_to
from generator.datasets.many import Many
from generator.datasets.published import (
    FORMAT,
    FORMAT_VERSION,
    PublishedFamily,
    PublishedFigure,
    PublishedLanguage,
    PublishedLink,
    PublishedMetric,
    PublishedMetricFile,
    PublishedPeriod,
    PublishedRelation,
    PublishedThing,
    Texts,
)
from generator.linking.figure_words import figure_text, printed_text
from generator.linking.figures import Figure, Metric
from generator.linking.plain_texts import plain_texts
from generator.linking.relations import Relation
from generator.linking.report import Report
from generator.linking.thing import Thing
from generator.linking.users import users_of
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.unit import UnitSpec
from generator.model.spec import Localized, Spec, marked_values
from generator.wording.dates import write_period


def published_parts(report: Report) -> dict[str, Any]:
    """The fields of a `PublishedReport`, with what there may be thousands of not made yet."""
    site = report.site
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "url": site.site_url,
        "licence": site.content_licence,
        "licence_url": site.content_licence_url,
        "languages": (
            PublishedLanguage(
                code=language.code,
                html_lang=language.html_lang,
                name=language.name,
                url=report.root_url(language),
            )
            for language in report.languages
        ),
        "report": _content(report.facts, report),
        "units": (_content(unit, report) for unit in _units(report)),
        "families": Many(
            tuple(family.id for family in report.all(FamilySpec)), lambda found: _family(found, report)
        ),
        "metrics": Many(tuple(report.metrics), lambda found: _metric(report.metrics[found], report)),
        "figures": Many(tuple(report.figures), lambda found: _figure(report.figures[found], report)),
        "relations": (_relation(relation, report) for relation in report.relations),
        "things": _things(report),
        "changes": (_content(change, report) for change in report.changes),
    }


def published_metric(report: Report, metric: Metric) -> PublishedMetricFile:
    """One metric, as a file of its own."""
    relations = (relation for figure in metric.figures for relation in report.relations_of(figure))
    return PublishedMetricFile(
        metric=_metric(metric, report),
        unit=metric.unit.name,
        figures=[_figure(figure, report) for figure in metric.figures],
        relations=[_relation(relation, report) for relation in dict.fromkeys(relations)],
        report=f"{report.site.site_url}data/report.json",
        source=report.facts.title,
        source_url=report.facts.url,
        licence=report.site.content_licence,
        licence_url=report.site.content_licence_url,
    )


def _units(report: Report) -> list[UnitSpec]:
    units = {metric.unit.id: metric.unit for metric in report.metrics.values()}
    return [units[name] for name in sorted(units)]


def _family(identity: str, report: Report) -> PublishedFamily:
    family = cast("Thing[FamilySpec]", report.things[identity])
    spec = family.spec
    return PublishedFamily(
        id=family.id,
        title=spec.title,
        summary=plain_texts(spec.summary or {}, report),
        caveats=[plain_texts(caveat, report) for caveat in spec.caveats],
        metrics=[metric.id for metric in spec.metrics],
        urls=thing_urls(family, report),
    )


def _metric(metric: Metric, report: Report) -> PublishedMetric:
    spec = metric.spec
    return PublishedMetric(
        id=metric.id,
        family=metric.family,
        name=spec.name,
        definition=plain_texts(spec.definition or {}, report),
        note=plain_texts(spec.note or {}, report),
        unit=metric.unit.id,
        nature=spec.nature,
        better=spec.better,
        figures=[figure.id for figure in metric.figures],
        urls=thing_urls(report.things[metric.id], report),
    )


def _figure(figure: Figure, report: Report) -> PublishedFigure:
    languages, period = report.languages, figure.period
    return PublishedFigure(
        id=figure.id,
        metric=figure.metric,
        place=figure.place,
        key=figure.key,
        value=plain_value(figure.quantity.number),
        rounded_to=plain_value(Decimal(rounded_to(figure))),
        unit=figure.quantity.unit.id,
        period=PublishedPeriod(
            kind=period.kind,
            start=period.start.iso if period.start else None,
            end=period.end.iso if period.end else None,
            wording={language.code: write_period(period, language) for language in languages},
        ),
        status=figure.spec.status,
        bound=figure.quantity.bound,
        approximate=figure.quantity.approximate,
        origin=origin(figure),
        formula=figure.spec.formula,
        printed=printed_text(figure, report) or None,
        wording={language.code: figure_text(figure, report, language) for language in languages},
        sources=list(figure.sources),
        note=plain_texts(figure.spec.note or {}, report),
        used_by=[thing.id for thing, _ in users_of(report, figure)],
        urls={language.code: figure_url(figure, report, language) for language in languages},
    )


def _relation(relation: Relation, report: Report) -> PublishedRelation:
    note = relation.spec.note or relation.spec.known_mismatch or {}
    return PublishedRelation(
        id=relation.id,
        metric=relation.metric,
        claim=relation.spec.claim,
        figures=[figure.id for figure in relation.figures],
        verdict=relation.verdict,
        is_exact=relation.is_exact,
        difference=plain_value(relation.difference.number),
        rest=relation.spec.rest or {},
        note=plain_texts(note, report),
    )


def _things(report: Report) -> dict[str, Many]:
    found: dict[str, list[str]] = {}
    for thing in report.things.values():
        if thing.kind not in ("family", "metric", "unit"):
            found.setdefault(thing.kind, []).append(thing.id)
    return {
        kind: Many(tuple(ids), lambda identity: _thing(report.things[identity], report))
        for kind, ids in found.items()
    }


def _thing(thing: Thing[Spec], report: Report) -> PublishedThing:
    return PublishedThing(
        id=thing.id,
        kind=thing.kind,
        name=dict(thing.name),
        sources=list(thing.sources),
        urls=thing_urls(thing, report),
        linked_from=[
            PublishedLink(id=link.source.id, how=link.how) for link in report.backlinks.get(thing.id, ())
        ],
        content=_content(thing.spec, report),
    )


def thing_urls(thing: Thing[Spec], report: Report) -> Texts:
    """Public address of a thing, in each language."""
    address = str(report.address(thing)).removeprefix("/")
    return {language.code: report.root_url(language) + address for language in report.languages}


def _content(spec: Spec, report: Report) -> dict[str, Any]:
    """A spec as it was written, with running texts in plain words."""
    content = spec.model_dump(
        mode="json", by_alias=True, exclude_none=True, warnings=False
    )  # it warns of our days
    for keys, mark, value in marked_values(spec):
        if isinstance(mark, Localized) and mark.running:
            _set(content, keys, plain_texts(value, report))
    return content


def _set(content: Any, keys: tuple[str | int, ...], value: Mapping[str, str]) -> None:
    for key in keys[:-1]:
        content = content[key]
    content[keys[-1]] = dict(value)


def plain_value(number: Decimal) -> int | float:
    """A number as JSON has it."""
    return int(number) if number == number.to_integral_value() else float(number)
