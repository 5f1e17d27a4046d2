"""Some pages of one language, to be rendered by one process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.mkdocs_adapter.finishing import Finishing

NOT_FOUND = "404.html"

Afterwards = Callable[[str, bytes], None]
"""What is done with the name of a page's file in the site and its bytes; can be pickled."""


@dataclass(frozen=True)
class Share:
    """Everything a process needs to know."""

    code: str
    config_path: Path
    docs_dir: Path
    names: Sequence[str]
    """All documents of the language."""
    pages: Sequence[tuple[str, str]]
    """The documents to render, `404.html` among them, each with its key in the cache."""
    finishing: Finishing
    cache: Path | None
    target: Path | None
    """Folder of the language in the published site; None if pages are made for the cache alone."""
    afterwards: Afterwards | None = None
