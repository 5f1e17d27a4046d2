"""A build to be killed: `python -m tests.publishing.stub_build OUTPUT VERSION [BEHAVIOUR]`."""

import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.publishing import exchange
from generator.publishing.lock import OutputIsBusy, output_lock
from generator.publishing.workspace import workspace
from tests.publishing.stub_site import write_stub_site

# Where the build kills itself: before or after a function of the exchange.
FAIL_POINTS = {
    "before-marker": ("write_marker", "before"),
    "after-marker": ("write_marker", "after"),
    "after-settling": ("settle", "after"),
    "before-exchange": ("_exchange", "before"),
    "after-exchange": ("_exchange", "after"),
    "before-removal": ("_remove", "before"),
    "after-removal": ("_remove", "after"),
}
BUSY = 3


def build(output: Path, version: str) -> None:
    with output_lock(output), workspace(output) as folder:
        write_stub_site(folder, version)
        exchange.publish(folder, output)


def main(output: Path, version: str, behaviour: str = "") -> None:
    if behaviour in FAIL_POINTS:
        _kill_at(*FAIL_POINTS[behaviour])
    elif behaviour == "between-renames":
        _kill_between_renames()
    elif behaviour == "small-files":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
    elif behaviour == "hold":
        _hold(output)
    print("ready", flush=True)
    if behaviour == "forever":
        for number in range(1_000_000):
            build(output, f"{version}-{number}")
    build(output, version)


def _hold(output: Path) -> None:
    with output_lock(output), workspace(output) as folder:
        (folder / "half.html").write_text("half", encoding="utf-8")
        print("ready", flush=True)
        sys.stdin.read()
    sys.exit(0)


def _kill_at(name: str, moment: str) -> None:
    function: Callable[..., Any] = getattr(exchange, name)

    def killing(*arguments: Any) -> Any:
        if moment == "after":
            function(*arguments)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(exchange, name, killing)


def _kill_between_renames() -> None:
    exchange._exchange = lambda build, place: False
    rename = Path.rename

    def killing(self: Path, target: Path) -> Path:
        if ".build-" in self.name:
            os.kill(os.getpid(), signal.SIGKILL)
        return rename(self, target)

    Path.rename = killing  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), *sys.argv[2:])
    except OutputIsBusy:
        sys.exit(BUSY)
