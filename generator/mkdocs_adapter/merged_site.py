"""All languages rendered into one site: only the pages that no earlier build has made, in as many processes as are free."""

from __future__ import annotations

import shutil
from collections.abc import Sequence, Set
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.mkdocs_adapter.addresses import page_address, page_file
from generator.mkdocs_adapter.finishing import Finishing
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.language_tree import LanguageTree
from generator.mkdocs_adapter.rendering import render
from generator.mkdocs_adapter.share import NOT_FOUND, Afterwards, Share
from generator.mkdocs_adapter.sitemap import write_sitemap


def build_merged(
    stages: Sequence[LanguageStage],
    target: Path,
    *,
    source_date_epoch: int,
    after_charset: str = "",
    cache: CacheFolder | None = None,
    afterwards: Afterwards | None = None,
) -> None:
    """Build all languages into `target`, which is empty or does not exist yet; the first stage is the source language.

    The result is that of `build_languages` and `merge_languages`, byte for byte, with `after_charset` put into every
    page.

    Args:
        afterwards: done to each page that is rendered, in the process that renders it.

    Raises:
        BuildFailed: for all languages that failed.
    """
    cache = cache or CacheFolder(None)
    trees = [LanguageTree.staged(stage, cache) for stage in stages]
    shares: list[Share] = []
    for tree in trees:
        finishing = tree.finishing(trees[0], after_charset)
        there = target / finishing.folder
        _copy(tree, there, tree.shared_with(trees[0]), finishing)
        missing = _take_known(tree, there, finishing, cache, source_date_epoch)
        shares.append(tree.share(missing, finishing, cache, there, afterwards))
    render(shares, source_date_epoch)
    pages = {tree.stage.code: {page_address(name) for name in tree.documents} for tree in trees}
    write_sitemap(stages, pages, target / "sitemap.xml")


def _copy(tree: LanguageTree, target: Path, shared: Set[str], finishing: Finishing) -> None:
    """Everything that is published as it is staged."""
    for name, place in tree.files.items():
        if name in shared:
            continue
        there = target / name
        there.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".html"):
            there.write_text(finishing.share_assets(name, place.read_text("utf-8")), "utf-8", newline="")
        else:
            shutil.copyfile(place, there)


def _take_known(
    tree: LanguageTree, target: Path, finishing: Finishing, cache: CacheFolder, source_date_epoch: int
) -> list[tuple[str, str]]:
    """Write the pages that an earlier build made; the others, each with its key, which is empty if it has none."""
    missing = []
    for name, key in tree.keys((*tree.documents, NOT_FOUND), finishing, cache, source_date_epoch):
        page = cache.find(key) if key else None
        if page is None:
            missing.append((name, key))
        else:
            there = target / page_file(name)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(page)
    return missing
