"""The languages' outputs become one site: the source language at the root, the others in folders of their own."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence, Set
from pathlib import Path
from urllib.parse import urlsplit

from generator.mkdocs_adapter.indents import without_indents
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.sitemap import listed_pages, write_sitemap

_ASSET = re.compile(
    r'(?P<before>(?:src|href)="|"search": ?")(?P<root>/[^"]*?/|(?:\.\./)*|\./)assets/(?P<name>[^"?#]+)'
)
NOT_PUBLISHED = ("*.map", "sitemap.xml", "sitemap.xml.gz")
"""Names that MkDocs writes and readers do without; there is one sitemap for all languages."""
_IGNORED = shutil.ignore_patterns(*NOT_PUBLISHED)


def merge_languages(stages: Sequence[LanguageStage], target: Path) -> None:
    """Put all languages together in `target`, which is empty or does not exist yet; the first stage is the source language."""
    first = stages[0]
    shutil.copytree(first.site_dir, target, ignore=_IGNORED, dirs_exist_ok=True)
    for stage in stages[1:]:
        folder = language_folder(stage, first)
        shutil.copytree(stage.site_dir, target / folder, ignore=_IGNORED)
        _share_assets(target, folder, stage)
    for page in target.rglob("*.html"):
        page.write_text(without_indents(page.read_text("utf-8")), "utf-8", newline="")
    write_sitemap(stages, {stage.code: listed_pages(stage) for stage in stages}, target / "sitemap.xml")


def language_folder(stage: LanguageStage, first: LanguageStage) -> str:
    """Where a language lies in the site; empty for the source language, which comes first."""
    if stage is first:
        return ""
    if not stage.site_url.startswith(first.site_url) or stage.site_url == first.site_url:
        raise ValueError(f"{stage.site_url} is not below {first.site_url}")
    return stage.site_url.removeprefix(first.site_url).strip("/")


def _share_assets(target: Path, folder: str, stage: LanguageStage) -> None:
    """Let a language use the files of the theme that lie at the root already."""
    own = target / folder / "assets"
    shared = {
        file.relative_to(own).as_posix()
        for file in own.rglob("*")
        if file.is_file() and _same_bytes(file, target / "assets" / file.relative_to(own))
    }
    root = urlsplit(stage.site_url).path
    for page in sorted((target / folder).rglob("*.html")):
        depth = len(page.relative_to(target / folder).parts) - 1
        markup = page.read_text("utf-8")
        page.write_text(use_shared_assets(markup, shared, folder, depth, root), "utf-8", newline="")
    for name in shared:
        (own / name).unlink()
    _remove_empty_folders(own)


def use_shared_assets(markup: str, shared: Set[str], folder: str, depth: int, root: str) -> str:
    """A page that loads what the source language has from there; `depth` counts the folders above it in its own language."""
    up = "../" * len(folder.split("/"))

    def replace(match: re.Match[str]) -> str:
        here, name = match["root"].removeprefix("./"), match["name"]
        if name not in shared or here not in ("../" * depth, root):
            return match[0]
        there = root.removesuffix(f"{folder}/") if here == root else here + up
        return f"{match['before']}{there}assets/{name}"

    return _ASSET.sub(replace, markup)


def _same_bytes(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _remove_empty_folders(folder: Path) -> None:
    if not folder.is_dir():
        return
    for child in sorted(folder.rglob("*"), reverse=True):
        if child.is_dir() and not any(child.iterdir()):
            child.rmdir()
    if not any(folder.iterdir()):
        folder.rmdir()
