"""`python -m tools.supply_chain`: audit the locked packages, write the bill of materials, take a snapshot of advisories.

audit                     licences, digests, what is installed, and what was known on the day of the snapshot
audit --most-days 90      fails, too, if the snapshot is older
bill [--check]            writes the bill of materials, or tells whether it is out of date
snapshot DATABASE         keeps what a clone of the database of advisories says of our packages
"""

from __future__ import annotations

import argparse
import datetime
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tools.supply_chain import bill, licences
from tools.supply_chain.advisories import DATABASE, Snapshot, take_snapshot
from tools.supply_chain.lock import DEVELOPMENT, RUNTIME, VENDORS, Locked, locked_packages, locked_scripts


def main() -> int:
    """1 if something is wrong."""
    options = _options()
    if options.command == "audit":
        return _audit(options.most_days)
    if options.command == "bill":
        return _bill(options.check)
    snapshot = take_snapshot(options.database, _all_packages())
    sys.stdout.write(f"{len(snapshot.advisories)} advisories, as known on {snapshot.day}\n")
    return 0


def _audit(most_days: int | None) -> int:
    packages, snapshot = _all_packages(), Snapshot.read()
    wrong = [
        *licences.objections(locked_packages(RUNTIME)),
        *_unlike_the_lock(packages),
        *_without_digest(packages),
    ]
    for package, advisory in snapshot.against(packages):
        wrong.append(f"{package.name} {package.version}: {advisory.id} ({', '.join(advisory.aliases)})")
    age = (datetime.datetime.now(datetime.UTC).date() - snapshot.day).days
    if most_days is not None and age > most_days:
        wrong.append(f"the advisories are {age} days old; take a new snapshot of {DATABASE}")
    for line in wrong:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(
        f"{len(packages)} packages; {len(snapshot.advisories)} advisories on them, as known on {snapshot.day}, "
        f"{age} days ago; {len(wrong)} objections\n"
    )
    return 1 if wrong else 0


def _without_digest(packages: list[Locked]) -> list[str]:
    found = [f"{package.name} has no digest in the lock" for package in packages if not package.digests]
    scripts = (script for folder in VENDORS for script in locked_scripts(folder))
    return found + [f"{script.name} has no digest in its lock" for script in scripts if not script.integrity]


def _unlike_the_lock(packages: list[Locked]) -> list[str]:
    found = []
    for package in packages:
        try:
            installed = version(package.name)
        except PackageNotFoundError:
            installed = "nothing"
        if installed != package.version:
            found.append(f"{package.name}: the lock has {package.version}, installed is {installed}")
    return found


def _bill(only_check: bool) -> int:
    text = bill.bill_of_materials()
    is_stale = not bill.PLACE.is_file() or bill.PLACE.read_text(encoding="utf-8") != text
    if is_stale and not only_check:
        bill.PLACE.write_text(text, encoding="utf-8", newline="\n")
    if is_stale:
        sys.stdout.write(f"{'out of date' if only_check else 'written'}: {bill.PLACE.name}\n")
    return 1 if is_stale and only_check else 0


def _all_packages() -> list[Locked]:
    return list(locked_packages(DEVELOPMENT))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.supply_chain")
    commands = parser.add_subparsers(dest="command", required=True)
    audit = commands.add_parser("audit")
    audit.add_argument("--most-days", type=int, help="how old the advisories may be")
    commands.add_parser("bill").add_argument("--check", action="store_true")
    commands.add_parser("snapshot").add_argument("database", type=Path)
    return parser.parse_args()


sys.exit(main())
