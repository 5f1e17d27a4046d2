"""The portal's pages in one language, as the Markdown files that are staged."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from jinja2 import Environment
from markupsafe import Markup, escape

from generator.datasets.published import Texts
from generator.gathering.comparison import Compared
from generator.gathering.portal import Portal
from generator.gathering.report_site import ReportSite
from generator.model.nouns.language import LanguageSpec
from generator.outputs.artifact import Artifact
from generator.rendering.environment import heading, template_environment
from generator.rendering.page_file import tidy
from generator.wording.dates import write_day
from generator.wording.numbers import in_digits
from generator.wording.patterns import fill

INDICATORS = "indicators/"


@dataclass(frozen=True)
class PortalPage:
    """A page, before its text is made."""

    kind: str
    path: str
    title: str
    description: str
    one: Compared | None = None


def page_artifacts(
    portal: Portal, language: LanguageSpec, compared: Sequence[Compared]
) -> Iterator[Artifact]:
    """Every page of a language."""
    for page in portal_pages(portal, language, compared):
        yield Artifact(
            language.code, f"{page.path}index.md", _rendered(page, portal, language, compared).encode()
        )


def portal_pages(
    portal: Portal, language: LanguageSpec, compared: Sequence[Compared]
) -> Iterator[PortalPage]:
    """The reports; the indicators that they share, if there are any; and a page for each of those."""
    words, counted = language.words.gathering, partial(in_digits, numbers=language.numbers)
    about = fill(words.text, count=counted(len(portal.reports)))
    yield PortalPage("home", "", portal.titles[language.code], about)
    if compared:
        yield PortalPage("indicators", INDICATORS, words.compared, words.compared_text)
    for one in compared:
        name = one.name[one.rows[0][0].language(language.code)]
        text = fill(words.indicator_text, count=counted(len(one.rows)))
        yield PortalPage("indicator", one.path, name, text, one)


def _rendered(page: PortalPage, portal: Portal, language: LanguageSpec, compared: Sequence[Compared]) -> str:
    up = "../" * page.path.count("/")
    body = _environment().get_template(f"{page.kind}.md.jinja").render(
        page=page,
        portal=portal,
        compared=compared,
        one=page.one,
        period_of=_first_with_each_period(page.one) if page.one else {},
        language=language,
        common=language.words,
        words=language.words.gathering,
        page_way=lambda path: up + path,
        way=lambda url: up + portal.way(url, language) or "./",
        file=lambda path: up + ("" if language is portal.languages[0] else "../") + path,
        text=partial(_text, language),
        date=partial(_date, language),
        count=partial(in_digits, numbers=language.numbers),
    )  # fmt: skip
    facts = {
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "kind": f"portal-{page.kind}",
        "tab": INDICATORS if page.path else "",
        "hide": ["navigation", "toc"],
    }
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in facts.items())
    return f"---\n{''.join(lines)}---\n\n{tidy(body)}"


def _first_with_each_period(one: Compared) -> dict[str, ReportSite]:
    """Whose words a period is written in."""
    found: dict[str, ReportSite] = {}
    for report, values in one.rows:
        for key in values:
            found.setdefault(key, report)
    return found


def _text(language: LanguageSpec, report: ReportSite, texts: Texts) -> Markup:
    """A text of a report in the language of the page, or else marked as being in another."""
    code = report.language(language.code)
    if code == language.code:
        return escape(texts[code])
    return Markup('<span lang="{}" dir="auto">{}</span>').format(report.html_langs[code], texts[code])


def _date(language: LanguageSpec, published: str) -> str:
    return write_day(datetime.date.fromisoformat(published), language)


@cache
def _environment() -> Environment:
    env = template_environment("gathering")
    env.filters["fill"] = fill
    env.globals["heading"] = heading
    return env
