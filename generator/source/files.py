"""Which files a project has, read in a fixed order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from generator.diagnostics import Diagnostics, Location, rules
from generator.source.document import Document
from generator.source.known_data import KnownData
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
            yield from sorted(path for path, entry in _below(self.root, folder) if _is_written(path, entry))

    def paths(self) -> Iterator[str]:
        """All YAML files of the project, and the default ones in place of those that it does not have."""
        own = tuple(self.own_paths())
        yield from sorted({*own, *(f"{SETTINGS}/{path}" for path in _default_paths())}, key=_in_order)

    def places(self) -> dict[str, Path]:
        """Where each of those files lies."""
        return {path: self.place(path) for path in self.paths()}

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
            for name, entry in sorted(_below(self.root, folder), key=itemgetter(0)):
                if name.startswith("site_config/theme/") or (name.endswith(".yml") and entry.is_file()):
                    continue
                if right := _right_name(Path(entry.path)):
                    yield name, f"{name.rpartition('/')[0]}/{right}"

    def read_bytes(self, path: str) -> bytes:
        """A file that need not be there; empty if it is not."""
        place = self.root / path
        return place.read_bytes() if place.is_file() else b""


def _right_name(path: Path) -> str:
    """The name that a file would be read under; empty where it has that name, is no content, or is a mere backup."""
    name = path.name
    if path.is_dir():
        return name if path.suffix == ".yml" else ""
    if path.suffix == ".yml":  # a pipe, or a link that leads nowhere; editors' marks of open files are hidden
        return "" if path.is_file() or name.startswith(".") else name
    if name == "translations.json":
        return ""
    right = _MISNAMED.sub(".yml", name) if "." in name else f"{name}.yml"
    is_backup = path.suffix != ".yaml" and path.with_name(right).is_file()
    return "" if right == name or is_backup else right


def is_of_sane_size(places: Mapping[str, Path], diagnostics: Diagnostics) -> bool:
    """Whether the report can be read at all; looked at before a byte is.

    Args:
        places: where its files lie.
    """
    sizes = {path: place.stat().st_size for path, place in places.items()}
    total = sum(sizes.values())
    if len(sizes) > MAX_FILES:
        at, found, limit = tuple(sizes)[MAX_FILES], f"{len(sizes):,} × .yml", f"{MAX_FILES:,}"
    elif total > MAX_BYTES:
        at, found, limit = (
            max(sizes, key=sizes.__getitem__),
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
    places = project.places()
    if not is_of_sane_size(places, diagnostics):
        return tuple(Unread(path, b"") for path in places)
    return tuple(read_file(path, place.read_bytes(), diagnostics) for path, place in places.items())


def read_file(
    path: str, raw: bytes, diagnostics: Diagnostics, known: KnownData | None = None
) -> Document | Unread:
    """One file, as far as it can be read."""
    return read_yaml(raw, path, diagnostics, known) or Unread(path, raw)


def report_misnamed(project: Project, diagnostics: Diagnostics) -> None:
    """Tell of files that nobody would read."""
    for path, right in project.misnamed():
        diagnostics.report(rules.FILE_HAS_A_PLACE, Location(path), file=path, suggestion=right)


def _below(root: Path, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything in a folder by its path from the root; links to folders are not followed."""
    try:
        with os.scandir(root / folder) as found:
            entries = list(found)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        yield path, entry
        if entry.is_dir(follow_symlinks=False):
            yield from _below(root, path)


def _is_written(path: str, entry: os.DirEntry[str]) -> bool:
    """Read as part of the report: not what only the site builder reads."""
    is_for_builder = path.startswith(f"{SETTINGS}/theme/") or path == f"{SETTINGS}/mkdocs.yml"
    return path.endswith(".yml") and not is_for_builder and entry.is_file()


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
