"""What is mutated, and which tests have to notice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Area:
    """Modules, and the tests that are about them."""

    name: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]
    """As pytest is told: those that ask a module directly, since a mutant that lives runs all of them."""

    def paths(self) -> Iterator[str]:
        """The files of its modules, relative to the root."""
        for pattern in self.modules:
            for path in sorted(ROOT.glob(pattern)):
                if path.name != "__init__.py":
                    yield path.relative_to(ROOT).as_posix()


AREAS = (
    Area(
        "loader",
        ("generator/source/*.py", "generator/model/parse.py", "generator/model/specs.py"),
        ("tests/source", "tests/model", "tests/diagnostics"),
    ),
    Area(
        "relations",
        (
            "generator/linking/relations.py",
            "generator/linking/expressions.py",
            "generator/linking/derived.py",
            "generator/linking/figures.py",
            "generator/linking/references.py",
            "generator/model/quantity.py",
        ),
        ("tests/linking", "tests/diagnostics/test_mistakes.py"),
    ),
    Area(
        "escaping",
        (
            "generator/rendering/*.py",
            "generator/pages/prose.py",
            "generator/linking/texts.py",
            "generator/wording/cells.py",
            "generator/datasets/csv_table.py",
            "generator/datasets/json_text.py",
            "generator/mkdocs_adapter/stage_config.py",
            "generator/outputs/kinds/redirects.py",
        ),
        (
            "tests/rendering",
            "tests/linking/test_links.py",
            "tests/linking/test_running_text.py",
            "tests/linking/test_terms.py",
            "tests/mkdocs_adapter/test_output.py",
            "tests/mkdocs_adapter/test_stage_config.py",
            "tests/datasets/test_csv_table.py",
        ),
    ),
    Area("publishing", ("generator/publishing/*.py",), ("tests/publishing", "-m", "not slow")),
)
