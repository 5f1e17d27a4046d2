"""What pages tell machines: objects of schema.org, written into them as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable

from generator.linking.figures import Metric
from generator.pages.context import PageContext
from generator.pages.page import Page

Object = dict[str, object]
_LEAST_OF_A_DESCRIPTION = 50
"""Characters below which Google's search for datasets takes a description for none."""


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


def article_object(context: PageContext, path: str, title: str) -> Object:
    """A part of our restatement of the report; the page itself says what is in it."""
    return {
        "@type": "Article",
        "headline": title,
        "url": context.url(path),
        "inLanguage": context.language.html_lang,
        "isBasedOn": _named(report_object(context)),
        **_licence(context),
    }


def dataset_object(
    context: PageContext,
    path: str,
    name: str,
    description: str,
    files: Iterable[tuple[str, str]],
    metrics: Iterable[Metric],
) -> Object:
    """Data with the files, as (path, media type), in which one gets them; all that dataset searches ask for."""
    site_url, facts, code = context.report.site.site_url, context.report.facts, context.code
    measured = list(metrics)
    found: Object = {
        "@type": "Dataset",
        "name": name,
        "description": _told_enough(
            description,
            facts.title[code],
            facts.publisher[code],
            facts.author[code],
            *(metric.spec.name[code] for metric in measured),
            context.url(path),
        ),
        "url": context.url(path),
        "identifier": context.report.permanent_url(context.language) + path,
        "creator": {"@type": "Organization", "name": facts.author[code]},
        "publisher": {"@type": "Organization", "name": facts.publisher[code]},
        "datePublished": facts.published.isoformat(),
        "isAccessibleForFree": True,
        "variableMeasured": [metric.spec.name[code] for metric in measured],
        "inLanguage": [language.html_lang for language in context.report.languages],
        "isBasedOn": _named(report_object(context)),
        "distribution": [
            {"@type": "DataDownload", "contentUrl": site_url + file, "encodingFormat": media}
            for file, media in files
        ],
        **_licence(context),
    }
    coverage = _coverage(measured)
    return found | {"temporalCoverage": coverage} if coverage else found


def _named(report: Object) -> Object:
    """The report as its parts name it; who published it and when is told where it is presented itself."""
    return {name: report[name] for name in ("@type", "name", "url")}


def _told_enough(description: str, *further: str) -> str:
    """What dataset searches refuse as too short is said with the report, by whom it is, and what it measures."""
    for text in further:
        if len(description) < _LEAST_OF_A_DESCRIPTION:
            description = f"{description} · {text}"
    return description


def _coverage(metrics: Iterable[Metric]) -> str:
    """From the first day that a figure is about to the last, as ISO 8601 writes a span; empty where no day is known."""
    periods = [figure.period for metric in metrics for figure in metric.figures]
    ends = [period.end for period in periods if period.end is not None]
    starts = [period.start or period.end for period in periods if period.end is not None]
    if not ends:
        return ""
    first = min(date.first_day for date in starts if date is not None)
    return f"{first.isoformat()}/{max(date.last_day for date in ends).isoformat()}"


def _licence(context: PageContext) -> Object:
    site = context.report.site
    return {"license": site.content_licence_url or site.content_licence[context.code]}


def _breadcrumbs(page: Page, context: PageContext) -> Object:
    """The last of them is the page itself, whose address need not be said."""
    steps: list[Object] = [
        {
            "@type": "ListItem",
            "position": position,
            "name": crumb.title,
            "item": context.url(crumb.address.path),
        }
        for position, crumb in enumerate(page.crumbs, start=1)
    ]
    here: Object = {"@type": "ListItem", "position": len(steps) + 1, "name": page.title}
    return {"@type": "BreadcrumbList", "itemListElement": [*steps, here]}
