"""What a project's files were at one moment, so that a build can tell whether they have stayed so."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.diagnostics.told import Told
from generator.source.files import FOLDERS, Project

_SETTINGS = "mkdocs.yml"
_EDITIONS = "editions"


class InputChanged(Told):
    """A file was written while the site was being built, so that the site may be of no one state."""


class InputState:
    """Taken before the first file is read; what is built stands for it as long as `check_unchanged` is silent."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._files = _files(project.root)

    @property
    def digest(self) -> str:
        """Changes with every name and every byte of the files."""
        contents = sorted((name, digest) for name, (_, digest) in self._files.items())
        return hashlib.sha256(repr(contents).encode()).hexdigest()

    def check_unchanged(self) -> None:
        """Compare with the files as they are now.

        Raises:
            InputChanged: with the first file, in the order of names, that is not what it was.
        """
        now = _files(self._project.root)
        changed = sorted(name for name, _ in self._files.items() ^ now.items())
        if changed:
            raise InputChanged(
                f"生成网站时{changed[0]}有改动。请重新生成。",
                f"{changed[0]} changed while the site was being built. Build again.",
            )


def _files(root: Path) -> Mapping[str, tuple[int, str]]:
    """Moment of writing and digest of every file; the moment tells a file that was changed and changed back."""
    paths = [path for folder in (*FOLDERS, _EDITIONS) for path in (root / folder).rglob("*")] + [
        root / _SETTINGS
    ]
    files = {}
    for path in paths:
        with suppress(FileNotFoundError):  # gone at this very moment
            if path.is_file():  # whoever reads a pipe waits for a writer
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                files[path.relative_to(root).as_posix()] = (path.stat().st_mtime_ns, digest)
    return files
