"""The report changes while it is built, is broken, or what earlier builds left is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.faults.fault import fault
from tests.faults.ground import Ground, Run
from tests.faults.outputs import meanwhile


def _append(ground: Ground, path: str, text: str = "\n") -> None:
    with (ground.root / path).open("a", encoding="utf-8") as file:
        file.write(text)


@fault("input changes", 3, says="content/terms.yml changed while", quick=True)
def content_changes(ground: Ground) -> Run:
    """An editor saves a content file while the site is built."""
    return meanwhile(ground, lambda: _append(ground, "content/terms.yml"))


@fault("input changes", 3, says="data/poverty.yml changed while")
def content_changes_and_changes_back(ground: Ground) -> Run:
    """An editor saves a file and takes the change back while the site is built."""
    place = ground.root / "data" / "poverty.yml"
    return meanwhile(ground, lambda: place.write_bytes(place.read_bytes()))


@fault("input changes", 3, says="content/terms.yml changed while")
def content_is_removed(ground: Ground) -> Run:
    """A content file is removed while the site is built."""
    return meanwhile(ground, (ground.root / "content" / "terms.yml").unlink)


@fault("input changes", 3, says="data/more.yml changed while")
def content_is_added(ground: Ground) -> Run:
    """A file is added while the site is built."""
    return meanwhile(ground, (ground.root / "data" / "more.yml").touch)


@fault("input changes", 3, says="site_config/theme/main.html changed while")
def template_changes(ground: Ground) -> Run:
    """A template is broken while the site is built."""
    return meanwhile(ground, lambda: _append(ground, "site_config/theme/main.html", "{% broken"))


@fault("input changes", 3, says="site_config/mkdocs.yml changed while")
def settings_change(ground: Ground) -> Run:
    """site_config/mkdocs.yml is changed while the site is built."""
    return meanwhile(ground, lambda: _append(ground, "site_config/mkdocs.yml"))


@fault("input changes", 1, says="content/terms.yml changed while")
def content_changes_below_mkdocs(ground: Ground) -> Run:
    """An editor saves a content file while `mkdocs build` runs."""
    from tests.faults.outputs import MKDOCS

    into = ground.folder / "waiting"
    sabotage = {"do": "wait", "only": "-m mkdocs", "at": 5, "path": "/staged/", "into": str(into)}
    process = ground.start(command=MKDOCS, sabotage=sabotage, NO_MKDOCS_2_WARNING="1")
    while not into.exists() and process.poll() is None:
        os.sched_yield()
    _append(ground, "content/terms.yml")
    into.unlink()
    said = process.communicate()[0]
    return Run(process.returncode, said)


@fault("broken report", 1, says="error[", quick=True)
def mistake_in_content(ground: Ground) -> Run:
    """A reference is misspelt."""
    ground.edit("content/home.yml", "poor@2017", "poor@2071")
    return ground.build()


@fault("broken report", 1)
def content_is_not_utf8(ground: Ground) -> Run:
    """A content file is in GBK."""
    (ground.root / "content" / "terms.yml").write_bytes("- id: 词".encode("gbk"))
    return ground.build()


@fault("broken report", 1)
def language_is_missing(ground: Ground) -> Run:
    """A language is asked for of which there is no file."""
    ground.edit("site_config/site.yml", "[zh, en]", "[zh, en, xx]")
    return ground.build()


@fault("broken report", 1)
def report_is_empty(ground: Ground) -> Run:
    """All content and data are gone."""
    shutil.rmtree(ground.root / "content")
    shutil.rmtree(ground.root / "data")
    return ground.build()


@fault("broken report", 1, says="mkdocs.yml", quick=True)
def settings_are_broken(ground: Ground) -> Run:
    """site_config/mkdocs.yml is no YAML."""
    _append(ground, "site_config/mkdocs.yml", "\ntheme: [\n")
    return ground.build()


@fault("broken report", 1, says="mkdocs.yml")
def settings_are_empty(ground: Ground) -> Run:
    """site_config/mkdocs.yml is empty."""
    (ground.root / "site_config" / "mkdocs.yml").write_text("", "utf-8")
    return ground.build()


@fault("broken report", 0, site="new")
def settings_are_missing(ground: Ground) -> Run:
    """site_config/ lacks every file that has a default."""
    shutil.rmtree(ground.root / "site_config" / "theme")
    (ground.root / "site_config" / "mkdocs.yml").unlink()
    return ground.build()


@fault("broken report", 1, says="mkdocs.yml")
def settings_name_something_unknown(ground: Ground) -> Run:
    """site_config/mkdocs.yml names an extension that does not exist."""
    ground.edit("site_config/mkdocs.yml", "attr_list: {}", "atr_list: {}")
    return ground.build()


@fault("broken report", 1, says="site_config/theme/")
def template_is_broken(ground: Ground) -> Run:
    """A template has a mistake of syntax."""
    _append(ground, "site_config/theme/main.html", "{% if %}")
    return ground.build()


@fault("broken report", 1, says="site_config/theme/")
def template_fails(ground: Ground) -> Run:
    """A template fails while a page is built."""
    ground.edit("site_config/theme/main.html", "{% block", "{{ 1 / 0 }}{% block")
    return ground.build()


@fault("broken report", 1)
def template_has_a_script(ground: Ground) -> Run:
    """A template brings a script that the site's policy does not know."""
    _append(ground, "site_config/theme/partials/footer.html", "<script>alert(1)</script>")
    return ground.build()


@fault("broken report", 1, says="content/pipe.yml")
def pipe_in_content(ground: Ground) -> Run:
    """A named pipe lies in content/, on which a reader would wait forever."""
    os.mkfifo(ground.root / "content" / "pipe.yml")
    return ground.build()


