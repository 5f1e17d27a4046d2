"""The figures of a section one by one, for readers who check: where each stands and which relations prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.linking.address import Address
from generator.linking.figures import Figure
from generator.pages.context import PageContext
from generator.pages.prose import Part, Prose, Written
from generator.pages.views import FigureView, RelationView, figure_view, relation_view


@dataclass(frozen=True)
class ReviewRow:
    """One figure of a section."""

    figure: FigureView
    place: Address
    """The first paragraph that mentions it."""
    locator: str
    link: Written
    relations: tuple[RelationView, ...]


@dataclass(frozen=True)
class ReviewView:
    """All figures of a section in the order of the text, each once."""

    rows: tuple[ReviewRow, ...]

    @property
    def proved(self) -> int:
        """How many a relation covers."""
        return sum(bool(row.relations) for row in self.rows)


@dataclass(frozen=True)
class Mentioned:
    """A paragraph's place and its text in the language of the page."""

    place: Address
    locator: str
    text: Written


def review_view(context: PageContext, paragraphs: Iterable[Mentioned], prose: Prose) -> ReviewView:
    """The figures that the paragraphs mention."""
    return ReviewView(tuple(_rows(context, paragraphs, prose)))


def _rows(context: PageContext, paragraphs: Iterable[Mentioned], prose: Prose) -> Iterator[ReviewRow]:
    seen: set[str] = set()
    for paragraph in paragraphs:
        for part in paragraph.text:
            if part.figure is not None and part.figure.id not in seen:
                seen.add(part.figure.id)
                yield _row(context, paragraph, part.figure, prose)


def _row(context: PageContext, paragraph: Mentioned, figure: Figure, prose: Prose) -> ReviewRow:
    view = figure_view(context, figure, prose)
    relations = context.report.relations_of(figure)
    return ReviewRow(
        figure=view,
        place=paragraph.place,
        locator=paragraph.locator,
        link=(Part("figure", view.value, view.address, figure=figure),),
        relations=tuple(relation_view(context, relation, prose) for relation in relations),
    )
