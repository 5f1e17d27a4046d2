"""All languages rendered into one site: only the pages that no earlier build has made, in as many processes as are free."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import urlsplit

from generator.cache.folder import CacheFolder
from generator.mkdocs_adapter.addresses import MARKDOWN, page_address, page_file
from generator.mkdocs_adapter.build import mkdocs_environment
from generator.mkdocs_adapter.build_failed import BuildFailed, BuildWasKilled
from generator.mkdocs_adapter.finishing import Finishing
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.merge import NOT_PUBLISHED, language_folder
from generator.mkdocs_adapter.rendering_key import page_key, rendering_key, theme_key
from generator.mkdocs_adapter.share import NOT_FOUND, Share
from generator.mkdocs_adapter.sitemap import write_sitemap
from generator.processes.sharing import processors

_ASSETS = "assets/"
_LEAST_FOR_A_PROCESS = 20
"""Pages that take about as long as starting a process and reading the theme."""


@dataclass(frozen=True)
class _Tree:
    """What one language's part of the site consists of."""

    stage: LanguageStage
    documents: tuple[str, ...]
    files: Mapping[str, Path]
    """Everything else, by its name below the root of the language."""


def build_merged(
    stages: Sequence[LanguageStage],
    target: Path,
    *,
    source_date_epoch: int,
    after_charset: str = "",
    cache: CacheFolder | None = None,
) -> None:
    """Build all languages into `target`, which is empty or does not exist yet; the first stage is the source language.

    The result is that of `build_languages` and `merge_languages`, byte for byte, with `after_charset` put into every
    page.

    Raises:
        BuildFailed: for all languages that failed.
    """
    cache = cache or CacheFolder(None)
    trees = [_tree(stage, cache) for stage in stages]
    shares: list[Share] = []
    for tree in trees:
        folder = language_folder(tree.stage, stages[0])
        shared = _shared(tree, trees[0]) if folder else frozenset()
        root = urlsplit(tree.stage.site_url).path
        finishing = Finishing(
            folder, root, frozenset(name.removeprefix(_ASSETS) for name in shared), after_charset
        )
        _copy(tree, target / folder, shared, finishing)
        missing = _take_known(tree, target / folder, finishing, cache, source_date_epoch)
        shares.append(
            Share(
                tree.stage.code,
                tree.stage.config_path,
                tree.stage.docs_dir,
                tree.documents,
                missing,
                finishing,
                cache.folder,
                target / folder,
            )
        )
    _render(shares, source_date_epoch)
    pages = {tree.stage.code: {page_address(name) for name in tree.documents} for tree in trees}
    write_sitemap(stages, pages, target / "sitemap.xml")


def _tree(stage: LanguageStage, cache: CacheFolder) -> _Tree:
    names = {path.relative_to(stage.docs_dir).as_posix(): path for path in _files(stage.docs_dir)}
    documents = tuple(sorted(name for name in names if name.endswith(MARKDOWN)))
    files = _theme_files(stage, cache)
    # a document of that name takes the place of the theme's file
    files |= {name: path for name, path in names.items() if not name.endswith(MARKDOWN)}
    return _Tree(stage, documents, {name: path for name, path in files.items() if _is_published(name)})


def _files(folder: Path) -> Iterator[Path]:
    for directory, _, names in os.walk(folder):
        yield from (Path(directory, name) for name in names)


def _is_published(name: str) -> bool:
    return not any(fnmatch(name.rpartition("/")[2], pattern) for pattern in NOT_PUBLISHED)


def _theme_files(stage: LanguageStage, cache: CacheFolder) -> dict[str, Path]:
    """Where the theme's files lie; asking the theme takes longer than everything else if no page has changed."""

    def ask() -> bytes:
        # imported where it is needed: a build that finds everything in the cache does without MkDocs
        from generator.mkdocs_adapter.renderer import LanguageRenderer

        renderer = LanguageRenderer(stage.config_path, ())
        return json.dumps({file.name: str(file.place) for file in renderer.theme_files()}).encode()

    found = json.loads(cache.get(theme_key(stage), ask))
    return {name: Path(place) for name, place in found.items()}


