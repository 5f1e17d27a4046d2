"""What Python's garbage collector looks at: nothing of a report, which stays, and all that is made of it and thrown away."""

from __future__ import annotations

import gc

_MADE = 50_000
"""Objects after which it is worth looking: some dozens of pages."""


def collect_from_now_on() -> None:
    """Let the collector look for what is made from now on, and leave alone what is there.

    For copies of a process: a template that was rendered is a circle of objects, 62 MB of them for a thousand pages;
    and what is left alone is not written to, so that it need not be there twice.
    """
    gc.freeze()
    gc.set_threshold(_MADE, 20, 100)
    gc.enable()
