"""Measures the wheel and tries it on every Python there is: `python -m tools.wheel [interpreters …]`.

For each interpreter, the wheel and its dependencies go into a fresh environment, then `duizhao new`, `duizhao check` and
`duizhao build` run in an empty folder. The results stand in docs/installing.md.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path
from zipfile import ZipFile

from tools.results import ROOT, write_results

VERSIONS = ("3.11", "3.12", "3.13", "3.14")


def main() -> None:
    """Build, install, try, and write what was found."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(Path(folder))
        interpreters = sys.argv[1:] or [
            found for name in VERSIONS if (found := shutil.which(f"python{name}"))
        ]
        rows = [tried(interpreter, wheel, Path(folder)) for interpreter in interpreters]
        size = {"What": f"wheel, {len(ZipFile(wheel).namelist())} files", "MB": _megabytes([wheel])}
    write_results("wheel", "python -m tools.wheel", {"size": [size], "interpreters": rows})


def build_wheel(folder: Path) -> Path:
    """The wheel of the repository as it stands."""
    _run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
        str(ROOT),
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def tried(interpreter: str, wheel: Path, folder: Path) -> dict[str, str | int | float]:
    """One interpreter's row: what was installed, and whether a new report builds."""
    version = re.sub(r"[^0-9.]", "", _run(interpreter, "--version"))
    home = folder / version
    _run(interpreter, "-m", "venv", str(home / "venv"))
    own = home / "venv" / "bin"
    _run(str(own / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel))
    packages = next((home / "venv").glob("lib/python*/site-packages"))
    names = sorted(_names(packages))
    for arguments in (
        ("new", "report", "--yes"),
        ("check", "--project", "report"),
        ("build", "--project", "report"),
    ):
        _run(str(own / "duizhao"), *arguments, cwd=home)
    pages = len(list((home / "report" / "site").rglob("*.html")))
    row: dict[str, str | int | float] = {
        "Python": version,
        "Packages with the wheel": len(names),
        "MB installed": _megabytes(packages.rglob("*")),
        "Pages of a new report": pages,
    }
    shutil.rmtree(home)
    return row


def _names(packages: Path) -> Iterator[str]:
    for found in distributions(path=[str(packages)]):
        if found.name not in ("pip", "setuptools", "wheel"):
            yield found.name


def _megabytes(files: object) -> float:
    assert isinstance(files, (list, Iterator))
    return round(sum(path.stat().st_size for path in files if path.is_file()) / 1e6, 1)


def _run(*command: str, cwd: Path | None = None) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd).stdout


if __name__ == "__main__":
    main()
