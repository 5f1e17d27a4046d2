"""Hostile reports built: as everybody builds, and, to show that a browser would notice, without any escaping."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from generator import pipeline
from generator.charts import chart, files
from generator.publishing.finding import Finding
from generator.rendering import safe
from generator.rendering.environment import environment
from tests.injection.corpus import payloads
from tests.injection.hostile_report import LANGUAGES, empty_project, hostile_report
from tests.injection.planting import Planting, plant_everywhere

_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@dataclass(frozen=True)
class HostileSite:
    """A site made of a report with payloads."""

    folder: Path
    planting: Planting
    findings: tuple[Finding, ...] = ()
    """What would have kept it from being published."""


def build_planted(scratch: Path, turn: int, turns: int) -> HostileSite:
    """The site of a report in which every free text has its share of payloads."""
    report = hostile_report(scratch / "base")
    project = empty_project(scratch / "report")
    planting = plant_everywhere(report, project, turn, turns)
    with small_pictures():
        pipeline.build_site(project, scratch / "site")
    return HostileSite(scratch / "site", planting)


def build_unescaped(scratch: Path, chosen: int) -> HostileSite:
    """A site with a page for each of some payloads, made and published with escaping and verification switched off."""
    report = hostile_report(scratch / "base")
    for name in [name for name in report.files if name.startswith("content/sections/")]:
        sample = report.files[name]
    for number, payload in enumerate(payloads()[:chosen]):
        report.files[f"content/sections/9-{number}.yml"] = {
            **{key: sample[key] for key in ("source",)},
            "id": f"hostile-{number}",
            "title": dict.fromkeys(LANGUAGES, f"{payload.id}"),
            "paragraphs": [{"source": sample["source"], "text": dict.fromkeys(LANGUAGES, payload.text)}],
        }
    project = empty_project(scratch / "report")
    report.write(project.root)
    with small_pictures(), escaping_switched_off() as findings:
        pipeline.build_site(project, scratch / "site")
    return HostileSite(scratch / "site", Planting((), ()), tuple(findings))


@contextmanager
def small_pictures() -> Iterator[None]:
    """Bitmaps cannot act, and take longer to make than all the rest."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (chart, files):
            patch.setattr(module, "rasterize", lambda *_: _DOT)
        yield


@contextmanager
def escaping_switched_off() -> Iterator[list[Finding]]:
    """Texts reach pages as they are, and findings are kept instead of obeyed."""
    found: list[Finding] = []

    def overlooked(*arguments: Any, **options: Any) -> list[Finding]:
        found.extend(verify(*arguments, **options))
        return []

    verify = pipeline.verify_site
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "verify_site", overlooked)
        patch.setattr(safe, "escape", Markup)
        patch.setattr(safe, "_MARKDOWN_ACTIVE", re.compile(r"(?!)"))
        environment.cache_clear()
        environment().autoescape = False
        try:
            yield found
        finally:
            environment.cache_clear()
