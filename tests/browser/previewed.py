"""A report that `duizhao serve` shows, in a process of its own as an editor would run it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.report_project import REPOSITORY, ReportProject

PATIENCE = 60.0
"""Seconds; a machine that does other things at the same time is slow."""


class Previewed:
    """A small report, and the process that shows it."""

    def __init__(self, project: ReportProject, port: int, terminal: Path) -> None:
        self.project = project
        self.address = f"http://127.0.0.1:{port}/duizhao/"
        self._terminal = terminal
        self._first = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}

    def restore(self) -> None:
        """The report as it was at first."""
        folders = [self.project.root / name for name in ("content", "data", "site_config")]
        for path in [path for folder in folders for path in folder.rglob("*") if path.is_file()]:
            if path not in self._first:
                path.unlink()
        for path, content in self._first.items():
            if path.read_bytes() != content:
                path.write_bytes(content)

    def terminal(self) -> str:
        """What the editor has read on the terminal so far."""
        return self._terminal.read_text("utf-8")

    def wait_for_terminal(self, text: str, times: int = 1) -> None:
        """Wait until the terminal has said something that often."""
        until = time.monotonic() + PATIENCE
        while self.terminal().count(text) < times:
            assert time.monotonic() < until, self.terminal()
            time.sleep(0.05)


def free_port() -> int:
    """A port at which nothing listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def previewed(folder: Path, language: str = "en", *, own_generator: bool = False) -> Iterator[Previewed]:
    """A report under preview; with a generator of its own, that may be changed, too."""
    project, port, code = ReportProject(folder / "report"), free_port(), REPOSITORY
    if own_generator:
        code = folder / "code"
        shutil.copytree(REPOSITORY / "generator", code / "generator")
    command = [sys.executable, "-m", "generator", "serve", "--project", str(project.root)]
    terminal = folder / "terminal.txt"
    # an address on the host of the site would have to be one of its pages
    project.replace("content/report.yml", "https://example.org/", "https://example.net/")
    with terminal.open("wb") as written:
        process = subprocess.Popen(
            [*command, "--port", str(port), "--language", language],
            cwd=code,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=written,
            stderr=written,
        )
        try:
            shown = Previewed(project, port, terminal)  # before the process has made anything
            shown.wait_for_terminal("http://127.0.0.1")
            yield shown
        finally:
            process.terminate()
            process.wait(timeout=30)
