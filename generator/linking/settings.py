"""What linking needs to know before it looks at anything: languages, and the facts of report and home page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from generator.diagnostics import Diagnostics, Location, rules
from generator.linking.language_names import with_names
from generator.model.nouns.home import HomeSpec
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.report import ReportSpec
from generator.model.nouns.site import SiteSpec
from generator.model.parse import Located, report
from generator.model.spec import Spec
from generator.model.specs import Specs

SpecT = TypeVar("SpecT", bound=Spec)
SITE_PATH = "site_config/site.yml"


@dataclass(frozen=True)
class Settings:
    """The single files of a project; `facts` and `home` are None where theirs cannot be used."""

    site: SiteSpec
    facts: ReportSpec | None
    home: HomeSpec | None
    languages: tuple[LanguageSpec, ...]
    """The source language first; a language whose file cannot be used is left out."""
    codes: tuple[str, ...]
    """Languages in which texts are to be written: those of the site, but for one that has no file."""

    def among(self, specs: Specs) -> Settings:
        """The same files as they stand among other specs."""
        facts, home = specs.all(ReportSpec), specs.all(HomeSpec)
        return replace(
            self,
            site=specs.all(SiteSpec)[0].spec,
            facts=facts[0].spec if facts else None,
            home=home[0].spec if home else None,
        )

    @property
    def drafts(self) -> tuple[str, ...]:
        """Those of `codes` that are still being translated."""
        return tuple(code for code in self.codes[1:] if code in self.site.drafts)

    @property
    def source_language(self) -> LanguageSpec:
        """The language that the report was written in."""
        return self.languages[0]


def read_settings(specs: Specs, diagnostics: Diagnostics) -> Settings | None:
    """The settings, or None without a site or its source language: nothing can be checked then."""
    site = _only(specs, SiteSpec, SITE_PATH, diagnostics)
    facts = _only(specs, ReportSpec, "content/report.yml", diagnostics)
    home = _only(specs, HomeSpec, "content/home.yml", diagnostics)
    if site is None:
        return None
    _check_drafts(site, diagnostics)
    languages = _languages(specs, site, diagnostics)
    if not languages or languages[0].code != site.spec.languages[0]:
        return None
    languages = with_names(languages, site.spec.drafts)
    return Settings(
        site.spec,
        facts.spec if facts else None,
        home.spec if home else None,
        languages,
        _codes(specs, site.spec),
    )


def _only(specs: Specs, spec: type[SpecT], path: str, diagnostics: Diagnostics) -> Located[SpecT] | None:
    found = specs.all(spec)
    if found:
        return found[0]
    if path not in specs.faulty_files:  # else its own mistakes are told
        diagnostics.report(rules.FILE_IS_PRESENT, Location(path), file=path)
    return None


def _languages(specs: Specs, site: Located[SiteSpec], diagnostics: Diagnostics) -> tuple[LanguageSpec, ...]:
    by_code = {found.spec.code: found.spec for found in specs.all(LanguageSpec)}
    languages = []
    for index, code in enumerate(site.spec.languages):
        if code in by_code:
            languages.append(by_code[code])
        elif code not in _codes(specs, site.spec):
            report(diagnostics, rules.LANGUAGE_HAS_A_FILE, site.origin.at("languages", index), language=code)
    return tuple(languages)


def _check_drafts(site: Located[SiteSpec], diagnostics: Diagnostics) -> None:
    """Only a translation can be a draft."""
    translations = site.spec.languages[1:]
    known = ", ".join(translations) or "—"
    for index, code in enumerate(site.spec.drafts):
        if code not in translations:
            place = site.origin.at("drafts", index)
            report(diagnostics, rules.DRAFT_IS_A_TRANSLATION, place, language=code, known=known)


def _codes(specs: Specs, site: SiteSpec) -> tuple[str, ...]:
    written = {found.spec.code for found in specs.all(LanguageSpec)}
    return tuple(
        code
        for code in site.languages
        if code in written or f"site_config/languages/{code}.yml" in specs.faulty_files
    )
