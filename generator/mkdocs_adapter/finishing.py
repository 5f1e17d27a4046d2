"""What is done to a page after MkDocs made it: it uses the theme's files of the source language, and says its policy."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from generator.mkdocs_adapter.merge import use_shared_assets

_CHARSET = re.compile(r'<meta charset="utf-8">')


@dataclass(frozen=True)
class Finishing:
    """The same for all pages of one language."""

    folder: str
    """Of the language in the site; empty for the source language."""
    root: str
    """Path of the language's root on the host (`/reports/en/`)."""
    shared: Set[str]
    """Names below `assets/` that the source language has already."""
    after_charset: str
    """Markup for every head; stands before everything that a page loads."""

    def finish(self, name: str, markup: str) -> str:
        """The page at `name`, relative to the language's root, as it is published."""
        markup = self.share_assets(name, markup)
        return _CHARSET.sub(lambda match: match[0] + self.after_charset, markup, count=1)

    def share_assets(self, name: str, markup: str) -> str:
        """The page with the addresses of files that the source language has, too."""
        if not self.folder:
            return markup
        return use_shared_assets(markup, self.shared, self.folder, name.count("/"), self.root)
