"""`duizhao serve`: a preview of both languages that follows every save."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli import exit_status
from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, project_option
from generator.diagnostics import Diagnostic
from generator.pipeline import project_at
from generator.preview.serve import Preview
from generator.preview.server import PortIsTaken
from generator.preview.trouble import Fault
from generator.preview.verification import Verdict

_SHOWN_FAULTS = 10


@click.command()
@project_option
@language_option
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port on this machine."
)
def serve(root: Path, language: str | None, port: int) -> None:
    """Show the whole bilingual site on this machine; open pages follow every save."""
    console = Console(editor_language(language))
    try:
        preview = Preview(project_at(root), port, _Told(console))
    except PortIsTaken as error:
        console.say(
            f"端口{error.port}已被占用：请先结束另一个预览，或换一个端口：duizhao serve --port {error.port + 1}",
            f"port {error.port} is in use: end the other preview, or choose another port: "
            f"duizhao serve --port {error.port + 1}",
        )
        raise click.exceptions.Exit(exit_status.ENVIRONMENT) from error
    preview.run()


class _Told:
    """The preview's words on the terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._warnings: tuple[Diagnostic, ...] = ()

    def started(self, address: str) -> None:
        """Where to look."""
        self._console.say(f"预览：{address}（按 Ctrl+C 结束）", f"preview: {address} (Ctrl+C ends it)")

    def renewed(self, seconds: float, warnings: Iterable[Diagnostic]) -> None:
        """How long it took, and warnings that were not told before."""
        now = tuple(warnings)
        self._console.show(found for found in now if found not in self._warnings)
        self._warnings = now
        milliseconds = round(seconds * 1000)
        self._console.say(f"已更新（{milliseconds}毫秒）", f"up to date ({milliseconds} ms)")

    def mistaken(self, mistakes: Iterable[Diagnostic]) -> None:
        """All mistakes, as `duizhao check` tells them."""
        self._console.show(mistakes)
        self._console.say("有错误，预览仍是上一次的样子", "there are mistakes; the preview stays as it was")

    def failed(self, fault: Fault) -> None:
        """The place and what was said."""
        place = f"{fault.path}:{fault.line}: " if fault.path else ""
        click.echo(f"{place}{fault.message}", err=True)
        self._console.say("模板或程序有误，预览仍是上一次的样子", "the preview stays as it was")

    def verified(self, verdict: Verdict) -> None:
        """That all is well, or what is not."""
        for fault in verdict.faults[:_SHOWN_FAULTS]:
            click.echo(fault, err=True)
        if verdict.faults:
            count = len(verdict.faults)
            self._console.say(f"成品核查发现{count}处问题", f"verifying the whole site found: {count}")
        else:
            self._console.say(
                f"全站{verdict.pages}页核查无误", f"verified: nothing wrong on {verdict.pages} pages"
            )

    def starting_again(self) -> None:
        """The generator itself changed."""
        self._console.say("程序有改动，重新启动", "the generator changed; starting again")
