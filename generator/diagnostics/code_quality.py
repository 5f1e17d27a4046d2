"""Diagnostics as a Code Quality report, which GitLab shows beside the lines of a merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from generator.diagnostics.diagnostic import Diagnostic

_SEVERITIES = {"error": "major", "warning": "minor"}


def render_gitlab(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """A list with one entry a finding; fingerprints do not change when lines above are added."""
    seen: Counter[str] = Counter()
    rows = []
    for found in diagnostics:
        identity = f"{found.rule.name}\n{found.location.path}\n{found.message('en')}"
        seen[identity] += 1
        text = " — ".join(part for part in (found.message(language), found.hint(language)) if part)
        rows.append(
            {
                "description": text,
                "check_name": found.rule.name,
                "fingerprint": hashlib.sha256(f"{identity}\n{seen[identity]}".encode()).hexdigest(),
                "severity": _SEVERITIES[found.severity],
                "location": {"path": found.location.path, "lines": {"begin": found.location.line}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)
