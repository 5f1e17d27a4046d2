"""A language's `mkdocs.yml`: what differs from the configuration that all languages inherit."""

from __future__ import annotations

import dataclasses
import os
import posixpath
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from markupsafe import escape

from generator.mkdocs_adapter.language_stage import (
    Alternate,
    FooterLine,
    LanguageStage,
    NavigationItem,
)


def write_stage_config(stage: LanguageStage) -> None:
    """Write the configuration to where the stage says; the file is not touched if it already says so."""
    text = stage_config(stage)
    if not stage.config_path.is_file() or stage.config_path.read_text("utf-8") != text:
        stage.config_path.parent.mkdir(parents=True, exist_ok=True)
        stage.config_path.write_text(text, "utf-8", newline="\n")


def stage_config(stage: LanguageStage) -> str:
    """The configuration as YAML; every text in it is escaped, because neither MkDocs nor its theme does that."""
    folder = stage.config_path.parent
    config = {
        "INHERIT": _relative(stage.inherited_config, folder),
        "site_name": _html(stage.site_name),
        "site_url": stage.site_url,
        "docs_dir": _relative(stage.docs_dir, folder),
        "site_dir": _relative(stage.site_dir, folder),
        "theme": {
            "language": stage.theme_language,
            "direction": stage.direction,
            "custom_dir": _relative(stage.theme_dir, folder),
        },
        # A list takes the place of the inherited mapping, which names our own plugin: that one stages, and this is staged.
        # The site brings a search of its own.
        "plugins": [],
        # Only so that MkDocs does not list every page there is; the overrides read extra.navigation, which has levels.
        "nav": [{_html(item.title): f"{item.path}index.md"} for item in _flat(stage.navigation)],
        "extra": _extra(stage),
    }
    return yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=sys.maxsize)


def _extra(stage: LanguageStage) -> dict[str, object]:
    words = {name: _html(word) for name, word in dataclasses.asdict(stage.words).items()}
    return {
        "html_lang": stage.html_lang,
        "locale": stage.locale,
        "digits": stage.digits,
        "site_path": urlsplit(stage.site_url).path,
        "languages": [_language(alternate, stage) for alternate in stage.alternates],
        "navigation": [_entry(item) for item in stage.navigation],
        "words": words,
        "footer": [_line(line) for line in stage.footer],
        "markdown_copies": stage.has_copies,
        "notices": [_line(line) for line in stage.notices],
    }


def _line(line: FooterLine) -> dict[str, str]:
    return {name: _html(text) for name, text in dataclasses.asdict(line).items()}


def _language(alternate: Alternate, stage: LanguageStage) -> dict[str, str]:
    there, here = urlsplit(alternate.site_url).path, urlsplit(stage.site_url).path
    relative = "" if there == here else posixpath.relpath(there, here) + "/"
    return {
        "lang": alternate.html_lang,
        "name": _html(alternate.name),
        "site_name": _html(alternate.site_name),
        "url": alternate.site_url,
        "site_path": there,
        # Not "./../": the address of the page is put behind it.
        "relative": relative,
        "not_found_title": _html(alternate.not_found_title),
        "not_found_text": _html(alternate.not_found_text),
    }


def _entry(item: NavigationItem) -> dict[str, object]:
    return {
        "title": _html(item.title),
        "path": item.path,
        "items": [_entry(child) for child in item.items],
    }


def _flat(items: tuple[NavigationItem, ...]) -> Iterator[NavigationItem]:
    for item in items:
        yield item
        # A tab may repeat itself as the first of its entries.
        yield from (child for child in _flat(item.items) if child.path != item.path)


def _html(text: str) -> str:
    return str(escape(text))


def _relative(path: Path, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()
