"""Builds that redo only what changed: whatever changes, the site is that of a build which knew nothing."""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.cache.folder import CacheFolder
from generator.mkdocs_adapter import (
    LanguageStage,
    Renderers,
    build_merged,
    merged_site,
    render_ahead,
    renderers,
    rendering_key,
    write_stage_config,
)
from generator.mkdocs_adapter.build_failed import BuildFailed
from generator.mkdocs_adapter.finishing import Finishing
from generator.mkdocs_adapter.rendering_key import theme_key
from generator.processes.sharing import shared_out
from generator.source.files import DEFAULTS
from tests.mkdocs_adapter.staged_site import stage_tree

EPOCH = 1533254400
THEME = DEFAULTS / "theme"
THEME_FILES = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*") if path.is_file())


@dataclass
class Tree:
    """A staged tree of two pages a language, and what is built of it."""

    folder: Path
    stages: list[LanguageStage]
    cache: CacheFolder
    built: int = 0

    def build(self, *, known: bool = True, epoch: int = EPOCH, after_charset: str = "") -> dict[str, bytes]:
        """The site, with what earlier builds know or without."""
        self.built += 1
        target = self.folder / f"site-{self.built}"
        cache = CacheFolder(self.cache.folder if known else None)
        build_merged(self.stages, target, source_date_epoch=epoch, after_charset=after_charset, cache=cache)
        cache.forget_unused()
        return {
            path.relative_to(target).as_posix(): path.read_bytes()
            for path in target.rglob("*")
            if path.is_file()
        }

    def expect_same(self, **values: Any) -> dict[str, bytes]:
        """Build both ways and find no difference; the site."""
        incremental = self.build(**values)
        assert incremental == self.build(known=False, **values)
        return incremental


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A tree with configuration and theme of its own, built once."""
    stages = stage_tree(tmp_path)
    shutil.copytree(THEME, tmp_path / "theme")
    shutil.copy(DEFAULTS / "mkdocs.yml", tmp_path / "mkdocs.yml")
    made = []
    for stage in stages:
        own = dataclasses.replace(
            stage,
            theme_dir=tmp_path / "theme",
            inherited_config=tmp_path / "mkdocs.yml",
            navigation=stage.navigation[:1],
        )
        write_stage_config(own)
        for path in [
            path for path in own.docs_dir.rglob("*.md") if path.parent.name not in ("docs", "figures")
        ]:
            path.unlink()
        made.append(own)
    found = Tree(tmp_path, made, CacheFolder(tmp_path / "cache"))
    found.build()
    return found


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Pages that were rendered, not taken from the cache."""
    names: list[str] = []
    render = merged_site.render

    def noted(shares: Any, epoch: int, renderers: Any) -> None:
        names.extend(f"{share.code}/{name}" for share in shares for name, _ in share.pages)
        render(shares, epoch, renderers)

    monkeypatch.setattr(merged_site, "render", noted)
    return names


def test_the_site_is_that_of_mkdocs_itself(tmp_path: Path, site: Path) -> None:
    build_merged(stage_tree(tmp_path), tmp_path / "merged", source_date_epoch=EPOCH)
    files = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    found = tmp_path / "merged"
    assert {
        path.relative_to(found): path.read_bytes() for path in found.rglob("*") if path.is_file()
    } == files


def test_no_page_has_the_blank_lines_and_indents_of_templates(tree: Tree) -> None:
    page = tree.build()["index.html"].decode()
    frame = page[: page.index("<article")] + page[page.index("</article>") :]
    assert re.search(r"\n\s", frame) is None


def test_blanks_that_count_in_a_theme_of_ones_own_stay(tree: Tree) -> None:
    drawn = "<pre>\n\n  a\n    b</pre>"
    (tree.folder / "theme" / "partials" / "top.html").write_text(drawn, "utf-8")
    assert drawn in tree.build()["index.html"].decode()


def test_nothing_is_rendered_when_nothing_changed(tree: Tree, rendered: list[str]) -> None:
    tree.build()
    assert rendered == []


@pytest.mark.parametrize("beforehand", [0, 1, 2])
def test_pages_rendered_ahead_are_taken_as_they_are(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, rendered: list[str], beforehand: int
) -> None:
    monkeypatch.setattr(renderers, "LEAST_FOR_A_PROCESS", 1)
    for stage in tree.stages:
        shutil.rmtree(stage.docs_dir / "assets")  # the theme alone has files there in a report
    names = {"zh": ["index.md", "figures/index.md"], "en": ["index.md", "figures/index.md"]}
    cache, epoch, looked_at = CacheFolder(tree.folder / "ahead"), EPOCH + 1, tree.folder / "looked at"
    options = {"source_date_epoch": epoch, "after_charset": "<!-- x -->", "cache": cache}
    note = partial(note_page, looked_at)
    with Renderers(beforehand) as processes:
        ready = names | {"en": ["index.md"]}
        render_ahead(tree.stages, names, ready, renderers=processes, afterwards=note, **options)
        assert processes.finish() == []
    build_merged(tree.stages, tree.folder / "site", **options)
    assert rendered == ["en/figures/index.md"]
    site = tree.build(known=False, epoch=epoch, after_charset="<!-- x -->")
    assert {name: (tree.folder / "site" / name).read_bytes() for name in site} == site
    pages = {
        place.read_text("utf-8"): place.with_suffix(".html").read_bytes()
        for place in looked_at.glob("*.name")
    }
    expected = ("index.html", "figures/index.html", "404.html", "en/index.html", "en/404.html")
    assert pages == {name: site[name] for name in expected}


