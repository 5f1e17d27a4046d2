"""Starts the stub build in a process of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def launch(output: Path, version: str, behaviour: str = "") -> subprocess.Popen[str]:
    """A stub build that has just been started."""
    command = [sys.executable, "-m", "tests.publishing.stub_build", str(output), version, behaviour]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def start(output: Path, version: str, behaviour: str = "") -> subprocess.Popen[str]:
    """A stub build that has loaded everything and is about to begin."""
    process = launch(output, version, behaviour)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def run(output: Path, version: str, behaviour: str = "") -> tuple[int, str]:
    """Exit status and error text of a stub build."""
    process = launch(output, version, behaviour)
    _, errors = process.communicate()
    return process.returncode, errors
