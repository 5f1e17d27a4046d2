"""The quick ones of `make faults`: whatever happens to a build, the site is the old one or the new one, whole."""

from __future__ import annotations

import pytest

from tests.faults.__main__ import MODULES
from tests.faults.fault import FAULTS, Fault
from tests.faults.ground import Ground

pytestmark = pytest.mark.slow
QUICK = [fault for fault in FAULTS if fault.quick]


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """One for all, as it puts itself back."""
    return Ground(tmp_path_factory.mktemp("faults"))


def test_the_list_is_long_enough_and_no_two_are_called_the_same() -> None:
    assert len(MODULES) == 5
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 40


@pytest.mark.parametrize("fault", QUICK, ids=[fault.act.__name__ for fault in QUICK])
def test_fault(ground: Ground, fault: Fault) -> None:
    assert fault.happen(ground).wrong == []


def test_half_a_site_would_be_seen(ground: Ground) -> None:
    ground.reset()
    assert ground.state() == "old"
    (ground.site / "index.html").unlink()
    assert ground.state() == "broken: ['index.html']"
