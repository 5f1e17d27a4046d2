"""On the path of a build and of the processes that it starts: does to them what DUIZHAO_SABOTAGE says.

A JSON object with `do`:
    kill     end this process with SIGKILL at event number `at`
    stop     send it SIGTERM there
    refuse   let event number `at`, and all after it, fail with `errno`
    count    append the number of events to the file `into` when the process ends
    wait     at event number `at`, create the file `into` and wait until it is gone
    clock    let the system's clock be `seconds` off
    shuffle  list folders in another order
`only` limits it to processes that have these words among their arguments, `event` and `path` to such events.
Events are those of sys.addaudithook that change something: files opened for writing, renamed, removed, made.
"""

from __future__ import annotations

import atexit
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CHANGES = {
    "shutil.rmtree",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.remove",
    "os.chmod",
    "ctypes.dlsym",
    "subprocess.Popen",
}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def _is_change(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        return (
            bool(arguments[2] & WRITES) or Path(str(arguments[0])).is_dir()
        )  # a folder is opened to be flushed
    return event in CHANGES


def _watch(plan: dict[str, Any], act: Callable[[int], None]) -> None:
    count = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if event not in CHANGES and event != "open":
            return
        if "event" in plan and plan["event"] != event:
            return
        if "path" in plan and plan["path"] not in str(arguments[0]):
            return
        if _is_change(event, arguments):
            count += 1
            act(count)

    sys.addaudithook(hook)


def _sabotage(plan: dict[str, Any]) -> None:
    def kill(count: int) -> None:
        if count == plan["at"]:
            os.kill(os.getpid(), signal.SIGKILL if plan["do"] == "kill" else signal.SIGTERM)

    def refuse(count: int) -> None:
        if count >= plan["at"]:
            raise OSError(plan["errno"], os.strerror(plan["errno"]))

    def wait(count: int) -> None:
        place = plan["into"]
        if count == plan["at"] and not Path(f"{place}.once").exists():  # not again in a process below
            os.close(os.open(f"{place}.once", os.O_CREAT))
            os.close(os.open(place, os.O_CREAT))
            while Path(place).exists():
                time.sleep(0.02)

    total = 0

    def tally(count: int) -> None:
        nonlocal total
        total = count

    match plan["do"]:
        case "kill" | "stop":
            _watch(plan, kill)
        case "refuse":
            _watch(plan, refuse)
        case "wait":
            _watch(plan, wait)
        case "count":
            _watch(plan, tally)
            atexit.register(lambda: Path(plan["into"]).write_text(str(total), "utf-8"))
        case "clock":
            _shift_clock(plan["seconds"])
        case "shuffle":
            _shuffle_folders(plan["seed"])


def _shift_clock(seconds: float) -> None:
    now, now_ns = time.time, time.time_ns
    time.time = lambda: now() + seconds  # type: ignore[assignment]
    time.time_ns = lambda: now_ns() + int(seconds) * 10**9  # type: ignore[assignment]
    local, universal = time.localtime, time.gmtime
    time.localtime = lambda at=None: local(time.time() if at is None else at)  # type: ignore[assignment]
    time.gmtime = lambda at=None: universal(time.time() if at is None else at)  # type: ignore[assignment]
    import datetime

    class Shifted(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Any:
            return cls.fromtimestamp(time.time(), tz)

        @classmethod
        def utcnow(cls) -> Any:
            return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    datetime.datetime = Shifted  # type: ignore[misc]


def _shuffle_folders(seed: int) -> None:
    draw = random.Random(seed)
    listdir, scandir = os.listdir, os.scandir

    class Shuffled:
        def __init__(self, path: Any) -> None:
            with scandir(path) as found:
                self._entries = list(found)
            draw.shuffle(self._entries)
            self._left = iter(self._entries)

        def __iter__(self) -> Any:
            return self

        def __next__(self) -> Any:
            return next(self._left)

        def __enter__(self) -> Any:
            return self

        def __exit__(self, *reason: object) -> None:
            self.close()

        def close(self) -> None:
            self._left = iter(())

    def shuffled(path: Any = ".") -> list[Any]:
        names = listdir(path)
        draw.shuffle(names)
        return names

    os.listdir = shuffled  # type: ignore[assignment]
    os.scandir = lambda path=".": Shuffled(path)  # type: ignore[assignment, misc]


_plan = json.loads(os.environ.get("DUIZHAO_SABOTAGE", "null"))
if _plan and _plan.get("only", "") in " ".join(sys.orig_argv):
    _sabotage(_plan)
