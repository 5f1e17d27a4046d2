"""Templates are compiled once for an installation, and anew when they or our code change."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.utils import get_theme_dir

from generator.cache import compiled_templates
from generator.cache.compiled_templates import CompiledTemplates


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Templates of an installed package, whose compiled ones are kept in a folder `kept`."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(compiled_templates, "_installed", lambda: (tmp_path / "package",))
    monkeypatch.setattr(compiled_templates, "_folder", lambda: tmp_path / "kept" / "templates-now")
    write(tmp_path / "package", "{{ 1 }} apple")
    return tmp_path / "package"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Templates that were compiled, not taken from a file."""
    names: list[str] = []
    compile_ = Environment.compile

    def noting(self: Environment, source: str, name: str, *rest: Any) -> Any:
        names.append(name)
        return compile_(self, source, name, *rest)

    monkeypatch.setattr(Environment, "compile", noting)
    return names


def write(folder: Path, source: str) -> None:
    """One template."""
    folder.mkdir(exist_ok=True)
    (folder / "page.jinja").write_text(source, "utf-8")


def rendered(folder: Path, **options: Any) -> str:
    """What a process that knows nothing yet makes of the template in a folder."""
    options = {"loader": FileSystemLoader(folder), "bytecode_cache": CompiledTemplates()} | options
    return Environment(**options).get_template("page.jinja").render(text="<b>")


def test_a_template_is_compiled_once(installed: Path, compiled: list[str]) -> None:
    assert [rendered(installed) for _ in range(3)] == ["1 apple"] * 3
    assert compiled == ["page.jinja"]


def test_a_changed_template_is_compiled_again(installed: Path, compiled: list[str]) -> None:
    rendered(installed)
    write(installed, "{{ 2 }} pears")
    assert [rendered(installed) for _ in range(2)] == ["2 pears"] * 2
    assert len(compiled) == 2


def test_a_template_is_compiled_for_each_way_of_escaping(installed: Path, compiled: list[str]) -> None:
    write(installed, "{{ text }}")
    for _ in range(2):
        assert rendered(installed, autoescape=False) == "<b>"
        assert rendered(installed, autoescape=True) == "&lt;b&gt;"
    assert len(compiled) == 2


def test_our_templates_and_those_of_the_theme_are_of_installed_packages() -> None:
    theme = Path(get_theme_dir("material"))
    assert any(theme.is_relative_to(folder) for folder in compiled_templates._installed())
    assert Path(compiled_templates.__file__).parents[1] in compiled_templates._installed()


def test_templates_of_a_project_are_not_kept(installed: Path, tmp_path: Path, compiled: list[str]) -> None:
    write(tmp_path / "project", "{{ 3 }} plums")
    assert [rendered(tmp_path / "project") for _ in range(2)] == ["3 plums"] * 2
    assert len(compiled) == 2
    assert not (tmp_path / "kept").exists()


def test_what_older_code_kept_is_removed(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered(installed)
    monkeypatch.setattr(compiled_templates, "_folder", lambda: tmp_path / "kept" / "templates-new")
    (tmp_path / "kept" / "module.pyc").touch()
    rendered(installed)
    assert sorted(path.name for path in (tmp_path / "kept").iterdir()) == ["module.pyc", "templates-new"]


@pytest.mark.parametrize("spoilt", [b"", b"nonsense", b"j2\x05\x00"])
def test_a_file_that_is_spoilt_is_made_again(installed: Path, tmp_path: Path, spoilt: bytes) -> None:
    rendered(installed)
    (place,) = (tmp_path / "kept" / "templates-now").iterdir()
    whole = place.read_bytes()
    place.write_bytes(spoilt or whole[:-20])
    assert rendered(installed) == "1 apple"
    assert place.read_bytes() == whole


def test_nothing_is_kept_where_nothing_can_be_written(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept").write_text("a file", "utf-8")
    assert rendered(installed) == "1 apple"
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (tmp_path / "kept").unlink()
    assert rendered(installed) == "1 apple"
    assert not (tmp_path / "kept").exists()


def test_the_folder_is_named_after_our_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled_templates, "_PACKAGE", tmp_path)
    states = set()
    for name, source in (("a.py", "x"), ("a.py", "xy"), ("b.py", "x")):
        (tmp_path / name).write_text(source, "utf-8")
        states.add(compiled_templates._state_of_code.__wrapped__())
    assert len(states) == 3