def _shared(tree: _Tree, source: _Tree) -> frozenset[str]:
    """Files that a language has in common with the source language, and uses there."""
    return frozenset(
        name
        for name, place in tree.files.items()
        if name.startswith(_ASSETS) and name in source.files and _equal(place, source.files[name])
    )


def _equal(one: Path, other: Path) -> bool:
    return one == other or one.read_bytes() == other.read_bytes()


def _copy(tree: _Tree, target: Path, shared: Set[str], finishing: Finishing) -> None:
    """Everything that is published as it is staged."""
    for name, place in tree.files.items():
        if name in shared:
            continue
        there = target / name
        there.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".html"):
            there.write_text(finishing.share_assets(name, place.read_text("utf-8")), "utf-8", newline="")
        else:
            shutil.copyfile(place, there)


def _take_known(
    tree: _Tree, target: Path, finishing: Finishing, cache: CacheFolder, source_date_epoch: int
) -> list[tuple[str, str]]:
    """Write the pages that an earlier build made; the others, each with its key, which is empty if it has none."""
    common = rendering_key(tree.stage, tree.documents, finishing, source_date_epoch) if cache.folder else None
    missing = []
    for name in (*tree.documents, NOT_FOUND):
        markdown = b"" if name == NOT_FOUND else (tree.stage.docs_dir / name).read_bytes()
        key = page_key(common, name, markdown) if common else ""
        page = cache.find(key) if key else None
        if page is None:
            missing.append((name, key))
        else:
            there = target / page_file(name)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(page)
    return missing


def _render(shares: Iterable[Share], source_date_epoch: int) -> None:
    waiting = [share for share in shares if share.pages]
    count = sum(len(share.pages) for share in waiting)
    if not count:
        return
    if count < _LEAST_FOR_A_PROCESS:
        runs: list[str | int] = [_render_here(share, source_date_epoch) for share in waiting]
    else:
        parts = list(
            _parts(
                waiting,
                processors(),
            )
        )
        with (
            tempfile.TemporaryDirectory(prefix="duizhao-") as scratch,
            ThreadPoolExecutor(len(parts)) as workers,
        ):
            environment = mkdocs_environment(Path(scratch), source_date_epoch)
            runs = list(workers.map(lambda part: _render_elsewhere(part, environment), parts))
    if any(isinstance(said, int) for said in runs):
        raise BuildWasKilled(f"ended with status {min(said for said in runs if isinstance(said, int))}")
    failures = dict.fromkeys(said for said in runs if isinstance(said, str) and said)
    if failures:
        raise BuildFailed("\n\n".join(failures))


def _parts(shares: Sequence[Share], processes: int) -> Iterator[Share]:
    """One share for each process; a process speaks one language, since reading the theme takes long."""
    each = max(1, processes // len(shares))
    for share in shares:
        number = min(each, max(1, len(share.pages) // _LEAST_FOR_A_PROCESS))
        for first in range(number):
            yield replace(share, pages=share.pages[first::number])


def _render_here(share: Share, source_date_epoch: int) -> str:
    from generator.mkdocs_adapter.render_share import render_share

    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(source_date_epoch)
    try:
        render_share(share)
    except BuildFailed as failure:
        return f"{share.code}: {failure}"
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
    return ""


def _render_elsewhere(share: Share, environment: dict[str, str]) -> str | int:
    """What the process said if it failed, else nothing; the signal, as a negative number, if it was killed."""
    run = subprocess.run(
        [sys.executable, "-m", "generator.mkdocs_adapter.render_worker"],
        input=share.written().encode(),
        env=environment,
        close_fds=False,  # the lock of the work folder lasts until the last process that writes there has ended
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if run.returncode <= 0:
        return run.returncode or ""
    said = run.stdout.decode("utf-8", "replace").strip()
    return f"{share.code}: {said or f'ended with status {run.returncode}'}"
