"""What processes that render are asked for; MkDocs is loaded when one of these is called."""

from __future__ import annotations

import json
import os
from pathlib import Path

from generator.mkdocs_adapter.build_failed import BuildFailed
from generator.mkdocs_adapter.share import Share


def render_told(share: Share, source_date_epoch: int) -> str:
    """Render the pages of a share; what was wrong with one of them, empty if nothing was."""
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


def theme_listing(config_path: Path) -> bytes:
    """Names of the theme's files and where they lie, as JSON, for a language with this configuration."""
    from generator.mkdocs_adapter.renderer import LanguageRenderer

    renderer = LanguageRenderer(config_path, ())
    return json.dumps({file.name: str(file.place) for file in renderer.theme_files()}).encode()
