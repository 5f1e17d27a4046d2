"""Redirects: the address that a thing would have if it were promoted to a page, or demoted from one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.addresses import INDEX_PATHS
from generator.linking.thing import Thing
from generator.model.nouns.measure import MeasureSpec
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.context import PageContext
from generator.rendering.environment import relative
from generator.rendering.redirect_page import redirect_page


def artifacts(site: Site) -> Iterator[Artifact]:
    """A redirect for each measure that is shown as an entry of the index."""
    for code, context in site.contexts.items():
        for measure in site.report.all(MeasureSpec):
            if measure.id not in site.report.addresses.own_pages:
                yield _redirect(code, context, measure)


def _redirect(code: str, context: PageContext, measure: Thing[MeasureSpec]) -> Artifact:
    addresses = context.report.addresses
    page, entry = addresses.page_of(measure), addresses.entry_of(measure)
    assert page.path.startswith(INDEX_PATHS["measure"])
    content = redirect_page(
        context.language,
        measure.name[code],
        relative(page.path, entry),
        context.url(str(entry).removeprefix("/")),
    )
    return Artifact(code, f"{page.path}index.html", content)


KIND = OutputKind("redirects", artifacts)
