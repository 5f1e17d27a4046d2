"""Mutants through load and check, in this process, many in a row."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from generator.diagnostics import Diagnostics
from generator.model.specs import _specs_of
from generator.pipeline import check_report, project_at
from generator.source.document import Document
from generator.source.known_data import KnownData
from generator.source.yaml_reader import read_yaml
from tests.fuzz.mutant import SEED, Mutant, mutant, traces
from tests.fuzz.second_reader.report import differences
from tests.fuzz.tree import DIRECTORY, Tree
from tests.fuzz.verdict import Outcome, Verdict, told


class Checker:
    """A copy of the report in a folder of its own, into which one mutant after the other is written."""

    def __init__(self, original: Tree, folder: Path, seed: int = SEED) -> None:
        self.original = original
        self.folder = folder
        self.seed = seed
        for path, raw in original.files.items():
            write(folder, path, raw)
        self._read: dict[tuple[str, bytes], Document] = {}
        self._valid: dict[str, Any] = {}

    def judge(self, number: int) -> Verdict:
        """The verdict on the mutant of a number."""
        made = mutant(number, self.original, self.seed)
        begin = time.perf_counter()
        with planted(made, self.original, self.folder):
            try:
                verdict = self._checked(made)
            except (Exception, RecursionError):
                lines = traceback.format_exc().splitlines()
                verdict = Verdict(number, made.slips, "traceback", tuple(lines[-7:]))
        return Verdict(**{**vars(verdict), "seconds": time.perf_counter() - begin})

    def _checked(self, made: Mutant) -> Verdict:
        with (
            mock.patch("generator.source.files.read_yaml", self._read_once),
            mock.patch("generator.model.specs._specs_of", self._validate_once),
        ):
            checked = check_report(project_at(self.folder))
        if checked.diagnostics.errors or checked.report is None:
            return told(made, checked.diagnostics, traces(made, self.original))
        wrong = differences(made.tree.files, made.changes, checked.report)
        warned = told(made, checked.diagnostics, traces(made, self.original))
        is_warned = len(checked.diagnostics) > 0 and warned.pointing != "elsewhere"
        outcome: Outcome = "silently wrong" if wrong and not is_warned else "right"
        return Verdict(made.number, made.slips, outcome, tuple(wrong))

    def _read_once(
        self, raw: bytes, path: str, diagnostics: Diagnostics, _known: KnownData
    ) -> Document | None:
        """A file that no slip has touched is read once; what it forgets it reads again."""
        if self.original.files.get(path) != raw:
            return read_yaml(raw, path, diagnostics)
        if (path, raw) not in self._read:
            document = read_yaml(raw, path, diagnostics)
            assert document is not None
            self._read[path, raw] = document
        return self._read[path, raw]

    def _validate_once(self, document: Document, forms: Any, diagnostics: Diagnostics) -> Any:
        """Entries of a file that no slip has touched are validated once; specs are frozen."""
        if self._read.get((document.path, self.original.files.get(document.path, b""))) is not document:
            return _specs_of(document, forms, diagnostics)
        if document.path not in self._valid:
            self._valid[document.path] = _specs_of(document, forms, diagnostics)
        return self._valid[document.path]


@contextmanager
def planted(made: Mutant, original: Tree, folder: Path) -> Iterator[None]:
    """The changes of a mutant in a folder that holds the original; put back afterwards."""
    try:
        for path, raw in made.changes.items():
            write(folder, path, raw)
        yield
    finally:
        for path in made.changes:
            write(folder, path, original.files.get(path))


def write(folder: Path, path: str, raw: bytes | None) -> None:
    """Put a file, or a folder, or nothing where a path says."""
    place = folder / path
    if place.is_dir() and not place.is_symlink():
        place.rmdir()
    elif place.exists():
        place.unlink()
    if raw is None:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    if raw == DIRECTORY:
        place.mkdir()
    else:
        place.write_bytes(raw)
