"""Files that were read and validated before: what one says depends on its bytes alone, so only others are read again."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Diagnostics
from generator.model.specs import ChartForms, Specs, together, validate
from generator.source.document import Document
from generator.source.files import Project, is_of_sane_size, read_file, report_misnamed
from generator.source.known_data import KnownData
from generator.source.unread import Unread


@dataclass(frozen=True)
class _Reading:
    raw: bytes
    specs: Specs
    findings: tuple[Diagnostic, ...]


class Readings:
    """Remembers the files of one project, as they were when they were last read."""

    def __init__(self, data: KnownData | None = None) -> None:
        """Nothing is read yet.

        Args:
            data: what earlier builds have read.
        """
        self._data = data or KnownData()
        self._known: dict[str, _Reading] = {}

    def read(self, project: Project, forms: ChartForms, diagnostics: Diagnostics) -> Specs:
        """All that authors wrote; what is wrong with it is reported, whether it was read now or before."""
        report_misnamed(project, diagnostics)
        places = project.places()
        if not is_of_sane_size(places, diagnostics):
            return validate([Unread(path, b"") for path in places], forms, diagnostics)
        now = {path: self._reading(path, place.read_bytes(), forms) for path, place in places.items()}
        self._known = now
        self._data.keep()
        for reading in now.values():
            diagnostics.adopt(reading.findings)
        return together(reading.specs for reading in now.values())

    def _reading(self, path: str, raw: bytes, forms: ChartForms) -> _Reading:
        known = self._known.get(path)
        if known is not None and known.raw == raw:
            return known
        diagnostics = Diagnostics()
        document = read_file(path, raw, diagnostics, self._data)
        specs = validate((document,), forms, diagnostics)
        if isinstance(document, Document):
            document.forget()  # what was read is in the specs
        return _Reading(raw, specs, tuple(diagnostics))
