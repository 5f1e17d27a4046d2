"""A pytest plugin that notes which functions of the generator each test enters, and how long it takes."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType

import pytest

from tools.mutation.areas import ROOT

VARIABLE = "DUIZHAO_TRACE"
_PREFIX = str(ROOT / "generator") + os.sep
_entered: dict[str, list[str]] = {}
_seconds: dict[str, float] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Around a test and the fixtures that are made for it."""
    entered: set[CodeType] = set()

    def note(frame: FrameType, event: str, argument: object) -> None:
        entered.add(frame.f_code)  # and None as the tracer of its lines: only calls are of interest

    start = time.monotonic()
    sys.settrace(note)
    try:
        result = yield
    finally:
        sys.settrace(None)
    _seconds[item.nodeid] = time.monotonic() - start
    _entered[item.nodeid] = sorted({_name(code) for code in entered if code.co_filename.startswith(_PREFIX)})
    return result


def _name(code: CodeType) -> str:
    path = Path(code.co_filename).relative_to(ROOT).as_posix()
    return f"{path}:{code.co_qualname.replace('<locals>.', '')}"


def pytest_sessionfinish() -> None:
    """Hand over what was noted."""
    notes = {name: {"seconds": _seconds[name], "entered": _entered[name]} for name in _entered}
    Path(os.environ[VARIABLE]).write_text(json.dumps(notes), encoding="utf-8")
