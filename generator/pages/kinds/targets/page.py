"""Targets, the problems that the report admits and the work that it plans, each linked to the others."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.address import Address
from generator.linking.thing import Thing
from generator.model.nouns.next_step import NextStepSpec
from generator.model.nouns.problem import ProblemSpec
from generator.model.nouns.target import TargetSpec
from generator.pages.context import PageContext
from generator.pages.entries import (
    EntryGroup,
    EntryView,
    Fact,
    entry_view,
    figures_fact,
    links_fact,
    texts_fact,
    words_fact,
)
from generator.pages.index_body import IndexBody
from generator.pages.page import Crumb, Page, PageKind, PagePromise
from generator.pages.prose import Prose


def pages(context: PageContext) -> Iterator[PagePromise]:
    """The one page of targets, problems and next steps."""
    yield PagePromise("targets/", _page)


def _page(context: PageContext) -> Page:
    words, report, prose = context.words, context.report, context.prose()
    targets = tuple(_target(context, thing, prose) for thing in report.all(TargetSpec))
    problems = tuple(_problem(context, thing, prose) for thing in report.all(ProblemSpec))
    steps = tuple(_next_step(context, thing, prose) for thing in report.all(NextStepSpec))
    groups = (
        EntryGroup(words.targets, "targets_", targets),
        EntryGroup(words.problems, "problems_", problems),
        EntryGroup(words.next_steps, "next-steps_", steps),
    )
    return Page(
        kind="targets",
        path="targets/",
        language=context.language,
        title=words.targets_and_next_steps,
        description=words.targets_text,
        tab="figures/",
        body=IndexBody(words.targets_text, tuple(group for group in groups if group.entries)),
        crumbs=(Crumb(words.home, Address("")),),
    )


def _target(context: PageContext, target: Thing[TargetSpec], prose: Prose) -> EntryView:
    spec, words = target.spec, context.words
    return entry_view(
        context,
        target,
        prose.write(spec.text),
        badges=(words.by_year.replace("{year}", spec.by),),
        facts=(
            figures_fact(context, words.targets, (spec.figure,))
            if spec.figure
            else words_fact(words.targets, words.no_figure_given),
            _figure_fact(context, words.base, spec.base),
            _figure_fact(context, words.done, spec.done),
            _figure_fact(context, words.editions.result, spec.result),
            _figure_fact(context, words.rest, spec.rest),
        ),
    )


def _figure_fact(context: PageContext, label: str, reference: str | None) -> Fact:
    return figures_fact(context, label, (reference,) if reference else ())


def _problem(context: PageContext, problem: Thing[ProblemSpec], prose: Prose) -> EntryView:
    spec = problem.spec
    facts = (links_fact(context, context.words.answered_by, spec.measures),)
    return entry_view(context, problem, prose.write(spec.text), facts=facts)


def _next_step(context: PageContext, step: Thing[NextStepSpec], prose: Prose) -> EntryView:
    spec, words = step.spec, context.words
    text = prose.write(spec.text)
    return entry_view(
        context,
        step,
        text,
        facts=(
            texts_fact(words.instruments, (prose.write(action) for action in spec.actions)),
            links_fact(context, words.targets, spec.targets),
            links_fact(context, words.measures, spec.measures),
            links_fact(context, words.problems_answered, spec.problems),
            links_fact(context, words.programmes, spec.programmes),
            links_fact(context, words.documents, spec.documents),
        ),
    )


KIND = PageKind("targets", pages)
