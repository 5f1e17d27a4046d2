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
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.results import ROOT, Row, write_results

VERSIONS = ("3.11", "3.12", "3.13", "3.14")


def main() -> None:
    """Build, install, try, and write what was found."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(Path(folder))
        interpreters = sys.argv[1:] or [
            found for name in VERSIONS if (found := shutil.which(f"python{name}"))
        ]
        tables: dict[str, list[Row]] = {
            "size": [{"What": f"wheel, {len(ZipFile(wheel).namelist())} files", "MB": _megabytes([wheel])}],
            "interpreters": [],
        }
        for interpreter in interpreters:
            row, tables["dependencies"] = tried(interpreter, wheel, Path(folder))
            tables["interpreters"].append(row)
    write_results("wheel", "python -m tools.wheel", tables)


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


def tried(interpreter: str, wheel: Path, folder: Path) -> tuple[Row, list[Row]]:
    """One interpreter's row: what was installed, and whether a new report builds; and what the wheel depends on."""
    version = re.sub(r"[^0-9.]", "", _run(interpreter, "--version"))
    home = folder / version
    _run(interpreter, "-m", "venv", str(home / "venv"))
    own = home / "venv" / "bin"
    _run(str(own / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel))
    packages = next((home / "venv").glob("lib/python*/site-packages"))
    installed = list(_installed(packages))
    for arguments in (
        ("new", "report", "--yes"),
        ("check", "--project", "report"),
        ("build", "--project", "report"),
    ):
        _run(str(own / "duizhao"), *arguments, cwd=home)
    pages = len(list((home / "report" / "site").rglob("*.html")))
    row = {
        "Python": version,
        "Packages with the wheel": len(installed),
        "MB installed": _megabytes(packages.rglob("*")),
        "Pages of a new report": pages,
    }
    dependencies = _dependencies(installed)
    shutil.rmtree(home)
    return row, dependencies


def _installed(packages: Path) -> Iterator[Distribution]:
    for found in distributions(path=[str(packages)]):
        if found.name not in ("pip", "setuptools", "wheel"):
            yield found


def _dependencies(installed: Sequence[Distribution]) -> list[Row]:
    """What the wheel asks for, largest first, and in one row what those ask for."""
    by_name = {canonicalize_name(found.name): found for found in installed}
    asked = map(Requirement, by_name["duizhao"].requires or ())
    own = {
        canonicalize_name(one.name) for one in asked if not one.marker or one.marker.evaluate({"extra": ""})
    }
    rows: list[Row] = [
        {"Package": name, "Version": by_name[name].version, "MB": _own_megabytes(by_name[name])}
        for name in own
    ]
    rows.sort(key=lambda row: (-float(row["MB"]), row["Package"]))
    others = [found for name, found in by_name.items() if name not in own | {"duizhao"}]
    size = round(sum(map(_own_megabytes, others)), 1)
    return [*rows, {"Package": f"{len(others)} more, which these need", "Version": "", "MB": size}]


def _own_megabytes(package: Distribution) -> float:
    return _megabytes(Path(str(package.locate_file(file))) for file in package.files or ())


def _megabytes(files: Iterable[Path]) -> float:
    return round(sum(path.stat().st_size for path in files if path.is_file()) / 1e6, 1)


def _run(*command: str, cwd: Path | None = None) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd).stdout


if __name__ == "__main__":
    main()