def note_page(folder: Path, name: str, page: bytes) -> None:
    """Write down what is done after a page was rendered."""
    folder.mkdir(exist_ok=True)
    place = folder / name.replace("/", "-")
    place.with_suffix(".name").write_text(name, "utf-8")
    place.with_suffix(".html").write_bytes(page)


def test_what_is_rendered_ahead_stops_with_the_build(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renderers, "LEAST_FOR_A_PROCESS", 1)
    names = {"zh": ["index.md"], "en": ["index.md"]}
    cache, wait = CacheFolder(tree.folder / "ahead"), partial(wait_for_ever, tree.folder / "begun")
    options = {"source_date_epoch": 1, "after_charset": "", "cache": cache, "afterwards": wait}
    with Renderers() as processes:
        render_ahead(tree.stages, names, names, renderers=processes, **options)
        while not list(tree.folder.glob("begun*")):
            time.sleep(0.01)
    assert [path for path in tree.folder.glob("begun*") if is_running(int(path.suffix[1:]))] == []


def wait_for_ever(place: Path, name: str, page: bytes) -> None:
    """A page that never gets ready."""
    place.with_suffix(f".{os.getpid()}").touch()
    time.sleep(3600)


def is_running(process: int) -> bool:
    """Whether a process has not ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_only_the_page_that_changed_is_rendered(tree: Tree, rendered: list[str]) -> None:
    page = tree.stages[1].docs_dir / "figures" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n<p>more</p>\n", "utf-8")
    site = tree.build()
    assert rendered == ["en/figures/index.md"]
    assert b"<p>more</p>" in site["en/figures/index.html"]
    assert site == tree.build(known=False)


@pytest.mark.slow
@pytest.mark.parametrize("name", THEME_FILES)
def test_every_file_of_the_theme_counts(tree: Tree, name: str, rendered: list[str]) -> None:
    place = tree.folder / "theme" / name
    place.write_bytes(place.read_bytes() + b"\n")
    tree.expect_same()
    assert "zh/index.md" in rendered


def test_the_theme_has_the_same_name_in_every_process(tree: Tree) -> None:
    keys = shared_out({number: partial(theme_key, tree.stages[0]) for number in range(4)}, 4)
    assert set(keys.values()) == {theme_key(tree.stages[0])}


def test_a_theme_file_that_appears_or_vanishes_counts(tree: Tree) -> None:
    place = tree.folder / "theme" / "partials" / "copyright.html"
    place.write_text("<p>new</p>", "utf-8")
    (tree.folder / "theme" / "assets" / "extra.css").write_text("body { color: red }", "utf-8")
    assert "assets/extra.css" in tree.expect_same()
    (tree.folder / "theme" / "assets" / "extra.css").unlink()
    assert "assets/extra.css" not in tree.expect_same()


def test_a_template_that_a_page_shows_is_shown_anew(tree: Tree) -> None:
    place = tree.folder / "theme" / "partials" / "footer.html"
    place.write_text("<footer>new foot</footer>", "utf-8")
    assert b"new foot" in tree.expect_same()["en/index.html"]


def test_the_shared_configuration_counts(tree: Tree) -> None:
    place = tree.folder / "mkdocs.yml"
    place.write_text(place.read_text("utf-8").replace('permalink: "#"', 'permalink: "¶"'), "utf-8")
    assert "¶".encode() in tree.expect_same()["figures/index.html"]


def test_words_names_navigation_and_footer_count(tree: Tree) -> None:
    for change in (
        {"site_name": "Another"},
        {"locale": "en_US"},
        {"words": dataclasses.replace(tree.stages[1].words, contents="In here")},
        {"navigation": ()},
        {"footer": ()},
        {"site_url": "https://example.org/duizhao/english/"},
    ):
        tree.stages[1] = dataclasses.replace(tree.stages[1], **change)
        write_stage_config(tree.stages[1])
        tree.expect_same()


def test_documents_that_come_and_go_count(tree: Tree) -> None:
    page = tree.stages[0].docs_dir / "new" / "index.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: New\n---\n\n[figures](../figures/index.md)\n", "utf-8")
    file = tree.stages[0].docs_dir / "table.csv"
    file.write_text("a,b\n", "utf-8")
    assert {"new/index.html", "table.csv"} <= tree.expect_same().keys()
    page.unlink()
    file.unlink()
    assert not {"new/index.html", "table.csv"} & tree.expect_same().keys()


def test_a_link_to_a_document_that_has_gone_is_told(tree: Tree) -> None:
    page = tree.stages[0].docs_dir / "figures" / "index.md"
    other = tree.stages[0].docs_dir / "other.md"
    other.write_text("---\ntitle: Other\n---\n\ntext\n", "utf-8")
    page.write_text(page.read_text("utf-8") + "\n[other](../other.md)\n", "utf-8")
    tree.expect_same()
    other.unlink()
    with pytest.raises(BuildFailed, match=r"^zh: .*other\.md"):
        tree.build()


def test_date_and_policy_count(tree: Tree) -> None:
    tree.expect_same(epoch=EPOCH + 86400)
    assert b"<!-- policy -->" in tree.expect_same(after_charset="<!-- policy -->")["en/index.html"]


@pytest.mark.parametrize("package", [*rendering_key._PACKAGES, "python", "our own code"])
def test_versions_count(tree: Tree, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def key() -> str | None:
        rendering_key._circumstances.cache_clear()
        return rendering_key.rendering_key(tree.stages[0], (), Finishing("", "/", frozenset(), ""), EPOCH)

    before, version = key(), rendering_key.importlib.metadata.version
    if package == "python":
        monkeypatch.setattr(rendering_key.platform, "python_version", lambda: "3.99.0")
    elif package == "our own code":
        shutil.copytree(rendering_key._CODE, tree.folder / "code")
        monkeypatch.setattr(rendering_key, "_CODE", tree.folder / "code")
        assert key() == before
        (tree.folder / "code" / "renderer.py").write_text("changed", "utf-8")
    else:
        newer: Callable[[str], str] = lambda name: "99" if name == package else version(name)  # noqa: E731
        monkeypatch.setattr(rendering_key.importlib.metadata, "version", newer)
    assert key() not in (None, before)
    monkeypatch.undo()
    assert key() == before


@pytest.mark.parametrize(
    "addition",
    [
        "hooks: [own.py]",
        "INHERIT: other.yml",
        "site_author: !ENV AUTHOR",
        "extra_css: [!ENV SHEET]",
        "plugins: [search]\nextra: {a: b}",
        "not: [yaml",
    ],
)
def test_a_configuration_that_reaches_further_is_not_kept(tree: Tree, addition: str) -> None:
    place = tree.folder / "mkdocs.yml"
    place.write_text(f"{place.read_text('utf-8')}\n{addition}\n", "utf-8")
    finishing = Finishing("", "/", frozenset(), "")
    assert rendering_key.rendering_key(tree.stages[0], (), finishing, EPOCH) is None


@pytest.mark.parametrize("extension", ["pymdownx.snippets", "own_extension"])
def test_an_extension_that_is_not_known_is_not_kept(tree: Tree, extension: str) -> None:
    place = tree.folder / "mkdocs.yml"
    text = place.read_text("utf-8").replace("  attr_list: {}", f"  attr_list: {{}}\n  {extension}: {{}}")
    place.write_text(text, "utf-8")
    finishing = Finishing("", "/", frozenset(), "")
    assert rendering_key.rendering_key(tree.stages[0], (), finishing, EPOCH) is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"<h1", b"<h2"),
        lambda content: b"\xff" + content,
        lambda content: content + b"more",
    ],
    ids=["empty", "cut off", "changed inside", "changed before", "longer"],
)
def test_a_spoilt_cache_makes_no_wrong_site(tree: Tree, spoil: Callable[[bytes], bytes]) -> None:
    assert tree.cache.folder is not None
    for place in tree.cache.folder.iterdir():
        place.write_bytes(spoil(place.read_bytes()))
    tree.expect_same()


def test_a_cache_that_vanishes_or_is_no_folder_of_files_makes_no_wrong_site(tree: Tree) -> None:
    assert tree.cache.folder is not None
    for place in tree.cache.folder.iterdir():
        place.unlink()
    first = tree.expect_same()
    names = [place.name for place in tree.cache.folder.iterdir()]
    (tree.cache.folder / names[0]).unlink()
    assert tree.build() == first


def test_the_cache_holds_one_build_however_many_there_were(tree: Tree) -> None:
    assert tree.cache.folder is not None
    before = len(list(tree.cache.folder.iterdir()))
    page = tree.stages[0].docs_dir / "figures" / "index.md"
    for number in range(5):
        page.write_text(f"---\ntitle: Figures\n---\n\n<p>{number}</p>\n", "utf-8")
        tree.build()
    assert len(list(tree.cache.folder.iterdir())) == before
