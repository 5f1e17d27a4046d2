"""What the checks of earlier builds read from pages: a page with the same bytes says the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from functools import cache, partial
from pathlib import Path

from lxml import etree

from generator.cache.folder import CacheFolder, folder_digest
from generator.processes.sharing import processes_for, shared_out
from generator.publishing.finding import Finding
from generator.publishing.page import Page, read_page
from generator.publishing.reference import Reference, Use
from generator.publishing.rule import Rule

_CODE = Path(__file__).parent
_MODULES = "*.py"
"""Not what Python compiles of them, which comes and goes."""
_LEAST_FOR_PROCESSES = 100
"""Pages that take about as long as starting the processes."""


def read_known_pages(
    root: Path, names: Sequence[str], allowed_inline_scripts: Collection[str], cache: CacheFolder
) -> dict[str, Page]:
    """What the checks need to know of each of `names`; those of which an earlier build has asked are not read again."""
    common = _common(allowed_inline_scripts)
    keys = {name: _key(common, name, (root / name).read_bytes()) for name in names}
    known = {name: cache.find(key) for name, key in keys.items()}
    tasks = {
        name: partial(_facts_at, root, name, allowed_inline_scripts)
        for name, written in known.items()
        if written is None
    }
    made = shared_out(tasks, processes_for(len(tasks), _LEAST_FOR_PROCESSES))
    for name, facts in made.items():
        cache.put(keys[name], facts)
    return {name: _read(made[name] if facts is None else facts, name) for name, facts in known.items()}


def keep_known_page(
    name: str, markup: bytes, allowed_inline_scripts: Collection[str], cache: CacheFolder
) -> None:
    """Read a page now, for `read_known_pages`."""
    facts = _written(read_page(name, markup, allowed_inline_scripts))
    cache.put(_key(_common(allowed_inline_scripts), name, markup), facts)


def _facts_at(root: Path, name: str, allowed_inline_scripts: Collection[str]) -> bytes:
    return _written(read_page(name, (root / name).read_bytes(), allowed_inline_scripts))


def _common(allowed_inline_scripts: Collection[str]) -> str:
    return f"{_circumstances()} {sorted(allowed_inline_scripts)}"


def _key(common: str, name: str, markup: bytes) -> str:
    return hashlib.sha256(f"{common} {name}\n".encode() + markup).hexdigest()


@cache
def _circumstances() -> str:
    """Our own code, and the parser that it reads with."""
    return f"{folder_digest(_CODE, _MODULES)} {etree.LXML_VERSION} {etree.LIBXML_VERSION}"


def _written(page: Page) -> bytes:
    found = {
        "ids": sorted(page.ids),
        "references": [[used.address, used.line, used.use.value] for used in page.references],
        "findings": [[finding.line, finding.rule, finding.zh, finding.en] for finding in page.findings],
        "policies": page.policies,
        "redirects": page.redirects,
    }
    return json.dumps(found, separators=(",", ":")).encode()


def _read(written: bytes, file: str) -> Page:
    found = json.loads(written)
    return Page(
        file,
        frozenset(found["ids"]),
        tuple(Reference(address, line, Use(use)) for address, line, use in found["references"]),
        tuple(Finding(file, line, Rule(rule), zh, en) for line, rule, zh, en in found["findings"]),
        tuple(found["policies"]),
        found["redirects"],
    )
