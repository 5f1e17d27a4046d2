"""A staged tree goes in, HTML comes out. The only package that imports MkDocs; it decides nothing about the report."""

from generator.mkdocs_adapter.build import build_languages
from generator.mkdocs_adapter.build_failed import BuildFailed, BuildWasKilled
from generator.mkdocs_adapter.language_stage import (
    Alternate,
    FooterLine,
    LanguageStage,
    NavigationItem,
    ThemeWords,
)
from generator.mkdocs_adapter.merge import merge_languages
from generator.mkdocs_adapter.merged_site import build_merged
from generator.mkdocs_adapter.renderers import Renderers
from generator.mkdocs_adapter.rendering_ahead import render_ahead
from generator.mkdocs_adapter.stage_config import stage_config, write_stage_config

__all__ = [
    "Alternate",
    "BuildFailed",
    "BuildWasKilled",
    "FooterLine",
    "LanguageStage",
    "NavigationItem",
    "Renderers",
    "ThemeWords",
    "build_languages",
    "build_merged",
    "merge_languages",
    "render_ahead",
    "stage_config",
    "write_stage_config",
]
