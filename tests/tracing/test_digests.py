"""Digests tell values apart by all that can be read in them, and by nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest

from generator.linking.thing import Thing
from generator.model.nouns.body import BodySpec
from generator.model.spec import Spec
from generator.source.document import Document, Mapping, Origin
from generator.tracing.digests import Digests
from tests.support.report_project import ReportProject

_REPORT = """
import sys
from pathlib import Path
from generator.pipeline import check_report, project_at
from generator.tracing.digests import Digests
from generator.tracing.traced_report import FIELDS
report = check_report(project_at(Path(sys.argv[1]))).report
digests = Digests()
print([digests.of(getattr(report, name)).hex() for name in FIELDS if name != "stale"])
"""


@dataclass(frozen=True)
class Value:
    """Anything with parts."""

    name: str
    parts: tuple[object, ...] = ()
    remembered: dict[str, str] = field(default_factory=dict, compare=False)


def digest(value: object) -> bytes:
    return Digests().of(value)


def origin(path: str, line: int) -> Origin:
    return Origin(Document(path, b"", {}, lambda: Mapping({}, line, 1)))


def body(name: str, at: Origin) -> Thing[Spec]:
    spec = BodySpec.model_validate({"id": "office", "name": {"zh": name}, "kind": "team", "sources": ["1"]})
    return Thing("office", "body", spec, at, {"zh": "name"}, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Value("a"), Value("b")),
        (Value("a", (1,)), Value("a", (2,))),
        (Value("a", ("1",)), Value("a", (1,))),
        (Decimal("346E4"), Decimal("3460000")),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (None, ""),
        (("ab", "c"), ("a", "bc")),
        (body("甲", origin("a.yml", 1)).written, body("乙", origin("a.yml", 1)).written),
        (body("甲", origin("a.yml", 1)), body("甲", origin("b.yml", 1))),
    ],
)
def test_what_can_be_told_apart_has_another_digest(one: object, other: object) -> None:
    assert digest(one) != digest(other)
    assert digest([one]) != digest([other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Value("a", ("x" * 2,)), Value("a", ("xx",))),
        (Value("a", remembered={"b": "c"}), Value("a")),
        (body("甲", origin("a.yml", 1)), body("甲", origin("a.yml", 7))),
    ],
)
def test_what_nobody_can_read_does_not_count(one: object, other: object) -> None:
    assert digest(one) == digest(other)


def test_what_an_author_wrote_of_a_thing_counts_for_those_who_read_it_alone() -> None:
    one, other = body("甲", origin("a.yml", 1)), body("乙", origin("a.yml", 1))
    assert digest(one) == digest(other)
    assert digest(one.spec) != digest(other.spec)


def test_digests_are_the_same_in_every_process(tmp_path: Path) -> None:
    folder = str(ReportProject(tmp_path / "report").root)
    told = {
        subprocess.run(
            [sys.executable, "-c", _REPORT, folder],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises((TypeError, AttributeError)):
        digest(Value("a", (lambda: None,)))
