"""Questions that readers bring, each answered in a sentence from figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.chart import DrawnChart
from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.question import QuestionSpec
from generator.pages.context import PageContext
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose, Written, plain_text
from generator.pages.views import ThingView, thing_views


@dataclass(frozen=True)
class QuestionView:
    """One question with its answer."""

    id: str
    question: str
    answer: Written
    about: tuple[ThingView, ...]
    charts: tuple[DrawnChart, ...]


@dataclass(frozen=True)
class QuestionsBody:
    """What the page shows."""

    questions: tuple[QuestionView, ...]


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of all questions."""
    yield PagePromise("questions/", _page)


def _page(context: PageContext) -> Page:
    words, prose = context.words, context.prose()
    views = tuple(_view(context, question, prose) for question in context.report.all(QuestionSpec))
    return Page(
        kind="questions",
        path="questions/",
        language=context.language,
        title=words.questions,
        description=words.questions_text,
        tab="figures/",
        body=QuestionsBody(views),
        crumbs=(Crumb(words.home, Address("")),),
        data=(_faq(views),) if views else (),
    )


def _view(context: PageContext, question: Thing[QuestionSpec], prose: Prose) -> QuestionView:
    spec = question.spec
    return QuestionView(
        id=question.id,
        question=spec.question[context.code],
        answer=prose.write(spec.answer),
        about=thing_views(context, spec.about),
        charts=tuple(context.chart(identity) for identity in spec.charts),
    )


def _faq(views: tuple[QuestionView, ...]) -> dict[str, object]:
    """What search engines know as a page of questions."""
    answers = (
        {
            "@type": "Question",
            "name": view.question,
            "acceptedAnswer": {"@type": "Answer", "text": plain_text(view.answer)},
        }
        for view in views
    )
    return {"@type": "FAQPage", "mainEntity": list(answers)}


KIND = PageKind("questions", pages)
