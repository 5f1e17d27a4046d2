"""Every sentence that says why a folder is left alone or nothing is published, word for word in both editors' languages."""

from __future__ import annotations

import ast
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.diagnostics.told import Told
from generator.publishing.kept_editions import add_kept_editions
from generator.publishing.lock import output_lock, work_lock
from generator.publishing.new_folder import refuse_used
from generator.publishing.offline import write_offline_zip
from generator.publishing.output_folder import check_output, write_marker
from generator.source.files import Project
from generator.source.input_state import InputState
from tests.support.report_project import REPOSITORY

GOLDEN = REPOSITORY / "tests" / "cases" / "refusals.yml"
GENERATOR = REPOSITORY / "generator"
PACKAGES = ("publishing", "source")
"""What `duizhao new` asks for is tried in tests/starting."""
Provoke = Callable[[Path, pytest.MonkeyPatch], object]


def _root(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_output(Path("/"))


def _holds_content(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_output(place, protected=[place / "content"])


def _lies_in_content(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_output(place / "content" / "site", protected=[place / "content"])


def _link(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "site").symlink_to("elsewhere")
    check_output(place / "site")


def _file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "site").touch()
    check_output(place / "site")


def _mount_point(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda self: self == place)
    check_output(place)


def _unreadable(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    check_output(place)


def _foreign(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "thesis.docx").touch()
    check_output(place)


def _work_tree(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_marker(place)
    (place / ".git").mkdir()
    check_output(place)


def _busy_output(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with output_lock(place / "site"), output_lock(place / "site"):
        pass


def _busy_work(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with work_lock(place / "build"), work_lock(place / "build"):
        pass


def _input_changed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = InputState(Project(place))
    (place / "content").mkdir()
    (place / "content" / "terms.yml").touch()
    state.check_unchanged()


def _no_site(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_offline_zip(place / "site", place / "site.zip", "site")


def _used_folder(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "thesis.docx").touch()
    refuse_used(place)


def _used_name(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "thesis.docx").touch()
    refuse_used(place / "thesis.docx")


def _no_edition(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "2018.zip").write_text("not a zip", "utf-8")
    add_kept_editions(place / "site", [("2018", place / "2018.zip")])


def _edition_that_leaves_its_folder(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(place / "2018.zip", "w") as packed:
        packed.writestr("../index.html", "")
    add_kept_editions(place / "site", [("2018", place / "2018.zip")])


PROVOKED: dict[str, Provoke] = {
    "the output is the root": _root,
    "the output holds the content": _holds_content,
    "the output lies in the content": _lies_in_content,
    "the output is a link": _link,
    "the output is a file": _file,
    "the output is a mount point": _mount_point,
    "the output cannot be read": _unreadable,
    "the output holds other files": _foreign,
    "the output is a Git work tree": _work_tree,
    "another build has the output": _busy_output,
    "another build has the work folder": _busy_work,
    "the input changed": _input_changed,
    "there is no site to pack": _no_site,
    "a new report has no empty folder": _used_folder,
    "a new report has the name of a file": _used_name,
    "the zip of an edition is none": _no_edition,
    "the zip of an edition leaves its folder": _edition_that_leaves_its_folder,
}


def _refusal(name: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Told, str]:
    """What is raised, and the place in the code that raises it."""
    with monkeypatch.context() as patched, pytest.raises(Told) as caught:
        PROVOKED[name](place, patched)
    raised = caught.traceback[-1]
    return caught.value, f"{Path(raised.path).relative_to(GENERATOR)}:{raised.frame.code.raw.co_name}"


def test_every_refusal_is_told_word_for_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accept: bool
) -> None:
    told = {}
    for name in PROVOKED:
        place = tmp_path / name.replace(" ", "-")
        place.mkdir()
        error, _ = _refusal(name, place, monkeypatch)
        told[name] = {code: error.in_language(code).replace(str(place), "/report") for code in ("zh", "en")}
    if accept:
        GOLDEN.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=200), "utf-8")
    assert told == yaml.safe_load(GOLDEN.read_text("utf-8"))


def test_no_refusal_in_the_code_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    provoked: list[str] = []
    for name in PROVOKED:
        place = tmp_path / name.replace(" ", "-")
        place.mkdir()
        provoked.append(_refusal(name, place, monkeypatch)[1])
    assert sorted(provoked) == sorted(_raised_in_the_code())


def _raised_in_the_code() -> list[str]:
    """Every statement that raises a refusal, as the file and the function around it."""
    kinds = {kind.__name__ for kind in Told.__subclasses__()}
    found = []
    for path in (path for package in PACKAGES for path in (GENERATOR / package).rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(function, ast.FunctionDef):
                found += [
                    f"{path.relative_to(GENERATOR)}:{function.name}"
                    for node in ast.walk(function)
                    if isinstance(node, ast.Raise) and _name(node.exc) in kinds
                ]
    return found


def _name(raised: ast.expr | None) -> str:
    return raised.func.id if isinstance(raised, ast.Call) and isinstance(raised.func, ast.Name) else ""
