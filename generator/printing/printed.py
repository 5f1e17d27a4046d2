"""The report in all its printed forms: one a language, and the source language beside each of the others."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

import babel

from generator.cache.circumstances import own_code
from generator.cache.folder import CacheFolder, key_of
from generator.charts.files import on_paper
from generator.pages.context import PageContext
from generator.pages.printed import PrintedReport
from generator.printing.compiling import Source, circumstances, compile_pdf
from generator.printing.document import Version, document_data, version_of
from generator.processes.background import done, in_background

Found = dict[tuple[str, ...], bytes | Source]
"""By the languages of each form: the file, or what it is made from."""


def print_report(
    contexts: Mapping[str, PageContext], kept_in: Path | None, inputs: str = ""
) -> tuple[PrintedReport, ...]:
    """Every printed form, all being set at the same time; who asks for the content of one waits for it.

    Nothing is compiled whose texts, charts, template and fonts are as in an earlier build, and texts are not even
    gathered if an earlier build had the same inputs.

    Args:
        inputs: changes with everything that the report was read from; empty if that is not known.
    """
    kept = CacheFolder(kept_in / "print" if kept_in is not None else None)
    common = _common(contexts, inputs) if inputs and _forms(contexts) else ""
    found = _of_equal_inputs(contexts, kept, common) or _of_equal_sources(contexts, kept, common)
    kept.forget_unused()  # now, as it would take away what is being written
    return tuple(
        PrintedReport(codes, done(made) if isinstance(made, bytes) else _compiled(made, kept))
        for codes, made in found.items()
    )


def _of_equal_inputs(contexts: Mapping[str, PageContext], kept: CacheFolder, common: str) -> Found:
    """All forms as an earlier build with the same inputs made them; nothing if one is missing."""
    found: Found = {}
    for codes in _forms(contexts) if common else ():
        source = kept.find(key_of(common, codes))
        content = kept.find(source.decode()) if source else None
        if content is None:
            return {}
        found[codes] = content
    return found


def _of_equal_sources(contexts: Mapping[str, PageContext], kept: CacheFolder, common: str) -> Found:
    """All forms as they were made from the same texts and drawings before, and the sources of those that were not."""
    forms = _forms(contexts)
    versions = {code: version_of(context) for code, context in contexts.items()} if forms else {}
    found: Found = {}
    for codes in forms:
        source = _source([versions[code] for code in codes])
        if common:
            kept.put(key_of(common, codes), source.key.encode())
        content = kept.find(source.key)
        found[codes] = source if content is None else content
    return found


def _common(contexts: Mapping[str, PageContext], inputs: str) -> str:
    """What all forms depend on, beside their languages."""
    drawings = hashlib.sha256()
    for (identity, code), chart in sorted(next(iter(contexts.values())).charts.items()):
        drawings.update(f"{identity} {code} {chart.drawing}".encode())
    return key_of(inputs, drawings.hexdigest(), circumstances(), own_code(), babel.__version__, sys.version)


def drawings_of(versions: Sequence[Version]) -> dict[str, str]:
    """The drawings by the names that charts give them: wide ones for one language, narrow ones for two columns."""
    alone = len(versions) == 1
    return {
        f"{identity}.{code}.{'wide' if alone else 'narrow'}.svg": on_paper(
            chart.wide_svg if alone else chart.narrow_svg,
            version.context.report.chart_style,
            version.context.language,
        )
        for version in versions
        for (identity, code), chart in version.context.charts.items()
        if code == version.context.code
    }


def _forms(contexts: Mapping[str, PageContext]) -> tuple[tuple[str, ...], ...]:
    """Codes of the languages of each form."""
    first, *others = contexts
    if not contexts[first].report.site.prints:
        return ()
    return (*((code,) for code in contexts), *((first, other) for other in others))


def _source(versions: Sequence[Version]) -> Source:
    return Source.of(document_data(versions), drawings_of(versions))


def _compiled(source: Source, kept: CacheFolder) -> Future[bytes]:
    def make() -> bytes:
        content = compile_pdf(source)
        kept.put(source.key, content)
        return content

    return in_background(make)
