"""Data and drawings become a tagged PDF; the only module that calls Typst, which is not imported for what is kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from generator.charts.letters import FOLDER as FONTS
from generator.charts.letters import font_files

_TEMPLATES = Path(__file__).parent / "templates"
_STANDARD: Final = "ua-1"
"""PDF/UA-1: Typst refuses what does not conform."""


@dataclass(frozen=True)
class Source:
    """What a document is made from, beside our templates and fonts."""

    files: Mapping[str, bytes]
    """By the names under which the template reads them."""
    key: str
    """Another one if anything is different that the document depends on."""

    @classmethod
    def of(cls, data: Mapping[str, Any], drawings: Mapping[str, str]) -> Source:
        """Texts reach Typst as data that a template reads, never as markup."""
        files = {"data.json": json.dumps(data, ensure_ascii=False, sort_keys=True).encode()}
        files |= {f"charts/{name}": drawing.encode() for name, drawing in drawings.items()}
        return cls(files, _key_of(files))


def compile_pdf(source: Source) -> bytes:
    """The document as PDF; equal sources give equal bytes on any day."""
    import typst

    # its documentation has files by name as input, its types have not
    project: Any = {**{path.name: path.read_bytes() for path in _templates()}, **source.files}
    pdf: bytes = typst.compile(
        project,
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=[_STANDARD],
    )
    return pdf


def _key_of(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(circumstances().encode())
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


@cache
def circumstances() -> str:
    """Our own templates and fonts, and the version of what we compile with."""
    digest = hashlib.sha256(f"typst {version('typst')} {_STANDARD}".encode())
    for path in (*_templates(), *font_files()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _templates() -> list[Path]:
    return sorted(_TEMPLATES.glob("*.typ"))
