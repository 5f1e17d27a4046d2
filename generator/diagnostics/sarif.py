"""Diagnostics as SARIF 2.1.0, which code hosts and editors import."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.location import Location
from generator.diagnostics.rule import Rule
from generator.diagnostics.rules import NOTES

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """One run with one result a finding, in reading order."""
    found = tuple(diagnostics)
    rules = tuple(dict.fromkeys(one.rule for one in found))
    code = "zh" if language.startswith("zh") else "en"
    driver = {
        "name": "duizhao",
        "version": version("duizhao"),
        "rules": [_rule(rule, code) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": "zh-CN" if code == "zh" else "en",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PROJECT": {"description": {"text": "The folder of the report"}}},
        "results": [_result(one, rules, code) for one in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: Rule, code: str) -> dict[str, Any]:
    described: dict[str, Any] = {"id": rule.name, "defaultConfiguration": {"level": rule.severity}}
    explanation = rule.wording(code).explanation
    return described | ({"fullDescription": {"text": explanation}} if explanation else {})


def _result(found: Diagnostic, rules: Sequence[Rule], code: str) -> dict[str, Any]:
    text = "\n".join(part for part in (found.message(code), found.hint(code)) if part)
    related = [
        {"id": number, "message": {"text": NOTES[other.note][code]}, **_place(other.location)}
        for number, other in enumerate(found.related, 1)
    ]
    return {
        "ruleId": found.rule.name,
        "ruleIndex": rules.index(found.rule),
        "level": found.severity,
        "message": {"text": text},
        "locations": [_place(found.location)],
        **({"relatedLocations": related} if related else {}),
    }


def _place(at: Location) -> dict[str, Any]:
    region = {"startLine": at.line, "startColumn": at.column, "endColumn": at.column + at.length}
    artifact = {"uri": quote(at.path), "uriBaseId": "PROJECT"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
