"""`python -m tests.limits.alone USAGE COMMAND …` runs a command and notes in the file USAGE what it took.

A process starts with the memory of the one that started it on its account; this one is small, whatever started it.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

MOST_SECONDS = 240
"""Of processor time; the system ends a command that takes more."""


def main() -> int:
    """Note the status as `subprocess` gives it: negative where a signal ended the command."""
    usage, *command = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    status = subprocess.run(command, check=False).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    noted = {
        "status": status,
        "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / 1024,
    }
    Path(usage).write_text(json.dumps(noted), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
