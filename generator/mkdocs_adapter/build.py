"""MkDocs, once a language, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.mkdocs_adapter.build_failed import BuildFailed, BuildWasKilled
from generator.mkdocs_adapter.language_stage import LanguageStage


def build_languages(stages: Sequence[LanguageStage], *, source_date_epoch: int) -> None:
    """Build every language into its own output folder, all at the same time.

    Raises:
        BuildFailed: for the languages that failed, after all have ended.
    """
    if not stages:
        return
    with (
        tempfile.TemporaryDirectory(prefix="duizhao-") as scratch,
        ThreadPoolExecutor(max_workers=len(stages)) as workers,
    ):
        runs = list(workers.map(lambda stage: _build(stage, Path(scratch), source_date_epoch), stages))
    failed = [(stage.code, run) for stage, run in zip(stages, runs, strict=True) if run.returncode != 0]
    if failed:
        killed = any(run.returncode < 0 for _, run in failed)
        said = "\n\n".join(f"{code}: {_last_words(run)}" for code, run in failed)
        raise (BuildWasKilled if killed else BuildFailed)(said)


def _build(stage: LanguageStage, scratch: Path, source_date_epoch: int) -> subprocess.CompletedProcess[str]:
    temporary = scratch / stage.code
    temporary.mkdir()
    # Not with --quiet: it raises the level below which MkDocs counts no warnings, so that --strict never fails.
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        str(stage.config_path),
    ]
    return subprocess.run(
        command,
        cwd=stage.config_path.parent,
        env=mkdocs_environment(temporary) | {"SOURCE_DATE_EPOCH": str(source_date_epoch)},
        close_fds=False,  # the lock of the work folder lasts until the last process that writes there has ended
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _last_words(run: subprocess.CompletedProcess[str]) -> str:
    said = run.stdout.strip()
    return said if said and run.returncode > 0 else f"MkDocs ended with status {run.returncode}"


def mkdocs_environment(temporary: Path) -> dict[str, str]:
    """For a process that renders; `temporary` is removed when it has ended."""
    return os.environ | {
        "NO_COLOR": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONIOENCODING": "utf-8",
        # What is left behind by a build that was killed goes with this folder.
        "TMPDIR": str(temporary),
    }
