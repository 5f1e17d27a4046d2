"""`mkdocs build` and `mkdocs serve`, typed at the top of a project."""

import shutil
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Literal

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.diagnostics import Diagnostics, Location, Rule, Wording
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.merge import merge_languages
from tests.mkdocs_adapter.staged_site import PROJECT, stage_tree

_RULE = Rule("planted", "error", en=Wording("planted mistake"), zh=Wording("故意的错误"))


@dataclass(frozen=True)
class StagedTree:
    """A staged tree that is published without further ado."""

    stages: tuple[LanguageStage, ...]
    held: ExitStack = field(default_factory=ExitStack)

    def publish(self, output: Path) -> None:
        """Merge the languages in the place of what is there."""
        shutil.rmtree(output, ignore_errors=True)
        merge_languages(self.stages, output)


def _use_pipeline(monkeypatch: pytest.MonkeyPatch, stage: Callable[[Path], StagedTree]) -> None:
    """Put a pipeline in place that has only the call which the plugin makes."""
    module = ModuleType("generator.pipeline")
    monkeypatch.setattr(module, "stage_site", stage, raising=False)
    monkeypatch.setitem(sys.modules, "generator.pipeline", module)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose report is already staged."""
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path)
    (tmp_path / "site_config").mkdir()
    (tmp_path / "content").mkdir()

    def stage(root: Path) -> StagedTree:
        shutil.rmtree(root / "build", ignore_errors=True)
        return StagedTree(tuple(stage_tree(root / "build")))

    _use_pipeline(monkeypatch, stage)
    return tmp_path


def _config(project: Path, command: Literal["build", "serve"]) -> MkDocsConfig:
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins.on_startup(command=command, dirty=False)
    return config


def test_build_makes_the_site_of_both_languages(project: Path, site: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "old.html").write_text("old", "utf-8")
    build(_config(project, "build"))
    built = {file.relative_to(project / "site") for file in (project / "site").rglob("*")}
    assert built == {file.relative_to(site) for file in site.rglob("*")}
    assert sorted(path.name for path in project.iterdir()) == [
        "build",
        "content",
        "mkdocs.yml",
        "site",
        "site_config",
    ]


def test_preview_serves_the_source_language_and_watches_what_authors_write(
    project: Path,
) -> None:
    config = _config(project, "serve")
    build(config, serve_url="http://127.0.0.1:8000/")
    assert (project / "site" / "report" / "index.html").is_file()
    assert not (project / "site" / "en").exists()
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(project / "site"))
    config.plugins.on_serve(server, config=config, builder=build)
    assert {str(project / "content"), str(project / "site_config")} <= set(server._watched_paths)


def test_mistakes_are_told_and_the_old_site_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stage(root: Path) -> StagedTree:
        diagnostics = Diagnostics()
        diagnostics.report(_RULE, Location("content/report.yml", 3, 5))
        diagnostics.stop_if_errors()
        return StagedTree(())

    _use_pipeline(monkeypatch, stage)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("old", "utf-8")
    with pytest.raises(Abort):
        build(_config(project, "build"))
    assert "content/report.yml:3:5" in caplog.text
    assert "故意的错误" in caplog.text
    assert (project / "site" / "index.html").read_text("utf-8") == "old"
