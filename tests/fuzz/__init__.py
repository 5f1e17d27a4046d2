"""Slips and sabotage over the repository's own report, judged by a second reader; `python -m tests.fuzz` runs it."""
