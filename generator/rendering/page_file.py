"""A page as the Markdown file that is staged: front matter for the theme, then the body."""

from __future__ import annotations

import json
import re

from generator.pages.context import PageContext
from generator.pages.page import CHART_FILES, Crumb, Page, PageSummary
from generator.rendering.environment import environment, relative
from generator.rendering.safe import escape_html

_FENCE = re.compile(r"^([ \t]*)([`~])(?=\2\2)", re.MULTILINE)
_CHART = re.compile(r'<figure class="dz-chart" id="chart-([a-z0-9-]+)"')


def page_source(page: Page | PageSummary) -> str:
    """Path of the Markdown file below a language's documents."""
    return f"{page.path}index.md"


def render_page(page: Page, context: PageContext) -> str:
    """The whole Markdown file of one page."""
    template = environment().get_template(f"kinds/{page.kind}/page.md.jinja")
    body = template.render(
        page=page, body=page.body, words=context.words, language=page.language, context=context
    )
    return _front_matter(page, _card(body, context)) + tidy(body)


def _card(body: str, context: PageContext) -> str:
    """The card of the first chart that a page shows, or of that of the home page; empty where there is none."""
    shown = _CHART.search(body)
    identity = shown[1] if shown else context.report.home.chart
    return CHART_FILES + context.chart(identity).card.name if identity else ""


def _front_matter(page: Page, card: str) -> str:
    """What the theme reads; MkDocs escapes nothing, so everything is escaped here."""
    meta: dict[str, object] = {
        "title": str(escape_html(page.title)),
        "description": str(escape_html(page.description)),
        "kind": page.kind,
        "tab": page.tab,
        "hide": list(page.hide),
    }
    if card:
        meta["social"] = card
    if not page.in_search:
        meta["search"] = {"exclude": True}
    for name, crumb in (("prev", page.previous), ("next", page.next)):
        if crumb is not None:
            meta[name] = _link(page, crumb)
    # JSON is YAML, and written a hundred times as fast as by a YAML emitter.
    lines = (f"{name}: {json.dumps(meta[name], ensure_ascii=False)}\n" for name in sorted(meta))
    return f"---\n{''.join(lines)}---\n\n"


def _link(page: Page, crumb: Crumb) -> dict[str, str]:
    return {"title": str(escape_html(crumb.title)), "url": relative(page.path, crumb.address)}


def tidy(body: str) -> str:
    """No blank-only lines in a row and none with blanks at the end, so that equal pages are equal bytes; no fences."""
    body = "\n".join([line.rstrip(" \t") for line in body.split("\n")])
    # Markdown looks for fenced code even in raw HTML, and gives it the attributes that its first line names.
    body = _FENCE.sub(lambda fence: f"{fence[1]}&#{ord(fence[2])};", body)
    return re.sub(r"\n{3,}", "\n\n", body).strip() + "\n"
