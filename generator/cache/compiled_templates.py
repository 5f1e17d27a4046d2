"""Compiled templates, kept where Python keeps compiled modules; compiling all of them takes half a second."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import shutil
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

_PACKAGE = Path(__file__).parents[1]
_PREFIX = "templates-"
_OPTIONS = (
    *("autoescape", "undefined", "finalize", "optimized", "sandboxed", "is_async", "policies"),
    *("block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix", "line_comment_prefix"),
    *("trim_blocks", "lstrip_blocks", "newline_sequence", "keep_trailing_newline"),
)


class CompiledTemplates(FileSystemBytecodeCache):
    """Those of installed packages in files, as far as these can be written; those of a project only while the process lives."""

    def __init__(self) -> None:
        """Find the folder for the code as it is."""
        super().__init__(str(_folder()))
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of an equal template with an equal place."""
        if code := self._known.get(_name(bucket)):
            bucket.bytecode_from_string(code)
        elif bucket.key.startswith(_PREFIX):
            with suppress(OSError):
                super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code for other environments and processes."""
        self._known[_name(bucket)] = bucket.bytecode_to_string()
        if bucket.key.startswith(_PREFIX) and not sys.dont_write_bytecode:
            with suppress(OSError):
                _make_room(Path(self.directory))
                super().dump_bytecode(bucket)

    def _get_cache_filename(self, bucket: Bucket) -> str:
        return str(Path(self.directory) / f"{bucket.key}-{_options(bucket.environment)}")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Named by the place, which mistakes are told with."""
        key = super().get_cache_key(name, filename)
        installed = filename is not None and any(map(Path(filename).is_relative_to, _installed()))
        return _PREFIX + key if installed else key


def _name(bucket: Bucket) -> str:
    return f"{bucket.key} {bucket.checksum} {_options(bucket.environment)}"


def _options(environment: Environment) -> str:
    """What else decides the code: whether texts are escaped, most of all."""
    options = [getattr(environment, name) for name in _OPTIONS]
    named = [getattr(option, "__qualname__", option) for option in options]
    return hashlib.sha256(repr([named, sorted(environment.extensions)]).encode()).hexdigest()[:16]


def _folder() -> Path:
    return Path(importlib.util.cache_from_source(__file__)).parent / f"{_PREFIX}{_state_of_code()}"


@cache
def _installed() -> tuple[Path, ...]:
    found = (importlib.util.find_spec(name) for name in ("generator", "material", "mkdocs"))
    # not the file of the package, which Material has none of
    return tuple(
        Path(place) for spec in found if spec is not None for place in spec.submodule_search_locations or ()
    )


@cache
def _state_of_code() -> str:
    """Changes with our own modules, by time and size as Python sees it: what a filter gives may be part of the code."""
    digest = hashlib.sha256(f"{sys.version} {importlib.metadata.version('jinja2')}".encode())
    for folder, below, names in os.walk(_PACKAGE):
        below[:] = sorted(name for name in below if name != "__pycache__")
        for name in sorted(name for name in names if name.endswith(".py")):
            place = Path(folder, name)
            state = place.stat()
            digest.update(f"{place} {state.st_mtime_ns} {state.st_size}\n".encode())
    return digest.hexdigest()[:32]


def _make_room(folder: Path) -> None:
    """The folder, without those of earlier code."""
    if not folder.is_dir():
        for old in folder.parent.glob(f"{_PREFIX}*"):
            shutil.rmtree(old, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
