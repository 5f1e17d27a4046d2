"""A change of a project's files, tried on a copy before a byte of it is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.pipeline import Checked, check_report
from generator.source.files import FOLDERS, Project


def try_texts(project: Project, texts: Mapping[str, str]) -> Checked:
    """Check the project as it would be with new texts of some files; nothing of it is touched."""
    with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
        copy = Project(Path(folder).resolve())
        for name in FOLDERS:
            if (project.root / name).is_dir():
                shutil.copytree(project.root / name, copy.root / name)
        for path, text in texts.items():
            (copy.root / path).parent.mkdir(parents=True, exist_ok=True)
            (copy.root / path).write_bytes(text.encode())
        return check_report(copy)
