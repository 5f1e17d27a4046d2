"""One sitemap for all languages, every page with its twins.

MkDocs writes one a language, without twins, and gives the day of the build as the day every page was changed: that
says nothing true, so no day is given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from pathlib import Path

from lxml import etree

from generator.cache.same_file import write_anew
from generator.mkdocs_adapter.language_stage import LanguageStage

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def write_sitemap(stages: Sequence[LanguageStage], pages: Mapping[str, Set[str]], path: Path) -> None:
    """Write the pages of all languages; the first stage is the source language.

    Args:
        pages: addresses below each language's root, by its code.
    """
    urlset = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP, "xhtml": _XHTML})
    for stage in stages:
        for page in sorted(pages[stage.code]):
            url = etree.SubElement(urlset, f"{{{_SITEMAP}}}url")
            etree.SubElement(url, f"{{{_SITEMAP}}}loc").text = stage.site_url + page
            twins = [(other.html_lang, other) for other in stages if page in pages[other.code]]
            if len(twins) > 1:
                twins.append(("x-default", twins[0][1]))
                for lang, other in twins:
                    href = other.site_url + page
                    etree.SubElement(
                        url,
                        f"{{{_XHTML}}}link",
                        rel="alternate",
                        hreflang=lang,
                        href=href,
                    )
    etree.indent(urlset)
    write_anew(path, etree.tostring(urlset, xml_declaration=True, encoding="UTF-8") + b"\n")


def listed_pages(stage: LanguageStage) -> set[str]:
    """Addresses of the pages that MkDocs built of a language, as its own sitemap lists them."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    tree = etree.parse(stage.site_dir / "sitemap.xml", parser)
    places = tree.iterfind(f".//{{{_SITEMAP}}}loc")
    return {(place.text or "").strip().removeprefix(stage.site_url) for place in places}
