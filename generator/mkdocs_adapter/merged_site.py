"""All languages rendered into one site: only the pages that no earlier build has made, in as many processes as are free."""

from __future__ import annotations

import os
from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.cache.known_files import KnownFiles, digest_of
from generator.mkdocs_adapter.addresses import page_address, page_file
from generator.mkdocs_adapter.finishing import Finishing
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.language_tree import LanguageTree
from generator.mkdocs_adapter.renderers import Renderers, render
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
    renderers: Renderers | None = None,
    published: Path | None = None,
    known: KnownFiles | None = None,
) -> None:
    """Build all languages into `target`, which is empty or does not exist yet; the first stage is the source language.

    The result is that of `build_languages` and `merge_languages`, byte for byte, with `after_charset` put into every
    page.

    Args:
        afterwards: done to each page that is rendered, in the process that renders it.
        renderers: that are there already, and not at work.
        published: the site whose place this one takes; files that are as they are there are not written again.
        known: what is in files of the stages and of that site, where that is known.

    Raises:
        BuildFailed: for all languages that failed.
    """
    cache = cache or CacheFolder(None)
    known = known or KnownFiles()
    trees = [LanguageTree.staged(stage, cache) for stage in stages]
    shares: list[Share] = []
    for tree in trees:
        finishing = tree.finishing(trees[0], after_charset)
        place = _Place(target / finishing.folder, published / finishing.folder if published else None, known)
        _copy(tree, place, tree.shared_with(trees[0]), finishing)
        missing = _take_known(tree, place, finishing, cache, source_date_epoch)
        shares.append(tree.share(missing, finishing, cache, place.folder, afterwards))
    if renderers is not None:
        render(shares, source_date_epoch, renderers)
    else:
        with Renderers() as own:
            render(shares, source_date_epoch, own)
    pages = {tree.stage.code: {page_address(name) for name in tree.documents} for tree in trees}
    write_sitemap(stages, pages, target / "sitemap.xml")


@dataclass(frozen=True)
class _Place:
    """Where the files of a language go."""

    folder: Path
    published: Path | None
    """Where they are now."""
    known: KnownFiles
    """What is in files."""

    def put(self, name: str, content: bytes) -> None:
        """One of them."""
        self.known.put(self.folder / name, content, self.published / name if self.published else None)

    def take(self, name: str, digest: str | None) -> bool:
        """One that is published already, if it is known to be as it has to; whether it was taken."""
        # not by `/`, which takes as long as giving the file its second name
        return self.published is not None and self.known.link(
            f"{self.folder}{os.sep}{name}", f"{self.published}{os.sep}{name}", digest
        )


def _copy(tree: LanguageTree, target: _Place, shared: Set[str], finishing: Finishing) -> None:
    """Everything that is published as it is staged."""
    for name, place in tree.files.items():
        if name in shared or (not _is_page(name) and target.take(name, target.known.digest(place))):
            continue
        content = Path(place).read_bytes()
        if _is_page(name):
            content = finishing.share_assets(name, content.decode("utf-8")).encode("utf-8")
        target.put(name, content)


def _is_page(name: str) -> bool:
    return name.endswith(".html")


def _take_known(
    tree: LanguageTree, target: _Place, finishing: Finishing, cache: CacheFolder, source_date_epoch: int
) -> list[tuple[str, str]]:
    """Write the pages that an earlier build made; the others, each with its key, which is empty if it has none."""
    missing = []
    known = target.known
    for name, key in tree.keys((*tree.documents, NOT_FOUND), finishing, cache, source_date_epoch, known):
        if key and target.take(page_file(name), known.made(key)):
            cache.used.add(key)
            continue
        page = cache.find(key) if key else None
        if page is None:
            missing.append((name, key))
        else:
            known.note_made(key, digest_of(page))
            target.put(page_file(name), page)
    return missing
