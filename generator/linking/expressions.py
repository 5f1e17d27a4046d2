"""Claims and formulas: arithmetic over figures, read by Python's own parser after references are named."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from generator.linking.figures import Figure
from generator.model.quantity import Interval

Operator = Literal["+", "-", "*", "/"]
Comparison = Literal["=", "<=", ">="]
_TOKEN = re.compile(
    r"\s+|(?P<reference>[a-z][a-z0-9-]*(?:@[0-9a-z-]+)?)|(?P<number>\d+(?:\.\d+)?)|(?P<sign>[-+*/()])|(?P<other>.)"
)
_OPERATORS: dict[type[ast.operator], Operator] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_MOST_PARTS = 200
"""Figures and numbers of one expression; each level of the tree takes a call."""
_SIGNS = str.maketrans({"−": "-", "×": "*", "÷": "/", "＝": "=", "≤": "<=", "≥": ">="})


class ExpressionMistake(ValueError):
    """An expression cannot be read; carries the part that is wrong."""


@dataclass(frozen=True)
class Operand:
    """A figure, named by its reference."""

    reference: str


@dataclass(frozen=True)
class Number:
    """A plain number such as the 1 of a growth rate."""

    value: Decimal


@dataclass(frozen=True)
class Operation:
    """Two expressions and what is done with them."""

    operator: Operator
    left: Expression
    right: Expression


Expression = Operand | Number | Operation


@dataclass(frozen=True)
class Claim:
    """Two expressions and how they compare."""

    left: Expression
    comparison: Comparison
    right: Expression


def parse_claim(text: str) -> Claim:
    """`a = b@2013 - b@2017` as a claim.

    Raises:
        ExpressionMistake: it is not a claim.
    """
    text = text.translate(_SIGNS)
    parts = re.split(r"\s(<=|>=|=)\s", text)
    if len(parts) != 3:
        raise ExpressionMistake(text)
    left, comparison, right = parts
    return Claim(parse_expression(left), comparison, parse_expression(right))  # type: ignore[arg-type]  # from the pattern


def parse_expression(text: str) -> Expression:
    """`b@2013 - b@2017` as a tree.

    Raises:
        ExpressionMistake: it is not arithmetic over references and numbers.
    """
    text = text.translate(_SIGNS)
    references: list[str] = []
    source = ""
    for match in _TOKEN.finditer(text):
        if match["other"]:
            raise ExpressionMistake(match["other"])
        if match["reference"]:
            references.append(match["reference"])
            source += f"f{len(references) - 1}"
        elif match["number"]:
            source += f"'{match['number']}'"  # a string keeps every digit
        else:
            source += match[0]
    try:
        tree = ast.parse(source.strip(), mode="eval")
        if sum(isinstance(node, ast.Name | ast.Constant) for node in ast.walk(tree)) > _MOST_PARTS:
            raise ValueError("too long")
        return _from_tree(tree.body, references)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ExpressionMistake(text.strip()) from error


def references_in(expression: Expression) -> Iterator[str]:
    """References of an expression, left to right."""
    if isinstance(expression, Operand):
        yield expression.reference
    elif isinstance(expression, Operation):
        yield from references_in(expression.left)
        yield from references_in(expression.right)


def with_references(text: str, renamed: Callable[[str], str]) -> str:
    """An expression or claim as written, every reference in it replaced."""
    return _TOKEN.sub(lambda match: renamed(match[0]) if match["reference"] else match[0], text)


def exact_value(expression: Expression, figures: Mapping[str, Figure]) -> Fraction:
    """The value with every figure taken as printed.

    Raises:
        ZeroDivisionError: it divides by nothing.
    """
    if isinstance(expression, Operand):
        return figures[expression.reference].quantity.base
    if isinstance(expression, Number):
        return Fraction(expression.value)
    left, right = exact_value(expression.left, figures), exact_value(expression.right, figures)
    if expression.operator == "+":
        return left + right
    if expression.operator == "-":
        return left - right
    return left * right if expression.operator == "*" else left / right


def possible_values(expression: Expression, figures: Mapping[str, Figure]) -> Interval:
    """All values it may have, given how its figures are rounded and qualified."""
    if isinstance(expression, Operand):
        return figures[expression.reference].quantity.interval
    if isinstance(expression, Number):
        return Interval.exactly(Fraction(expression.value))
    left, right = possible_values(expression.left, figures), possible_values(expression.right, figures)
    if expression.operator == "+":
        return left + right
    if expression.operator == "-":
        return left - right
    return left * right if expression.operator == "*" else left / right


def _from_tree(node: ast.expr, references: list[str]) -> Expression:
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        operator = _OPERATORS[type(node.op)]
        return Operation(operator, _from_tree(node.left, references), _from_tree(node.right, references))
    if isinstance(node, ast.Name) and re.fullmatch(r"f\d+", node.id):
        return Operand(references[int(node.id[1:])])
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return Number(Decimal(node.value))
    raise ValueError(ast.dump(node))
