"""What all languages are built with lies beside their staged trees, so that these need nothing from outside."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from generator.model.colours import accent_of
from generator.source.files import Project

_SHARED = "shared"
_STYLES = "assets/stylesheets/duizhao.css"
_IMPORT = re.compile(rb'^@import "([^"]+)";\n', re.MULTILINE)


def shared_config(folder: Path) -> Path:
    """The configuration that the languages staged in `folder` inherit."""
    return folder / _SHARED / "mkdocs.yml"


def shared_theme(folder: Path) -> Path:
    """Overrides of the theme, and the assets that readers load, for the languages staged in `folder`."""
    return folder / _SHARED / "theme"


def write_shared(project: Project, folder: Path, accent: str | None = None) -> None:
    """Make configuration and theme equal to those of the project; a file is touched only if its bytes changed.

    Args:
        accent: colour of the site as `#rrggbb`, instead of the theme's own.
    """
    theme = shared_theme(folder)
    wanted = {theme / path: content for path, content in _theme_files(project).items()}
    if accent is not None:
        wanted[theme / _STYLES] += _styles_of(accent)
    wanted[shared_config(folder)] = project.place("site_config/mkdocs.yml").read_bytes()
    for place, content in wanted.items():
        _write_if_changed(content, place)
    for left_over in [path for path in theme.rglob("*") if path.is_file() and path not in wanted]:
        left_over.unlink()


def _theme_files(project: Project) -> dict[str, bytes]:
    """All files of the theme by path; styles are joined into the one that imports them."""
    files = {path: source.read_bytes() for path, source in project.theme_files().items()}
    folder = posixpath.dirname(_STYLES)
    parts = {f"{folder}/{name.decode()}" for name in _IMPORT.findall(files[_STYLES])}
    files[_STYLES] = _IMPORT.sub(lambda found: files[f"{folder}/{found[1].decode()}"], files[_STYLES])
    return {path: content for path, content in files.items() if path not in parts}


def _styles_of(colour: str) -> bytes:
    """What stands in the theme's `tokens.css` for our own colours."""
    accent = accent_of(colour)
    return f"""
:root {{
  --md-primary-fg-color: {accent.on_light};
  --md-primary-fg-color--light: {accent.on_light};
  --md-primary-fg-color--dark: {accent.on_light};
  --md-accent-fg-color: {accent.on_light};
  --md-accent-fg-color--transparent: {accent.on_light}1a;
}}
[data-md-color-scheme] {{
  --dz-brand: {accent.on_light};
  --dz-accent: {accent.on_light};
  --dz-link: {accent.on_light};
  --dz-focus: {accent.on_light};
}}
@media screen {{
  [data-md-color-scheme="slate"] {{
    --dz-brand: {accent.on_dark};
    --dz-accent: {accent.on_dark};
    --dz-link: {accent.on_dark};
    --dz-focus: {accent.on_dark};
    --md-primary-fg-color: {accent.dark_header};
    --md-accent-fg-color: {accent.on_dark};
    --md-accent-fg-color--transparent: {accent.on_dark}1a;
  }}
}}
@media print {{
  [data-md-color-scheme] {{
    --dz-link: #000;
  }}
}}
""".encode()


def _write_if_changed(content: bytes, place: Path) -> None:
    if place.is_file() and place.read_bytes() == content:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
