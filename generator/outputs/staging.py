"""Artifacts become a plain tree, one folder a language, in which a file is touched only if its bytes changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.outputs.artifact import Artifact

DOCS = "docs"


@dataclass(frozen=True)
class StagedTree:
    """What a run of staging did to the tree."""

    folder: Path
    written: tuple[Path, ...]
    removed: tuple[Path, ...]
    unchanged: int


class PathLeavesTheTree(Exception):
    """An artifact's path leads out of its tree: a mistake in the generator, not in the content."""


def stage_artifacts(artifacts: Iterable[Artifact], folder: Path) -> StagedTree:
    """Make the documents of every language below `folder` equal to the artifacts; nothing else there is touched."""
    wanted = _places(artifacts, folder)
    written = _write(wanted)
    removed = [path for path in _staged_files(folder) if path not in wanted]
    for path in removed:
        path.unlink()
    _remove_empty_folders(folder)
    return StagedTree(folder, written, tuple(removed), len(wanted) - len(written))


def write_artifacts(artifacts: Iterable[Artifact], folder: Path) -> tuple[Path, ...]:
    """Write those whose bytes changed, and remove nothing; the files that were written."""
    return _write(_places(artifacts, folder))


def docs_folder(folder: Path, language: str) -> Path:
    """Where the documents of a language lie in a staged tree."""
    return folder / language / DOCS


def _places(artifacts: Iterable[Artifact], folder: Path) -> dict[Path, bytes]:
    """Where each artifact goes; folders are asked once where they really are, since that takes long."""
    roots: dict[str, Path] = {}
    folders: dict[tuple[str, str], Path] = {}
    places: dict[Path, bytes] = {}
    for artifact in artifacts:
        language = artifact.language
        if language not in roots:
            roots[language] = docs_folder(folder, language).resolve()
        parent, _, name = artifact.path.rpartition("/")
        if (language, parent) not in folders:
            folders[language, parent] = (roots[language] / parent).resolve()
        place = folders[language, parent] / name
        if name in ("", "..", ".") or place.is_symlink() or not place.is_relative_to(roots[language]):
            raise PathLeavesTheTree(f"{language}: {artifact.path}")
        places[place] = artifact.content
    return places


def _write(places: Mapping[Path, bytes]) -> tuple[Path, ...]:
    return tuple(place for place, content in places.items() if _write_if_changed(place, content))


def _write_if_changed(place: Path, content: bytes) -> bool:
    if place.is_file() and place.read_bytes() == content:
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    return True


def _staged_files(folder: Path) -> list[Path]:
    roots = [path / DOCS for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    return sorted(path.resolve() for root in roots for path in root.rglob("*") if path.is_file())


def _remove_empty_folders(folder: Path) -> None:
    folders = [path for path in folder.glob(f"*/{DOCS}/**/") if path.is_dir()]
    for path in sorted(folders, key=lambda path: len(path.parts), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
