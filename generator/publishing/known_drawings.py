"""What the checks of earlier builds read from drawings: one with the same bytes says the same."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from generator.cache.folder import CacheFolder, key_of
from generator.cache.known_files import KnownFiles
from generator.publishing.drawing import Drawing, read_drawing
from generator.publishing.finding import Finding
from generator.publishing.known_pages import circumstances
from generator.publishing.reference import Reference, Use
from generator.publishing.rule import Rule


def read_known_drawings(
    root: Path, names: Iterable[str], cache: CacheFolder, files: KnownFiles
) -> dict[str, Drawing]:
    """What the checks need to know of each of `names`; those of which an earlier build has asked are not read again."""
    found = {}
    for name in names:
        key = key_of("drawing", circumstances(), name, files.read_digest(root / name))
        found[name] = _read(name, cache.get(key, partial(_facts_at, root, name)))
    return found


def _facts_at(root: Path, name: str) -> bytes:
    drawing = read_drawing(name, (root / name).read_bytes())
    references = [[used.address, used.line, used.use.value] for used in drawing.references]
    findings = [[finding.line, finding.rule, finding.zh, finding.en] for finding in drawing.findings]
    return json.dumps([sorted(drawing.ids), references, findings]).encode()


def _read(name: str, written: bytes) -> Drawing:
    ids, references, findings = json.loads(written)
    return Drawing(
        name,
        frozenset(ids),
        tuple(Reference(address, line, Use(use)) for address, line, use in references),
        tuple(Finding(name, line, Rule(rule), zh, en) for line, rule, zh, en in findings),
    )
