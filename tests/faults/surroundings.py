"""The account, the terminal, the clock and the names of folders are not as usual."""

from __future__ import annotations

import shutil
import subprocess
import sys

from tests.faults.fault import fault
from tests.faults.ground import DUIZHAO, Ground, Run


@fault("surroundings", 0, site="new")
def no_home(ground: Ground) -> Run:
    """There is no HOME, no TMPDIR, no USER and no language."""
    gone = dict.fromkeys(("HOME", "TMPDIR", "USER", "LOGNAME", "LC_ALL", "LANG", "XDG_CACHE_HOME"))
    return ground.build(**gone)


@fault("surroundings", 0, site="new")
def home_does_not_exist(ground: Ground) -> Run:
    """HOME names a folder that does not exist."""
    return ground.build(HOME="/nowhere/at/all")


@fault("surroundings", 0, site="new")
def temporary_folder_does_not_exist(ground: Ground) -> Run:
    """TMPDIR names a folder that does not exist."""
    return ground.build(TMPDIR="/nowhere/at/all")


@fault("surroundings", 0, site="new", quick=True)
def another_encoding(ground: Ground) -> Run:
    """The terminal knows ASCII only."""
    return ground.build(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")


@fault("surroundings", 1, says="error[")
def a_message_in_another_encoding(ground: Ground) -> Run:
    """The terminal knows ASCII only, and the message is Chinese."""
    ground.edit("content/home.yml", "poor@2017", "poor@2071")
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "DUIZHAO_LANG": "zh"}
    run = ground.build(**ascii_only)
    return Run(run.status, run.said.replace("错误[", "error["))


@fault("surroundings", 0, site="new", says="published")
def clock_goes_back(ground: Ground) -> list[Run]:
    """The clock is ten years back, then ten years ahead."""
    years = 10 * 365 * 86400
    return [ground.build(sabotage={"do": "clock", "seconds": seconds}) for seconds in (-years, years)]


@fault("surroundings", 0, site="new")
def folders_in_any_order(ground: Ground) -> Run:
    """The system lists folders in another order."""
    return ground.build(sabotage={"do": "shuffle", "seed": 7})


@fault("surroundings", 0, site="old", says="published")
def strange_path(ground: Ground) -> Run:
    """The path of the project has blanks, quotation marks, hanzi, a percent sign and a hash."""
    return _elsewhere(ground, "报告 “2018” it's 100% #1 & [x] {y} $HOME")


@fault("surroundings", 0, site="old", says="published")
def decomposed_path(ground: Ground) -> Run:
    """The path of the project is in decomposed letters."""
    return _elsewhere(ground, "Re\u0301sume\u0301")


@fault("surroundings", 0, 3, site="old", says="publish")
def long_path(ground: Ground) -> Run:
    """The path of the project is 3,500 letters long."""
    return _elsewhere(ground, "/".join(["d" * 200] * 17))


def _elsewhere(ground: Ground, name: str) -> Run:
    away = ground.folder / "away" / name
    shutil.rmtree(ground.folder / "away", ignore_errors=True)
    shutil.copytree(ground.root, away, symlinks=True)
    run = ground.build("--project", str(away))
    state = ground.state(away / "site")
    assert state == ("new" if run.status == 0 else "old"), state
    shutil.rmtree(ground.folder / "away")
    return run


@fault("surroundings", 0, site="new", quick=True)
def nobody_may_read_new_files(ground: Ground) -> Run:
    """The umask takes every right from others."""
    return ground.build(prefix=("sh", "-c", 'umask 077; exec "$@"', "sh"))


@fault("surroundings", 0, site="new")
def everybody_may_write_new_files(ground: Ground) -> Run:
    """The umask takes no right."""
    return ground.build(prefix=("sh", "-c", 'umask 000; exec "$@"', "sh"))


@fault("surroundings", 0, site="new", says="")
def nobody_listens(ground: Ground) -> Run:
    """Output and errors are closed."""
    return ground.build(prefix=("sh", "-c", 'exec "$@" >&- 2>&-', "sh"))


@fault("surroundings", 0, site="new", says="", quick=True)
def pipe_is_closed(ground: Ground) -> Run:
    """Whoever read the messages has gone."""
    return ground.build(prefix=("bash", "-c", 'set -o pipefail; "$@" 2>&1 | true', "bash"))


@fault("surroundings", 0, site="new", says="")
def messages_go_to_a_full_disk(ground: Ground) -> Run:
    """The file that messages go to is on a full disk."""
    return ground.build(prefix=("sh", "-c", 'exec "$@" 2>/dev/full', "sh"))


@fault("surroundings", 3, says="the disk is full")
def results_go_to_a_full_disk(ground: Ground) -> Run:
    """`duizhao check --format json` writes to a full disk: nothing is lost silently."""
    with open("/dev/full", "w") as full:  # noqa: PTH123
        run = subprocess.run(
            [*DUIZHAO, "check", "--format", "json"],
            cwd=ground.root,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    return Run(run.returncode, run.stderr)


@fault("surroundings", 0, site="new")
def python_without_assertions(ground: Ground) -> Run:
    """Python runs without assertions."""
    return ground.build(command=(sys.executable, "-O", "-m", "generator", "build"))


@fault("surroundings", 3, says="PYTHONOPTIMIZE", quick=True)
def python_without_docstrings(ground: Ground) -> Run:
    """Python runs without docstrings, which help and schemas are made of."""
    return ground.build(command=(sys.executable, "-OO", "-m", "generator", "build"))


@fault("surroundings", 3, 70, site="old new", says="publish")
def little_memory(ground: Ground) -> Run:
    """The build may use 150 MB."""
    return ground.build(prefix=("sh", "-c", 'ulimit -v 150000; exec "$@"', "sh"))


@fault("surroundings", 0, site="new")
def warm_after_cold(ground: Ground) -> Run:
    """Nothing of earlier builds is there."""
    shutil.rmtree(ground.root / "build")
    return ground.build()
