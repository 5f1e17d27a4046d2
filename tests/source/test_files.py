"""Which files are read, in which order, and which of those that are not were meant to be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.source import files
from generator.source.files import DEFAULTS, Project, default_languages, load
from generator.source.unread import Unread


def _project(root: Path, *paths: str) -> Project:
    for path in paths:
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("a: b\n", "utf-8")
    return Project(root)


def test_what_authors_write_is_read_in_the_order_of_folders_and_names(tmp_path: Path) -> None:
    project = _project(
        tmp_path,
        "site_config/site.yml", "data/b.yml", "data/a/c.yml", "content/z.yml", "content/sections/1.yml",
        "site_config/theme/x.yml", "site_config/mkdocs.yml", "content/mkdocs.yml", "content/notes.md", "other/x.yml",
    )  # fmt: skip
    (tmp_path / "content" / "folder.yml").mkdir()
    written = [
        "content/mkdocs.yml", "content/sections/1.yml", "content/z.yml",
        "data/a/c.yml", "data/b.yml", "site_config/site.yml",
    ]  # fmt: skip
    assert list(project.own_paths()) == written
    assert [path for path in project.paths() if path in written] == written


def test_defaults_stand_in_for_what_a_project_does_not_have(tmp_path: Path) -> None:
    project = _project(tmp_path, "site_config/chart_style.yml", "content/home.yml")
    paths = list(project.paths())
    assert paths[0] == "content/home.yml"
    assert paths.count("site_config/chart_style.yml") == 1
    assert "site_config/colophon.yml" in paths
    assert "site_config/mkdocs.yml" not in paths
    assert project.place("site_config/chart_style.yml") == tmp_path / "site_config" / "chart_style.yml"
    assert project.place("site_config/colophon.yml") == DEFAULTS / "colophon.yml"
    assert project.place("site_config/unknown.yml") == tmp_path / "site_config" / "unknown.yml"
    assert project.place("content/colophon.yml") == tmp_path / "content" / "colophon.yml"


def test_own_files_of_the_theme_stand_beside_the_default_ones_or_in_their_place(tmp_path: Path) -> None:
    before = _project(tmp_path).theme_files()
    name = next(iter(before))
    after = _project(tmp_path, f"site_config/theme/{name}", "site_config/theme/own/extra.css").theme_files()
    assert before.keys() | {"own/extra.css"} == after.keys()
    assert after[name] == tmp_path / "site_config" / "theme" / name
    assert all(path.is_file() for path in after.values())


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("content/a.yaml", "content/a.yml"),
        ("content/a.YML", "content/a.yml"),
        ("content/a.yml.txt", "content/a.yml"),
        ("content/a.yml~", "content/a.yml"),
        ("content/a.yml.bak", "content/a.yml"),
        ("content/a.txt", "content/a.yml"),
        ("content/a.json", "content/a.yml"),
        ("data/a", "data/a.yml"),
        ("site_config/languages/fr.yaml", "site_config/languages/fr.yml"),
        ("content/translations.json", None),
        ("content/a.yml.yml", None),
        ("content/a.md", None),
        ("content/picture.png", None),
        ("site_config/theme/a.txt", None),
        ("content/.gitkeep", None),
    ],
)
def test_a_file_that_nobody_reads_is_told_with_its_right_name(
    tmp_path: Path, name: str, right: str | None
) -> None:
    assert list(_project(tmp_path, name).misnamed()) == ([(name, right)] if right else [])


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("content/a.yml~", False),
        ("content/a.yml.bak", False),
        ("content/a.txt", False),
        ("content/a.yaml", True),
    ],
)
def test_a_backup_beside_its_file_is_left_alone(tmp_path: Path, name: str, is_told: bool) -> None:
    found = list(_project(tmp_path, "content/a.yml", name).misnamed())
    assert found == ([(name, "content/a.yml")] if is_told else [])


def test_a_folder_named_like_a_file_is_told(tmp_path: Path) -> None:
    project = _project(tmp_path, "content/a.yml/b.md", "content/c/d.md")
    assert list(project.misnamed()) == [("content/a.yml", "content/a.yml")]


def test_what_is_named_like_a_file_but_cannot_be_read_as_one_is_told(tmp_path: Path) -> None:
    project = _project(tmp_path, "content/a.yml")
    os.mkfifo(tmp_path / "content" / "pipe.yml")
    (tmp_path / "content" / "link.yml").symlink_to("nowhere.yml")
    (tmp_path / "content" / ".#a.yml").symlink_to("an editor's mark of an open file")
    assert [name for name, _ in project.misnamed()] == ["content/link.yml", "content/pipe.yml"]


def test_what_a_linked_folder_holds_is_nobodys(tmp_path: Path) -> None:
    for folder in ("content", "elsewhere"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.yml").write_text("a: b\n", "utf-8")
    (tmp_path / "content" / "linked").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert not [path for path in Project(tmp_path).own_paths() if "linked" in path]
    assert [path for path in Project(tmp_path).own_paths() if path.startswith("content/")] == [
        "content/a.yml"
    ]


def test_a_file_that_is_not_there_is_empty(tmp_path: Path) -> None:
    project = _project(tmp_path, "content/a.yml")
    assert project.read_bytes("content/a.yml") == b"a: b\n"
    assert project.read_bytes("content/b.yml") == b""
    assert project.read_bytes("content") == b""


def test_a_report_is_read_up_to_its_largest_size_and_not_at_all_beyond(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _project(tmp_path, "content/a.yml", "data/b.yml")
    (tmp_path / "content" / "a.yml").write_text(f"# {'x' * 3 * 2**20}\na: b\n", "utf-8")
    size = sum(project.place(path).stat().st_size for path in project.paths())
    for limit, is_read in ((size, True), (size - 1, False)):
        monkeypatch.setattr(files, "MAX_BYTES", limit)
        diagnostics = Diagnostics()
        loaded = load(project, diagnostics)
        assert any(not isinstance(found, Unread) for found in loaded) is is_read
        told = [(found.location.path, found.rule.name, found.values) for found in diagnostics]
        values = {"found": f"{size / 2**20:.0f} MB", "limit": "3 MB"}
        assert told == ([] if is_read else [("content/a.yml", "report-has-a-sane-size", values)])


def test_too_many_files_are_told_at_the_first_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _project(tmp_path, "content/a.yml", "content/b.yml")
    paths = list(project.paths())
    monkeypatch.setattr(files, "MAX_FILES", 1)
    diagnostics = Diagnostics()
    load(project, diagnostics)
    (found,) = diagnostics
    assert found.location.path == "content/b.yml"
    assert found.values == {"found": f"{len(paths)} × .yml", "limit": "1"}


def test_languages_that_come_with_the_generator_are_known_by_their_codes() -> None:
    assert {"en", "zh"} <= set(default_languages())
    assert list(default_languages()) == sorted(default_languages())
