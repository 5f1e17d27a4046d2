"""Words around editions of a report, and what differs between them."""

from __future__ import annotations

from generator.model.spec import Spec, Text


class EditionWordsSpec(Spec):
    """What pages say of earlier editions."""

    title: Text
    """Title of the page that compares editions, and its entry in the navigation."""
    title_since: Text
    """Title of such a page for an older edition, with {edition}."""
    text: Text
    """Introduction, with {edition}: the earlier one."""
    name: Text
    """What an edition is called, with {edition}: its id."""
    this: Text
    """This edition."""
    all_editions: Text
    """Heading: all editions and where they stay."""
    edition: Text
    """Column: edition."""
    published: Text
    """Column: date of publication."""
    address: Text
    """Column: permanent address."""
    compared: Text
    """Link to the comparison with an edition."""
    targets: Text
    """Heading: what became of the targets of the earlier edition."""
    aimed: Text
    """Column: what was aimed at."""
    result: Text
    """Column and field: what was reached."""
    outcome: Text
    """Column: what became of it."""
    verdicts: dict[str, Text]
    """What became of a target."""
    figures: Text
    """Heading: figures."""
    figure_kinds: dict[str, Text]
    """What became of figures."""
    figure_texts: dict[str, Text]
    """The same in a sentence."""
    earlier_value: Text
    """Column: value in the earlier edition."""
    this_value: Text
    """Column: value in this edition."""
    difference: Text
    """Column: difference."""
    metrics: Text
    """Heading: metrics."""
    metrics_new: Text
    """Metrics that the earlier edition does not have."""
    metrics_dropped: Text
    """Metrics that this edition does not have."""
    metrics_redefined: Text
    """Metrics that no longer count the same."""
    formerly: Text
    """Definition before, with {text}."""
    now: Text
    """Definition now, with {text}."""
    no_definition: Text
    """In place of a definition."""
    next_steps: Text
    """Heading: what became of the steps that the earlier edition announced."""
    step_outcomes: dict[str, Text]
    """What became of a step."""
    new: Text
    """What only this edition has."""
    dropped: Text
    """What only the earlier edition has."""
    continued: Text
    """What both editions have."""
    none: Text
    """Where there is nothing of a kind."""
    notice: Text
    """On every page of an edition that is kept, with {edition} and {date}."""
    notice_link: Text
    """Link from there to the newest edition."""
