"""Figures as the second reader understands them, from the printed number alone."""

from __future__ import annotations

import ast
import calendar
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.fuzz.second_reader.reading import Unreadable

_HANZI = "零一二三四五六七八九十"
_FAR = Fraction(10**40)
_TERM = re.compile(r"[a-z][a-z0-9-]*(?:@[0-9a-z-]+)?")


@dataclass(frozen=True)
class Read:
    """One figure."""

    reference: str
    number: Decimal | None
    """None where a formula gives it."""
    unit: str
    start: str
    end: str
    kind: str
    bound: str
    approx: bool
    status: str
    sources: tuple[str, ...]

    @property
    def metric(self) -> str:
        """The id of its metric."""
        return self.reference.partition("@")[0]


def figures(read_files: Mapping[str, Any]) -> Iterator[Read]:
    """All figures of data/."""
    for path, family in read_files.items():
        if path.startswith("data/") and path != "data/units.yml":
            for metric in family["metrics"]:
                for figure in metric["figures"]:
                    yield _figure(metric, figure)


def _figure(metric: Mapping[str, Any], figure: Mapping[str, Any]) -> Read:
    kind, start, end, key = _period(figure)
    sources = ([figure["source"]] if "source" in figure else []) + list(figure.get("also", ()))
    if ("value" in figure) == ("formula" in figure) or ("value" in figure and "source" not in figure):
        raise Unreadable(f"figure of {metric['id']}")
    return Read(
        reference=f"{metric['id']}@{figure.get('key', key)}",
        number=number(figure["value"]) if "value" in figure else None,
        unit=metric["unit"],
        start=start,
        end=end,
        kind=kind,
        bound=figure.get("bound", ""),
        approx=figure.get("approx", "false").lower() in ("true", "yes", "on", "1", "t", "y"),
        status=figure.get("status", "reported"),
        sources=tuple(sources),
    )


def number(text: str) -> Decimal:
    """`346万` is 346E+4."""
    text = text.removesuffix("%").removeprefix("第")
    if text and set(text) <= set(_HANZI + "两"):
        tens, ten, ones = text.partition("十")
        digit = {character: value for value, character in enumerate(_HANZI)} | {"两": 2, "": 0}
        return Decimal(digit[text]) if not ten else Decimal((digit[tens] or 1) * 10 + digit[ones])
    match = re.fullmatch(r"([-−]?)((?:0|[1-9][0-9]*)(?:\.[0-9]+)?)([万亿]*)", text)
    if not match or match[3] not in ("", "万", "亿", "万亿"):
        raise Unreadable(f"number {text[:50]}")
    power = {"": 0, "万": 4, "亿": 8, "万亿": 12}[match[3]]
    return Decimal(f"{'-' if match[1] else ''}{match[2]}E{power}")


def _period(figure: Mapping[str, Any]) -> tuple[str, str, str, str]:
    names = {name for name in ("at", "in", "from", "to", "as_of") if name in figure}
    for name in names - {"as_of"}:
        _check_date(figure[name])
    if names == {"as_of"} and figure["as_of"] == "report":
        return "report", "", "", "report"
    if names == {"from", "to"}:
        if _days(figure["from"])[0] > _days(figure["to"])[1]:
            raise Unreadable("a period that runs backwards")
        first, last = _key(figure["from"]), _key(figure["to"])
        return (
            "between",
            _iso(figure["from"]),
            _iso(figure["to"]),
            last if first == last else f"{first}-{last}",
        )
    for name, kind in (("at", "at"), ("in", "in"), ("to", "until")):
        if names == {name}:
            return kind, "", _iso(figure[name]), _key(figure[name])
    raise Unreadable(f"period {sorted(names)}")


def _check_date(text: str) -> None:
    match = re.fullmatch(r"([0-9]{4})(?:-(?:start|end)|-([0-9]{2})(?:-([0-9]{2}))?)?", text)
    if not match or match[1] == "0000":
        raise Unreadable(f"date {text}")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise Unreadable(f"date {text}")


