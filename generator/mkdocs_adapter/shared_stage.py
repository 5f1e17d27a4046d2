"""What all languages are built with lies beside their staged trees, so that these need nothing from outside."""

from __future__ import annotations

from pathlib import Path

from generator.source.files import Project

_SHARED = "shared"


def shared_config(folder: Path) -> Path:
    """The configuration that the languages staged in `folder` inherit."""
    return folder / _SHARED / "mkdocs.yml"


def shared_theme(folder: Path) -> Path:
    """Overrides of the theme, and the assets that readers load, for the languages staged in `folder`."""
    return folder / _SHARED / "theme"


def write_shared(project: Project, folder: Path) -> None:
    """Make configuration and theme equal to those of the project; a file is touched only if its bytes changed."""
    theme = shared_theme(folder)
    wanted = {theme / path: source for path, source in project.theme_files().items()}
    wanted[shared_config(folder)] = project.place("site_config/mkdocs.yml")
    for place, source in wanted.items():
        _copy_if_changed(source, place)
    for left_over in [path for path in theme.rglob("*") if path.is_file() and path not in wanted]:
        left_over.unlink()


def _copy_if_changed(source: Path, place: Path) -> None:
    content = source.read_bytes()
    if place.is_file() and place.read_bytes() == content:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
