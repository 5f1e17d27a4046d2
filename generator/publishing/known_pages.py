"""What the checks of earlier builds read from pages: a page with the same bytes says the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from lxml import etree

from generator.cache.folder import CacheFolder, folder_digest
from generator.cache.known_files import KnownFiles, digest_of
from generator.processes.sharing import processes_for, shared_out
from generator.publishing.address import SiteBase
from generator.publishing.demands import Demands, demands_of
from generator.publishing.finding import Finding
from generator.publishing.page import Page, read_page
from generator.publishing.reference import Reference, Use
from generator.publishing.rule import Rule

_CODE = Path(__file__).parent
_MODULES = "*.py"
"""Not what Python compiles of them, which comes and goes."""
_LEAST_FOR_PROCESSES = 100
"""Pages that take about as long as starting the processes."""


@dataclass(frozen=True)
class KnownPage:
    """What the checks of the whole site need to know of one page, whoever read it."""

    file: str
    ids: frozenset[str]
    findings: tuple[Finding, ...]
    policies: tuple[str, ...]
    redirects: bool
    demands: Demands | None
    written: bytes
    """Its addresses as JSON, which nobody reads if nothing is wrong with them."""

    @property
    def references(self) -> tuple[Reference, ...]:
        """Every address in it."""
        return tuple(Reference(address, line, Use(use)) for address, line, use in json.loads(self.written))


def read_known_pages(
    root: Path,
    names: Sequence[str],
    allowed_inline_scripts: Collection[str],
    base: SiteBase,
    cache: CacheFolder,
    files: KnownFiles,
) -> dict[str, KnownPage]:
    """What the checks need to know of each of `names`; those of which an earlier build has asked are not read again."""
    common = _common(allowed_inline_scripts, base)
    keys = {name: _key(common, name, files.read_digest(root / name)) for name in names}
    known = {name: cache.find(key) for name, key in keys.items()}
    tasks = {
        name: partial(_facts_at, root, name, allowed_inline_scripts, base)
        for name, written in known.items()
        if written is None
    }
    made = shared_out(tasks, processes_for(len(tasks), _LEAST_FOR_PROCESSES))
    for name, facts in made.items():
        cache.put(keys[name], facts)
    return {name: _read(made[name] if facts is None else facts, name) for name, facts in known.items()}


def keep_known_page(
    name: str, markup: bytes, allowed_inline_scripts: Collection[str], base: SiteBase, cache: CacheFolder
) -> None:
    """Read a page now, for `read_known_pages`."""
    facts = _written(read_page(name, markup, allowed_inline_scripts), base)
    cache.put(_key(_common(allowed_inline_scripts, base), name, digest_of(markup)), facts)


def _facts_at(root: Path, name: str, allowed_inline_scripts: Collection[str], base: SiteBase) -> bytes:
    return _written(read_page(name, (root / name).read_bytes(), allowed_inline_scripts), base)


def _common(allowed_inline_scripts: Collection[str], base: SiteBase) -> str:
    return f"{circumstances()} {sorted(allowed_inline_scripts)} {base}"


def _key(common: str, name: str, markup: str) -> str:
    return hashlib.sha256(f"{common} {name}\n{markup}".encode()).hexdigest()


@cache
def circumstances() -> str:
    """A name for our own code, and the parser that it reads with."""
    return f"{folder_digest(_CODE, _MODULES)} {etree.LXML_VERSION} {etree.LIBXML_VERSION}"


def _written(page: Page, base: SiteBase) -> bytes:
    """Two lines, the second of which need not be read for most pages."""
    demands = demands_of(page, base)
    found = {
        "ids": sorted(page.ids),
        "findings": [[finding.line, finding.rule, finding.zh, finding.en] for finding in page.findings],
        "policies": page.policies,
        "redirects": page.redirects,
        "demands": None if demands is None else [demands.places, demands.ways],
    }
    references = [[used.address, used.line, used.use.value] for used in page.references]
    return b"\n".join(json.dumps(part, separators=(",", ":")).encode() for part in (found, references))


def _read(written: bytes, file: str) -> KnownPage:
    facts, _, references = written.partition(b"\n")
    found = json.loads(facts)
    return KnownPage(
        file,
        frozenset(found["ids"]),
        tuple(Finding(file, line, Rule(rule), zh, en) for line, rule, zh, en in found["findings"]),
        tuple(found["policies"]),
        found["redirects"],
        None if found["demands"] is None else Demands(*map(tuple, found["demands"])),
        references,
    )
