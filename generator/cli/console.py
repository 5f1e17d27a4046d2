"""What the commands say, and to whom: progress only on a terminal, diagnostics always."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import click
from rich.console import Console as RichConsole

from generator.diagnostics import Diagnostic
from generator.diagnostics.render import render_github, render_json, render_text
from generator.publishing.finding import Finding
from generator.publishing.telling import findings_text

FORMATS = {"text": render_text, "github": render_github, "json": render_json}


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
        if not found and self.format != "json":
            return
        click.echo(FORMATS[self.format](found, self.language), err=self.format == "text")

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """What is wrong with a finished site."""
        click.echo(findings_text(findings, self.language), err=True)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A spinner with the stage that runs, on a terminal; nothing elsewhere."""
        rich = RichConsole(stderr=True)
        if self.format != "text" or not rich.is_terminal:
            yield Progress(None, self.language)
            return
        with rich.status("…") as status:
            yield Progress(lambda text: status.update(text), self.language)


class Progress:
    """Called by the pipeline at the beginning of each stage."""

    def __init__(self, update: object, language: str) -> None:
        self._update = update
        self._language = language

    def __call__(self, stage: str) -> None:
        if callable(self._update):
            zh, en = STAGES[stage]
            self._update(zh if self._language.startswith("zh") else en)


STAGES = {
    "load": ("读取文件", "Reading files"),
    "link": ("核对引用与算术", "Checking references and arithmetic"),
    "charts": ("绘制图表", "Drawing charts"),
    "pages": ("编排页面", "Making pages"),
    "stage": ("写出页面", "Staging pages"),
    "build": ("生成网页", "Building HTML"),
    "verify": ("核查成品", "Verifying the site"),
    "publish": ("发布", "Publishing"),
}


def editor_language(option: str | None) -> str:
    """The language of messages: the option, else DUIZHAO_LANG, else that of the locale, else English."""
    if option:
        return option
    for name in ("DUIZHAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"
