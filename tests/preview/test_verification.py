"""A verification that is given up keeps nobody waiting."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from generator.preview.verification import Verification

_STARTS_ANOTHER = """
import subprocess, sys
from pathlib import Path
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
Path(sys.argv[1]).touch()
"""


def test_what_it_started_ends_with_it(tmp_path: Path) -> None:
    verification = Verification(tmp_path, tmp_path)
    begun = tmp_path / "begun"
    verification._command = [sys.executable, "-c", _STARTS_ANOTHER, str(begun)]
    verification.start()
    while not begun.exists():
        time.sleep(0.01)
    verification.stop()
    assert verification.verdict() is None
    verification.end()  # waits until nobody holds its output, which the other does for a minute
