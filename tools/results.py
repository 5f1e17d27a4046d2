"""Figures that commands have measured, and the pages of docs/ that quote them.

A command calls `write_results`; nobody types a figure. `python -m tools.results` puts the tables into the pages,
between `<!-- results: <name>/<table> -->` and `<!-- end of results -->`; with `--check` it only tells stale pages.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
BLOCK = re.compile(
    r"(?P<start><!-- results: (?P<name>[a-z-]+)/(?P<table>[a-z-]+) -->\n).*?(?P<end><!-- end of results -->)",
    re.DOTALL,
)

Cell = str | int | float
Row = Mapping[str, Cell]


def write_results(name: str, command: str, tables: Mapping[str, Sequence[Row]], docs: Path = DOCS) -> None:
    """Keep what `command` measured as docs/results/<name>.json, and renew the pages that quote it.

    Args:
        tables: rows by the name of their table; the first row names the columns.
    """
    place = docs / "results" / f"{name}.json"
    place.parent.mkdir(exist_ok=True)
    content = {"command": command, "tables": tables}
    place.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    renew_pages(docs)


def renew_pages(docs: Path = DOCS, *, write: bool = True) -> list[Path]:
    """The pages whose tables were out of date.

    Raises:
        LookupError: a page quotes a table that the command does not write.
    """
    stale = []
    for page in sorted(docs.glob("*.md")):
        before = page.read_text(encoding="utf-8")
        after = BLOCK.sub(partial(_filled, page, docs), before)
        if after != before:
            stale.append(page)
            if write:
                page.write_text(after, encoding="utf-8")
    return stale


def as_table(rows: Sequence[Row]) -> str:
    """Rows as a Markdown table; numbers stand at the right."""
    names = list(rows[0])
    rule = ["---:" if isinstance(rows[0][name], int | float) else "---" for name in names]
    lines = [names, rule, *([_cell(row[name]) for name in names] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _filled(page: Path, docs: Path, block: re.Match[str]) -> str:
    place = docs / "results" / f"{block['name']}.json"
    if not place.is_file():
        return f"{block['start']}\nNot measured yet.\n\n{block['end']}"
    results = json.loads(place.read_text(encoding="utf-8"))
    if block["table"] not in results["tables"]:
        raise LookupError(f"{page.name} quotes the table {block['table']}, which {place.name} does not have")
    table = as_table(results["tables"][block["table"]])
    return f"{block['start']}\n{table}\nPrinted by `{results['command']}`.\n\n{block['end']}"


def _cell(value: Cell) -> str:
    text = f"{value:,}" if isinstance(value, int | float) else value
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Renew the pages, or only tell which are stale."""
    only_check = sys.argv[1:] == ["--check"]
    stale = renew_pages(write=not only_check)
    for page in stale:
        sys.stdout.write(f"{'out of date' if only_check else 'written'}: {page.relative_to(ROOT)}\n")
    sys.exit(1 if only_check and stale else 0)


if __name__ == "__main__":
    main()
