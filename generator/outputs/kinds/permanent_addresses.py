"""The permanent address of every page of an edition that has an id: `2018/figures/` leads to `figures/`.

When the next edition takes the place of this one, the pages themselves are kept at these addresses.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.context import PageContext
from generator.pages.page import PageSummary
from generator.rendering.redirect_page import redirect_page

_SCRIPT = "assets/javascripts/moved.js"


def artifacts(site: Site) -> Iterator[Artifact]:
    """A redirect for each page, in the tree of the source language; none without an id."""
    edition, source = site.report.site.edition, site.report.source_language
    if edition is None:
        return
    for code, context in site.contexts.items():
        folder = "" if context.language is source else f"{code}/"
        for page in site.documents[code].summaries:
            yield Artifact(
                source.code, f"{edition}/{folder}{page.path}index.html", _page(context, page, folder)
            )


def _page(context: PageContext, page: PageSummary, folder: str) -> bytes:
    path = folder + page.path
    root = "../" * (path.count("/") + 1)
    return redirect_page(context.language, page.title, root + path, context.url(page.path), root + _SCRIPT)


KIND = OutputKind("permanent_addresses", artifacts)
