"""Pages rendered into the cache while other files of the site are still being made."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from generator.cache.folder import CacheFolder
from generator.cache.known_files import KnownFiles
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.language_tree import LanguageTree
from generator.mkdocs_adapter.renderers import Renderers
from generator.mkdocs_adapter.rendering_key import theme_key
from generator.mkdocs_adapter.share import NOT_FOUND, Afterwards


def render_ahead(
    stages: Sequence[LanguageStage],
    documents: Mapping[str, Collection[str]],
    ready: Mapping[str, Collection[str]],
    *,
    source_date_epoch: int,
    after_charset: str,
    cache: CacheFolder,
    renderers: Renderers,
    afterwards: Afterwards | None = None,
    known: KnownFiles | None = None,
) -> None:
    """Begin with the pages whose documents are staged, so that `build_merged` finds them in the cache.

    It makes again, and tells of, what fails here, and all pages if files are staged below `assets/`, which only the
    theme has here.

    Args:
        documents: names of all documents that there will be, by language.
        ready: those that are there and stay as they are.
        known: what is in them, where that is known.
    """
    _keep_theme_listings(stages, cache, renderers)
    trees = [LanguageTree.of(stage, documents[stage.code], {}, cache) for stage in stages]
    shares = []
    for tree in trees:
        finishing = tree.finishing(trees[0], after_charset)
        names = (*ready[tree.stage.code], NOT_FOUND)
        keys = tree.keys(names, finishing, cache, source_date_epoch, known or KnownFiles())
        missing = [(name, key) for name, key in keys if key and not cache.has(key)]
        shares.append(tree.share(missing, finishing, cache, None, afterwards))
    waiting = [share for share in shares if share.pages]
    if renderers.are_worth(waiting):
        renderers.begin(waiting, source_date_epoch)


def _keep_theme_listings(stages: Sequence[LanguageStage], cache: CacheFolder, renderers: Renderers) -> None:
    """Where the theme's files lie, told by processes that have read MkDocs, so that this one need not."""
    asked = {theme_key(stage): stage.config_path for stage in stages if not cache.has(theme_key(stage))}
    for key, listing in zip(asked, renderers.theme_listings(tuple(asked.values())), strict=False):
        if listing is not None:
            cache.put(key, listing)
