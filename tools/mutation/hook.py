"""Loads one module with a wrong in it; no file is changed, so that mutants can run at the same time."""

from __future__ import annotations

import os
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

from tools.mutation.mutations import mutated

ROOT = Path(__file__).parents[2]
VARIABLE = "DUIZHAO_MUTANT"
_INHERITED = Path(__file__).parent / "inherited"


def install(path: str, index: int) -> None:
    """Let this process, and those that it starts, see mutation `index` of the module at `path`."""
    os.environ[VARIABLE] = f"{path}:{index}"
    os.environ["PYTHONPATH"] = os.pathsep.join((str(_INHERITED), str(ROOT)))
    _load_mutated(path, index)


def install_from_environment() -> None:
    """The same in a process that a mutant has started."""
    if VARIABLE in os.environ:
        path, _, index = os.environ[VARIABLE].rpartition(":")
        _load_mutated(path, int(index))


def _load_mutated(path: str, index: int) -> None:
    place = (ROOT / path).resolve()
    get_code = SourceFileLoader.get_code

    def get_mutated_code(self: SourceFileLoader, fullname: str) -> CodeType | None:
        if Path(self.path).resolve() != place:
            return get_code(self, fullname)
        code: CodeType = compile(mutated(place.read_text("utf-8"), index), str(place), "exec")
        return code

    SourceFileLoader.get_code = get_mutated_code  # type: ignore[method-assign, assignment]
