"""What one language's part of the site is made from: documents, other files, and what every page has in common."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from generator.cache.folder import CacheFolder
from generator.cache.known_files import KnownFiles
from generator.mkdocs_adapter.addresses import MARKDOWN
from generator.mkdocs_adapter.finishing import Finishing
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.merge import NOT_PUBLISHED, language_folder
from generator.mkdocs_adapter.rendering_key import page_key, rendering_key, theme_key
from generator.mkdocs_adapter.share import NOT_FOUND, Afterwards, Share
from generator.mkdocs_adapter.share_rendering import theme_listing

ASSETS = "assets/"


@dataclass(frozen=True)
class LanguageTree:
    """What one language's part of the site consists of."""

    stage: LanguageStage
    documents: tuple[str, ...]
    """Names of all, sorted."""
    files: Mapping[str, str]
    """Where everything else is that is published, by its name below the root of the language."""

    @classmethod
    def staged(cls, stage: LanguageStage, cache: CacheFolder) -> LanguageTree:
        """The tree as it was staged."""
        names = dict(_files(stage.docs_dir))
        documents = sorted(name for name in names if name.endswith(MARKDOWN))
        others = {name: path for name, path in names.items() if not name.endswith(MARKDOWN)}
        return cls.of(stage, documents, others, cache)

    @classmethod
    def of(
        cls,
        stage: LanguageStage,
        documents: Iterable[str],
        others: Mapping[str, str],
        cache: CacheFolder,
    ) -> LanguageTree:
        """These documents and other files with those of the theme, whose place they take if they have the same name."""
        files = {**_theme_files(stage, cache), **others}
        published = {name: path for name, path in files.items() if _is_published(name)}
        return cls(stage, tuple(sorted(documents)), published)

    def shared_with(self, source: LanguageTree) -> frozenset[str]:
        """Files that the language has in common with the source language, and uses there."""
        if not language_folder(self.stage, source.stage):
            return frozenset()
        return frozenset(
            name
            for name, place in self.files.items()
            if name.startswith(ASSETS) and name in source.files and _equal(place, source.files[name])
        )

    def finishing(self, source: LanguageTree, after_charset: str) -> Finishing:
        """What is done to each of its pages."""
        return Finishing(
            language_folder(self.stage, source.stage),
            urlsplit(self.stage.site_url).path,
            frozenset(name.removeprefix(ASSETS) for name in self.shared_with(source)),
            after_charset,
        )

    def keys(
        self,
        names: Iterable[str],
        finishing: Finishing,
        cache: CacheFolder,
        source_date_epoch: int,
        known: KnownFiles,
    ) -> Iterator[tuple[str, str]]:
        """Pages by their documents, each with its key in the cache, which is empty if it can have none."""
        common = (
            rendering_key(self.stage, self.documents, finishing, source_date_epoch) if cache.folder else None
        )
        folder = os.fspath(self.stage.docs_dir)
        for name in names:
            markdown = "" if name == NOT_FOUND else known.read_digest(f"{folder}{os.sep}{name}")
            yield name, page_key(common, name, markdown) if common else ""

    def share(
        self,
        pages: Sequence[tuple[str, str]],
        finishing: Finishing,
        cache: CacheFolder,
        target: Path | None,
        afterwards: Afterwards | None,
    ) -> Share:
        """Pages to be rendered, each with its key."""
        return Share(
            self.stage.code,
            self.stage.config_path,
            self.stage.docs_dir,
            self.documents,
            pages,
            finishing,
            cache.folder,
            target,
            afterwards,
        )


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    """Names and places of all files."""
    root = os.fspath(folder)
    for directory, _, names in os.walk(root):
        above = directory[len(root) + 1 :].replace(os.sep, "/")
        yield from ((f"{above}/{name}" if above else name, f"{directory}{os.sep}{name}") for name in names)


def _is_published(name: str) -> bool:
    return not any(fnmatch(name.rpartition("/")[2], pattern) for pattern in NOT_PUBLISHED)


def _theme_files(stage: LanguageStage, cache: CacheFolder) -> dict[str, str]:
    """Where the theme's files lie; asking the theme takes longer than everything else if no page has changed."""
    found: dict[str, str] = json.loads(cache.get(theme_key(stage), partial(theme_listing, stage.config_path)))
    return found


def _equal(one: str, other: str) -> bool:
    return one == other or Path(one).read_bytes() == Path(other).read_bytes()
