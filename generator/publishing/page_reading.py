"""All pages of a site read, by as many processes as there are processors when there are many."""

import json
import pickle
import subprocess
import sys
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.processes.sharing import processors
from generator.publishing.page import Page, read_page

_LEAST_FOR_A_PROCESS = 50
"""Pages that take about as long as starting a process and taking over what it found."""


def read_pages(root: Path, names: Sequence[str], allowed_inline_scripts: Collection[str]) -> dict[str, Page]:
    """What the checks need to know of each of `names`, in their order."""
    processes = min(processors(), len(names) // _LEAST_FOR_A_PROCESS)
    if processes < 2:
        return {name: read_page(name, (root / name).read_bytes(), allowed_inline_scripts) for name in names}
    with ThreadPoolExecutor(processes) as workers:
        shares = [names[first::processes] for first in range(processes)]
        read = workers.map(lambda share: _read_elsewhere(root, share, allowed_inline_scripts), shares)
        found = {page.file: page for pages in read for page in pages}
    return {name: found[name] for name in names}


def _read_elsewhere(root: Path, names: Sequence[str], allowed: Collection[str]) -> list[Page]:
    # A new process and not a fork of this one: threads may be running here, and other systems cannot fork.
    run = subprocess.run(
        [sys.executable, "-m", "generator.publishing.page_reading"],
        input=json.dumps([str(root), names, sorted(allowed)]).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    pages: list[Page] = pickle.loads(run.stdout)
    return pages


def _main() -> None:
    root, names, allowed = json.load(sys.stdin.buffer)
    pages = [read_page(name, Path(root, name).read_bytes(), frozenset(allowed)) for name in names]
    pickle.dump(pages, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    _main()
