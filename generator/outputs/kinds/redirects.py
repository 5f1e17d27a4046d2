"""Redirects: the address that a thing would have if it were promoted to a page, or demoted from one."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.linking.addresses import INDEX_PATHS
from generator.linking.thing import Thing
from generator.model.nouns.measure import MeasureSpec
from generator.outputs.artifact import Artifact, OutputKind, Site
from generator.pages.context import PageContext
from generator.rendering.environment import relative

_PAGE = Markup(
    '<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    '<meta http-equiv="refresh" content="0; url={url}">\n<link rel="canonical" href="{canonical}">\n'
    '<meta name="robots" content="noindex">\n</head>\n<body>\n<p>{words}: <a href="{url}">{title}</a></p>\n</body>\n</html>\n'
)


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
    root = context.report.site.site_url + (
        "" if context.language is context.report.source_language else f"{code}/"
    )
    text = _PAGE.format(
        lang=context.language.html_lang,
        title=measure.name[code],
        url=relative(page.path, entry),
        canonical=root + str(entry).removeprefix("/"),
        words=context.words.moved,
    )
    return Artifact(code, f"{page.path}index.html", text.encode())


KIND = OutputKind("redirects", artifacts)
