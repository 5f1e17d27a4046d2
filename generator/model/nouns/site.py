"""The site: its address, its languages, its licence."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.edition_record import EDITION
from generator.model.kind import Kind
from generator.model.nouns.chart_style import Colour
from generator.model.spec import Flag, LanguageCode, PlainText, Spec
from generator.model.web_address import WebAddress


class SiteSpec(Spec):
    """What only the site needs to know."""

    site_url: Annotated[str, Field(pattern=r"^https?://[^\s/]+(/[^\s]*)?/$")]
    """Public address of the site, ending in a slash."""
    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)]
    """Codes of its languages; the first is the source language and stands at the root."""
    drafts: tuple[LanguageCode, ...] = ()
    """Codes of languages still being translated: their missing texts are told without stopping a build, and readers are told."""
    content_licence: PlainText
    """Licence of the texts and data."""
    content_licence_url: WebAddress | None = None
    """Its address."""
    accent: Colour | None = None
    """Colour of the site, such as `#1b6ca8`; made darker or lighter where text would be hard to read."""
    edition: Annotated[str, Field(pattern=f"^{EDITION.pattern}$")] | None = None
    """Id of this edition, such as `2018`: gives every page a permanent address below it, which citations use."""
    prints: Flag = True
    """The report is made as PDF, too; the fonts of charts have to know all of its letters."""


KIND = Kind("site", SiteSpec, "one", "site_config/site.yml", is_thing=False)
