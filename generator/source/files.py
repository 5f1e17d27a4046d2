"""Which files a project has, read in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics, Location, rules
from generator.source.document import Document
from generator.source.unread import Unread
from generator.source.yaml_reader import read_yaml

FOLDERS = ("content", "data", "site_config")


@dataclass(frozen=True)
class Project:
    """Where a report lies: a folder with content/, data/ and site_config/ in it."""

    root: Path

    @property
    def theme(self) -> Path:
        """Overrides of the theme, and the assets that readers load."""
        return self.root / "site_config" / "theme"

    def paths(self) -> Iterator[str]:
        """All YAML files that authors write, relative to the root, sorted."""
        for folder in FOLDERS:
            found = (path for path in (self.root / folder).rglob("*") if path.suffix in (".yml", ".yaml"))
            for path in sorted(path.relative_to(self.root).as_posix() for path in found if path.is_file()):
                if not path.startswith("site_config/theme/"):
                    yield path

    def read_text(self, path: str) -> str:
        """A file that need not be there; empty if it is not."""
        place = self.root / path
        return place.read_text(encoding="utf-8") if place.is_file() else ""


def load(project: Project, diagnostics: Diagnostics) -> tuple[Document | Unread, ...]:
    """Read every YAML file of the project; what is wrong with those that cannot be read is reported."""
    documents: list[Document | Unread] = []
    for path in project.paths():
        if path.endswith(".yaml"):
            right = path.removesuffix(".yaml") + ".yml"
            diagnostics.report(rules.FILE_HAS_A_PLACE, Location(path), file=path, suggestion=right)
            continue
        raw = (project.root / path).read_bytes()
        documents.append(read_yaml(raw, path, diagnostics) or Unread(path, raw))
    return tuple(documents)
