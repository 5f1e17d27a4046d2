"""What is wrong, as the page in the browser shows it: plain data in the language of that page."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateSyntaxError

from generator.diagnostics import Diagnostic
from generator.mkdocs_adapter import BuildFailed


@dataclass(frozen=True)
class Fault:
    """Something that no check of the report foresaw: a template that cannot be read, a mistake in the generator."""

    message: str
    path: str = ""
    line: int = 0
    source_line: str = ""


def fault_of(error: BaseException, root: Path) -> Fault:
    """Where an exception came from, as near to what somebody can mend as can be known."""
    while isinstance(error, BuildFailed) and error.__cause__ is not None:
        error = error.__cause__  # it knows the place
    if isinstance(error, BuildFailed):
        return Fault(str(error))
    if isinstance(error, SyntaxError):
        return _at(error.filename or "", error.lineno or 0, f"{type(error).__name__}: {error.msg}", root)
    if isinstance(error, TemplateSyntaxError):
        return _at(error.filename or error.name or "", error.lineno, f"{error.message}", root)
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if _is_own(frame.filename, root)] or list(frames)
    message = f"{type(error).__name__}: {error}"
    return _at(own[-1].filename, own[-1].lineno or 0, message, root) if own else Fault(message)


def described(found: Diagnostic, language: str) -> dict[str, object]:
    """A mistake in the report, in the words for an editor who reads `language`."""
    return {
        "rule": found.rule.name,
        "message": found.message(language),
        "hint": found.hint(language),
        "path": found.location.path,
        "line": found.location.line,
        "column": found.location.column,
        "length": found.location.length,
        "source": found.source_line,
    }


def described_fault(fault: Fault) -> dict[str, object]:
    """The same for what no check foresaw."""
    return {
        "rule": "",
        "message": fault.message,
        "hint": "",
        "path": fault.path,
        "line": fault.line,
        "column": 0,
        "length": 0,
        "source": fault.source_line,
    }


def _is_own(name: str, root: Path) -> bool:
    path = Path(name)
    return path.is_relative_to(Path(__file__).parents[1]) or (
        path.is_relative_to(root) and "site-packages" not in path.parts
    )


def _at(name: str, line: int, message: str, root: Path) -> Fault:
    path = Path(name)
    try:
        source = path.read_text("utf-8").splitlines()[line - 1]
    except (OSError, IndexError, UnicodeDecodeError):
        source = ""
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else name
    return Fault(message, shown, line, source)
