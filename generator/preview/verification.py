"""The whole site built and verified in a process of its own, while the editor goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.mkdocs_adapter import BuildFailed
from generator.pipeline import build_site, project_at
from generator.staged_site import SiteHasFaults


@dataclass(frozen=True)
class Verdict:
    """What the verification of a whole site found."""

    pages: int
    """Number of pages that were looked at; 0 if the site could not be built."""
    faults: tuple[str, ...]


class Verification:
    """One process at a time; it gives way to everything that is waited for."""

    def __init__(self, root: Path, work: Path) -> None:
        self._command = [sys.executable, "-m", "generator.preview.verification", str(root), str(work)]
        self._process: subprocess.Popen[bytes] | None = None
        self._ending: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Verify the report as it stands now."""
        self.end()
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that it ends with all that it started
        )

    def stop(self) -> None:
        """Give up; what is being verified is out of date. Nobody waits for its end, least of all who has just saved."""
        if self._process is not None:
            _end(self._process)
            self._ending, self._process = self._process, None

    def end(self) -> None:
        """Give up, and wait until nothing of it goes on."""
        self.stop()
        if self._ending is not None:
            self._ending.communicate()
            self._ending = None

    def verdict(self) -> Verdict | None:
        """What was found, once; None while nothing is finished."""
        if self._process is None or self._process.poll() is None:
            return None
        said, _ = self._process.communicate()
        status, self._process = self._process.returncode, None
        try:
            found = json.loads(said)
            return Verdict(found["pages"], tuple(found["faults"]))
        except (ValueError, KeyError, TypeError):
            text = said.decode("utf-8", "replace").strip()
            return Verdict(0, (text or f"verification ended with status {status}",))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it started, which would keep the editor waiting until they have done their share."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
    else:
        process.terminate()


def main(root: Path, work: Path) -> None:
    """Build, verify, and write what was found."""
    if hasattr(os, "nice"):
        os.nice(10)
    pages, faults = 0, []
    try:
        built = build_site(project_at(root), work / "site", work=work, cache=work.parent / "cache")
        pages = sum(built.pages.values())
    except SiteHasFaults as error:
        faults = [str(finding) for finding in error.findings]
    except BuildFailed as error:
        faults = [str(error)]
    sys.stdout.write(json.dumps({"pages": pages, "faults": faults}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
