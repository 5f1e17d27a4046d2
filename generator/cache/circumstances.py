"""What all that is made depends on: our own code, and the versions of the packages that it is made with."""

from __future__ import annotations

import importlib.metadata
import sys
from functools import cache
from pathlib import Path

from generator.cache.folder import folder_digest, key_of

_GENERATOR = Path(__file__).parents[1]
_CODE = ("*.py", "*.jinja", "*.typ")
"""Not what Python compiles of it, which comes and goes."""
PACKAGES = (
    "altair",
    "babel",
    "click",
    "filelock",
    "fonttools",
    "jinja2",
    "lxml",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "opencc-python-reimplemented",
    "openpyxl",
    "pydantic",
    "pypinyin",
    "pyyaml",
    "rich",
    "ruamel.yaml",
    "typst",
    "vl-convert-python",
    "watchdog",
)
"""All that we depend on, so that nobody need know which of them matters where."""


@cache
def circumstances() -> str:
    """A name for all of it."""
    versions = [f"{name} {importlib.metadata.version(name)}" for name in PACKAGES]
    return key_of(sys.version, own_code(), versions)


@cache
def own_code() -> tuple[str, ...]:
    """Digests of all modules and templates, and of the words and styles that come with them."""
    return *(folder_digest(_GENERATOR, pattern) for pattern in _CODE), folder_digest(_GENERATOR / "defaults")
