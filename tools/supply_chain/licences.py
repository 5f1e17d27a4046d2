"""The licence of every package that Duizhao installs, as SPDX writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

import yaml
from license_expression import ExpressionError, Licensing, get_spdx_licensing

from tools.supply_chain.lock import Locked

_POLICY = Path(__file__).parent / "licences.yml"


@cache
def policy() -> dict[str, Any]:
    """What is allowed, and what some packages say otherwise."""
    found: dict[str, Any] = yaml.safe_load(_POLICY.read_text(encoding="utf-8"))
    return found


@cache
def _spdx() -> Licensing:
    return get_spdx_licensing()


def licence_of(name: str) -> str:
    """What an installed package says of itself; empty if that is no licence that SPDX knows.

    Raises:
        PackageNotFoundError: it is not installed.
    """
    about = metadata(name)
    if chosen := policy()["read_in_their_files"].get(name):
        return str(chosen)
    classifiers = [text.removeprefix("License :: ") for text in about.get_all("Classifier") or ()]
    said = policy()["said_otherwise"]
    candidates = (
        about.get("License-Expression"),
        about.get("License"),
        *(said.get(text) for text in classifiers),
    )
    return next((text for text in candidates if text and _is_spdx(text)), "")


def is_allowed(expression: str) -> bool:
    """One of the licences offered is allowed, or all that apply together are."""
    parsed = _spdx().parse(expression)
    allowed = {_spdx().parse(name): _spdx().TRUE for name in policy()["allowed"]}
    return bool(parsed.subs(allowed).simplify() == _spdx().TRUE)


def objections(packages: Iterable[Locked]) -> Iterator[str]:
    """Packages without a licence that we know and allow."""
    for package in packages:
        try:
            licence = licence_of(package.name)
        except PackageNotFoundError:
            yield f"{package.name} is in the lock, but not installed"
            continue
        if not licence:
            yield f"{package.name} {package.version} says no licence that SPDX knows: add it to {_POLICY.name}"
        elif not is_allowed(licence):
            yield f"{package.name} {package.version} comes under {licence}, which {_POLICY.name} does not allow"


def _is_spdx(text: str) -> bool:
    if "\n" in text:
        return False
    try:
        return not _spdx().unknown_license_keys(text, simple=True) and _spdx().parse(text) is not None
    except ExpressionError:
        return False
