"""The published form of a report: these models are both data/report.json and its schema."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

FORMAT = "duizhao-report"
FORMAT_VERSION = 1
SCHEMA_NAME = "report.schema.json"
METRIC_SCHEMA_NAME = "metric.schema.json"

Texts = dict[str, str]
"""A text in each language, by its code."""


class Published(BaseModel):
    """Base of everything published; nothing undocumented gets in."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class PublishedLanguage(Published):
    """A language of the report and the site."""

    code: str
    """Key of this language in every text."""
    html_lang: str
    """The language as BCP 47 writes it."""
    name: str
    """Its name in itself."""
    url: str
    """Address of the site in this language."""


class PublishedFamily(Published):
    """A group of metrics that are read together."""

    id: str
    """Its id."""
    title: Texts
    """What it is called."""
    summary: Texts
    """What its metrics say together; empty if nothing is said."""
    caveats: list[Texts]
    """What must not be read into them."""
    metrics: list[str]
    """Ids of its metrics, in reading order."""
    urls: Texts
    """Address of its page, in each language."""


class PublishedMetric(Published):
    """A measured quantity."""

    id: str
    """Its id."""
    family: str
    """Id of its family."""
    name: Texts
    """What it is called."""
    definition: Texts
    """What it counts; empty if the source does not say."""
    note: Texts
    """What readers should know; empty if there is nothing."""
    unit: str
    """Id of its unit."""
    nature: str
    """Stock, flow, rate, change, plan, target, rank or count."""
    better: str | None = None
    """`lower` or `higher`, where one direction is progress."""
    figures: list[str]
    """Ids of its figures."""
    urls: Texts
    """Address of its entry, in each language."""


class PublishedPeriod(Published):
    """When a figure holds."""

    kind: str
    """`at` a moment, `in` a year or month, `between` two moments, `until` one, or as of the `report`."""
    start: str | None = None
    """First day, as far as it is known (ISO 8601)."""
    end: str | None = None
    """Last day or the moment, as far as it is known (ISO 8601)."""
    wording: Texts
    """The period in words."""


class PublishedFigure(Published):
    """One figure."""

    id: str
    """Its id, which never changes and is never used again."""
    metric: str
    """Id of its metric."""
    place: str | None = None
    """Id of the place it is about; none for the whole that the report is about."""
    key: str
    """Its name within the metric."""
    value: int | float
    """The number in its unit: people, not ten thousands of people; a percent value is 2.37, not 0.0237."""
    rounded_to: int | float
    """Value of the last digit that is given."""
    unit: str
    """Id of its unit."""
    period: PublishedPeriod
    """When it holds."""
    status: str
    """`reported`, `planned`, `target`, or `unclear` where the source does not say which."""
    bound: str | None = None
    """`at-least`, `more-than`, `at-most` or `held-at`, where the source qualifies the number."""
    approximate: bool
    """The source says “about”."""
    origin: str
    """`stated` by the source, or `derived` by us."""
    formula: str | None = None
    """How a derived figure is calculated from others, named `metric@key`."""
    printed: str | None = None
    """The source's own wording."""
    wording: Texts
    """Number, unit and qualifier in words."""
    sources: list[str]
    """Places of the source that state it."""
    note: Texts
    """What readers should know; empty if there is nothing."""
    used_by: list[str]
    """Ids of the things that mention it or list it."""
    urls: Texts
    """Address of its row in the register, in each language."""


class PublishedRelation(Published):
    """A claim about figures, proved within the rounding of what is printed."""

    id: str
    """Its id."""
    metric: str
    """Id of the metric that it is about."""
    claim: str
    """The claim as arithmetic over `metric@key`; percents count as ratios."""
    figures: list[str]
    """Ids of the figures in it."""
    verdict: str
    """`holds`; `rest`: parts leave a rest; `differs`: does not hold, and the note says why."""
    is_exact: bool
    """Both sides agree to the last digit."""
    difference: int | float
    """Left side less right side, in the unit of the left side."""
    rest: Texts
    """What the rest is called; empty without one."""
    note: Texts
    """What readers should know; empty if there is nothing."""


class PublishedMetricFile(Published):
    """One metric with everything that is needed to use it rightly."""

    model_config = ConfigDict(title="Metric")

    schema_: str = Field(default=METRIC_SCHEMA_NAME, alias="$schema")
    """The schema of this file, relative to it."""
    metric: PublishedMetric
    """The metric."""
    unit: Texts
    """What its unit is called."""
    figures: list[PublishedFigure]
    """Its figures, both stated and derived."""
    relations: list[PublishedRelation]
    """Claims in which they take part."""
    report: str
    """Address of the whole report in the same form."""
    source: Texts
    """Title of the report that states the figures."""
    source_url: str
    """Where its makers published it."""
    licence: Texts
    """Licence of the data."""
    licence_url: str | None = None
    """Its address."""


class PublishedLink(Published):
    """Something that points to a thing."""

    id: str
    """Id of what points."""
    how: str
    """The field that says so, or `text`."""


class PublishedThing(Published):
    """Anything else that has an id: sections, measures, documents, events, terms …"""

    id: str
    """Its id."""
    kind: str
    """What sort of thing it is."""
    name: Texts
    """What it is called."""
    sources: list[str]
    """Places of the source that speak of it, main one first."""
    urls: Texts
    """Its address, in each language."""
    linked_from: list[PublishedLink]
    """What points to it."""
    content: dict[str, Any]
    """All that is said about it; the schema has what each kind has."""


class PublishedReport(Published):
    """A whole report: its figures, its claims, its text and everything that it names."""

    model_config = ConfigDict(title="Report")

    schema_: str = Field(default=SCHEMA_NAME, alias="$schema")
    """The schema of this file, relative to it."""
    format: str
    """Name of this format."""
    version: int
    """Version of this format; grows when a reader of it has to change."""
    url: str
    """Address of the site."""
    licence: Texts
    """Licence of texts and data."""
    licence_url: str | None = None
    """Its address."""
    languages: list[PublishedLanguage]
    """Languages, that of the source first."""
    report: dict[str, Any]
    """The report as a publication."""
    units: list[dict[str, Any]]
    """Units of the figures."""
    families: list[PublishedFamily]
    """Groups of metrics."""
    metrics: list[PublishedMetric]
    """Metrics."""
    figures: list[PublishedFigure]
    """Figures, both stated and derived."""
    relations: list[PublishedRelation]
    """Claims about figures."""
    things: dict[str, list[PublishedThing]]
    """Everything else, by kind."""
    changes: list[dict[str, Any]]
    """Changes since publication."""
