"""What goes wrong becomes an exit status, one line in the editor's language, and never a traceback."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import build as build_command
from generator.cli import exit_status
from generator.cli.main import main
from generator.mkdocs_adapter import BuildFailed, BuildWasKilled
from generator.pipeline import Built
from generator.publishing.exchange import publish
from generator.publishing.finding import Finding
from generator.publishing.lock import OutputIsBusy
from generator.publishing.rule import Rule
from generator.publishing.workspace import restore_interrupted_output, workspace
from generator.source.input_state import InputChanged
from generator.staged_site import SiteHasFaults
from tests.publishing.stub_build import build
from tests.publishing.stub_site import write_stub_site
from tests.support.mistakes import make_mistake
from tests.support.report_project import REPOSITORY, ReportProject

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Status and error text of a command."""

    def call(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["duizhao", *arguments])
        before = signal.getsignal(signal.SIGTERM)
        with pytest.raises(SystemExit) as ended:
            main()
        signal.signal(signal.SIGTERM, before)
        return int(ended.value.code or 0), capfd.readouterr().err

    return call


def failing(error: BaseException) -> Callable[..., Built]:
    """A build that ends so."""

    def fail(*arguments: object, **options: object) -> Built:
        raise error

    return fail


FAULTS = [Finding("index.html", 3, Rule.TARGET_EXISTS, "没有文件x", "there is no file x")]


