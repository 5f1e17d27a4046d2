"""Mistakes in templates and settings, told with their file and line instead of a traceback."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from jinja2 import TemplateSyntaxError
from mkdocs.exceptions import MkDocsException
from yaml import YAMLError

from generator.mkdocs_adapter.build_failed import BuildFailed


@contextmanager
def settings_are_read() -> Iterator[None]:
    """Whatever is wrong with `mkdocs.yml` becomes a failure that names it.

    Raises:
        BuildFailed: MkDocs or a reader of YAML refused it.
    """
    try:
        yield
    except (MkDocsException, YAMLError) as error:
        raise BuildFailed(f"mkdocs.yml: {_one_line(error)}") from error


@contextmanager
def templates_are_rendered() -> Iterator[None]:
    """Whatever a template does wrong becomes a failure that names it.

    Raises:
        BuildFailed: with the innermost template. Errors elsewhere, and what the system refuses, stay what they are.
    """
    try:
        yield
    except TemplateSyntaxError as error:
        raise BuildFailed(f"{error.filename or error.name}:{error.lineno}: {_one_line(error)}") from error
    except OSError:
        raise
    except Exception as error:
        frames = [
            frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")
        ]
        if not frames:
            raise
        place = f"{frames[-1].filename}:{frames[-1].lineno}"
        raise BuildFailed(f"{place}: {type(error).__name__}: {_one_line(error)}") from error


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
