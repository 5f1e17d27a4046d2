"""A reference: what a citation names, in one language, whatever form it is then written in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.linking.address import Address
from generator.linking.report import Report
from generator.model.nouns.language import LanguageSpec

PartKind = Literal["section", "measure", "data", "figure", "chart"]
ReferenceKind = Literal["report", "section", "measure", "data", "figure", "chart"]


@dataclass(frozen=True)
class Reference:
    """The report, or something in it that has an address of its own."""

    key: str
    """Unique on the site, plain letters, digits and hyphens: bibliographies go by it."""
    kind: ReferenceKind
    title: str
    report_title: str
    author: str
    publisher: str
    published: datetime.date
    url: str
    """Permanent address: of the part on the site; of the report where its makers published it."""
    source_url: str
    """Where the report's makers published it."""
    site_url: str
    """Where the site restates it."""
    locator: str
    """Place in the source, such as 1.5; empty where there is no one place."""
    language: LanguageSpec

    @property
    def is_part(self) -> bool:
        """Something in the report, not the report."""
        return self.kind != "report"


def report_reference(report: Report, language: LanguageSpec) -> Reference:
    """The report itself, as its makers published it."""
    facts, code = report.facts, language.code
    return Reference(
        key=_key(report, "report", code),
        kind="report",
        title=facts.title[code],
        report_title=facts.title[code],
        author=facts.author[code],
        publisher=facts.publisher[code],
        published=facts.published,
        url=facts.url,
        source_url=facts.url,
        site_url=report.root_url(language),
        locator="",
        language=language,
    )


def part_reference(
    report: Report,
    language: LanguageSpec,
    kind: PartKind,
    name: str,
    titles: Mapping[str, str],
    address: Address,
    locator: str = "",
) -> Reference:
    """Something in the report; `name` tells it from all others of its kind."""
    facts, code = report.facts, language.code
    path = str(address).removeprefix("/")
    return Reference(
        key=_key(report, kind, name, code),
        kind=kind,
        title=titles[code],
        report_title=facts.title[code],
        author=facts.author[code],
        publisher=facts.publisher[code],
        published=facts.published,
        url=report.permanent_url(language) + path,
        source_url=facts.url,
        site_url=report.root_url(language) + path,
        locator=locator,
        language=language,
    )


def _key(report: Report, *parts: str) -> str:
    address = report.site.site_url.partition("://")[2]
    return "-".join(re.sub(r"[^a-z0-9]+", "-", part.casefold()).strip("-") for part in (address, *parts))
