"""Words with which texts are read: cards of figures, the review, languages side by side."""

from __future__ import annotations

from generator.model.spec import Spec, Text


class ReadingWordsSpec(Spec):
    """Labels and messages that help to read a text."""

    other_language: Text
    """Head of what stands in the other languages, with their names as {languages}."""
    card_rose: Text
    """On a figure's card: up from the one before, with {value} and {period}."""
    card_fell: Text
    """On a figure's card: down from the one before."""
    card_same: Text
    """On a figure's card: the same as the one before."""
    card_page: Text
    """On a figure's card: link to the page of its metric."""
    card_row: Text
    """On a figure's card: link to its row in the register, which is its permanent address."""
    card_copy: Text
    """Button on a figure's card: copy it with its source."""
    card_copied: Text
    """Said when it was copied."""
    card_quotation: Text
    """What is copied, with {metric}, {period}, {value}, {title}, {places} and {address}."""
    card_derived_quotation: Text
    """The same for a figure that the source does not state."""
    not_covered: Text
    """No relation proves a figure."""
    review: Text
    """Heading and switch: the figures of a section, one by one."""
    review_text: Text
    """How many figures a section has and how many of them relations prove, with {count} and {proved}."""
    review_start: Text
    """Button: highlight them and step through."""
    review_stop: Text
    """Button: end that."""
    review_step: Text
    """Which one is shown: {number} of {count}."""
    review_next: Text
    """Button: the next figure."""
    review_previous: Text
    """Button: the figure before."""
    followed: Text
    """Heading: what leads to a figure and what it leads to."""
    followed_text: Text
    """Introduction to that."""
    no_figure_given: Text
    """A problem without figure."""
    unofficial_translation: Text
    """That one language is authoritative, with its name as {source}."""
    draft_translation: Text
    """A translation that is still being made; `{source}` the language of the source."""
    stale_translation: Text
    """Note on a stale translation."""
    paragraph: Text
    """A numbered paragraph."""
    link_to_paragraph: Text
    """Name of the link of a paragraph."""
    side_by_side: Text
    """The way to read all languages at once, with their names as {languages}."""
    reading_modes: Text
    """Name of the switch between the languages of a section."""
