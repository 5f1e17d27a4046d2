"""A process that renders one share of the pages: `python -m generator.mkdocs_adapter.render_worker < share`."""

from __future__ import annotations

import sys

from generator.mkdocs_adapter.build_failed import BuildFailed
from generator.mkdocs_adapter.render_share import render_share
from generator.mkdocs_adapter.share import Share


def main() -> int:
    """0 if all pages are there; else what was wrong is written to the output."""
    try:
        render_share(Share.read(sys.stdin.buffer.read()))
    except BuildFailed as failure:
        sys.stdout.buffer.write(str(failure).encode())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
