"""How to cite a page: the report, and where on the site it is restated."""

from __future__ import annotations

import datetime

from generator.model.period import PartialDate
from generator.pages.context import PageContext
from generator.wording.dates import write_date


def citation(context: PageContext, title: str, path: str) -> str:
    """One line that names author, report, publisher, date and source, and this page with its address."""
    facts, code = context.report.facts, context.code
    values = {
        "author": facts.author[code],
        "title": facts.title[code],
        "publisher": facts.publisher[code],
        "date": written_day(context, facts.published),
        "source": facts.url,
        "page": title,
        "address": context.url(path),
    }
    text = context.words.citation
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def written_day(context: PageContext, day: datetime.date) -> str:
    """A day in the words of the page's language."""
    return write_date(PartialDate(day.year, day.month, day.day), context.language)
