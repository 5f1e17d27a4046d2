"""`duizhao gather`: one search over the built sites of many reports, and the indicators that they share."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import exit_status
from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, profile_option
from generator.cli.outcome import noting_which_site_stands
from generator.diagnostics import ReportError
from generator.gathering.gather import gather as gather_reports
from generator.gathering.report_site import NotGathered
from generator.staged_site import SiteHasFaults
from generator.starting.wishes import WishRefused, address_in

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument(
    "sites", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--at", "address", required=True, help="Where the portal will stand; all reports stand below it."
)
@click.option("--title", "titles", multiple=True, help="Title; once for each language as CODE=TITLE.")
@click.option(
    "--words", multiple=True, type=FILE, help="A file of a language that does not come with duizhao."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("portal"),
    show_default=True,
    help="Folder to publish into. Only folders that duizhao made are replaced.",
)
@language_option
@profile_option
def gather(
    sites: tuple[Path, ...],
    address: str,
    titles: tuple[str, ...],
    words: tuple[Path, ...],
    output: Path,
    language: str | None,
    profiled: bool,
) -> None:
    """Make a portal of reports that are built already: SITES are their sites, or folders that hold such sites."""
    console = Console(editor_language(language))
    with noting_which_site_stands(output):
        try:
            with console.progress(profiled=profiled) as progress:
                made = gather_reports(
                    sites,
                    output,
                    address=_address(address, console),
                    titles=dict(map(_title, titles)),
                    words=words,
                    announce=progress,
                )
        except ReportError as error:
            console.show(error.diagnostics)
            raise
        except NotGathered as error:
            console.say(error.zh, error.en)
            raise click.exceptions.Exit(exit_status.CONTENT_MISTAKE) from error
        except SiteHasFaults as error:
            console.show_findings(error.findings)
            console.say("成品有误", "the finished portal has faults")
            raise click.exceptions.Exit(exit_status.CONTENT_MISTAKE) from error
    zh = f"已发布到{made.output}（{made.reports}份报告，{made.compared}项共有指标）"
    console.say(zh, f"published {made.output} ({made.reports} reports, {made.compared} shared indicators)")


def _address(text: str, console: Console) -> str:
    try:
        return address_in(text, "")
    except WishRefused as error:
        raise click.BadParameter(error.in_language(console.language), param_hint="--at") from None


def _title(text: str) -> tuple[str, str]:
    code, mark, title = text.partition("=")
    if not (mark and title.strip()):
        raise click.BadParameter(f"{text}: CODE=TITLE", param_hint="--title")
    return code.strip(), " ".join(title.split())
