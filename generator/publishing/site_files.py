"""Every file of a finished site, read once."""

import os
from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.cache.known_files import KnownFiles
from generator.publishing.address import SiteBase
from generator.publishing.drawing import Drawing
from generator.publishing.finding import Finding
from generator.publishing.known_drawings import read_known_drawings
from generator.publishing.known_pages import KnownPage, read_known_pages
from generator.publishing.reference import Reference
from generator.publishing.rule import Rule
from generator.publishing.stylesheet import read_stylesheet

_NOT_PLAIN = ("不是普通文件，复制网站时可能漏掉", "not a plain file, so a copy of the site may lack it")


@dataclass(frozen=True)
class SiteFiles:
    """A finished site as the checks see it. Names are relative to its root, with "/"."""

    names: frozenset[str]
    folders: frozenset[str]  # without a closing "/"
    pages: Mapping[str, KnownPage]
    drawings: Mapping[str, Drawing]
    stylesheets: Mapping[str, tuple[Reference, ...]]
    findings: tuple[Finding, ...]  # about files that are no plain files

    def references(self, all_but: Container[str] = ()) -> Iterator[tuple[str, Reference]]:
        """Every address that the site mentions, with the file that mentions it, but for those of some pages."""
        for file, page in self.pages.items():
            if file not in all_but:
                yield from ((file, reference) for reference in page.references)
        for file, drawing in self.drawings.items():
            yield from ((file, reference) for reference in drawing.references)
        for file, references in self.stylesheets.items():
            yield from ((file, reference) for reference in references)

    def ids(self, file: str) -> frozenset[str] | None:
        """The places in `file` that an address may name; None for a file without such places."""
        holder = self.pages.get(file) or self.drawings.get(file)
        return holder.ids if holder else None


def read_site(
    root: Path,
    allowed_inline_scripts: Collection[str],
    base: SiteBase,
    cache: CacheFolder,
    known: KnownFiles,
) -> SiteFiles:
    """Read all pages, drawings and style sheets below `root`, in the order of their names.

    Args:
        cache: what earlier checks read from pages.
        known: what is in files, where that is known.
    """
    found = sorted(_walk(root))
    plain = [name for name, is_plain in found if is_plain]
    folders = {"."} | {name[:end] for name in plain for end in _slashes(name)}
    pages = [name for name in plain if name.endswith((".html", ".htm"))]
    return SiteFiles(
        names=frozenset(plain),
        folders=frozenset(folders),
        pages=read_known_pages(root, pages, allowed_inline_scripts, base, cache, known),
        drawings=read_known_drawings(root, [name for name in plain if name.endswith(".svg")], cache, known),
        stylesheets={
            name: tuple(read_stylesheet((root / name).read_text(encoding="utf-8", errors="replace")))
            for name in plain
            if name.endswith(".css")
        },
        findings=tuple(
            Finding(name, 0, Rule.FILE_IS_PLAIN, *_NOT_PLAIN) for name, is_plain in found if not is_plain
        ),
    )


def _walk(folder: Path, above: str = "") -> Iterator[tuple[str, bool]]:
    """Names of all files and links, and whether each is a plain file."""
    with os.scandir(folder) as entries:
        for entry in entries:
            # a link to a folder is not followed
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{above}{entry.name}/")
            else:
                yield above + entry.name, entry.is_file(follow_symlinks=False)


def _slashes(name: str) -> Iterator[int]:
    return (place for place, character in enumerate(name) if character == "/")
