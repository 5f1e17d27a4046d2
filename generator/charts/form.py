"""Chart forms: how the figures of a chart are compared, one module of `forms/` each."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.charts.complaints import Complaints
from generator.charts.plan import Content
from generator.charts.sheet import Sheet
from generator.charts.writer import Writer
from generator.model.nouns.chart import ChartSpec


@dataclass(frozen=True)
class ChartForm:
    """One way to compare figures; adding a module with a `FORM` to `charts/forms/` adds one.

    The functions get the spec and the picture of their own form.
    """

    name: str
    """What authors write after `form:`."""
    spec: type[ChartSpec]
    check: Callable[[Any, Complaints], None]
    """Tells what cannot be compared in this form; nothing else is asked of a chart with mistakes."""
    content: Callable[[Any, Writer], Content]
    """The chart in the words of a language."""
    draw: Callable[[Any, Sheet], None]
    """Places the picture on a sheet."""


@cache
def chart_forms() -> tuple[ChartForm, ...]:
    """All forms, found by listing the folder, in alphabetical order."""
    package = importlib.import_module("generator.charts.forms")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"generator.charts.forms.{name}").FORM for name in names)


def form_specs() -> dict[str, type[ChartSpec]]:
    """What an author may write for each form."""
    return {form.name: form.spec for form in chart_forms()}
