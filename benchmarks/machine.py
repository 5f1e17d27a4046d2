"""The machine and the programs that measurements were made with."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

from tools.results import Row

_PACKAGES = (
    "mkdocs",
    "mkdocs-material",
    "mkdocs-static-i18n",
    "zensical",
    "jieba",
    "typst",
    "vl-convert-python",
)


def machine() -> list[Row]:
    """Facts in the order in which readers ask for them."""
    facts = {
        "Processors": f"{psutil.cpu_count()} × {_processor()}",
        "Memory": f"{psutil.virtual_memory().total / 2**30:.0f} GiB",
        "System": f"{platform.system()} {platform.release()}",
        "Load before the first run": f"{os.getloadavg()[0]:.1f}",
        "Python": platform.python_version(),
        **{name: _version(name) for name in _PACKAGES},
        "Hugo": _hugo(),
    }
    return [{"What": name, "Which": value} for name, value in facts.items()]


def _processor() -> str:
    about = Path("/proc/cpuinfo")
    lines = about.read_text("utf-8").splitlines() if about.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not there"


def _hugo() -> str:
    if shutil.which("hugo") is None:
        return "not there"
    said = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout
    return said.split()[1]
