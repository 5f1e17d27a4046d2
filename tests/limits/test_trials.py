"""The trials of `make limits` are judged rightly, and one of them is done in earnest."""

from __future__ import annotations

from tests.limits.trial import MOST_MEGABYTES, Outcome, Trial, attempt
from tests.limits.trials import TRIALS


def _wrong(trial: Trial, status: int, *rules: str, megabytes: float = 50) -> list[str]:
    return Outcome(trial, status, frozenset(rules), 1.0, megabytes).wrong


def test_what_is_not_told_told_too_much_or_dies_is_wrong() -> None:
    beyond = Trial("too deep", lambda project: None, told="nesting-is-shallow")
    within = Trial("deep", lambda project: None, untold="nesting-is-shallow")
    clean = Trial("large", lambda project: None, clean=True)
    assert not _wrong(beyond, 1, "nesting-is-shallow")
    assert not _wrong(within, 1, "text-is-expected")
    assert not _wrong(clean, 0)
    assert _wrong(beyond, 1, "text-is-expected")
    assert _wrong(within, 1, "nesting-is-shallow")
    assert _wrong(clean, 1, "text-is-expected")
    assert _wrong(beyond, -9, "nesting-is-shallow")
    assert _wrong(beyond, 1, "nesting-is-shallow", megabytes=MOST_MEGABYTES + 1)


def test_no_two_trials_are_called_the_same() -> None:
    assert len({trial.what for trial in TRIALS}) == len(TRIALS) >= 30


def test_a_trial_is_done_by_the_command_itself() -> None:
    (trial,) = (trial for trial in TRIALS if trial.what == "bomb: 19,000 brackets in a text")
    outcome = attempt(trial)
    assert outcome.wrong == []
    assert outcome.rules == {"brackets-are-paired"}
