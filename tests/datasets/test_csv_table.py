"""A table of figures as CSV: no cell acts in a spreadsheet, and numbers stay numbers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from generator.datasets.columns import Column
from generator.datasets.csv_table import CsvTables


def figure(name: str, value: str) -> Any:
    return SimpleNamespace(id=name, value=value)


def test_texts_are_made_harmless_and_numbers_are_not() -> None:
    columns = (
        Column("name", "string", lambda found: found.id, "name"),
        Column("value", "number", lambda found: found.value, "value"),  # type: ignore[attr-defined]
    )
    tables = CsvTables(columns)
    fall, formula = figure("贫困", "-3.5"), figure('=1,"x"', "7")
    head = "name,value\n"
    assert tables.table([fall, formula]).decode("utf-8-sig") == f'{head}贫困,-3.5\n"\'=1,""x""",7\n'
    assert tables.table([formula, fall]).decode("utf-8-sig") == f'{head}"\'=1,""x""",7\n贫困,-3.5\n'
    assert tables.table([]) == b"\xef\xbb\xbfname,value\n"


def test_a_figure_of_several_tables_is_written_once() -> None:
    asked: list[str] = []

    def name(found: Any) -> str:
        asked.append(found.id)
        return str(found.id)

    tables = CsvTables((Column("name", "string", name, "name"),))
    one, other = figure("a", ""), figure("b", "")
    tables.table([one])
    assert tables.table([one, other]) == b"\xef\xbb\xbfname\na\nb\n"
    assert asked == ["a", "b"]
