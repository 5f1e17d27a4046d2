"""All commands, and the one place where what goes wrong becomes an exit status."""

from __future__ import annotations

import platform
import signal
import sys
import tempfile
import traceback
from pathlib import Path

import click

from generator.cli import exit_status
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.export import export
from generator.cli.offline import offline
from generator.cli.schema import schema
from generator.cli.serve import serve
from generator.cli.translations import translations
from generator.diagnostics import ReportError
from generator.publishing.lock import OutputIsBusy
from generator.publishing.offline import NoSite
from generator.publishing.output_folder import OutputRefused

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=CONTEXT)
@click.version_option(package_name="duizhao")
def commands() -> None:
    """Turn a report written as YAML into a bilingual website whose figures prove each other."""


for command in (build, check, export, offline, schema, serve, translations):
    commands.add_command(command)


def main() -> None:
    """Run a command; the exit status says whose turn it is (see README)."""
    signal.signal(signal.SIGTERM, _stop)
    try:
        commands(standalone_mode=False)
    except ReportError:
        sys.exit(exit_status.CONTENT_MISTAKE)  # told by the command
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(exit_status.USAGE)
    except (click.Abort, KeyboardInterrupt, Stopped) as error:
        click.echo("stopped; the published site was not changed", err=True)
        sys.exit(exit_status.STOPPED if isinstance(error, Stopped) else exit_status.INTERRUPTED)
    except NoSite as error:
        click.echo(str(error), err=True)
        sys.exit(exit_status.ENVIRONMENT)
    except (OutputIsBusy, OutputRefused) as error:
        click.echo(str(error), err=True)
        click.echo("the published site was not changed", err=True)
        sys.exit(exit_status.ENVIRONMENT)
    except OSError as error:
        click.echo(f"the system refused: {error}", err=True)
        click.echo("the published site was not changed", err=True)
        sys.exit(exit_status.ENVIRONMENT)
    except Exception:
        click.echo(f"this is a fault of duizhao, not of your report; details: {_write_fault()}", err=True)
        click.echo("the published site was not changed", err=True)
        sys.exit(exit_status.OURS)


class Stopped(BaseException):
    """Somebody asked the process to end; everything that is cleaned up on the way out is."""


def _stop(number: int, frame: object) -> None:
    raise Stopped


def _write_fault() -> Path:
    """The traceback in a file, so that the screen stays readable and nothing is lost."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="duizhao-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(f"python {platform.python_version()} on {platform.system()}\narguments {sys.argv[1:]}\n\n")
        traceback.print_exc(file=file)
    return Path(file.name)
