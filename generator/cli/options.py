"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli.console import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])


def _remember(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Whatever goes wrong later is told in the same language, by whoever catches it."""
    chosen = context.find_object(dict)
    if chosen is not None and value is not None:
        chosen["language"] = value
    return value


project_option = click.option(
    "--project",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    show_default="this folder",
    help="Folder with content/, data/ and site_config/.",
)
language_option = click.option(
    "--language",
    type=click.Choice(["zh", "en"]),
    callback=_remember,
    help="Language of messages; by default that of your system.",
)
profile_option = click.option(
    "--profile", "profiled", is_flag=True, help="Tell at the end where the time went, stage by stage."
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="Form of messages.",
)
