"""The output folder is not ours, not a folder, or not where a site may stand."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.faults.fault import fault, mounted
from tests.faults.ground import DUIZHAO, Ground, Run, manifest

MKDOCS = (sys.executable, "-m", "mkdocs", "build")


def _foreign(ground: Ground) -> Path:
    folder = ground.folder / "documents"
    (folder / "sub").mkdir(parents=True, exist_ok=True)
    (folder / "thesis.docx").write_text("years of work", "utf-8")
    (folder / "sub" / "notes.txt").write_text("more", "utf-8")
    return folder


def _untouched(folder: Path, ground: Ground, run_with: str, **more: object) -> Run:
    before = manifest(folder)
    run = ground.build("--output", run_with, **more)  # type: ignore[arg-type]
    assert manifest(folder) == before, "somebody's folder was touched"
    return run


@fault("output", 3, quick=True)
def foreign_folder(ground: Ground) -> Run:
    """The output holds somebody's documents."""
    folder = _foreign(ground)
    return _untouched(folder, ground, str(folder))


@fault("output", 1, says="did not make")
def foreign_folder_through_mkdocs(ground: Ground) -> Run:
    """The output of `mkdocs build` holds somebody's documents."""
    folder = _foreign(ground)
    before = manifest(folder)
    run = ground.build("--site-dir", str(folder), command=MKDOCS, NO_MKDOCS_2_WARNING="1")
    assert manifest(folder) == before, "somebody's folder was touched"
    return run


@fault("output", 1, says="is a symbolic link")
def project_as_output_of_mkdocs(ground: Ground) -> Run:
    """`mkdocs build` is told to publish into the project through a link."""
    (ground.folder / "way").unlink(missing_ok=True)
    (ground.folder / "way").symlink_to(ground.root)
    before = manifest(ground.root / "content")
    run = ground.build("--site-dir", str(ground.folder / "way" / "."), command=MKDOCS)
    assert manifest(ground.root / "content") == before
    return run


@fault("output", 3, quick=True)
def output_is_a_file(ground: Ground) -> Run:
    """The output is a file."""
    (ground.root / "thesis.docx").write_text("years of work", "utf-8")
    run = ground.build("--output", "thesis.docx")
    assert (ground.root / "thesis.docx").read_text("utf-8") == "years of work"
    return run


@fault("output", 3, quick=True)
def output_is_a_link(ground: Ground) -> Run:
    """The output is a link to somebody's documents."""
    folder = _foreign(ground)
    (ground.root / "link").symlink_to(folder)
    return _untouched(folder, ground, "link")


@fault("output", 3)
def output_contains_the_project(ground: Ground) -> Run:
    """The output is the project itself."""
    return ground.build("--output", ".")


@fault("output", 3)
def output_above_the_project(ground: Ground) -> Run:
    """The output lies above the project."""
    return ground.build("--output", "..")


@fault("output", 3, quick=True)
def output_in_content(ground: Ground) -> Run:
    """The output lies inside content/."""
    run = ground.build("--output", "content/site")
    assert not (ground.root / "content" / "site").exists()
    return run


@fault("output", 3)
def output_in_the_work_folder(ground: Ground) -> Run:
    """The output is the folder of intermediate files."""
    return ground.build("--output", "build/staged")


@fault("output", 3)
def output_is_the_work_folder(ground: Ground) -> Run:
    """The output is build/ itself."""
    return ground.build("--output", "build")


@fault("output", 3)
def output_is_home(ground: Ground) -> Run:
    """The output is the home folder."""
    home = _foreign(ground)
    return _untouched(home, ground, str(home), HOME=str(home))


@fault("output", 3)
def output_is_the_root(ground: Ground) -> Run:
    """The output is the root of the file system."""
    return ground.build("--output", "/")


@fault("output", 3)
def output_is_a_work_tree(ground: Ground) -> Run:
    """The published folder has been made a Git work tree."""
    (ground.site / ".git").mkdir()
    run = ground.build()
    (ground.site / ".git").rmdir()
    return run


@fault("output", 3)
def output_is_a_mount_point(ground: Ground) -> Run:
    """The output is a mount point."""
    with mounted(ground.root / "disk", "-t tmpfs -o size=9m"):
        return ground.build("--output", "disk")


