"""The report as a file to print, as pages link to it."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass

PRINT_FILES = "print/"
"""Folder of those files at the root of the site."""
PDF = "application/pdf"


@dataclass(frozen=True)
class PrintedReport:
    """The whole report in one language, or in several of them paragraph by paragraph."""

    languages: tuple[str, ...]
    """Codes of its languages, in the order in which they are read."""
    compiled: Future[bytes]
    """Is being made while pages are."""

    @property
    def content(self) -> bytes:
        """The file; whoever asks waits until it is there."""
        return self.compiled.result()

    @property
    def path(self) -> str:
        """Where it lies below the root of the site."""
        return f"{PRINT_FILES}report.{'-'.join(self.languages)}.pdf"
