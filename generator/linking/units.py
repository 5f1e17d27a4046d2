"""Units in every language: without a pattern none of their figures could be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.diagnostics import Diagnostics, rules
from generator.linking.references import suggestion
from generator.linking.translations import strange_codes
from generator.model.nouns.site import SiteSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.parse import Located, report
from generator.model.specs import Specs
from generator.source.document import Origin

PLURAL_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""Of Unicode's plural rules; every language has `other`."""


def check_units(specs: Specs, site: SiteSpec, codes: Sequence[str], diagnostics: Diagnostics) -> None:
    """Every unit has patterns in all languages of `codes`, and in none that the site has not."""
    for unit in specs.all(UnitSpec):
        if not strange_codes(unit.spec.forms, unit.origin.at("forms"), site.languages, diagnostics):
            _check_codes(unit, site, codes, diagnostics)
        for code in unit.spec.forms:
            _check_patterns(unit.spec.forms[code], unit.origin.at("forms", code), diagnostics)


def is_worded(unit: UnitSpec, codes: Sequence[str]) -> bool:
    """Whether any number in the unit can be written in all languages of `codes`."""
    return all("other" in unit.forms.get(code, {}) for code in codes)


def _check_codes(
    unit: Located[UnitSpec], site: SiteSpec, codes: Sequence[str], diagnostics: Diagnostics
) -> None:
    forms = unit.origin.at("forms")
    for code in codes:
        if code in unit.spec.forms:
            continue
        if code in site.drafts:
            report(diagnostics, rules.DRAFT_IS_COMPLETE, forms, of_key=True, language=code)
        else:
            report(diagnostics, rules.UNIT_IS_WORDED, forms, of_key=True, unit=unit.spec.id, language=code)


def _check_patterns(patterns: Mapping[str, str], origin: Origin, diagnostics: Diagnostics) -> None:
    for category, pattern in patterns.items():
        if category not in PLURAL_CATEGORIES:
            near = suggestion(category, dict.fromkeys(PLURAL_CATEGORIES))
            known = ", ".join(PLURAL_CATEGORIES)
            place = origin.at(category)
            report(diagnostics, rules.FIELD_IS_KNOWN, place, of_key=True, field=category, known=known, **near)
        elif pattern.count("{n}") != 1:
            report(diagnostics, rules.UNIT_PATTERN_HOLDS_THE_NUMBER, origin.at(category), found=pattern)
    if "other" not in patterns and patterns.keys() <= set(PLURAL_CATEGORIES):
        report(diagnostics, rules.FIELD_IS_PRESENT, origin, of_key=True, field="other", fields="“other”")