@fault("output", 0, site="new")
def links_in_the_old_site(ground: Ground) -> Run:
    """Somebody put links to documents into the published folder: they go, their targets stay."""
    folder = _foreign(ground)
    before = manifest(folder)
    (ground.site / "link").symlink_to(folder)
    (ground.site / "file").symlink_to(folder / "thesis.docx")
    run = ground.build()
    assert manifest(folder) == before, "the target of a link was touched"
    return run


@fault("output", 0, site="new")
def output_by_a_roundabout_way(ground: Ground) -> Run:
    """The output is named by a roundabout way, with a link above it."""
    (ground.folder / "around").unlink(missing_ok=True)
    (ground.folder / "around").symlink_to(ground.root)
    return ground.build("--output", str(ground.folder / "around" / "content" / ".." / "site"))


@fault("output", 3)
def output_name_is_too_long(ground: Ground) -> Run:
    """The name of the output is too long for the file system."""
    return ground.build("--output", "x" * 300)


@fault("output", 2, says="Error: ")
def project_does_not_exist(ground: Ground) -> Run:
    """There is no project."""
    return ground.build("--project", "nowhere")


@fault("output", 2, says="Error: ", quick=True)
def unknown_option(ground: Ground) -> Run:
    """An option is misspelt."""
    return ground.build("--ouptut", "site")


@fault("output", 0, site="new")
def site_is_removed_meanwhile(ground: Ground) -> Run:
    """Somebody removes the published folder while the new one is built."""
    import shutil

    return meanwhile(ground, lambda: shutil.rmtree(ground.site))


def meanwhile(ground: Ground, act: object, path: str = "/staged/", at: int = 1) -> Run:
    """Do something while a build waits in the middle."""
    import time

    assert callable(act)
    into = ground.folder / "waiting"
    sabotage = {"do": "wait", "only": "-m generator build", "at": at, "path": path, "into": str(into)}
    process = ground.start(sabotage=sabotage)
    while not into.exists():
        if process.poll() is not None:
            return Run(process.returncode, process.communicate()[0])
        time.sleep(0.02)
    act()
    into.unlink()
    said = process.communicate()[0]
    return Run(process.returncode, said)


@fault("at once", 0, 3, site="new", says="")
def two_builds_of_one_site(ground: Ground) -> list[Run]:
    """A second build of the same site begins while the first is under way."""
    second: list[Run] = []
    first = meanwhile(ground, lambda: second.append(ground.build()))
    assert (first.status, second[0].status) == (0, 3)
    assert "Another build is" in second[0].said
    assert "the published site was not changed" in second[0].said
    return [first, *second]


@fault("at once", 0, 3, site="old", says="")
def two_builds_of_one_project(ground: Ground) -> list[Run]:
    """Two builds of one project go to two folders."""
    second: list[Run] = []
    out = str(ground.root / "other")
    into = ground.folder / "waiting"
    process = ground.start(
        "--output",
        out,
        sabotage={"do": "wait", "only": "-m generator build", "at": 1, "path": "/staged/", "into": str(into)},
    )
    while not into.exists():
        os.sched_yield()
    second.append(ground.build())
    into.unlink()
    said = process.communicate()[0]
    assert ground.state(Path(out)) == "new"
    return [Run(process.returncode, said), *second]


@fault("at once", 0, 1, site="new", says="")
def mkdocs_beside_duizhao(ground: Ground) -> list[Run]:
    """`mkdocs build` begins while `duizhao build` is under way."""
    second: list[Run] = []
    first = meanwhile(ground, lambda: second.append(ground.build(command=MKDOCS, NO_MKDOCS_2_WARNING="1")))
    assert (first.status, second[0].status) == (0, 1)
    assert "Another build is using" in second[0].said
    return [first, *second]


@fault("at once", 0, 3, site="new", says="")
def many_at_once(ground: Ground) -> list[Run]:
    """Four builds of the same site begin at the same time; at least one wins, none spoils another's."""
    processes = [ground.start() for _ in range(4)]
    runs = [Run(process.wait(), process.communicate()[0]) for process in processes]
    assert any(run.status == 0 for run in runs)
    return runs


@fault("at once", 3, says=" is in use")
def port_in_use(ground: Ground) -> Run:
    """`duizhao serve` is given a port that another program uses."""
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        return ground.build("--port", port, command=(*DUIZHAO, "serve"))
