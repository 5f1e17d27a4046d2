"""The schemas in a project's folder, which editors read: written, compared, and kept up with the report."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from generator.authoring import make_schemas
from generator.charts.form import form_specs
from generator.diagnostics import Diagnostics
from generator.linking.known import known_values
from generator.model.readings import Readings
from generator.model.schema import KNOWN, known_schema, schema_text
from generator.source.files import Project

FOLDER = "schemas"


def stale_schemas(project: Project) -> Iterator[tuple[Path, str]]:
    """Schemas of files that are missing or not as they should be, and what should stand in them."""
    for name, schema in make_schemas(project).items():
        place, text = _place(project, name), schema_text(schema)
        if not place.is_file() or place.read_text(encoding="utf-8") != text:
            yield place, text


def write_schemas(project: Project) -> tuple[Path, ...]:
    """Bring all of them up to date; those that were written."""
    stale = tuple(stale_schemas(project))
    for place, text in stale:
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
    offered = write_known(project)
    return (*(place for place, _ in stale), *offered)


def write_known(project: Project, readings: Readings | None = None) -> tuple[Path, ...]:
    """Write what the report has now, for editors to offer, if that changed.

    Args:
        readings: what was read before, so that only files that changed are read again.
    """
    known = known_values((readings or Readings()).read(project, form_specs(), Diagnostics()))
    place = _place(project, KNOWN)
    if known is None or not place.parent.is_dir():
        return ()
    text = schema_text(known_schema(known))
    if place.is_file() and place.read_text(encoding="utf-8") == text:
        return ()
    place.write_text(text, encoding="utf-8")
    return (place,)


def keep_known(project: Project, readings: Readings) -> None:
    """The same after a save; an editor can do without where nothing can be written."""
    with suppress(OSError):
        write_known(project, readings)


def _place(project: Project, name: str) -> Path:
    return project.root / FOLDER / f"{name}.json"
