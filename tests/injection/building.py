"""Hostile reports built: as everybody builds, and, to show that a browser would notice, without any escaping."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from generator import pipeline, staged_site
from generator.charts import pictures
from generator.publishing.finding import Finding
from generator.rendering import safe
from generator.rendering.environment import environment
from generator.source.files import Project
from tests.injection.corpus import Payload, as_running_text
from tests.injection.hostile_report import LANGUAGES, empty_project, hostile_report
from tests.injection.planting import Planting, loose_patterns, plant_everywhere
from tests.support.report_project import ReportProject

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


def build_unescaped(scratch: Path, chosen: Sequence[Payload]) -> HostileSite:
    """A site with a page for each payload, made and published with escaping and verification switched off."""
    project = ReportProject(scratch / "report")
    project.replace("content/report.yml", "https://example.org/", "https://example.net/")
    for number, payload in enumerate(chosen):
        text = {code: as_running_text(payload.text, loose_patterns(code)) for code in LANGUAGES}
        section = {
            "id": f"hostile-{number}",
            "source": "9",
            "title": dict.fromkeys(LANGUAGES, payload.id),
            "paragraphs": [{"source": "9", "text": text}],
        }
        project.write(f"content/sections/9-{number}.yml", json.dumps(section, ensure_ascii=False))
    with small_pictures(), escaping_switched_off() as findings:
        pipeline.build_site(Project(project.root), scratch / "site")
    return HostileSite(scratch / "site", Planting((), ()), tuple(findings))


@contextmanager
def small_pictures() -> Iterator[None]:
    """Bitmaps cannot act, and take longer to make than all the rest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "rasterize", lambda *_: _DOT)
        patch.setattr(pictures, "_LEAST_FOR_PROCESSES", 10_000)  # they would not know of the patch
        yield


@contextmanager
def escaping_switched_off() -> Iterator[list[Finding]]:
    """Texts reach pages as they are, and findings are kept instead of obeyed."""
    found: list[Finding] = []

    def overlooked(*arguments: Any, **options: Any) -> list[Finding]:
        found.extend(verify(*arguments, **options))
        return []

    verify = staged_site.verify_site
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(staged_site, "verify_site", overlooked)
        patch.setattr(safe, "escape", Markup)
        patch.setattr(safe, "_MARKDOWN_ACTIVE", re.compile(r"(?!)"))
        environment.cache_clear()
        environment().autoescape = False
        try:
            yield found
        finally:
            environment.cache_clear()
