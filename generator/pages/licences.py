"""The licence of texts and data, as pages show it."""

from __future__ import annotations

from generator.pages.context import PageContext
from generator.pages.prose import Part, Written


def licence_link(context: PageContext) -> Written:
    """The licence of texts and data, as a link where it has an address."""
    site = context.report.site
    name = site.content_licence[context.code]
    return (
        Part("outside", name, url=site.content_licence_url)
        if site.content_licence_url
        else Part("words", name),
    )
