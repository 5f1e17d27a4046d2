"""What a page's HTML is made from, besides its own Markdown: if any of it changes, every page is made anew.

A key that misses something gives a wrong site, so a configuration that reaches for more than is hashed here is not
cached at all.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import platform
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

from generator.cache.folder import folder_digest, key_of
from generator.mkdocs_adapter.finishing import Finishing
from generator.mkdocs_adapter.language_stage import LanguageStage

_CODE = Path(__file__).parent
_MODULES = "*.py"
"""Not what Python compiles of them, which comes and goes."""
_PACKAGES = (
    "mkdocs",
    "mkdocs-material",
    "Markdown",
    "Jinja2",
    "MarkupSafe",
    "Pygments",
    "pymdown-extensions",
    "PyYAML",
)
_SETTINGS = frozenset(
    {"site_name", "docs_dir", "site_dir", "theme", "extra_css", "extra_javascript", "plugins"}
    | {"markdown_extensions", "validation"}
)
_THEME_SETTINGS = frozenset(
    {"name", "variant", "custom_dir", "font", "features", "palette", "icon", "language"}
)
_EXTENSIONS = frozenset(
    {"attr_list", "toc", "tables", "def_list", "footnotes", "abbr", "admonition", "md_in_html"}
)


def rendering_key(
    stage: LanguageStage, names: Iterable[str], finishing: Finishing, source_date_epoch: int
) -> str | None:
    """A name for everything that the pages of a language share; None if that cannot be known."""
    inherited = stage.inherited_config.read_bytes()
    if not _is_known(inherited):
        return None
    return key_of(
        _circumstances(),
        inherited.decode("utf-8", "replace"),
        stage.config_path.read_text("utf-8"),
        folder_digest(stage.theme_dir),
        sorted(names),
        [finishing.folder, finishing.root, sorted(finishing.shared), finishing.after_charset],
        source_date_epoch,
    )


def theme_key(stage: LanguageStage) -> str:
    """A name for the theme with our overrides, and for where it lies."""
    return key_of(
        _circumstances(),
        stage.inherited_config.read_text("utf-8", "replace"),
        stage.config_path.read_text("utf-8"),
        [str(stage.theme_dir), folder_digest(stage.theme_dir)],
        # the places of files are kept, which move with the environment
        _place_of("material"),
    )


def _place_of(package: str) -> list[str]:
    """Its folders. The whole of what Python knows of it would name objects by where they lie in memory."""
    spec = importlib.util.find_spec(package)
    return list(spec.submodule_search_locations or ()) if spec is not None else []


def page_key(common: str, name: str, markdown: str) -> str:
    """A name for everything that one page is made from; `common` is what `rendering_key` gave, `markdown` a digest."""
    return hashlib.sha256(f"{common} {name} {markdown}".encode()).hexdigest()


@cache
def _circumstances() -> list[str]:
    """Our own code, and the versions of what renders."""
    versions = [f"{name} {importlib.metadata.version(name)}" for name in _PACKAGES]
    return [platform.python_version(), folder_digest(_CODE, _MODULES), *versions]


def _is_known(config: bytes) -> bool:
    """Whether a configuration asks for nothing that may read other files, the environment or the clock."""
    try:
        tags = [event for event in yaml.parse(config, yaml.CBaseLoader) if getattr(event, "tag", None)]
        settings = yaml.load(config, yaml.CBaseLoader)
    except yaml.YAMLError:
        return False  # MkDocs says what is wrong with it
    if tags or not isinstance(settings, dict):
        return False
    theme, extensions = settings.get("theme"), settings.get("markdown_extensions", {})
    return (
        settings.keys() <= _SETTINGS
        and isinstance(theme, Mapping)
        and theme.keys() <= _THEME_SETTINGS
        and theme.get("name") == "material"
        and isinstance(extensions, Mapping)
        and extensions.keys() <= _EXTENSIONS
    )
