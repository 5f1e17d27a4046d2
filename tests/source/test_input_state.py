"""A build knows whether the project is still what it was when the build began."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.source.files import Project
from generator.source.input_state import InputChanged, InputState
from tests.support.report_project import ReportProject


def change(root: Path) -> None:
    (root / "content" / "home.yml").write_text("headline: []\n", "utf-8")


def change_back(root: Path) -> None:
    place = root / "content" / "home.yml"
    place.write_bytes(place.read_bytes())
    os.utime(place, ns=(1, 1))


def add(root: Path) -> None:
    (root / "data" / "more.yml").touch()


def remove(root: Path) -> None:
    (root / "content" / "home.yml").unlink()


def change_settings(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: x\n", "utf-8")


def change_a_template(root: Path) -> None:
    (root / "site_config" / "theme").mkdir()
    (root / "site_config" / "theme" / "main.html").write_text("{{ page }}", "utf-8")


@pytest.mark.parametrize(
    ("what", "named"),
    [
        (change, "content/home.yml"),
        (change_back, "content/home.yml"),
        (add, "data/more.yml"),
        (remove, "content/home.yml"),
        (change_settings, "mkdocs.yml"),
        (change_a_template, "site_config/theme/main.html"),
    ],
)
def test_a_change_is_told_with_its_file(tmp_path: Path, what: Callable[[Path], None], named: str) -> None:
    ReportProject(tmp_path).write("mkdocs.yml", "site_name: y\n")
    state = InputState(Project(tmp_path))
    state.check_unchanged()
    what(tmp_path)
    with pytest.raises(InputChanged) as raised:
        state.check_unchanged()
    assert str(raised.value) == f"{named} changed while the site was being built. Build again."
    assert raised.value.in_language("zh-Hans") == f"生成网站时{named}有改动。请重新生成。"


def test_what_is_not_input_may_change(tmp_path: Path) -> None:
    ReportProject(tmp_path)
    state = InputState(Project(tmp_path))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").touch()
    (tmp_path / "content" / "empty").mkdir()
    os.mkfifo(tmp_path / "content" / "pipe")  # a reader would wait for a writer
    state.check_unchanged()
