"""Passages: every running text of the report, with its owner and the place where readers find it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.addresses import Addresses, paragraph_anchor, subsection_anchor
from generator.linking.owner import owner_of, written_keys
from generator.linking.section_paths import section_path
from generator.linking.thing import Thing
from generator.model.nouns.section import ParagraphSpec, SectionSpec
from generator.model.spec import Keys, Localized, Spec
from generator.model.specs import Specs
from generator.source.document import Origin

_PAGES_OF_FILES = {"content/report.yml": "about/", "content/changes.yml": "changes/"}
"""Where readers find the texts of files that hold no things; home shows the rest."""


@dataclass(frozen=True, eq=False)
class RawPassage:
    """A running text as written, before its references are read."""

    owner: Thing[Spec] | None
    """The thing it belongs to; None for the home page and the report's own facts."""
    keys: Keys
    """Where in its owner's spec it stands."""
    texts: Mapping[str, str]
    origin: Origin


def raw_passages(specs: Specs, things: Mapping[str, Thing[Spec]]) -> Iterator[RawPassage]:
    """Every running text that authors wrote, in the order of the files."""
    for _, located in specs.located:
        for keys, mark, value in located.marked:
            if isinstance(mark, Localized) and mark.running:
                origin = located.origin.at(*written_keys(keys))
                yield RawPassage(owner_of(located, keys, things), keys, value, origin)


@dataclass(frozen=True)
class ParagraphPlace:
    """A paragraph with the anchor and the heading it stands under."""

    spec: ParagraphSpec
    section: Thing[SectionSpec]
    anchor: str
    point: str | None
    """Anchor of its numbered point; None before the first."""


def paragraph_places(section: Thing[SectionSpec]) -> Iterator[ParagraphPlace]:
    """All paragraphs of a section in reading order, with their anchors."""
    ordinals: Counter[str] = Counter()
    groups: list[tuple[str | None, tuple[ParagraphSpec, ...]]] = [(None, section.spec.paragraphs)]
    groups += [(subsection_anchor(point.source), point.paragraphs) for point in section.spec.subsections]
    for point, paragraphs in groups:
        for paragraph in paragraphs:
            ordinals[paragraph.source] += 1
            anchor = paragraph_anchor(paragraph.source, ordinals[paragraph.source])
            yield ParagraphPlace(paragraph, section, anchor, point)


def passage_address(passage: RawPassage, addresses: Addresses) -> Address:
    """Where readers find a passage."""
    owner = passage.owner
    if owner is None:
        return Address(_PAGES_OF_FILES.get(passage.origin.path, "") if "summary" not in passage.keys else "")
    if isinstance(owner.spec, SectionSpec):
        return Address(section_path(owner), _anchor_in_section(owner, passage.keys))
    return addresses.of(owner)


def _anchor_in_section(section: Thing[Spec], keys: Keys) -> str:
    spec = section.spec
    assert isinstance(spec, SectionSpec)
    if "paragraphs" not in keys:
        return ""
    before = spec.paragraphs
    number = int(keys[keys.index("paragraphs") + 1])
    if keys[0] == "subsections":
        index = int(keys[1])
        written = spec.subsections[index].paragraphs
        earlier = [
            *before,
            *(p for point in spec.subsections[:index] for p in point.paragraphs),
            *written[:number],
        ]
        paragraph = written[number]
    else:
        earlier, paragraph = list(before[:number]), before[number]
    ordinal = 1 + sum(other.source == paragraph.source for other in earlier)
    return paragraph_anchor(paragraph.source, ordinal)
