"""Chart forms: how the figures of a chart are compared, one module of `forms/` each."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache

from generator.model.nouns.chart import ChartSpec


@dataclass(frozen=True)
class ChartForm:
    """One way to compare figures; adding a module with a `FORM` to `charts/forms/` adds one."""

    name: str
    """What authors write after `form:`."""
    spec: type[ChartSpec]


@cache
def chart_forms() -> tuple[ChartForm, ...]:
    """All forms, found by listing the folder, in alphabetical order."""
    package = importlib.import_module("generator.charts.forms")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"generator.charts.forms.{name}").FORM for name in names)


def form_specs() -> dict[str, type[ChartSpec]]:
    """What an author may write for each form."""
    return {form.name: form.spec for form in chart_forms()}
