"""Which folders may be replaced, and that all others stay untouched."""

from pathlib import Path

import pytest

from generator.publishing.exchange import publish
from generator.publishing.lock import output_lock
from generator.publishing.output_folder import MARKER_NAME, OutputRefused, check_output, write_marker
from generator.publishing.workspace import workspace


def snapshot(folder: Path) -> dict[str, bytes | str]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else "folder"
        for path in sorted(folder.rglob("*"))
    }


def refuse(output: Path, reason: str, protected: tuple[Path, ...] = ()) -> None:
    with pytest.raises(OutputRefused, match=reason):
        check_output(output, protected=protected)


def test_a_new_an_empty_and_our_own_folder_are_accepted(tmp_path: Path) -> None:
    assert check_output(tmp_path / "new") == tmp_path / "new"
    (tmp_path / "empty").mkdir()
    check_output(tmp_path / "empty")
    (tmp_path / "ours").mkdir()
    write_marker(tmp_path / "ours")
    (tmp_path / "ours" / "index.html").touch()
    check_output(tmp_path / "ours")


def test_a_folder_of_somebody_else_is_refused_untouched(tmp_path: Path) -> None:
    output = tmp_path / "thesis"
    (output / "chapter").mkdir(parents=True)
    (output / "chapter" / "one.txt").write_text("years of work", encoding="utf-8")
    before = snapshot(tmp_path)
    refuse(output, "did not make")
    build = tmp_path / ".thesis.build-12345678"
    build.mkdir()
    with pytest.raises(OutputRefused):
        publish(build, output)
    build.rmdir()
    assert snapshot(tmp_path) == before


def test_a_marker_has_to_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "output" / MARKER_NAME).mkdir(parents=True)
    refuse(tmp_path / "output", "did not make")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / MARKER_NAME).symlink_to(__file__)
    refuse(tmp_path / "other", "did not make")


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("mine", encoding="utf-8")
    refuse(tmp_path / "output", "is a file")


@pytest.mark.parametrize("target", ["ours", "missing"])
def test_a_link_is_refused(tmp_path: Path, target: str) -> None:
    (tmp_path / "ours").mkdir()
    write_marker(tmp_path / "ours")
    (tmp_path / "output").symlink_to(target)
    refuse(tmp_path / "output", "symbolic link")
    assert (tmp_path / "output").is_symlink()


def test_a_link_above_the_output_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert check_output(tmp_path / "link" / "site") == tmp_path / "real" / "site"


def test_the_root_is_refused() -> None:
    refuse(Path("/"), "root")
    refuse(Path("/tmp/.."), "root")
    with pytest.raises(OutputRefused), workspace(Path("/")):
        pass
    with pytest.raises(OutputRefused), output_lock(Path("/")):
        pass


def test_home_and_what_contains_it_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home" / "li"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    refuse(home, " contains /")
    refuse(home.parent, " contains /")
    refuse(home / "projects" / "..", " contains /")
    check_output(home / "site")


def test_what_contains_the_project_is_refused(tmp_path: Path) -> None:
    project = tmp_path / "work" / "project"
    project.mkdir(parents=True)
    (tmp_path / "link").symlink_to("work/project")
    refuse(tmp_path / "work", " contains /", (project,))
    refuse(project, " contains /", (project,))
    refuse(project, " contains /", (tmp_path / "link",))
    check_output(project / "site", protected=(project / "content",))


def test_what_lies_in_the_input_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "link").symlink_to("content")
    for output in ("content/site", "content/a/b", "link/site"):
        refuse(tmp_path / output, " lies in /", (tmp_path / "content",))
    check_output(tmp_path / "contents", protected=(tmp_path / "content",))


def test_a_git_work_tree_is_refused(tmp_path: Path) -> None:
    write_marker(tmp_path)
    (tmp_path / ".git").touch()
    refuse(tmp_path, "Git work tree")


def test_a_mount_point_is_refused() -> None:
    refuse(Path("/proc"), "mount point")


def test_a_folder_that_cannot_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(self: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", deny)
    refuse(tmp_path, "cannot be read")


def test_an_account_without_a_home_can_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", no_home)
    check_output(tmp_path)
