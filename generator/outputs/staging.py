"""Artifacts become a plain tree, one folder a language, in which a file is touched only if its bytes changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.cache.known_files import KnownFiles, digest_of
from generator.outputs.artifact import Artifact

DOCS = "docs"


class PathLeavesTheTree(Exception):
    """An artifact's path leads out of its tree: a mistake in the generator, not in the content."""


Staged = dict[str, tuple[str, str]]
"""Places of files, each with its language and its path there."""


def stage_artifacts(
    artifacts: Iterable[Artifact],
    folder: Path,
    known: KnownFiles | None = None,
    staged: Mapping[str, tuple[str, str]] | None = None,
) -> tuple[tuple[str, str], ...]:
    """Make the documents of every language below `folder` equal to the artifacts; nothing else there is touched.

    Each is written as soon as it is made, and forgotten.

    Args:
        known: what is in files that the last build staged.
        staged: what `write_artifacts` has staged of them, which are not given again.

    Returns:
        Language and path of each.
    """
    wanted = {**(staged or {}), **write_artifacts(artifacts, folder, known)}
    for place in _staged_files(folder):
        if place not in wanted:
            Path(place).unlink()
    _remove_empty_folders(folder)
    return tuple(wanted.values())


def write_artifacts(artifacts: Iterable[Artifact], folder: Path, known: KnownFiles | None = None) -> Staged:
    """Write those whose bytes changed, and remove nothing."""
    known = known or KnownFiles()
    trees: dict[str, _Tree] = {}
    written: Staged = {}
    for artifact in artifacts:
        if artifact.language not in trees:
            trees[artifact.language] = _Tree(docs_folder(folder, artifact.language))
        place = trees[artifact.language].place(artifact.path)
        digest = digest_of(artifact.content)
        if not known.has(place, artifact.content, digest):
            Path(place).write_bytes(artifact.content)
            known.note(place, digest)
        written[place] = artifact.language, artifact.path
    return written


def docs_folder(folder: Path, language: str) -> Path:
    """Where the documents of a language lie in a staged tree."""
    return folder / language / DOCS


class _Tree:
    """The documents of a language, with the folders in it that are known to be there."""

    def __init__(self, root: Path) -> None:
        root.mkdir(parents=True, exist_ok=True)
        self._folders = {"": os.fspath(root.resolve())}

    def place(self, path: str) -> str:
        """Where a file goes, whose folder is there from now on.

        Raises:
            PathLeavesTheTree: it would be elsewhere.
        """
        parent, _, name = path.rpartition("/")
        place = f"{self._folder(parent)}{os.sep}{name}"
        # `Path` would take longer than everything else here, as nearly all files are staged already
        if name in ("", "..", ".") or path.startswith("/") or os.path.islink(place):  # noqa: PTH114
            raise PathLeavesTheTree(path)
        return place

    def _folder(self, path: str) -> str:
        if path not in self._folders:
            place = self.place(path)
            Path(place).mkdir(exist_ok=True)
            self._folders[path] = place
        return self._folders[path]


def _staged_files(folder: Path) -> Iterator[str]:
    roots = sorted(path / DOCS for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    for root in roots:
        for directory, _, names in os.walk(root.resolve()):
            yield from (f"{directory}{os.sep}{name}" for name in names)


def _remove_empty_folders(folder: Path) -> None:
    for root in folder.glob(f"*/{DOCS}"):
        for directory, _, names in os.walk(root, topdown=False):
            if not names and not any(Path(directory).iterdir()):
                Path(directory).rmdir()
