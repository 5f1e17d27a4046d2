"""`python -m benchmarks.saving`: from the moment a file is written to the moment its page is served anew, in turns.

Ours is `duizhao serve`, with both languages; the other is `mkdocs serve` of the same pages in one language.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.generators import copy_pages, stock_config
from benchmarks.machine import machine
from benchmarks.projects import BenchProject
from tools.results import Row, write_results

OURS, STOCK = "duizhao serve", "mkdocs serve"
_LONGEST = 600.0
_REST = 3.0
"""Seconds of quiet between two edits, as an editor leaves, in which servers finish what they do besides."""


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", default="0,1000", help="sizes, pages a language; 0 is the flagship")
    parser.add_argument("--edits", default="9,2", help="how many at each size")
    parser.add_argument("--dry", action="store_true", help="write no results")
    options = parser.parse_args()
    rows: list[Row] = []
    sizes, edits = options.pages.split(","), options.edits.split(",")
    for size, count in zip(map(int, sizes), map(int, edits), strict=True):
        print(f"saving: {'the flagship' if size == 0 else f'{size:,} pages a language'}")
        with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as scratch:
            found = _compare(Path(scratch), size, count)
        rows += _rows("the flagship" if size == 0 else f"{size:,}", found)
    print(*rows, sep="\n")
    if not options.dry:
        write_results("saving", "python -m benchmarks.saving", {"machine": machine(), "edits": rows})


def _compare(folder: Path, size: int, edits: int) -> dict[str, list[float]]:
    report = folder / "report"
    project = BenchProject.of_size(report, size) if size else BenchProject.flagship(report)
    project.run("export", "--to", str(folder / "tree"))
    copy_pages(folder / "tree", folder / "stock", ["en"])
    config = stock_config(folder / "stock" / "en", "en")
    page = config.parent / "docs" / project.page / "index.md"
    ours, theirs = _free_port(), _free_port()
    stock = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--quiet",
        "-f",
        str(config),
        "-a",
        f"127.0.0.1:{theirs}",
    ]
    own = [*project.command("serve").arguments, "--port", str(ours)]
    found: dict[str, list[float]] = {OURS: [], STOCK: []}
    with _serving(own, project.folder), _serving(stock, config.parent):
        addresses = {
            OURS: _where(f"http://127.0.0.1:{ours}/duizhao/en/{project.page}"),
            STOCK: _where(f"http://127.0.0.1:{theirs}/report/{project.page}"),
        }
        changes: dict[str, Callable[[int], str]] = {
            OURS: project.edit,
            STOCK: lambda number: _edit(page, number),
        }
        for number in range(edits + 1):
            for name, address in addresses.items():
                time.sleep(_REST)
                took = _until_served(address, partial(changes[name], number))
                if number:  # the first edit finds templates that nobody has used yet
                    found[name].append(took)
                    print(f"  edit {number}: {name:<16}{took * 1000:9.0f} ms")
    return found


def _until_served(address: str, change: Callable[[], str]) -> float:
    word = change()
    start = time.perf_counter()
    while time.perf_counter() - start < _LONGEST:
        if word.encode() in _page(address):
            return time.perf_counter() - start
        time.sleep(0.005)
    raise TimeoutError(f"{address} never showed {word!r}")


def _edit(page: Path, number: int) -> str:
    text = page.read_text("utf-8").partition("\n<p>Edit")[0]
    page.write_text(f"{text}\n<p>Edit {number} is here.</p>\n", "utf-8")
    return f"Edit {number} is here."


def _page(address: str) -> bytes:
    # while it builds, the stock server keeps who asks waiting
    try:
        with urllib.request.urlopen(address, timeout=_LONGEST) as answer:
            return bytes(answer.read())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return b""


def _where(address: str) -> str:
    """The address, once it is answered."""
    start = time.perf_counter()
    while time.perf_counter() - start < _LONGEST:
        if _page(address):
            return address
        time.sleep(0.2)
    raise TimeoutError(address)


@contextmanager
def _serving(command: Sequence[str], folder: Path) -> Iterator[None]:
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        list(command), cwd=folder, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port: int = bound.getsockname()[1]
        return port


def _rows(size: str, found: dict[str, list[float]]) -> list[Row]:
    ours = median(found[OURS])
    return [
        {
            "Pages a language": size,
            "Server": name,
            "Median, ms": round(median(took) * 1000),
            "Slowest, ms": round(max(took) * 1000),
            "duizhao serve : this": f"{ours / median(took):.3f}",
        }
        for name, took in found.items()
    ]


if __name__ == "__main__":
    main()
