"""Where a document of the staged tree is shown; the same as MkDocs decides, without asking it."""

from __future__ import annotations

from urllib.parse import quote

MARKDOWN = ".md"


def page_file(name: str) -> str:
    """The file of a document (`measures/index.md` → `measures/index.html`, `notes.md` → `notes/index.html`)."""
    if not name.endswith(MARKDOWN):
        return name
    folder, _, last = name.removesuffix(MARKDOWN).rpartition("/")
    parts = [folder] if folder else []
    return "/".join([*parts, "index.html"] if last in ("index", "README") else [*parts, last, "index.html"])


def page_address(name: str) -> str:
    """The address of a document below the root of its language; empty for the home page."""
    return quote(page_file(name).removesuffix("index.html"))
