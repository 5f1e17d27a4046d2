"""The preview from start to end: watch, renew, tell, verify."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from generator.authoring import project_specs
from generator.diagnostics import Diagnostic
from generator.model.nouns.site import SiteSpec
from generator.preview.server import PreviewServer
from generator.preview.trouble import Fault, fault_of
from generator.preview.verification import Verdict, Verification
from generator.preview.watching import Watch
from generator.preview.workshop import Workshop
from generator.source.files import FOLDERS, Project

GENERATOR = Path(__file__).parents[1]
_TICK = 0.1
_BEFORE_CATALOGUE = 0.4
_BEFORE_VERIFYING = 1.5
"""Seconds of quiet: who is still typing gets all there is of the machine."""


class Teller(Protocol):
    """Speaks to the editor on the terminal."""

    def started(self, address: str) -> None:
        """The preview can be opened."""

    def renewed(self, seconds: float, warnings: Iterable[Diagnostic]) -> None:
        """Pages show the report as it stands."""

    def mistaken(self, mistakes: Iterable[Diagnostic]) -> None:
        """The report has mistakes; pages stay as they were."""

    def failed(self, fault: Fault) -> None:
        """A template or the generator has a mistake; pages stay as they were."""

    def verified(self, verdict: Verdict) -> None:
        """The whole site was built and looked at."""

    def starting_again(self) -> None:
        """The generator changed."""


class Preview:
    """One project, shown on this machine until the process is interrupted."""

    def __init__(self, project: Project, port: int, teller: Teller) -> None:
        """Listen at a port; nothing is read yet.

        Raises:
            PortIsTaken: something else listens there.
        """
        work = project.root / "build" / "preview"
        self._project = project
        self._teller = teller
        self._workshop = Workshop(project, work)
        self._verification = Verification(project.root, work)
        self.server = PreviewServer(self._workshop, _mount(project), port)

    def run(self) -> None:
        """Serve until somebody interrupts."""
        watch = Watch(_watched(self._project))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self._renew()
        self._teller.started(self.server.address)
        # Looking for garbage among all objects of a report takes longer than rendering a page; it is done in quiet.
        gc.disable()
        try:
            self._go_on(watch)
        finally:
            gc.enable()
            self._verification.end()
            watch.stop()
            self.server.shutdown()
            self.server.server_close()

    def _go_on(self, watch: Watch) -> None:
        quiet_since, is_known, is_verified = time.monotonic(), False, False
        while True:
            if changed := watch.changes(_TICK):
                self._verification.stop()
                self._take(changed)
                quiet_since, is_known, is_verified = time.monotonic(), False, False
                continue
            quiet = time.monotonic() - quiet_since
            if not is_known and quiet > _BEFORE_CATALOGUE:
                self._workshop.refresh_catalogue()
                self._workshop.keep_known()
                gc.collect()
                is_known = True
            if not is_verified and quiet > _BEFORE_VERIFYING:
                is_verified = True
                if not self._workshop.mistakes and self._workshop.fault is None:
                    self._verification.start()
            if (verdict := self._verification.verdict()) is not None:
                self._workshop.tell(notes=verdict.faults)
                self._teller.verified(verdict)

    def _take(self, changed: frozenset[Path]) -> None:
        own = [path for path in changed if path.suffix == ".py" and path.is_relative_to(GENERATOR)]
        if not own:
            self._renew()
        elif (fault := _loading_fault(own, self._project.root)) is not None:
            self._workshop.tell(fault)
            self._teller.failed(fault)
        else:
            self._teller.starting_again()
            self._verification.end()
            # sockets are not inherited; pages that are open try again until the new process answers
            os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])

    def _renew(self) -> None:
        seconds = self._workshop.renew()
        if self._workshop.fault is not None:
            self._teller.failed(self._workshop.fault)
        elif self._workshop.mistakes:
            self._teller.mistaken(self._workshop.mistakes)
        else:
            self._teller.renewed(seconds, self._workshop.warnings)


def _mount(project: Project) -> str:
    """The path at which the site will stand on its host, so that absolute addresses hold in the preview, too."""
    sites = project_specs(project).all(SiteSpec)
    return urlsplit(sites[0].spec.site_url).path or "/" if sites else "/"


def _watched(project: Project) -> list[Path]:
    return [*(project.root / name for name in FOLDERS), GENERATOR]


def _loading_fault(changed: Iterable[Path], root: Path) -> Fault | None:
    """What keeps a changed generator from starting, found before this one ends."""
    for path in changed:
        try:
            compile(path.read_bytes(), str(path), "exec")
        except (SyntaxError, ValueError) as error:
            return fault_of(error, root)
        except FileNotFoundError:
            continue  # removed; whoever needs it says so below
    run = subprocess.run(
        [sys.executable, "-c", "import generator.cli.serve"], capture_output=True, text=True, check=False
    )
    return None if run.returncode == 0 else Fault(run.stderr.strip())
