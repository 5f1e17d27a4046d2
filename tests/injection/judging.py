"""Whether a hostile site only shows what was planted: what ran, what was asked for, what is not as it was written."""

from __future__ import annotations

import itertools
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from tests.injection.browsing import Reader, Visit, documents
from tests.injection.building import HostileSite
from tests.injection.corpus import CODE
from tests.injection.files import IN_TEX, acting_in, texts_of
from tests.injection.planting import Planted
from tests.support.served import served

SITE_PATH = "/duizhao/"
TURNS = 11
"""After so many every field has had every payload."""
_SPACE = re.compile(r"[\s\xad]+")
IN_PARTS = re.compile(r"search/terms-[0-9]+\.js\Z")
"""Files that hold words as they are looked up, not texts."""
SEARCHES = 2
"""From each page."""
_MOST_CUT = 12
"""Letters of a payload that have to stand before its code where a text is shown in part."""


@dataclass
class Judgement:
    """What came of a hostile site in one way of reading it."""

    opened: int = 0
    files: int = 0
    faults: list[str] = field(default_factory=list)
    fired: set[str] = field(default_factory=set)
    """Messages of what ran."""
    foreign: set[str] = field(default_factory=set)
    violations: set[str] = field(default_factory=set)
    shown: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Payloads by field, where a reader sees them."""
    kept: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Payloads by field, wherever they stand letter for letter."""
    compared: int = 0
    """Times that a payload was compared with what is shown of it."""


def read_pages(
    site: HostileSite, browser: Browser, judgement: Judgement, *, with_policy: bool, used: bool = False
) -> None:
    """Open every page and drawing; where pages are used, each is searched from for other texts."""
    letters = _Letters(site.planting.planted, judgement)
    queries = itertools.cycle(site.planting.planted)
    with served(site.folder, SITE_PATH) as address:
        reader = Reader(browser, address, with_policy=with_policy)
        for name in documents(site.folder):
            is_used = used and name.endswith(".html")
            sought = [next(queries).code for _ in range(SEARCHES)] if is_used else []
            _judge_visit(reader.open(name, sought), judgement, letters)
        reader.close()


def read_files(site: HostileSite, judgement: Judgement, without: tuple[str, ...] = ()) -> None:
    """Read every file for download, index and feed, but those that end so."""
    letters = _Letters(site.planting.planted, judgement)
    for path in sorted(site.folder.rglob("*")):
        if path.is_file() and path.suffix not in without:
            name = path.relative_to(site.folder).as_posix()
            texts = () if IN_PARTS.search(name) else texts_of(path)
            judgement.files += bool(texts)
            for text in texts:
                letters.compare(name, text)
            judgement.faults += [f"{name}: {acting}" for acting in acting_in(path)]


def _judge_visit(visit: Visit, judgement: Judgement, letters: _Letters) -> None:
    judgement.opened += 1
    judgement.fired.update(visit.ran)
    judgement.foreign.update(visit.asked)
    judgement.violations.update(f"{visit.page}: {found}" for found in visit.violations)
    for what in ("ran", "acting", "asked", "violations"):
        judgement.faults += [f"{visit.page}: {what}: {found}" for found in getattr(visit, what)]
    for text in visit.texts:
        letters.compare(visit.page, text)
    letters.see(visit.visible)


@dataclass
class _Letters:
    """Compares what is shown with what was planted, by the code behind each payload."""

    planted: Iterable[Planted]
    judgement: Judgement

    def __post_init__(self) -> None:
        self._by_code = {found.code: found for found in self.planted}

    def compare(self, where: str, text: str) -> None:
        """Every code in the text stands behind its payload."""
        for planted, before in self._found(text):
            self.judgement.compared += 1
            ways = _ways_to_write(planted.payload.text)
            wanted = ways[0]
            if before.endswith(ways) or any(_is_cut(before, way) for way in ways):
                self.judgement.kept[planted.leaf.field].add(planted.payload.id)
            else:
                self.judgement.faults.append(
                    f"{where}: {planted.leaf.field}: {planted.payload.id} is shown as {before[-len(wanted) - 10 :]!r}"
                )

    def see(self, visible: str) -> None:
        """Note what a reader sees."""
        for planted, before in self._found(visible):
            if before.endswith(_squeezed(planted.payload.text)):
                self.judgement.shown[planted.leaf.field].add(planted.payload.id)

    def _found(self, text: str) -> Iterator[tuple[Planted, str]]:
        for match in CODE.finditer(text):
            planted = self._by_code.get(match[0])
            if planted is not None:
                yield planted, _squeezed(text[max(0, match.start() - 600) : match.start()])


def _ways_to_write(text: str) -> tuple[str, ...]:
    """As it is, and as citations show it that a reader copies: inside of JSON, and for TeX."""
    tex = "".join(IN_TEX.get(character, character) for character in text)
    return tuple(map(_squeezed, (text, json.dumps(text, ensure_ascii=False)[1:-1], tex)))


def _squeezed(text: str) -> str:
    """Without white space and hyphens at the ends of lines, which HTML, drawings and paper treat freely."""
    return _SPACE.sub("", text)


def _is_cut(before: str, wanted: str) -> bool:
    """The text begins in the middle of the payload, as one line of a drawing does."""
    return len(before) < len(wanted) and wanted.endswith(before)
