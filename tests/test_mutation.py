"""What is excused from mutation testing is still there, once, with its reason."""

from __future__ import annotations

import pytest
import yaml

from tools.mutation.__main__ import JUSTIFIED, Mutant
from tools.mutation.areas import AREAS, ROOT
from tools.mutation.mutations import mutations_of

REASONS = yaml.safe_load(JUSTIFIED.read_text("utf-8"))


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: f"{reason['in']} {reason['do']}")
def test_an_excuse_is_for_one_mutant_and_says_why(reason: dict[str, str]) -> None:
    path = reason["in"]
    area = next(area for area in AREAS if path in area.paths())
    mutants = [Mutant(area, path, mutation) for mutation in mutations_of((ROOT / path).read_text("utf-8"))]
    assert sum(mutant.is_justified([reason]) for mutant in mutants) == 1
    assert reason["because"]
