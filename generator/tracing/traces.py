"""What earlier builds made of a report, taken again where all that they read for it is as it was.

These are verifying traces as Mokhov, Mitchell and Peyton Jones, “Build systems à la carte” (2018), section 4.2.2, have
them: with what was made is kept what was read for it, and a digest of what was found there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from copy import copy
from pickle import PicklingError
from typing import Any

from generator.cache.circumstances import circumstances
from generator.cache.folder import CacheFolder, key_of
from generator.cache.reads import ALL, Read, note_reads, noted_reads
from generator.linking.report import Report
from generator.tracing.digests import Digests
from generator.tracing.traced_report import TracedReport, entry_of
from generator.tracing.traced_tables import TracedMapping

_CHARTS = "charts"
_END = b"\n\n"
"""Behind the lines about pieces, of which none is empty."""
_NO_ENTRY = hashlib.sha256(b"no entry").digest()

Piece = tuple[list[Any], bytes]
"""A content with what is to be known of it, as JSON can hold it."""


class Traces:
    """All that one build makes of a report and of its drawn charts."""

    def __init__(self, report: Report, charts: Mapping[tuple[str, str], Any], kept: CacheFolder) -> None:
        self.report = TracedReport(report)
        """What is to be read, so that it is known of."""
        self.charts = TracedMapping(_CHARTS, charts)
        self.kept = kept
        self._source = report, charts
        self._digests = Digests()
        self._found: dict[Read, bytes] = {}

    @property
    def untraced(self) -> Report:
        """The report for whoever reads nearly all of it and keeps account of what changed in another way."""
        return self._source[0]

    def kept_in(self, kept: CacheFolder) -> Traces:
        """The same report, with what is made of it kept in another folder."""
        other = copy(self)
        other.kept = kept
        return other

    def read_ahead(self) -> None:
        """Read what nearly everything is made from, so that copies of this process need not, each by itself."""
        report, _ = self._source
        if self.kept.folder is not None:
            for table in (report.figures, report.metrics, report.things, report.figure_uses):
                self._digest(table)

    def get(self, name: str, about: object, make: Callable[[], bytes]) -> bytes:
        """What was made under this name before, if it would be made the same now, else what `make` makes.

        Args:
            about: all that it is made from beside what it reads of `report` and `charts`.
        """
        return self.made(name, about, make)[0]

    def made(self, name: str, about: object, make: Callable[[], bytes]) -> tuple[bytes, bool]:
        """What `get` gives, and whether `find` finds it from now on."""
        given = self._digest(about) if self.kept.folder is not None else b""
        if not given:
            return make(), False
        found = self.kept.find(_key(name))
        if found is not None:
            trace, _, content = found.partition(b"\n")
            written, digest = json.loads(trace)
            reads = tuple(map(_read, written))
            if digest == self._combined(given, reads):
                note_reads(reads)  # for what this is a part of
                return content, True
        with noted_reads() as noted:
            content = make()
        read = [one for one in noted if one[1] is ALL or (one[0], ALL) not in noted]
        digest = self._combined(given, read)
        if digest:
            self.kept.put(_key(name), json.dumps([read, digest]).encode() + b"\n" + content)
        return content, bool(digest)

    def has(self, name: str) -> bool:
        """Whether something is kept under this name, be it as it would be made now or not."""
        return self.kept.has(_key(name))

    def find(self, name: str) -> bytes | None:
        """What `made` has found or kept under this name; None if it was lost since."""
        found = self.kept.find(_key(name))
        return None if found is None else found.partition(b"\n")[2]

    def get_all(self, name: str, about: object, make: Callable[[], Iterable[Piece]]) -> Iterator[Piece]:
        """The same for what consists of several pieces."""
        return unpacked(self.get(name, about, lambda: packed(make())))

    def key(self, name: str, about: object) -> str:
        """A key in `kept` for what is made of nothing but what it is about; empty where that cannot be known."""
        given = self._digest(about) if self.kept.folder is not None else b""
        return key_of(circumstances(), name, given.hex()) if given else ""

    def _combined(self, given: bytes, reads: Iterable[Read]) -> str:
        """One digest of what is found in all these places; empty where that cannot be known."""
        known = self._found
        found = [given]
        for read in reads:
            if read not in known:
                known[read] = self._entry(*read)
            found.append(known[read])
        return hashlib.sha256(b"".join(found)).hexdigest() if all(found) else ""

    def _entry(self, table: str, key: Any) -> bytes:
        report, charts = self._source
        try:
            if table == _CHARTS:
                return self._digest(dict(charts) if key is ALL else charts[key])
            return self._digest(entry_of(report, table, key))
        except LookupError:
            return _NO_ENTRY

    def _digest(self, value: object) -> bytes:
        """Empty for what cannot be read by `Digests`, so that nothing that depends on it is kept."""
        with suppress(PicklingError, TypeError, AttributeError, RecursionError):
            return self._digests.of(value)
        return b""


def _key(name: str) -> str:
    return key_of(circumstances(), name)


def packed(pieces: Iterable[Piece]) -> bytes:
    """Pieces in one: a line for each that says what it is, and then all contents."""
    listing, contents = [], []
    for facts, content in pieces:
        listing.append(json.dumps([facts, len(content)]).encode())
        contents.append(content)
    return b"".join((b"\n".join(listing), _END, *contents))


def unpacked(pieces: bytes) -> Iterator[Piece]:
    """The pieces that were packed."""
    end = pieces.index(_END)
    start = end + len(_END)
    for line in pieces[:end].splitlines():
        facts, length = json.loads(line)
        yield facts, pieces[start : start + length]
        start += length


def _read(written: list[Any]) -> Read:
    """A read as it was before it became JSON."""
    table, key = written
    return table, tuple(key) if isinstance(key, list) else key
