"""The template environment: everything is escaped, everything undefined is an error."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby
from operator import attrgetter

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.cache.compiled_templates import CompiledTemplates
from generator.linking.address import Address
from generator.linking.report import Report
from generator.model.nouns.language import LanguageSpec
from generator.pages.citations import chart_citation
from generator.pages.linked_data import all_objects
from generator.pages.page import Page
from generator.pages.prose import Part, Written
from generator.rendering.safe import escape_content, escape_html, escape_json, escape_markdown
from generator.wording.numbers import in_digits
from generator.wording.patterns import fill

_CLASSES = {"figure": "dz-figure", "link": "dz-link", "term": "dz-term", "outside": "dz-outside"}


def template_environment(package: str) -> Environment:
    """Templates of a package of ours, found beside the code that fills them; whatever is put into them is escaped."""
    return Environment(
        loader=PackageLoader("generator", package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=CompiledTemplates(),
    )


@cache
def environment() -> Environment:
    """Templates of all page kinds."""
    env = template_environment("pages")
    env.filters |= {
        "href": href,
        "written": write_parts,
        "fill": fill,
        "json": escape_json,
        "content": escape_content,
        "file_href": file_href,
        "language_href": language_href,
        "lang": lang,
        "digits": digits,
    }
    env.globals |= {
        "heading": heading,
        "address": Address,
        "schema_org": all_objects,
        "chart_citation": chart_citation,
    }
    return env


def relative(from_path: str, address: Address) -> str:
    """A link from one directory of a language to an address in the same language."""
    anchor = f"#{address.anchor}" if address.anchor else ""
    return (_way(from_path, address.path) or ("" if anchor else "./")) + anchor


@lru_cache(maxsize=4096)
def _way(from_path: str, to_path: str) -> str:
    here, there = from_path.split("/")[:-1], to_path.split("/")[:-1]
    common = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        common += 1
    return "../" * (len(here) - common) + "".join(f"{part}/" for part in there[common:])


@pass_context
def href(context: Context, address: Address) -> str:
    """An address as a link from the page that is being rendered."""
    page: Page = context["page"]
    return relative(page.path, address)


@pass_context
def file_href(context: Context, file: str) -> str:
    """A file at the root of the site, which is the source language's tree, as a link from the page."""
    page: Page = context["page"]
    report: Report = context["context"].report
    levels = page.path.count("/") + (page.language is not report.source_language)
    return "../" * levels + file


@pass_context
def language_href(context: Context, address: Address, language: LanguageSpec) -> str:
    """An address in the tree of another language, as a link from the page."""
    page: Page = context["page"]
    report: Report = context["context"].report
    if language is page.language:
        return href(context, address)
    root = "" if language is report.source_language else f"{language.code}/"
    levels = page.path.count("/") + (page.language is not report.source_language)
    return ("../" * levels + root + str(address).removeprefix("/")) or "./"


@pass_context
def lang(context: Context, html_lang: str) -> Markup:
    """Attributes of an element in a language, with its direction where that is not the page's."""
    page: Page = context["page"]
    report: Report = context["context"].report
    return _lang(html_lang, page.language, report)


def _lang(html_lang: str, own: LanguageSpec, report: Report) -> Markup:
    direction = own.direction
    for language in report.languages:
        if language.html_lang == html_lang:
            direction = language.direction
    return _attributes(html_lang, "" if direction == own.direction else direction)


@lru_cache(maxsize=256)
def _attributes(html_lang: str, direction: str) -> Markup:
    attribute = Markup('lang="{}"').format(html_lang)
    return attribute + Markup(' dir="{}"').format(direction) if direction else attribute


@pass_context
def digits(context: Context, count: int) -> str:
    """A count in the digits of the page's language."""
    page: Page = context["page"]
    return in_digits(count, page.language.numbers)


@pass_context
def write_parts(context: Context, written: Written) -> Markup:
    """A written text as HTML: words escaped, the rest as links; what is of another language stands together."""
    page: Page = context["page"]
    report: Report = context["context"].report
    html = []
    for lang, parts in groupby(written, key=attrgetter("lang")):
        inner = "".join([_part(part, page, report) for part in parts])
        html.append(f"<span {_lang(lang, page.language, report)}>{inner}</span>" if lang else inner)
    return Markup("".join(html))


def heading(level: int, text: str, anchor: str) -> Markup:
    """A Markdown heading with an explicit anchor, so that the theme's table of contents knows it."""
    return Markup(f"{'#' * level} {escape_markdown(text)} {{#{anchor}}}")


def _part(part: Part, page: Page, report: Report) -> Markup:
    text = escape_html(part.text)
    if part.kind == "words":
        return text
    if part.kind == "outside":
        url = escape_html(part.url)
        return Markup(f'<a class="dz-outside" href="{url}" rel="noopener noreferrer">{text}</a>')
    assert part.address is not None
    target = escape_html(relative(page.path, part.address))
    if part.figure is not None:
        derived = " dz-figure--derived" if part.figure.is_derived else ""
        # which of its figures it is, scripts read in the address
        family = escape_html(report.metrics[part.figure.metric].family)
        return Markup(f'<a class="dz-figure{derived}" href="{target}" data-family="{family}">{text}</a>')
    return Markup(f'<a class="{_CLASSES[part.kind]}" href="{target}">{text}</a>')
