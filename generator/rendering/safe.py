"""The boundary between text and markup: text from authors reaches a page only through these functions.

Markup is `markupsafe.Markup`, the type of Jinja's own autoescaping: whatever is not Markup is escaped when it is shown.
"""

from __future__ import annotations

import json
import re

from markupsafe import Markup, escape

_MARKDOWN_ACTIVE = re.compile(r"[!-/:-@\[-`{-~]")


def escape_markdown(text: str) -> Markup:
    """Text for a Markdown heading: every ASCII mark as a character reference, so that neither Markdown nor HTML sees it."""
    line = " ".join(text.split())
    return Markup(_MARKDOWN_ACTIVE.sub(lambda match: f"&#{ord(match[0])};", line))


def escape_json(value: object) -> Markup:
    """JSON for a script element: no character in it can end the element or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=None, separators=(",", ":"))
    for character, code in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(character, code)
    return Markup(text)


def escape_content(text: str) -> Markup:
    """Text for HTML content only: quotes stay as they are, of which JSON is full."""
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def escape_html(text: str) -> Markup:
    """Text for HTML content and quoted attributes."""
    return escape(text)
