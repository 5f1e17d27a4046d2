"""What runs now, for who waits at a terminal; and what took how long, for who asks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.cells import set_cell_size

from generator.cli.stopwatch import Moment, Stopwatch

STAGES = {
    "start": ("启动", "Starting"),
    "load": ("读取文件", "Reading files"),
    "link": ("核对引用与算术", "Checking references and arithmetic"),
    "charts": ("绘制图表", "Drawing charts"),
    "print": ("排印报告", "Setting the printed report"),
    "pages": ("编排页面", "Making pages"),
    "outputs": ("写成页面、数据与搜索索引", "Writing pages, data and search"),
    "build": ("生成网页", "Building HTML"),
    "verify": ("核查成品", "Verifying the site"),
    "publish": ("发布", "Publishing"),
    "pack": ("打包网站", "Packing the site"),
}
_HEAD = (("阶段", "Stage"), ("用时（秒）", "seconds"), ("本进程", "own CPU"), ("子进程", "others' CPU"))
_WIDTHS = (38, 12, 10, 12)


class Progress:
    """Called by the pipeline at the beginning of each stage."""

    def __init__(self, language: str) -> None:
        self.stopwatch = Stopwatch()
        self._number = 0 if language.startswith("zh") else 1
        self._shown: int | None = None

    def __call__(self, stage: str) -> None:
        """A stage begins."""
        self.stopwatch.begin(stage)
        self.show(stage)

    def show(self, stage: str) -> None:
        """Where nobody looks on, nothing."""

    def name(self, stage: str) -> str:
        """The stage in the editor's language."""
        return STAGES[stage][self._number]

    def profile(self) -> str:
        """A table of all stages, and of all together."""
        stages = self.stopwatch.stages()
        rows = [(self.name(stage), took) for stage, took in stages]
        together = Moment(
            sum(took.clock for _, took in rows),
            sum(took.own for _, took in rows),
            sum(took.others for _, took in rows),
        )
        rows.append((("合计", "All together")[self._number], together))
        head = _line(tuple(words[self._number] for words in _HEAD))
        told = [
            _line((name, *(f"{time:.2f}" for time in (took.clock, took.own, took.others))))
            for name, took in rows
        ]
        return "\n".join((head, *told))


class _ShownProgress(Progress):
    """Says what runs, and for how long the command has been running."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        # imported where it is needed: most builds of a machine are watched by nobody
        from rich.console import Console
        from rich.progress import Progress as Bars
        from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        self._bars = Bars(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bars.add_task("…", total=None)

    def show(self, stage: str) -> None:
        """The name of the stage."""
        self._bars.update(self._task, description=self.name(stage))

    @contextmanager
    def shown(self) -> Iterator[None]:
        """On the terminal while the block runs."""
        with self._bars:
            yield


@contextmanager
def progress(language: str, *, for_people: bool) -> Iterator[Progress]:
    """Shown at a terminal that a person looks at; silent in a pipe, under a program, and in CI."""
    if for_people and is_watched():
        shown = _ShownProgress(language)
        with shown.shown():
            yield shown
    else:
        yield Progress(language)


def is_watched() -> bool:
    """Whether what is said goes to a terminal, and to no record of one."""
    unwatched = os.environ.get("CI") or os.environ.get("TERM") == "dumb"
    return not unwatched and sys.stderr is not None and sys.stderr.isatty()


def _line(cells: tuple[str, ...]) -> str:
    name, *numbers = cells
    widths = zip(numbers, _WIDTHS[1:], strict=True)
    return set_cell_size(name, _WIDTHS[0]) + "".join(_right(number, width) for number, width in widths)


def _right(text: str, width: int) -> str:
    """At the right of its column; hanzi take two places."""
    filled = set_cell_size(text, width)
    blanks = len(filled) - len(filled.rstrip(" "))
    return " " * blanks + filled.rstrip(" ")
