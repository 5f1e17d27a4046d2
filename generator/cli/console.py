"""What the commands say, and to whom: progress only on a terminal, diagnostics always."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import click

from generator.cli.progress import Progress, progress
from generator.diagnostics import Diagnostic
from generator.diagnostics.code_quality import render_gitlab
from generator.diagnostics.render import render_github, render_json, render_text
from generator.diagnostics.sarif import render_sarif
from generator.publishing.finding import Finding
from generator.publishing.telling import findings_text

FORMATS = {
    "text": render_text,
    "github": render_github,
    "gitlab": render_gitlab,
    "json": render_json,
    "sarif": render_sarif,
}
_NOTHING_FOR_NOTHING = ("text", "github")
"""Formats in which nothing found is nothing written; of the others a program expects a whole file."""


@dataclass(frozen=True)
class Console:
    """Speaks the editor's language."""

    language: str
    format: str = "text"

    def say(self, zh: str, en: str) -> None:
        """One line for people; silent where a program reads the output."""
        if self.format == "text":
            with suppress(OSError):  # nobody listens any more, which is no reason to fail
                click.echo(zh if self.language.startswith("zh") else en, err=True)

    def show(self, diagnostics: Iterable[Diagnostic]) -> None:
        """All findings: text to the error stream, machine formats to the output."""
        found = list(diagnostics)
        if not found and self.format in _NOTHING_FOR_NOTHING:
            return
        click.echo(FORMATS[self.format](found, self.language), err=self.format == "text")

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """What is wrong with a finished site."""
        click.echo(findings_text(findings, self.language), err=True)

    @contextmanager
    def progress(self, *, profiled: bool = False) -> Iterator[Progress]:
        """The stage that runs, on a terminal; at the end, however it comes, where the time went, if that was asked for."""
        try:
            with progress(self.language, for_people=self.format == "text") as shown:
                yield shown
        finally:
            if profiled:
                with suppress(OSError):
                    click.echo(shown.profile(), err=True)


def editor_language(option: str | None) -> str:
    """The language of messages: the option, else DUIZHAO_LANG, else that of the locale, else English."""
    if option:
        return option
    for name in ("DUIZHAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"
