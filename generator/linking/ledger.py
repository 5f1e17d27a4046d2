"""The translation ledger: which wording of the source each translation was made from.

The ledger is a set of pairs of hashes, source text and translation. A translation that the ledger knows, but only with
other source texts, is stale: somebody changed the source and left the translation. It needs no names of places, so
moving and renaming texts costs nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.diagnostics import Diagnostics, Location, rules
from generator.source.text_lines import split_lines

LEDGER_PATH = "content/translations.json"


@dataclass(frozen=True)
class Ledger:
    """Pairs of (source hash, translation hash) that were confirmed, for each language."""

    pairs: Mapping[str, frozenset[tuple[str, str]]]

    @classmethod
    def read(cls, raw: bytes, diagnostics: Diagnostics) -> Ledger:
        """Read what `written` wrote; no bytes are an empty ledger, and what cannot be read is told and counts as one."""
        try:
            return _ledger_in(raw)
        except json.JSONDecodeError as error:
            at = Location(LEDGER_PATH, error.lineno, error.colno)
            line = split_lines(error.doc)[error.lineno - 1 : error.lineno]
            _report(
                diagnostics, at, f"JSON有误：{error.msg}", f"no JSON: {error.msg}", source_line="".join(line)
            )
        except UnicodeDecodeError as error:
            at = Location(LEDGER_PATH, raw.count(b"\n", 0, error.start) + 1)
            found = f"0x{raw[error.start]:02X}"
            _report(diagnostics, at, f"不是UTF-8编码，此处为{found}", f"not UTF-8, found {found}")
        except (AttributeError, TypeError, ValueError, RecursionError):
            form = '{"en": [["…", "…"]]}'
            _report(diagnostics, Location(LEDGER_PATH), f"应写作{form}", f"it should look like {form}")
        return cls({})

    def written(self) -> str:
        """The ledger as JSON, sorted, one pair a line."""
        parts = []
        for language in sorted(self.pairs):
            rows = ",\n".join(
                f'    ["{source}", "{translation}"]' for source, translation in sorted(self.pairs[language])
            )
            parts.append(f'  "{language}": [\n{rows}\n  ]')
        return "{\n" + ",\n".join(parts) + "\n}\n"

    def all_pairs(self) -> frozenset[tuple[str, str, str]]:
        """Each pair with its language."""
        return frozenset((code, *pair) for code, pairs in self.pairs.items() for pair in pairs)

    def kept(self, before: Ledger, confirmed: Ledger, unread: Collection[str]) -> Ledger:
        """What is confirmed now, and what was before of translations that still stand in the report, of which this is all.

        Args:
            unread: languages of which nothing is confirmed now.
        """
        pairs = {}
        for code, standing in self.pairs.items():
            now = frozenset() if code in unread else confirmed.pairs.get(code, frozenset())
            left = {translation for _, translation in standing} - {translation for _, translation in now}
            pairs[code] = now | {pair for pair in before.pairs.get(code, ()) if pair[1] in left}
        return Ledger({code: found for code, found in pairs.items() if found})

    def is_stale(self, language: str, source: str, translation: str) -> bool:
        """The translation was confirmed, but for another wording of the source."""
        if language not in self.pairs:
            return False
        made_from = self._sources.get((language, digest(translation)), frozenset())
        return bool(made_from) and digest(source) not in made_from

    def knows(self, language: str, source: str, translation: str) -> bool:
        """This pair was confirmed."""
        return (digest(source), digest(translation)) in self.pairs.get(language, frozenset())

    @cached_property
    def _sources(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Source hashes that each translation hash was confirmed for, by language and translation hash."""
        found: dict[tuple[str, str], set[str]] = {}
        for language, pairs in self.pairs.items():
            for source, translation in pairs:
                found.setdefault((language, translation), set()).add(source)
        return {key: frozenset(sources) for key, sources in found.items()}


@lru_cache(maxsize=2)  # from one save to the next it is mostly the same
def _ledger_in(raw: bytes) -> Ledger:
    data = json.loads(raw.decode("utf-8")) if raw.strip() else {}
    return Ledger({language: frozenset(map(_pair, pairs)) for language, pairs in data.items()})


def record(texts: Iterable[Mapping[str, str]], source_language: str) -> Ledger:
    """A ledger that confirms every translation as it stands now."""
    pairs: dict[str, set[tuple[str, str]]] = {}
    for text in texts:
        for language, translation in text.items():
            if language != source_language and source_language in text:
                pairs.setdefault(language, set()).add((digest(text[source_language]), digest(translation)))
    return Ledger({language: frozenset(found) for language, found in pairs.items()})


def _pair(pair: object) -> tuple[str, str]:
    """Two hashes, as they are written.

    Raises:
        ValueError: they are something else.
    """
    match pair:
        case [str(source), str(translation)]:
            return source, translation
    raise ValueError(pair)


@lru_cache(maxsize=2**16)
def digest(text: str) -> str:
    """Twelve hexadecimal digits that change when the text does."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _report(diagnostics: Diagnostics, at: Location, zh: str, en: str, source_line: str = "") -> None:
    diagnostics.report(rules.LEDGER_IS_READABLE, at, source_line=source_line, problem=en, problem_zh=zh)
