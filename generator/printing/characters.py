"""Every letter of the report is in the fonts that it is printed with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from weakref import WeakSet

from generator.charts.letters import missing_characters
from generator.diagnostics import Diagnostics, rules
from generator.model.nouns.chart import ChartSpec
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.site import SiteSpec
from generator.model.parse import report
from generator.model.spec import Keys
from generator.model.specs import Specs
from generator.source.document import Document


def check_characters(specs: Specs, diagnostics: Diagnostics) -> None:
    """Report each text with letters that no font has; those of charts are told where charts are planned."""
    if not all(located.spec.prints for located in specs.all(SiteSpec)):
        return
    for _, located in specs.located:
        if isinstance(located.spec, ChartSpec) or _has_only_known(located.origin.document):
            continue
        for keys, text in _texts(_printed(located.spec), ()):
            missing = missing_characters(text)
            if missing:
                report(
                    diagnostics, rules.PRINTED_CHARACTERS_ARE_KNOWN, located.origin.at(*keys), found=missing
                )


def _has_only_known(document: Document) -> bool:
    """Nothing written there can be missing; remembered, for most files are the same from one save to the next."""
    if document not in _ONLY_KNOWN:
        text = document.text.replace("\r\n", "\n")
        if "\\" in text or missing_characters(text):
            return False  # it may stand in a remark, and what a backslash makes of letters is another one
        _ONLY_KNOWN.add(document)
    return True


_ONLY_KNOWN: WeakSet[Document] = WeakSet()


def _printed(spec: Any) -> dict[str, Any]:
    """What may be printed; of a language only its words, for its patterns of numbers never are."""
    only = {"words"} if isinstance(spec, LanguageSpec) else None
    return dict(spec.model_dump(by_alias=True, include=only))


def _texts(value: Any, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, str):
        yield keys, value.replace("\n", " ")
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*keys, key.rstrip("_")))
    elif isinstance(value, (tuple, list)):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*keys, index))
