"""A process that does tasks: `python -m generator.processes.worker [MODULE …] < tasks > results`.

Modules that tasks will need can be imported before the first is there.
"""

from __future__ import annotations

import pickle
import sys
from importlib import import_module


def main() -> None:
    """Do one task after the other and write what each gave, until there are no more."""
    results, sys.stdout = sys.stdout.buffer, sys.stderr  # what libraries print is no result
    for name in sys.argv[1:]:
        import_module(name)
    while True:
        try:
            task = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(task(), results, pickle.HIGHEST_PROTOCOL)
        results.flush()


if __name__ == "__main__":
    main()
