"""Some pages of one language, rendered and finished where they are published."""

from __future__ import annotations

from generator.cache.folder import CacheFolder
from generator.cache.same_file import put_file
from generator.mkdocs_adapter.addresses import page_file
from generator.mkdocs_adapter.renderer import LanguageRenderer
from generator.mkdocs_adapter.share import NOT_FOUND, Share


def render_share(share: Share) -> None:
    """Render the pages of a share, write them to their places, and keep them.

    Raises:
        BuildFailed: for the first page that cannot be made.
    """
    renderer = LanguageRenderer(share.config_path, share.names)
    kept = CacheFolder(share.cache)
    for name, key in share.pages:
        if name == NOT_FOUND:
            markup = renderer.not_found_page()
        else:
            markup = renderer.page(name, (share.docs_dir / name).read_text("utf-8"))
        file = page_file(name)
        page = share.finishing.finish(file, markup).encode("utf-8", "xmlcharrefreplace")
        if key:
            kept.put(key, page)
        if share.target is not None:
            put_file(share.target / file, page)
        if share.afterwards is not None:
            share.afterwards("/".join(filter(None, (share.finishing.folder, file))), page)
