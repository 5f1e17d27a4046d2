"""All commands, and the one place where what goes wrong becomes an exit status."""

from __future__ import annotations

import gc
import os
import platform
import re
import signal
import sys
import tempfile
import traceback
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from generator.cli import exit_status
from generator.cli.console import editor_language
from generator.cli.refusal import reason_of
from generator.diagnostics import ReportError
from generator.diagnostics.told import Told
from generator.mkdocs_adapter import BuildFailed, BuildWasKilled

_REFUSED = re.compile(r"^\w*Error: \[Errno (\d+)\]", re.MULTILINE)  # the last line of a traceback
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_COMMANDS = (
    "build",
    "check",
    "edition",
    "export",
    "figures",
    "fmt",
    "gather",
    "headers",
    "new",
    "offline",
    "schema",
    "serve",
    "translations",
)


class Commands(click.Group):
    """Each command is in a module of its name, imported when it is asked for: a build need not load the preview."""

    def list_commands(self, context: click.Context, /) -> list[str]:
        """Names, as the help shows them."""
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str, /) -> click.Command | None:
        """The command of a name; None if there is none."""
        if name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"generator.cli.{name}"), name)
        return command


@click.group(cls=Commands, context_settings=CONTEXT, epilog=exit_status.MEANING)
@click.version_option(package_name="duizhao")
def commands() -> None:
    """Turn a report written as YAML into a bilingual website whose figures prove each other."""


def main() -> None:
    """Run a command; the exit status says whose turn it is (see `duizhao --help`)."""
    signal.signal(signal.SIGTERM, _stop)
    # Objects of a report stay until the end, and little of what goes earlier is held in a circle: to look for such garbage
    # among all of them again and again would take a sixth of a check of 10,000 metrics. Copies that make pages look only
    # among what they make, and commands that go on look in quiet.
    gc.disable()
    noted: dict[str, Any] = {}
    try:
        _look_at_python()
        # Not commands(): click would turn a closed pipe into status 1, and a status of our own into success.
        with commands.make_context("duizhao", sys.argv[1:], obj=noted) as context:
            commands.invoke(context)
        status = exit_status.BUILT
    except BaseException as error:
        language = editor_language(noted.get("language"))
        status = _explain(error, language)
        if "site" in noted:
            _tell(noted["site"], language)
    _leave(status)


class NoDocstrings(Told):
    """Python leaves out what the help of commands and the descriptions in schemas are made of."""

    def __init__(self) -> None:
        super().__init__(
            "Python以-OO（PYTHONOPTIMIZE=2）运行，去掉了说明文字，而帮助和数据说明要用到它们；请不加这个选项运行。",
            "Python runs with -OO (PYTHONOPTIMIZE=2), without the docstrings that help and schemas are made of; run it without.",
        )


def _look_at_python() -> None:
    if sys.flags.optimize > 1:
        raise NoDocstrings


class Stopped(BaseException):
    """Somebody asked the process to end; everything that is cleaned up on the way out is."""


def _stop(number: int, frame: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # asking twice must not interrupt the cleaning up
    raise Stopped


def _explain(error: BaseException, language: str) -> int:
    """Say what went wrong, if the command has not; the exit status."""
    match error:
        case ReportError():
            return exit_status.CONTENT_MISTAKE
        case click.exceptions.Exit():
            return error.exit_code
        case click.ClickException():
            with suppress(OSError):
                error.show()
            return exit_status.USAGE
        case KeyboardInterrupt() | click.Abort() | Stopped():
            _tell(("已中止", "stopped"), language)
            return exit_status.STOPPED if isinstance(error, Stopped) else exit_status.INTERRUPTED
        case Told():
            _tell((error.zh, error.en), language)
            return exit_status.ENVIRONMENT
        case BuildWasKilled():
            zh = "系统中止了MkDocs（可能是内存不足）"
            _tell((zh, "the system ended MkDocs (memory may have run out)"), language)
            return exit_status.ENVIRONMENT
        case BuildFailed() if refused := _REFUSED.findall(str(error)):
            number = int(refused[-1])
            reason = reason_of(OSError(number, os.strerror(number)), language)
            _tell((f"系统不允许：{reason}", f"the system refused: {reason}"), language)
            return exit_status.ENVIRONMENT
        case BuildFailed():
            *_, last = str(error).strip().splitlines()
            place = _keep(str(error))
            zh = f"MkDocs未能生成网页，请检查mkdocs.yml和site_config/theme/：{last}；详情见{place}"
            en = f"MkDocs could not build the pages; look at mkdocs.yml and site_config/theme/: {last}; details: {place}"
            _tell((zh, en), language)
            return exit_status.CONTENT_MISTAKE
        case MemoryError():
            _tell(("内存不足", "memory has run out"), language)
            return exit_status.ENVIRONMENT
        case OSError():
            reason = reason_of(error, language)
            _tell((f"系统不允许：{reason}", f"the system refused: {reason}"), language)
            return exit_status.ENVIRONMENT
    place = _keep(_fault(error))
    zh, en = "这是duizhao的错误，不是报告的错误", "this is a fault of duizhao, not of your report"
    _tell((f"{zh}；详情见{place}", f"{en}; details: {place}"), language)
    return exit_status.OURS


def _tell(words: tuple[str, str], language: str) -> None:
    with suppress(OSError):  # nobody listens any more
        click.echo(words[0] if language.startswith("zh") else words[1], err=True)


def _fault(error: BaseException) -> str:
    where = f"python {platform.python_version()} on {platform.system()}\narguments {sys.argv[1:]}\n\n"
    return where + "".join(traceback.format_exception(error))


def _keep(details: str) -> str:
    """Details in a file, so that the screen stays readable and nothing is lost; its name."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="duizhao-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(details)
    except OSError:
        return f"\n{details}"
    return str(Path(file.name))


def _leave(status: int) -> None:
    """End the process; what could not be written to a closed output is not worth a message of the interpreter."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # a process may be started without
                stream.flush()
    except (OSError, ValueError):
        os._exit(status)
    gc.freeze()  # the interpreter would look once more for garbage among all objects of a report
    sys.exit(status)
