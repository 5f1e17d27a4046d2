"""Lets `mkdocs build` and `mkdocs serve`, typed at the top of a project, build the report."""

from __future__ import annotations

import importlib
import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Literal, Protocol

from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from generator.diagnostics import ReportError
from generator.diagnostics.render import render_text
from generator.diagnostics.told import Told
from generator.mkdocs_adapter.build import build_languages
from generator.mkdocs_adapter.language_stage import LanguageStage
from generator.mkdocs_adapter.raw_blocks import RawBlocks

_WATCHED = ("content", "data", "site_config")


class Staged(Protocol):
    """A staged report, as the pipeline gives it."""

    stages: tuple[LanguageStage, ...]
    held: ExitStack

    def publish(self, output: Path) -> None:
        """Merge, verify and publish what was built."""


class PluginOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """There are none: what can be said is said in site_config/."""


class DuizhaoPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]  # as above
    """Stages the report, then hands MkDocs the source language's staged tree instead of the project."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False
        self._output = Path()
        self._staged: Staged | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Tells a preview from a build, and keeps this object while a preview runs."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Comes before MkDocs empties the output folder, so a mistake leaves the old site as it was."""
        root = Path(config.config_file_path).resolve().parent
        self._release()
        self._staged = _stage(root)
        self._output = Path(config.site_dir)
        staged = self._staged_config(config)
        staged.plugins.on_startup(command="serve" if self._serving else "build", dirty=False)
        staged = staged.plugins.on_config(staged)
        staged.plugins["duizhao"] = self
        staged.plugins["raw_blocks"] = RawBlocks()
        return staged

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Adds the other languages; a preview shows the source language only."""
        if self._serving:
            self._release()
            return
        assert self._staged is not None
        try:
            epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
            build_languages(self._staged.stages[1:], source_date_epoch=epoch)
            self._staged.publish(self._output)
        except Exception as failure:
            said = failure.in_language(_language()) if isinstance(failure, Told) else str(failure)
            raise PluginError(said) from None
        finally:
            self._release()

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

    def _release(self) -> None:
        if self._staged is not None:
            self._staged.held.close()

    def _staged_config(self, config: MkDocsConfig) -> MkDocsConfig:
        assert self._staged is not None
        stage = self._staged.stages[0]
        staged = load_config(config_file=str(stage.config_path), strict=config.strict)
        if self._serving:
            # The preview's own folder and address.
            staged.site_dir, staged.site_url = config.site_dir, config.site_url
        else:
            shutil.rmtree(stage.site_dir, ignore_errors=True)
        return staged


def _stage(root: Path) -> Staged:
    # By name and only now: the pipeline stands above this package, which MkDocs enters from below.
    pipeline = importlib.import_module("generator.pipeline")
    try:
        staged: Staged = pipeline.stage_site(root)
    except ReportError as error:
        raise PluginError("\n\n" + render_text(error.diagnostics, _language())) from None
    except Told as error:
        raise PluginError(error.in_language(_language())) from None
    except OSError as error:
        raise PluginError(str(error)) from None
    return staged


def _language() -> str:
    """Language of the person who typed the command."""
    names = ("DUIZHAO_LANG", "LC_ALL", "LANG")
    locale = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"
