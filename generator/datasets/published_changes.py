"""The published form of a comparison: these models are both data/changes-since-….json and its schema."""

from __future__ import annotations

import datetime

from pydantic import Field

from generator.datasets.published import Published, Texts

CHANGES_FORMAT = "duizhao-changes"
CHANGES_VERSION = 1
CHANGES_SCHEMA_NAME = "changes.schema.json"


class PublishedEdition(Published):
    """One of the two editions."""

    edition: str
    """Its id; empty if it has none."""
    published: datetime.date
    """When it was published."""
    title: Texts
    """Its title."""
    url: str
    """Its address, where it stays if it has an id."""


class NamedChange(Published):
    """Something that has an id, as the edition has it that is told of."""

    id: str
    """Its id."""
    name: Texts
    """What it is called."""
    urls: Texts
    """Its address, in each language."""


class ThingChangesSet(Published):
    """Things of one kind."""

    new: list[NamedChange]
    """Only in this edition."""
    dropped: list[NamedChange]
    """Only in the earlier one."""
    continued: list[NamedChange]
    """In both."""


class PublishedRedefinition(NamedChange):
    """A metric that counts otherwise."""

    earlier_definition: Texts
    """What it counted; empty if that was not said."""
    definition: Texts
    """What it counts now."""
    earlier_unit: str
    """Id of its unit then."""
    unit: str
    """Id of its unit now."""


class MetricChangesSet(Published):
    """Metrics."""

    new: list[NamedChange]
    """Only in this edition."""
    dropped: list[NamedChange]
    """Only in the earlier one."""
    redefined: list[PublishedRedefinition]
    """In both, with another definition or unit."""


class PublishedValue(Published):
    """A figure as one edition prints it."""

    value: int | float
    """The number in its unit."""
    rounded_to: int | float
    """Value of the last digit that is given."""
    unit: str
    """Id of its unit."""
    status: str
    """`reported`, `planned`, `target` or `unclear`."""
    bound: str | None = None
    """`at-least`, `more-than`, `at-most` or `held-at`."""
    approximate: bool
    """The source says “about”."""
    wording: Texts
    """Number, unit and qualifier in words."""
    urls: Texts
    """Address of its row in the register of that edition."""


class PublishedFigureChange(Published):
    """One figure in both editions, or in one of them; figures that we derive are left out."""

    id: str
    """Its id."""
    metric: str
    """Id of its metric."""
    kind: str
    """`revised`, `settled` (planned then, reported now), `updated` (each as of its own report), `refined` (printed
    otherwise, but within rounding), `new`, `dropped` or `confirmed`."""
    earlier: PublishedValue | None = None
    """As the earlier edition prints it."""
    current: PublishedValue | None = None
    """As this edition prints it."""
    difference: int | float | None = None
    """New less old, no finer than the coarser of the two; in percentage points for percents."""


class PublishedTargetOutcome(NamedChange):
    """A target of the earlier edition."""

    verdict: str
    """`reached`, `within-rounding`, `missed`, `told`, `open` (not due yet) or `untold`."""
    aim: str | None = None
    """Id of the figure that was aimed at, in the earlier edition."""
    result: str | None = None
    """Id of the figure that was reached, in this edition."""


class PublishedStepOutcome(NamedChange):
    """A next step of the earlier edition."""

    outcome: str
    """`measure`, `continued` or `untold`."""
    measures: list[str]
    """Ids of measures of this edition that carry it out."""


class PublishedChanges(Published):
    """What differs between an earlier edition and this one; things are the same if their ids are."""

    schema_: str = Field(default=CHANGES_SCHEMA_NAME, alias="$schema")
    """The schema of this file, relative to it."""
    format: str
    """Name of this format."""
    version: int
    """Version of this format; grows when a reader of it has to change."""
    earlier: PublishedEdition
    """The earlier edition."""
    current: PublishedEdition
    """This edition."""
    targets: list[PublishedTargetOutcome]
    """What became of its targets."""
    next_steps: list[PublishedStepOutcome]
    """What became of the steps that it announced."""
    figures: list[PublishedFigureChange]
    """Figures that a source states."""
    metrics: MetricChangesSet
    """Metrics."""
    measures: ThingChangesSet
    """Measures."""
    problems: ThingChangesSet
    """Problems."""