@fault("broken report", 0, site="new")
def link_in_a_circle(ground: Ground) -> Run:
    """A link in content/ leads back to content/."""
    (ground.root / "content" / "circle").symlink_to(ground.root / "content")
    return ground.build()


@fault("broken report", 0, 1, site="old new", says="publish")
def names_in_another_normal_form(ground: Ground) -> Run:
    """A file is named in decomposed letters, as some systems do."""
    (ground.root / "content" / "sections" / "e\u0301.yml").write_text("", "utf-8")
    return ground.build()


def _work(ground: Ground, name: str) -> Path:
    return ground.root / "build" / name


@fault("leftovers", 0, site="new", quick=True)
def drawings_are_cut_off(ground: Ground) -> Run:
    """Every kept drawing and page is cut off in the middle."""
    for place in _files(_work(ground, "cache")):
        place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])
    return ground.build()


@fault("leftovers", 0, site="new")
def drawings_are_garbage(ground: Ground) -> Run:
    """Every kept drawing and page is garbage."""
    for place in _files(_work(ground, "cache")):
        place.write_bytes(os.urandom(500))
    return ground.build()


@fault("leftovers", 0, site="new")
def drawings_are_empty(ground: Ground) -> Run:
    """Every kept drawing and page is empty, as after a loss of power."""
    for place in _files(_work(ground, "cache")):
        place.write_bytes(b"")
    return ground.build()


@fault("leftovers", 0, site="new")
def staged_pages_are_garbage(ground: Ground) -> Run:
    """Every intermediate file is garbage."""
    for place in _files(_work(ground, "staged")):
        place.write_bytes(b"---\n<script>alert(1)</script>")
    return ground.build()


@fault("leftovers", 0, site="new")
def staged_pages_are_added(ground: Ground) -> Run:
    """Somebody added pages to the intermediate files and to what MkDocs wrote."""
    for folder in ("docs", "site"):
        (_work(ground, "staged") / "zh" / folder).mkdir(parents=True, exist_ok=True)
        (_work(ground, "staged") / "zh" / folder / "added.html").write_text("added", "utf-8")
        (_work(ground, "staged") / "zh" / folder / "added.md").write_text("added", "utf-8")
    return ground.build()


@fault("leftovers", 0, site="new")
def a_language_is_left_over(ground: Ground) -> Run:
    """The intermediate files of a language that the site no longer has are there."""
    shutil.copytree(_work(ground, "staged") / "en", _work(ground, "staged") / "fr")
    return ground.build()


@fault("leftovers", 3)
def work_folder_is_a_file(ground: Ground) -> Run:
    """build is a file."""
    shutil.rmtree(_work(ground, ""))
    (ground.root / "build").write_text("mine", "utf-8")
    run = ground.build()
    assert (ground.root / "build").read_text("utf-8") == "mine"
    return run


@fault("leftovers", 0, site="new")
def documents_in_the_work_folder(ground: Ground) -> Run:
    """Somebody keeps documents in build/ and among the kept drawings; they stay."""
    kept = [_work(ground, "thesis.docx"), _work(ground, "cache") / "charts" / "notes.txt"]
    for place in kept:
        place.write_text("mine", "utf-8")
    run = ground.build()
    assert all(place.read_text("utf-8") == "mine" for place in kept), "somebody's file was removed"
    return run


@fault("leftovers", 0, site="new", quick=True)
def stale_lock(ground: Ground) -> Run:
    """Lock files of builds that are long gone are there."""
    (ground.root / ".site.lock").write_text("12345 on another machine", "utf-8")
    _work(ground, ".lock").write_text("12345", "utf-8")
    return ground.build()


@fault("leftovers", 3)
def lock_is_a_folder(ground: Ground) -> Run:
    """The place of the lock is taken by a folder."""
    (ground.root / ".site.lock").unlink(missing_ok=True)
    (ground.root / ".site.lock").mkdir()
    return ground.build()


@fault("leftovers", 0, site="new")
def workspaces_are_left_over(ground: Ground) -> Run:
    """Workspaces of killed builds lie beside the site."""
    for name in (".site.build-abcdefgh", ".site.replaced-abcdefgh", ".site.build-xyz_0123"):
        (ground.root / name / "half").mkdir(parents=True)
    run = ground.build()
    assert ground.leftovers() == []
    return run


@fault("leftovers", 0, site="new")
def killed_between_two_renames(ground: Ground) -> Run:
    """An earlier build was killed between two renames: the old site has another name."""
    ground.site.rename(ground.root / ".site.replaced-abcdefgh")
    return ground.build()


@fault("leftovers", 1, quick=True)
def killed_between_two_renames_and_a_mistake(ground: Ground) -> Run:
    """The same, and the report has a mistake: the old site comes back all the same."""
    ground.site.rename(ground.root / ".site.replaced-abcdefgh")
    ground.edit("content/home.yml", "poor@2017", "poor@2071")
    return ground.build()


@fault("leftovers", 0, site="new")
def kept_pages_are_exchanged(ground: Ground) -> Run:
    """Kept pages of the old site are of another build: what they were made from is not what is asked for."""
    pages = _files(_work(ground, "cache") / "pages")
    for place in pages:
        place.rename(place.with_name("0" + place.name[1:]))
    return ground.build()


@fault("leftovers", 3)
def kept_pages_are_a_file(ground: Ground) -> Run:
    """The folder of kept pages is a file."""
    shutil.rmtree(_work(ground, "cache") / "pages")
    (_work(ground, "cache") / "pages").write_text("mine", "utf-8")
    return ground.build()


def _files(folder: Path) -> list[Path]:
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert found, f"there is nothing in {folder} to spoil"
    return found