@pytest.mark.parametrize(
    ("error", "status", "en", "zh"),
    [
        (
            OSError(errno.ENOSPC, "No space left", "/a"),
            3,
            "the system refused: the disk is full: /a",
            "系统不允许：磁盘已满：/a",
        ),
        (
            OSError(errno.EACCES, "x", "/a", None, "/b"),
            3,
            "permission is missing: /a, /b",
            "没有权限：/a, /b",
        ),
        (OSError(errno.ELOOP, "Too many links"), 3, "the system refused: Too many links", "Too many links"),
        (shutil.Error([("/a", "/b", "[Errno 28] No space: '/b'")]), 3, "the disk is full\n", "磁盘已满\n"),
        (shutil.Error([("/a", "/b", "odd")]), 3, "odd", "odd"),
        (OSError("no reason"), 3, "the system refused: no reason", "系统不允许：no reason"),
        (OutputIsBusy("忙", "busy"), 3, "busy", "忙"),
        (InputChanged("已改", "changed"), 3, "changed", "已改"),
        (MemoryError(), 3, "memory has run out", "内存不足"),
        (BuildWasKilled("zh: -9"), 3, "the system ended MkDocs", "系统中止了MkDocs"),
        (
            BuildFailed("zh: a\nError: b\n"),
            1,
            "look at mkdocs.yml and site_config/theme/: Error: b;",
            "请检查",
        ),
        (BuildFailed("zh: a\nOSError: [Errno 28] No space: 'x'"), 3, "the disk is full", "磁盘已满"),
        (
            SiteHasFaults(FAULTS),
            1,
            "index.html:3: target-exists: there is no file x\n   = hint: look for the cause in site_config/theme/",
            "index.html:3: target-exists: 没有文件x\n   = 提示: 在site_config/theme/",
        ),
        (KeyboardInterrupt(), 130, "stopped", "已中止"),
        (RuntimeError("ours"), 70, "this is a fault of duizhao", "这是duizhao的错误"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else None,
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_whatever_fails_is_told_in_both_languages(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    error: BaseException,
    status: int,
    en: str,
    zh: str,
    language: str,
) -> None:
    monkeypatch.setattr(build_command, "build_site", failing(error))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # for the details that are kept
    got, said = run("build", "--project", str(tmp_path), "--language", language)
    assert got == status
    assert (zh if language == "zh" else en) in said
    last = {"zh": "已发布的网站没有改动", "en": "the published site was not changed"}[language]
    assert said.endswith(f"{last}\n")
    assert "Traceback" not in said


def test_a_fault_of_ours_is_kept_in_a_file(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(build_command, "build_site", failing(RuntimeError("ours")))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    _, said = run("build", "--project", str(tmp_path), "--language", "en")
    (kept,) = tmp_path.glob("duizhao-*.txt")
    assert str(kept) in said
    assert "RuntimeError: ours" in kept.read_text("utf-8")
    assert "arguments ['build'" in kept.read_text("utf-8")


def test_a_fault_is_shown_where_no_file_can_be_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(build_command, "build_site", failing(RuntimeError("ours")))
    monkeypatch.setattr("tempfile.NamedTemporaryFile", failing(FileNotFoundError("no temporary folder")))
    status, said = run("build", "--project", str(tmp_path))
    assert status == exit_status.OURS
    assert "RuntimeError: ours" in said


def test_a_failure_after_the_exchange_says_that_the_new_site_stands(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    build(tmp_path / "site", "old")

    def publish_and_fail(project: object, output: Path, progress: object) -> Built:
        with workspace(output) as folder:
            write_stub_site(folder, "new")
            publish(folder, output)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(build_command, "build_site", publish_and_fail)
    status, said = run("build", "--project", str(tmp_path), "--language", "en")
    assert status == exit_status.ENVIRONMENT
    assert said.endswith("the new site was published\n")


def test_asking_to_end_is_obeyed_once(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    cleaned = []

    def asked(*arguments: object) -> Built:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            raise AssertionError("not stopped")
        finally:
            os.kill(os.getpid(), signal.SIGTERM)
            cleaned.append("all")

    monkeypatch.setattr(build_command, "build_site", asked)
    status, said = run("build", "--project", str(tmp_path), "--language", "en")
    assert (status, cleaned) == (exit_status.STOPPED, ["all"])
    assert said == "stopped\nthe published site was not changed\n"


@pytest.mark.parametrize(
    "arguments",
    [["buidl"], ["build", "--nothing"], ["build", "--language", "fr"], ["check", "--project", "/nowhere"]],
    ids=" ".join,
)
def test_wrong_use_is_told(run: Run, arguments: list[str]) -> None:
    status, said = run(*arguments)
    assert status == exit_status.USAGE
    assert "Error: " in said


def test_a_mistake_in_the_content_has_a_status_of_its_own(run: Run, tmp_path: Path) -> None:
    ReportProject(tmp_path).replace("content/home.yml", "poor@2017", "poor@2071")
    for command in ("check", "build"):
        status, said = run(command, "--project", str(tmp_path), "--language", "zh")
        assert status == exit_status.CONTENT_MISTAKE
        assert "content/home.yml:2:" in said
        assert "1处错误" in said


def test_warnings_fail_where_asked(run: Run, tmp_path: Path) -> None:
    case = REPOSITORY / "tests" / "cases" / "mistakes" / "text-after-hash-is-quoted"
    make_mistake(ReportProject(tmp_path), case)
    status, said = run("check", "--project", str(tmp_path), "--language", "en")
    assert (status, said.splitlines()[-1].rpartition("; ")[2]) == (0, "1 warnings")
    assert run("check", "--project", str(tmp_path), "--strict")[0] == exit_status.CONTENT_MISTAKE


def test_schemas_out_of_date_fail(run: Run, tmp_path: Path) -> None:
    ReportProject(tmp_path)
    assert run("schema", "--project", str(tmp_path), "--check")[0] == 1
    assert run("schema", "--project", str(tmp_path))[0] == 0
    assert run("schema", "--project", str(tmp_path), "--check")[0] == 0


def test_the_statuses_are_told_where_people_look(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    statuses = {value for name, value in vars(exit_status).items() if isinstance(value, int)}
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    for text in (exit_status.MEANING, readme[readme.index("Exit status: ") :].split("\n\n")[0]):
        assert {int(word) for word in text.replace(",", " ").split() if word.isdigit()} >= statuses


def test_an_old_site_that_is_put_back_is_no_new_one(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    build(tmp_path / "site", "old")
    (tmp_path / "site").rename(tmp_path / ".site.replaced-abcdefgh")

    def put_back(project: object, output: Path, progress: object) -> Built:
        restore_interrupted_output(output)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(build_command, "build_site", put_back)
    _, said = run("build", "--project", str(tmp_path), "--language", "en")
    assert (tmp_path / "site").exists()
    assert said.endswith("the published site was not changed\n")
