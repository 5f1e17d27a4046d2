"""`make fuzz`: slips and sabotage by the thousand, and what came of them.

python -m tests.fuzz                       the whole run
make fuzz ARGS="--only 1234"               one mutant: what was changed, what is told
python -m tests.fuzz --checks 500 --commands 0 --builds 0
"""

from __future__ import annotations

import argparse
import difflib
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.diagnostics.render import render_text
from generator.pipeline import check_report, project_at
from tests.fuzz.building import build_many
from tests.fuzz.checking import planted, write
from tests.fuzz.command import command_many
from tests.fuzz.mutant import SEED, mutant
from tests.fuzz.running import check_many, original, spread
from tests.fuzz.slip import slips
from tests.fuzz.verdict import Verdict
from tests.fuzz.verdicts import explained, figures, is_noteworthy, summary, table, write_json
from tools.results import write_results

_MEASURED = ("checks", "commands", "builds", "first", "seed")


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for; 1 if a target is missed."""
    options = _options(arguments)
    if options.only is not None:
        return _show(options.only, options.seed)
    parts: dict[str, Sequence[Verdict]] = {}
    begin = time.monotonic()
    numbers = range(options.first, options.first + options.checks)
    parts["load and check"] = check_many(numbers, options.seed, options.processes, _dots(options.checks))
    _print_part(
        f"{options.checks} mutants through load and check, seed {options.seed}",
        parts["load and check"],
        begin,
    )
    total = max(options.checks, 1)
    if options.commands:
        begin = time.monotonic()
        chosen = [options.first + number for number in spread(options.commands, total)]
        parts["command"] = command_many(chosen, options.seed, options.processes, _dots(options.commands))
        _print_part(f"{options.commands} through the whole command", parts["command"], begin)
    if options.builds:
        begin = time.monotonic()
        built = [verdict.number for verdict in parts["load and check"] if verdict.outcome == "right"]
        chosen = [built[at] for at in spread(min(options.builds, len(built)), len(built))]
        parts["build"] = build_many(chosen, options.seed, options.processes, _dots(len(chosen)))
        _print_part(
            f"{len(chosen)} through a full build, the site read by the second reader", parts["build"], begin
        )
    if options.json:
        write_json(options.json, parts)
    if _is_whole(options):
        kinds = [
            {"Family of slips": name, "Kinds": count, "Mutants": drawn}
            for name, count, drawn in _families(parts["load and check"])
        ]
        write_results("fuzz", "make fuzz", {"summary": summary(parts), "families": kinds})
    misses = [f"{name}: {miss}" for name, found in parts.items() for miss in figures(found).misses]
    print("\nall targets met" if not misses else "\nmissed: " + "; ".join(misses))
    return 1 if misses else 0


def _is_whole(options: argparse.Namespace) -> bool:
    """Nothing was left out or put otherwise."""
    whole = _options(())
    return all(getattr(options, name) == getattr(whole, name) for name in _MEASURED)


def _families(verdicts: Sequence[Verdict]) -> Iterator[tuple[str, int, int]]:
    """Every family of slips, how many kinds it has, and how many mutants began with one of them."""
    drawn = Counter(verdict.family for verdict in verdicts)
    for name, count in Counter(slip.family for slip in slips()).items():
        yield name, count, drawn[name]


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--checks", type=int, default=10_000, help="mutants through load and check")
    parser.add_argument("--commands", type=int, default=200, help="mutants through the whole command")
    parser.add_argument("--builds", type=int, default=60, help="mutants through a full build")
    parser.add_argument("--first", type=int, default=0, help="number of the first mutant")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", type=int, metavar="NUMBER", help="show one mutant and what is told of it")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write figures and verdicts")
    return parser.parse_args(arguments)


def _print_part(title: str, verdicts: Sequence[Verdict], begin: float) -> None:
    print(f"\n{title} ({time.monotonic() - begin:.0f} s)\n")
    print(table(verdicts))
    for verdict in filter(is_noteworthy, verdicts):
        print(explained(verdict))


def _dots(total: int):  # type: ignore[no-untyped-def]
    """A count on the error stream, where somebody is watching."""
    done = 0

    def progress(verdict: Verdict) -> None:
        nonlocal done
        done += 1
        if sys.stderr.isatty() and (done % 10 == 0 or done == total):
            print(f"\r{done}/{total}", end="" if done < total else "\n", file=sys.stderr)

    return progress


def _show(number: int, seed: int) -> int:
    """The mutant of a number: its difference from the original, the messages, the verdict."""
    tree = original()
    made = mutant(number, tree, seed)
    print(f"mutant {number}: {'; '.join(made.slips)}\n")
    for path, raw in made.changes.items():
        before, after = (content or b"" for content in (tree.files.get(path), raw))
        lines = (part.decode("utf-8", "backslashreplace").split("\n") for part in (before, after))
        for line in difflib.unified_diff(*lines, f"a/{path}", f"b/{path}", n=1, lineterm=""):
            print(line[:200])
    with tempfile.TemporaryDirectory() as folder:
        for path, raw in tree.files.items():
            write(Path(folder), path, raw)
        with planted(made, tree, Path(folder)):
            checked = check_report(project_at(Path(folder)))
    for language in ("en", "zh"):
        print(f"\n{render_text(checked.diagnostics, language)}")
    (verdict,) = check_many([number], seed, 1, lambda verdict: None)
    print(f"\n{explained(verdict)}")
    return 1 if is_noteworthy(verdict) else 0


sys.exit(main(sys.argv[1:]))
