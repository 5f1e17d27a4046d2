"""What is noted down during the walk through one page."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from lxml import etree

from generator.publishing.finding import Finding
from generator.publishing.reference import Reference, Use
from generator.publishing.rule import Rule

Element = etree._Element


@dataclass
class PageNotes:
    """Notes on one page; lives no longer than the walk through it."""

    file: str
    allowed_inline_scripts: Collection[str]
    ids: Counter[str] = field(default_factory=Counter)
    named_ids: list[tuple[str, int, str]] = field(default_factory=list)  # id, line, attribute that names it
    references: dict[tuple[str, Use], Reference] = field(default_factory=dict)  # where each comes first
    findings: list[Finding] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    redirects: bool = False
    scripts: int = 0

    def find(self, element: Element, rule: Rule, zh: str, en: str) -> None:
        """Note that `element` breaks `rule`."""
        self.findings.append(Finding(self.file, line_of(element), rule, zh, en))

    def refer(self, element: Element, address: str, use: Use) -> None:
        """Note an address that `element` mentions."""
        if (address, use) not in self.references:
            self.references[address, use] = Reference(address, line_of(element), use)


def line_of(element: Element) -> int:
    """The line of the start tag; 0 for an element that the parser added."""
    return element.sourceline or 0
