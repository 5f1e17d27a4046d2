"""Links to the report as files to print, the one in the page's own language first."""

from __future__ import annotations

from dataclasses import dataclass

from generator.linking.language_names import name_in
from generator.pages.context import PageContext
from generator.pages.printed import PDF, PrintedReport
from generator.pages.sizes import written_size


@dataclass(frozen=True)
class PrintView:
    """One file."""

    path: str
    """Below the root of the site."""
    title: str
    media_type: str
    languages: str
    """Value of `hreflang`; empty where there are several."""
    printed: PrintedReport

    @property
    def size(self) -> str:
        """How large the file is, which nobody knows before it is there."""
        return written_size(len(self.printed.content))


def print_views(context: PageContext) -> tuple[PrintView, ...]:
    """All files; none where the report is not printed."""
    own_first = sorted(context.prints, key=lambda printed: printed.languages != (context.code,))
    return tuple(_view(context, printed) for printed in own_first)


def _view(context: PageContext, printed: PrintedReport) -> PrintView:
    languages = {language.code: language for language in context.report.languages}
    only = languages[printed.languages[0]] if len(printed.languages) == 1 else None
    return PrintView(
        path=printed.path,
        title=context.words.download_pdf.replace("{name}", _name(context, printed)),
        media_type=PDF,
        languages=only.html_lang if only else "",
        printed=printed,
    )


def _name(context: PageContext, printed: PrintedReport) -> str:
    languages = context.report.languages
    if len(printed.languages) == len(languages) > 1:
        return context.words.side_by_side
    printed_in = (language for language in languages if language.code in printed.languages)
    return " / ".join(name_in(language, context.language, languages) for language in printed_in)
