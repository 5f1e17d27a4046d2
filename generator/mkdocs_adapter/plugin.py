"""Lets `mkdocs build` and `mkdocs serve`, typed at the top of a project, build the report."""

from __future__ import annotations

import importlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from generator.diagnostics import ReportError
from generator.diagnostics.render import render_text
from generator.mkdocs_adapter.build import BuildFailed, build_languages
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.merge import merge_languages

_WATCHED = ("content", "data", "site_config")


class PluginOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """There are none: what can be said is said in site_config/."""


class DuizhaoPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]  # as above
    """Stages the report, then hands MkDocs the source language's staged tree instead of the project."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False
        self._output = Path()
        self._stages: list[LanguageStage] = []

    def on_startup(
        self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool
    ) -> None:
        """Tells a preview from a build, and keeps this object while a preview runs."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Comes before MkDocs empties the output folder, so a mistake leaves the old site as it was."""
        root = Path(config.config_file_path).resolve().parent
        self._stages = _stage(root)
        self._output = Path(config.site_dir)
        staged = self._staged_config(config)
        staged.plugins.on_startup(
            command="serve" if self._serving else "build", dirty=False
        )
        staged = staged.plugins.on_config(staged)
        staged.plugins["duizhao"] = self
        return staged

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Adds the other languages; a preview shows the source language only."""
        if self._serving:
            return
        try:
            build_languages(
                self._stages[1:],
                source_date_epoch=int(os.environ.get("SOURCE_DATE_EPOCH", "0")),
            )
        except BuildFailed as failure:
            raise PluginError(str(failure)) from None
        self._output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(
            prefix=f".{self._output.name}.", dir=self._output.parent
        ) as scratch:
            merge_languages(self._stages, Path(scratch, "new"))
            if self._output.exists():
                self._output.rename(Path(scratch, "old"))
            Path(scratch, "new").rename(self._output)

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],
    ) -> LiveReloadServer:
        """Watches what authors write."""
        root = Path(config.config_file_path).resolve().parent
        for name in _WATCHED:
            if (root / name).is_dir():
                server.watch(str(root / name))
        return server

    def _staged_config(self, config: MkDocsConfig) -> MkDocsConfig:
        stage = self._stages[0]
        staged = load_config(config_file=str(stage.config_path), strict=config.strict)
        if self._serving:
            # The preview's own folder and address.
            staged.site_dir, staged.site_url = config.site_dir, config.site_url
        else:
            shutil.rmtree(stage.site_dir, ignore_errors=True)
        return staged


def _stage(root: Path) -> list[LanguageStage]:
    # By name and only now: the pipeline stands above this package, which MkDocs enters from below.
    pipeline = importlib.import_module("generator.pipeline")
    try:
        stages: list[LanguageStage] = pipeline.stage_for_mkdocs(root)
    except ReportError as error:
        language = (
            "zh"
            if os.environ.get("LC_ALL", os.environ.get("LANG", "")).startswith("zh")
            else "en"
        )
        raise PluginError("\n\n" + render_text(error.diagnostics, language)) from None
    return stages
