"""A process that does one share: `python -m generator.processes.worker < tasks > results`."""

from __future__ import annotations

import pickle
import sys


def main() -> None:
    """Read tasks with their keys, do them, and write what they gave."""
    tasks = pickle.load(sys.stdin.buffer)
    results = [(key, task()) for key, task in tasks]
    pickle.dump(results, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
