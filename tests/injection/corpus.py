"""The payloads of tests/cases/injection/payloads.yml."""

from __future__ import annotations

import itertools
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml

from tests.support.report_project import REPOSITORY

FILE = REPOSITORY / "tests" / "cases" / "injection" / "payloads.yml"
FOREIGN_HOST = "foreign.example"
CODE = re.compile(r"zq[a-z]{4}")
_BRACKETS = re.compile(r"[{}\[\]\\]")
_DIGITS = re.compile(r"[0-9０-９][0-9０-９.,，．%％]*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Payload:
    """One text that tries to act; it calls alert with its id, or asks the foreign host for it."""

    id: str
    text: str
    refused: str = ""
    """The rule that keeps it out of every field; else it is shown."""

    @property
    def seen(self) -> str:
        """As a reader sees it: white space as one blank."""
        return _SPACE.sub(" ", self.text).strip()


@cache
def payloads() -> tuple[Payload, ...]:
    """Those that are shown letter for letter."""
    return tuple(payload for payload in _all() if not payload.refused)


@cache
def refused_payloads() -> tuple[Payload, ...]:
    """Those that no file may hold."""
    return tuple(payload for payload in _all() if payload.refused)


def as_running_text(text: str, loose: tuple[re.Pattern[str], ...] = ()) -> str:
    """The text as an author of running text writes it: marks of the grammar as themselves, digits as they are."""
    escaped = _BRACKETS.sub(lambda match: f"\\{match[0]}", text)
    for pattern in (_DIGITS, *loose):
        escaped = pattern.sub(lambda match: f"{{={match[0]}}}", escaped)
    return escaped


def codes() -> Iterator[str]:
    """Words that stand after planted payloads to find them again, each once."""
    for letters in itertools.product(string.ascii_lowercase, repeat=4):
        yield "zq" + "".join(letters)


@cache
def _all() -> tuple[Payload, ...]:
    entries = yaml.load(FILE.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return tuple(Payload(**entry) for entry in entries)
