"""What pages tell machines: objects of schema.org, written into them as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.context import PageContext
from generator.pages.page import Page

Object = dict[str, object]


def all_objects(page: Page, context: PageContext) -> tuple[Object, ...]:
    """A page's own objects and its breadcrumbs."""
    crumbs = (_breadcrumbs(page, context),) if page.crumbs else ()
    return tuple({"@context": "https://schema.org", **found} for found in (*page.data, *crumbs))


def report_object(context: PageContext, **more: object) -> Object:
    """The report itself, as its makers published it."""
    facts, code = context.report.facts, context.code
    return {
        "@type": "Report",
        "name": facts.title[code],
        "author": {"@type": "Organization", "name": facts.author[code]},
        "publisher": {"@type": "Organization", "name": facts.publisher[code]},
        "datePublished": facts.published.isoformat(),
        "inLanguage": context.report.source_language.html_lang,
        "url": facts.url,
        **more,
    }


def article_object(context: PageContext, path: str, title: str, description: str) -> Object:
    """A part of our restatement of the report."""
    return {
        "@type": "Article",
        "headline": title,
        "description": description,
        "url": context.url(path),
        "inLanguage": context.language.html_lang,
        "isBasedOn": report_object(context),
        **_licence(context),
    }


def dataset_object(
    context: PageContext,
    path: str,
    name: str,
    description: str,
    files: Iterable[tuple[str, str]],
    measured: Iterable[str] = (),
) -> Object:
    """Data with the files, as (path, media type), in which one gets them."""
    site_url = context.report.site.site_url
    found: Object = {
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": context.url(path),
        "inLanguage": [language.html_lang for language in context.report.languages],
        "isBasedOn": report_object(context),
        "distribution": [
            {"@type": "DataDownload", "contentUrl": site_url + file, "encodingFormat": media}
            for file, media in files
        ],
        **_licence(context),
    }
    names = list(measured)
    return found | {"variableMeasured": names} if names else found


def _licence(context: PageContext) -> Object:
    site = context.report.site
    return {"license": site.content_licence_url or site.content_licence[context.code]}


def _breadcrumbs(page: Page, context: PageContext) -> Object:
    steps = [(crumb.title, crumb.address.path) for crumb in page.crumbs] + [(page.title, page.path)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": title, "item": context.url(path)}
            for position, (title, path) in enumerate(steps, start=1)
        ],
    }
