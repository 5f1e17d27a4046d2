"""Pages rendered into the cache while other files of the site are still being made."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from generator.cache.folder import CacheFolder
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.language_tree import LanguageTree
from generator.mkdocs_adapter.rendering import RenderingAhead
from generator.mkdocs_adapter.share import NOT_FOUND, Afterwards


def render_ahead(
    stages: Sequence[LanguageStage],
    documents: Mapping[str, Collection[str]],
    ready: Mapping[str, Collection[str]],
    *,
    source_date_epoch: int,
    after_charset: str,
    cache: CacheFolder,
    afterwards: Afterwards | None = None,
) -> RenderingAhead:
    """Begin with the pages whose documents are staged, so that `build_merged` finds them in the cache.

    It makes them again if files are staged below `assets/`, which only the theme has here.

    Args:
        documents: names of all documents that there will be, by language.
        ready: those that are there and stay as they are.
    """
    trees = [LanguageTree.of(stage, documents[stage.code], {}, cache) for stage in stages]
    shares = []
    for tree in trees:
        finishing = tree.finishing(trees[0], after_charset)
        names = (*ready[tree.stage.code], NOT_FOUND)
        known = tree.keys(names, finishing, cache, source_date_epoch)
        missing = [(name, key) for name, key in known if key and not cache.has(key)]
        shares.append(tree.share(missing, finishing, cache, None, afterwards))
    return RenderingAhead(shares, source_date_epoch)
