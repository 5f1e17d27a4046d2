"""Where the time of a command went, stage by stage: on the clock, of this process, and of those it started."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field

STARTED = time.perf_counter()
"""When the first of our modules was loaded; the interpreter had been running for some hundredths of a second."""


@dataclass(frozen=True)
class Moment:
    """All in seconds."""

    clock: float
    own: float
    """Processor time of this process, all its threads together."""
    others: float
    """Processor time of the processes it started that have ended."""

    @classmethod
    def now(cls) -> Moment:
        """This moment."""
        times = os.times()
        others = times.children_user + times.children_system
        return cls(time.perf_counter() - STARTED, times.user + times.system, others)

    def since(self, earlier: Moment) -> Moment:
        """What went by between two moments."""
        return Moment(
            self.clock - earlier.clock, self.own - earlier.own, round(self.others - earlier.others, 6)
        )


@dataclass
class Stopwatch:
    """Told when a stage begins, which ends the one before; the first one is that of loading the program."""

    _begun: list[tuple[str, Moment]] = field(default_factory=lambda: [("start", Moment(0.0, 0.0, 0.0))])

    def begin(self, stage: str) -> None:
        """A stage begins now."""
        self._begun.append((stage, Moment.now()))

    def stages(self) -> tuple[tuple[str, Moment], ...]:
        """What each stage took so far, in their order."""
        ends = [moment for _, moment in self._begun[1:]] + [Moment.now()]
        return tuple((stage, end.since(start)) for (stage, start), end in zip(self._begun, ends, strict=True))