def _days(text: str) -> tuple[str, str]:
    """The first and the last day that a date may mean, as text that sorts."""
    if text.endswith("-end"):
        return f"{text[:4]}-12-31", f"{text[:4]}-12-31"
    if text.endswith("-start"):
        return f"{text[:4]}-01-01", f"{text[:4]}-03-31"
    return (text + "-01-01"[len(text) - 4 :])[:10], (text + "-12-31"[len(text) - 4 :])[:10]


def _iso(text: str) -> str:
    return text.removesuffix("-end").removesuffix("-start")


def _key(text: str) -> str:
    return text[:4] if text.endswith(("-12-31", "-end", "-start")) else text


def broken_claims(read_files: Mapping[str, Any], known: Mapping[str, Decimal]) -> Iterator[str]:
    """Claims that no rounding explains; `known` gives the numbers of figures that have a formula."""
    found = {figure.reference: figure for figure in figures(read_files)}
    whole = {unit["id"]: unit["kind"] for unit in read_files.get("data/units.yml", ())}
    for path, family in read_files.items():
        if not path.startswith("data/") or path == "data/units.yml":
            continue
        for metric in family["metrics"]:
            for relation in metric.get("relations", ()):
                claim = relation if isinstance(relation, str) else relation["claim"]
                excused = not isinstance(relation, str) and "known_mismatch" in relation
                if _may_hold(claim, found, whole, known) == excused:
                    yield claim


def _may_hold(
    claim: str, found: Mapping[str, Read], kinds: Mapping[str, str], known: Mapping[str, Decimal]
) -> bool:
    """Whether some values within rounding fulfil a claim: all corners are tried."""
    for written, meant in (("−", "-"), ("×", "*"), ("÷", "/"), ("＝", "="), ("≤", "<="), ("≥", ">=")):
        claim = claim.replace(written, meant)
    left, sign, right = re.split(r"\s(<=|>=|=)\s", claim)
    names = list(dict.fromkeys(_TERM.findall(left) + _TERM.findall(right)))
    ends = [_ends(_named(name, found), kinds, known) for name in names]
    differences = []
    for corner in itertools.product(*ends):
        values = dict(zip(names, corner, strict=True))
        try:
            differences.append(_value(left, values) - _value(right, values))
        except ZeroDivisionError:
            return True
    low, high = min(differences), max(differences)
    return {"=": low <= 0 <= high, "<=": low <= 0, ">=": high >= 0}[sign]


def _named(name: str, found: Mapping[str, Read]) -> Read:
    if "@" in name:
        return found[name]
    (figure,) = (figure for figure in found.values() if figure.metric == name)
    return figure


def _ends(figure: Read, kinds: Mapping[str, str], known: Mapping[str, Decimal]) -> tuple[Fraction, Fraction]:
    value = figure.number if figure.number is not None else known[figure.reference]
    kind = kinds[figure.unit]
    exponent = int(value.as_tuple().exponent)
    half = Fraction(0) if exponent == 0 and kind in ("count", "rank") else Fraction(10) ** exponent / 2
    factor = Fraction(1, 100) if kind in ("percent", "percentage-point") else Fraction(1)
    low, high = (Fraction(value) - half) * factor, (Fraction(value) + half) * factor
    if figure.approx:
        return -_FAR, _FAR
    if figure.bound in ("at-least", "more-than"):
        return low, _FAR
    if figure.bound == "at-most":
        return -_FAR, high
    return low, high


def _value(expression: str, values: Mapping[str, Fraction]) -> Fraction:
    """An expression by Python itself: names become subscripts, numbers fractions."""
    tokens = re.sub(rf"({_TERM.pattern})|([0-9]+(?:\.[0-9]+)?)", _as_python, expression)
    tree = ast.parse(tokens.strip(), mode="eval")
    allowed = (
        ast.Expression,
        ast.BinOp,
        ast.Add,
        ast.Sub,
        ast.Mult,
        ast.Div,
        ast.Subscript,
        ast.Name,
        ast.Load,
        ast.Constant,
        ast.Call,
    )
    if any(not isinstance(node, allowed) for node in ast.walk(tree)):
        raise Unreadable(expression)
    result: Fraction = eval(
        compile(tree, "claim", "eval"), {"__builtins__": {}}, {"v": values, "F": Fraction}
    )
    return result


def _as_python(match: re.Match[str]) -> str:
    return f"v['{match[1]}']" if match[1] else f"F('{match[2]}')"
