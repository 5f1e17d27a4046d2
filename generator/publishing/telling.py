"""What is wrong with a finished site, as people read it."""

from collections.abc import Iterable

from generator.publishing.finding import Finding
from generator.publishing.rule import WORDINGS

FEW = 5


def findings_text(findings: Iterable[Finding], language: str) -> str:
    """A few places of each rule, since one cause shows on many pages, and the way out."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    return "\n".join(line for found in by_rule.values() for line in _group(found, language))


def _group(found: list[Finding], language: str) -> Iterable[str]:
    is_chinese = language.startswith("zh")
    for finding in found[:FEW]:
        yield finding.in_language(language)
    if len(found) > FEW:
        rest = len(found) - FEW
        yield f"……同一规则另有{rest}处" if is_chinese else f"… and {rest} more of the same rule"
    yield f"   = {'提示' if is_chinese else 'hint'}: {WORDINGS[found[0].rule].of(language).hint}"
