"""What is kept is not used by other code, nor with other packages."""

from __future__ import annotations

import importlib.metadata
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from generator.cache import circumstances


def test_every_package_that_we_depend_on_counts() -> None:
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
    required = tomllib.loads(text)["project"]["dependencies"]
    assert sorted(circumstances.PACKAGES) == sorted(Requirement(line).name for line in required)


def test_another_version_is_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    version = importlib.metadata.version
    before = circumstances.circumstances()
    circumstances.circumstances.cache_clear()
    monkeypatch.setattr(
        importlib.metadata, "version", lambda name: "0" if name == "pypinyin" else version(name)
    )
    assert circumstances.circumstances() != before
    circumstances.circumstances.cache_clear()
