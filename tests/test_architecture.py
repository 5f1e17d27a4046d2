"""What the import contracts in pyproject.toml cannot say about the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from generator.charts.form import chart_forms
from generator.model.descriptions import in_english
from generator.model.kind import kinds
from generator.model.spec import Spec
from tests.support.report_project import REPOSITORY

PACKAGE = REPOSITORY / "generator"
EDGES = ("cli", "pipeline.py", "preview", "publishing", "mkdocs_adapter", "processes", "__main__.py")
"""What may touch the world; everything else takes values and returns values."""
OUTSIDE = {
    "logging",
    "random",
    "secrets",
    "socket",
    "subprocess",
    "time",
    "uuid",
    "urllib.request",
    "warnings",
}
CLOCKS = {"now", "today", "utcnow", "getenv", "cwd"}


def _modules(*, core: bool) -> list[str]:
    paths = (path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
    return sorted(path.as_posix() for path in paths if not core or path.parts[0] not in EDGES)


def _tree(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _calls(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            yield function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize("module", _modules(core=True))
def test_the_core_asks_nothing_of_the_world(module: str) -> None:
    tree = _tree(module)
    assert not OUTSIDE & set(_imports(tree))
    assert not {"print", "input", "open", *CLOCKS} & set(_calls(tree))
    assert not {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & {"environ", "argv"}


@pytest.mark.parametrize("module", _modules(core=True))
def test_modules_hold_constants_only(module: str) -> None:
    tree = _tree(module)
    assert not any(isinstance(node, ast.Global) for node in ast.walk(tree))
    targets = [
        target
        for node in tree.body
        if isinstance(node, (ast.Assign, ast.AnnAssign))
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    ]
    names = {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    assert {name for name in names if name[:1].islower()} == set()
    assert all(
        isinstance(target, (ast.Name, ast.Tuple)) for target in targets
    )  # nothing is set on something else


def _specs(spec: type[Spec]) -> Iterator[type[Spec]]:
    for below in spec.__subclasses__():
        yield below
        yield from _specs(below)


def test_every_field_that_authors_write_is_explained() -> None:
    assert kinds()
    chart_forms()
    unexplained = [
        f"{spec.__name__}.{name}"
        for spec in _specs(Spec)
        for name in spec.model_fields
        if not in_english(spec, name).strip()
    ]
    assert unexplained == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        module
        for module in _modules(core=False)
        if _tree(module).body and not ast.get_docstring(_tree(module))
    ]
    assert silent == []


def test_the_page_on_architecture_names_every_package() -> None:
    text = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
    layers = text.partition("## The layers")[2].partition("\n## ")[0]
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    modules = {path.stem for path in PACKAGE.glob("*.py") if not path.name.startswith("__")}
    rows = re.findall(r"^\| (`[a-z_`, ]+) \|", layers, re.MULTILINE)
    assert {name for row in rows for name in re.findall("[a-z_]+", row)} == folders | modules
