"""A process that runs tests against one mutant."""

from __future__ import annotations

import os
import resource
from pathlib import Path

from tools.mutation.areas import ROOT
from tools.mutation.hook import install

AT_MOST_SECONDS = 300
"""Of processor time; the slowest area takes a third of it."""


def run_tests(path: str, index: int, chosen: list[str], scratch: str) -> None:
    """Ends with the status of pytest; without a mutation if `index` is negative."""
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    os.chdir(ROOT)
    resource.setrlimit(resource.RLIMIT_CPU, (AT_MOST_SECONDS, AT_MOST_SECONDS))
    if index >= 0:
        install(path, index)
    import pytest

    quiet = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--basetemp", f"{scratch}/tests"]
    # Not sys.exit: threads that a mutant left behind must not keep the process.
    os._exit(int(pytest.main([*quiet, *chosen])))
