"""A pytest plugin that notes which functions of the generator each test enters, and how long it takes."""

from __future__ import annotations

import cProfile
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest

from tools.mutation.areas import ROOT

VARIABLE = "DUIZHAO_TRACE"
_PREFIX = str(ROOT / "generator") + os.sep
_entered: dict[str, list[str]] = {}
_seconds: dict[str, float] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Around a test and the fixtures that are made for it."""
    # The profiler is written in C: a tracer in Python makes the tests many times slower.
    profile = cProfile.Profile(builtins=False)
    start = time.monotonic()
    profile.enable()
    try:
        result = yield
    finally:
        profile.disable()
    _seconds[item.nodeid] = time.monotonic() - start
    codes = (entry.code for entry in profile.getstats() if isinstance(entry.code, CodeType))
    _entered[item.nodeid] = sorted({_name(code) for code in codes if code.co_filename.startswith(_PREFIX)})
    return result


def _name(code: CodeType) -> str:
    path = Path(code.co_filename).relative_to(ROOT).as_posix()
    return f"{path}:{code.co_qualname.replace('<locals>.', '')}"


def pytest_sessionfinish() -> None:
    """Hand over what was noted."""
    notes = {name: {"seconds": _seconds[name], "entered": _entered[name]} for name in _entered}
    Path(os.environ[VARIABLE]).write_text(json.dumps(notes), encoding="utf-8")
