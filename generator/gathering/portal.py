"""Which reports a portal is made of, in which languages, and where each of them stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from generator.gathering.report_site import NotGathered, ReportSite
from generator.model.nouns.language import LanguageSpec

OWN_NAMES = frozenset({"assets", "indicators", "search", "404.html", "index.html", "reports.json"})
"""What a portal has at its root, besides folders of languages."""


@dataclass(frozen=True)
class Portal:
    """Reports that are read together."""

    address: str
    """Ends in a slash; every report stands below it."""
    languages: tuple[LanguageSpec, ...]
    """The first one's pages stand at the root."""
    titles: Mapping[str, str]
    reports: tuple[ReportSite, ...]

    def root(self, language: LanguageSpec) -> str:
        """Address of a language's pages."""
        return self.address if language is self.languages[0] else f"{self.address}{language.code}/"

    def way(self, url: str, language: LanguageSpec) -> str:
        """From the root of a language to the address of something in a report, as a relative link."""
        up = "" if language is self.languages[0] else "../"
        return up + url.removeprefix(self.address)

    @property
    def folders(self) -> frozenset[str]:
        """Names below the portal's address that belong to reports."""
        return frozenset(self.way(_root(report), self.languages[0]).split("/")[0] for report in self.reports)


def language_codes(reports: Sequence[ReportSite]) -> tuple[str, ...]:
    """All languages of the reports, in the order in which they are met."""
    return tuple(dict.fromkeys(code for report in reports for code in report.urls))


def check_addresses(portal: Portal) -> None:
    """Every report below the portal, each at an address of its own, none in the place of something of the portal.

    Raises:
        NotGathered: it is not so.
    """
    seen: dict[str, ReportSite] = {}
    taken = OWN_NAMES | {language.code for language in portal.languages[1:]}
    for report in portal.reports:
        address = _root(report)
        if not address.startswith(portal.address) or address == portal.address:
            raise NotGathered(
                f"{report.folder}的网址是{address}，不在{portal.address}之下；请改site_config/site.yml里的site_url",
                f"{report.folder} stands at {address}, which is not below {portal.address}; change site_url in its "
                "site_config/site.yml",
            )
        if other := seen.get(address):
            raise NotGathered(
                f"{report.folder}和{other.folder}的网址都是{address}",
                f"{report.folder} and {other.folder} both stand at {address}",
            )
        if (name := portal.way(address, portal.languages[0]).split("/")[0]) in taken:
            raise NotGathered(
                f"{report.folder}的网址{address}占用了汇总网站自己的位置{name}",
                f"{report.folder} stands at {address}, where the portal itself has {name}",
            )
        seen[address] = report
        _check_inside(report, address)


def _check_inside(report: ReportSite, address: str) -> None:
    """What a report links to lies in it: a portal sends its readers nowhere else."""
    values = (value for indicator in report.indicators for value in indicator.values)
    for url in (*report.urls.values(), *(url for value in values for url in value.urls.values())):
        if not urljoin(address, url).startswith(address):
            raise NotGathered(
                f"{report.folder}里的网址{url}不在{address}之下",
                f"{report.folder} names {url}, not below {address}",
            )


def _root(report: ReportSite) -> str:
    return report.urls[report.source]
