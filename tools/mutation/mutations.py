"""All the small wrongs that can be done to a module, one at a time, always in the same order."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

_OPPOSITE: dict[type, type] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}


@dataclass(frozen=True)
class Mutation:
    """One wrong, and where it is done."""

    index: int
    line: int
    what: str
    function: str
    """Qualified name of the function around it; empty at the top of the module."""


def mutations_of(source: str) -> list[Mutation]:
    """Everything that can be done to this source."""
    mutator = _Mutator(wanted=-1)
    mutator.visit(ast.parse(source))
    return mutator.found


def mutated(source: str, index: int) -> ast.Module:
    """The module with one wrong done to it."""
    tree = _Mutator(wanted=index).visit(ast.parse(source))
    assert isinstance(tree, ast.Module)
    return ast.fix_missing_locations(tree)


class _Mutator(ast.NodeTransformer):
    """Counts the mutations it passes, and does the wanted one."""

    def __init__(self, wanted: int) -> None:
        self.wanted = wanted
        self.found: list[Mutation] = []
        self._functions: list[str] = []

    def visit(self, node: ast.AST) -> ast.AST:
        for what, changed in _changes(node):
            number = len(self.found)
            self.found.append(Mutation(number, node.lineno, what, ".".join(self._functions)))  # type: ignore[attr-defined]
            if number == self.wanted:
                return ast.copy_location(changed, node)
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            return self._inside(node)
        return self.generic_visit(node)

    def _inside(self, node: ast.FunctionDef | ast.ClassDef) -> ast.AST:
        # Neither annotations, decorators nor defaults: they decide nothing while a report is built.
        self._functions.append(node.name)
        node.body = [self.visit(statement) for statement in node.body]  # type: ignore[misc]
        self._functions.pop()
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:  # named by ast
        if node.value is not None:
            node.value = self.visit(node.value)  # type: ignore[assignment]
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        return node  # words of messages


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    match node:
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.Raise():
            yield "drop the statement", ast.Pass()
        case ast.Continue():
            yield "stop instead of going on", ast.Break()
        case ast.Break():
            yield "go on instead of stopping", ast.Continue()
        case ast.If() | ast.IfExp():
            yield "never take the branch", _with(node, test=ast.Constant(value=False))
            yield "always take the branch", _with(node, test=ast.Constant(value=True))
        case ast.While():
            yield "never loop", _with(node, test=ast.Constant(value=False))
        case ast.comprehension(ifs=[_, *_]):
            pass  # has no line of its own; see the comprehensions
        case ast.GeneratorExp() | ast.ListComp() | ast.SetComp() | ast.DictComp():
            yield from _unfiltered(node)
        case ast.Compare(ops=[operator]) if type(operator) in _OPPOSITE:
            yield "compare otherwise", _with(node, ops=[_OPPOSITE[type(operator)]()])
        case ast.BoolOp(op=operator, values=values):
            for number, value in enumerate(values):
                rest = values[:number] + values[number + 1 :]
                what = (
                    f"drop “{ast.unparse(value)}” from the {'or' if isinstance(operator, ast.Or) else 'and'}"
                )
                yield what, rest[0] if len(rest) == 1 else _with(node, values=rest)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "drop the not", operand
        case ast.BinOp(op=operator) if type(operator) in _OPPOSITE:
            yield "calculate otherwise", _with(node, op=_OPPOSITE[type(operator)]())
        case ast.Constant(value=bool() as value):
            yield f"{not value} for {value}", ast.Constant(value=not value)
        case ast.Constant(value=int() as value):
            yield f"{value + 1} for {value}", ast.Constant(value=value + 1)
        case ast.ExceptHandler(body=body) if not isinstance(body[0], ast.Raise):
            yield "let the exception pass", _with(node, body=[ast.Raise()])


def _unfiltered(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for outer, generator in enumerate(node.generators):  # type: ignore[attr-defined]
        for inner, condition in enumerate(generator.ifs):
            changed = copy.deepcopy(node)
            del changed.generators[outer].ifs[inner]  # type: ignore[attr-defined]
            yield f"drop “if {ast.unparse(condition)}”", changed


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed
