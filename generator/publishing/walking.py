"""Files of a finished site by how their paths end."""

from __future__ import annotations

import os
from pathlib import Path


def files_below(folder: Path, ending: str) -> list[Path]:
    """All of them, in the order of their paths; links to folders are not followed."""
    # several times as fast as `Path.rglob`, which tells for a site of thousands of pages
    found = (f"{directory}{os.sep}{name}" for directory, _, names in os.walk(folder) for name in names)
    return [Path(path) for path in sorted(found) if path.endswith(ending)]
