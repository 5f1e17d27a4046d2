"""Which files a project has, read in a fixed order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics, Location, rules
from generator.source.document import Document
from generator.source.unread import Unread
from generator.source.yaml_reader import read_yaml

_MISNAMED = re.compile(r"\.ya?ml(?:[.~].*)?$|\.(?:txt|json)$", re.IGNORECASE)
"""Endings of what was an author's file before it was renamed, saved by another program, or backed up."""
FOLDERS = ("content", "data", "site_config")
SETTINGS = "site_config"
LANGUAGES = f"{SETTINGS}/languages"
DEFAULTS = Path(__file__).parents[1] / "defaults"
"""What a project's own site_config/ may replace, file by file; a file here stands for site_config/<same path>."""

MAX_FILES = 50_000
MAX_BYTES = 256 * 1024 * 1024
"""Of all YAML files together."""


@dataclass(frozen=True)
class Project:
    """Where a report lies: a folder with content/, data/ and site_config/ in it."""

    root: Path

    def own_paths(self) -> Iterator[str]:
        """All YAML files that authors write, relative to the root, sorted."""
        for folder in FOLDERS:
            found = (self.root / folder).rglob("*.yml")
            yield from sorted(
                path.relative_to(self.root).as_posix() for path in found if _is_written(path, self.root)
            )

    def paths(self) -> Iterator[str]:
        """All YAML files of the project, and the default ones in place of those that it does not have."""
        own = tuple(self.own_paths())
        yield from sorted({*own, *(f"{SETTINGS}/{path}" for path in _default_paths())}, key=_in_order)

    def place(self, path: str) -> Path:
        """Where a file lies: in the project or, if that has none of its own, among the defaults."""
        own = self.root / path
        if own.is_file() or not path.startswith(f"{SETTINGS}/"):
            return own
        default = DEFAULTS / path.removeprefix(f"{SETTINGS}/")
        return default if default.is_file() else own

    def theme_files(self) -> dict[str, Path]:
        """Templates and assets by their path in the theme: the default ones, and the project's own instead or as well."""
        return {
            path.relative_to(folder).as_posix(): path
            for folder in (DEFAULTS / "theme", self.root / SETTINGS / "theme")
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    def misnamed(self) -> Iterator[tuple[str, str]]:
        """What looks like content under a name that nobody reads, and the name that it should have."""
        for folder in FOLDERS:
            for path in sorted((self.root / folder).rglob("*")):
                name = path.relative_to(self.root).as_posix()
                if not name.startswith("site_config/theme/") and (right := _right_name(path)):
                    yield name, path.with_name(right).relative_to(self.root).as_posix()

    def read_bytes(self, path: str) -> bytes:
        """A file that need not be there; empty if it is not."""
        place = self.root / path
        return place.read_bytes() if place.is_file() else b""


def _right_name(path: Path) -> str:
    """The name that a file would be read under; empty where it has that name, is no content, or is a mere backup."""
    name = path.name
    if path.is_dir():
        return name if path.suffix == ".yml" else ""
    if path.suffix == ".yml" or name == "translations.json":
        return ""
    right = _MISNAMED.sub(".yml", name) if "." in name else f"{name}.yml"
    is_backup = path.suffix != ".yaml" and path.with_name(right).is_file()
    return "" if right == name or is_backup else right


def is_of_sane_size(project: Project, paths: Sequence[str], diagnostics: Diagnostics) -> bool:
    """Whether the report can be read at all; looked at before a byte is."""
    sizes = {path: project.place(path).stat().st_size for path in paths}
    total = sum(sizes.values())
    if len(paths) > MAX_FILES:
        at, found, limit = paths[MAX_FILES], f"{len(paths):,} × .yml", f"{MAX_FILES:,}"
    elif total > MAX_BYTES:
        at, found, limit = (
            max(paths, key=sizes.__getitem__),
            f"{total / 2**20:.0f} MB",
            f"{MAX_BYTES >> 20} MB",
        )
    else:
        return True
    diagnostics.report(rules.REPORT_HAS_A_SANE_SIZE, Location(at), found=found, limit=limit)
    return False


def load(project: Project, diagnostics: Diagnostics) -> tuple[Document | Unread, ...]:
    """Read every YAML file of the project; what is wrong with those that cannot be read is reported."""
    report_misnamed(project, diagnostics)
    paths = tuple(project.paths())
    if not is_of_sane_size(project, paths, diagnostics):
        return tuple(Unread(path, b"") for path in paths)
    return tuple(read_file(path, project.place(path).read_bytes(), diagnostics) for path in paths)


def read_file(path: str, raw: bytes, diagnostics: Diagnostics) -> Document | Unread:
    """One file, as far as it can be read."""
    return read_yaml(raw, path, diagnostics) or Unread(path, raw)


def report_misnamed(project: Project, diagnostics: Diagnostics) -> None:
    """Tell of files that nobody would read."""
    for path, right in project.misnamed():
        diagnostics.report(rules.FILE_HAS_A_PLACE, Location(path), file=path, suggestion=right)


def _is_written(path: Path, root: Path) -> bool:
    """Read as part of the report: not what only the site builder reads."""
    parts = path.relative_to(root).parts
    return path.is_file() and parts[:2] != (SETTINGS, "theme") and parts != (SETTINGS, "mkdocs.yml")


def default_languages() -> tuple[str, ...]:
    """Codes of the languages whose words come with the generator."""
    return tuple(
        sorted(path.stem for path in (DEFAULTS / LANGUAGES.removeprefix(f"{SETTINGS}/")).glob("*.yml"))
    )


def _default_paths() -> Iterator[str]:
    found = (path.relative_to(DEFAULTS) for path in DEFAULTS.rglob("*.yml"))
    return (path.as_posix() for path in found if path.parts != ("mkdocs.yml",))


def _in_order(path: str) -> tuple[int, str]:
    return FOLDERS.index(path.partition("/")[0]), path
