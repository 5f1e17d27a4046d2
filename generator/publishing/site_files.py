"""Every file of a finished site, read once."""

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.publishing.drawing import Drawing, read_drawing
from generator.publishing.finding import Finding
from generator.publishing.known_pages import read_known_pages
from generator.publishing.page import Page
from generator.publishing.reference import Reference
from generator.publishing.rule import Rule
from generator.publishing.stylesheet import read_stylesheet

_NOT_PLAIN = ("不是普通文件，复制网站时可能漏掉", "not a plain file, so a copy of the site may lack it")


@dataclass(frozen=True)
class SiteFiles:
    """A finished site as the checks see it. Names are relative to its root, with "/"."""

    names: frozenset[str]
    folders: frozenset[str]  # without a closing "/"
    pages: Mapping[str, Page]
    drawings: Mapping[str, Drawing]
    stylesheets: Mapping[str, tuple[Reference, ...]]
    findings: tuple[Finding, ...]  # about files that are no plain files

    def references(self) -> Iterator[tuple[str, Reference]]:
        """Every address that the site mentions, with the file that mentions it."""
        for file, page in self.pages.items():
            yield from ((file, reference) for reference in page.references)
        for file, drawing in self.drawings.items():
            yield from ((file, reference) for reference in drawing.references)
        for file, references in self.stylesheets.items():
            yield from ((file, reference) for reference in references)

    def ids(self, file: str) -> frozenset[str] | None:
        """The places in `file` that an address may name; None for a file without such places."""
        holder = self.pages.get(file) or self.drawings.get(file)
        return holder.ids if holder else None


def read_site(root: Path, allowed_inline_scripts: Collection[str], cache: CacheFolder) -> SiteFiles:
    """Read all pages, drawings and style sheets below `root`, in the order of their names.

    Args:
        cache: what earlier checks read from pages.
    """
    paths = {path.relative_to(root).as_posix(): path for path in _walk(root)}
    plain = {name: path for name, path in sorted(paths.items()) if path.is_file() and not path.is_symlink()}
    folders = {parent.as_posix() for name in plain for parent in Path(name).parents}
    return SiteFiles(
        names=frozenset(plain),
        folders=frozenset(folders),
        pages=read_known_pages(
            root, [name for name in plain if name.endswith((".html", ".htm"))], allowed_inline_scripts, cache
        ),
        drawings={
            name: read_drawing(name, path.read_bytes())
            for name, path in plain.items()
            if name.endswith(".svg")
        },
        stylesheets={
            name: tuple(read_stylesheet(path.read_text(encoding="utf-8", errors="replace")))
            for name, path in plain.items()
            if name.endswith(".css")
        },
        findings=tuple(
            Finding(name, 0, Rule.FILE_IS_PLAIN, *_NOT_PLAIN) for name in sorted(paths.keys() - plain.keys())
        ),
    )


def _walk(root: Path) -> Iterator[Path]:
    for directory, folders, files in os.walk(root):
        yield from (Path(directory, name) for name in files)
        # os.walk counts a link to a folder among the folders and does not follow it.
        yield from (path for name in folders if (path := Path(directory, name)).is_symlink())
