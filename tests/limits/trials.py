"""All trials: the limits of docs/limits.md at their real sizes, files made to break a reader, and a large report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.linking.ledger import LEDGER_PATH
from generator.source import decoding, files, node_builder
from tests.limits.trial import Trial
from tests.source.test_bombs import BOMBS
from tests.support.report_project import ReportProject

TERMS = "content/terms.yml"
METRICS = 10_000
Write = Callable[[ReportProject], object]


def _write(path: str, text: str, project: ReportProject) -> None:
    project.write(path, text)


def _append(path: str, text: str) -> Write:
    return lambda project: project.write(path, (project.root / path).read_text("utf-8") + text)


def _replace(path: str, old: str, new: str) -> Write:
    return lambda project: project.replace(path, old, new)


def _filled_to(size: int) -> Write:
    def write(project: ReportProject) -> None:
        raw = (project.root / TERMS).read_bytes()
        line = b"#" + b"x" * 98 + b"\n"
        project.write(TERMS, (raw + line * (size // len(line) + 1))[:size])

    return write


def _files(count: int) -> Write:
    def write(project: ReportProject) -> None:
        for number in range(count):
            project.write(f"content/many/{number}.yml", "")

    return write


def _hollow_files(project: ReportProject) -> None:
    for number in range(files.MAX_BYTES // decoding.MAX_BYTES):
        place = project.root / "content" / f"hollow-{number}.yml"
        with place.open("wb") as file:
            file.truncate(decoding.MAX_BYTES)


def _metrics(count: int) -> Write:
    entries = "".join(
        f"  - id: metric-{number}\n    name: {{zh: 指标, en: Metric}}\n    unit: person\n    nature: count\n"
        f"    figures:\n      - {{in: '2017', value: 1690, source: '1.0'}}\n"
        for number in range(count)
    )
    text = f"id: many\ntitle: {{zh: 许多, en: Many}}\nmetrics:\n{entries}"
    return partial(_write, "data/many.yml", text)


def _number(digits: int) -> Write:
    def write(project: ReportProject) -> None:
        project.replace("data/loans.yml", "960.3亿", "9" * digits)
        project.replace("data/loans.yml", "claim: all-loans >=", "claim: all-loans <=")

    return write


def _limits() -> Iterator[Trial]:
    """Each limit, and the first that is beyond it."""
    yield Trial("a file of 8 MB", _filled_to(decoding.MAX_BYTES), clean=True)
    yield Trial("a file of 8 MB and a byte", _filled_to(decoding.MAX_BYTES + 1), told="file-has-a-sane-size")
    values = node_builder.MAX_NODES
    yield Trial(
        f"{values + 1:,} values in a file", _append(TERMS, "- [" + "a," * values), told="file-has-a-sane-size"
    )
    yield Trial(f"{files.MAX_FILES:,} files more", _files(files.MAX_FILES), told="report-has-a-sane-size")
    yield Trial("files of 256 MB more", _hollow_files, told="report-has-a-sane-size")
    for depth in (node_builder.MAX_DEPTH, node_builder.MAX_DEPTH + 1):
        text = "[" * depth + "]" * depth
        yield _on_a_side(
            f"{depth} levels of nesting", "nesting-is-shallow", depth > node_builder.MAX_DEPTH, text
        )
    for length in (node_builder.MAX_CHARACTERS, node_builder.MAX_CHARACTERS + 1):
        is_told = length > node_builder.MAX_CHARACTERS
        yield _on_a_side(
            f"a text of {length:,} characters", "text-has-a-sane-length", is_told, f"- {'人' * length}\n"
        )
    for length in (63, 64):
        write = _append(TERMS, f"- id: {'a' * length}\n")
        yield Trial(f"an id of {length} characters", write, **_side("id-is-well-formed", length > 63))
    for digits in (28, 29):
        write = _number(digits)
        yield Trial(f"a number of {digits} digits", write, **_side("number-is-readable", digits > 28))
    for places in (6, 7):
        write = _replace("data/derived.yml", "decimals: 1", f"decimals: {places}")
        what = f"{places} places after the point asked for"
        yield Trial(what, write, **_side("value-has-its-type", places > 6))
    for zeros in (14, 15):  # times 100, as it is a percentage: 8.754 × 10²² is too large
        write = _replace("data/derived.yml", "'poor@2017 / poor@2013 - 1'", f"'poor@2017 * {10**zeros}'")
        what = f"a formula that gives 8.754 × 10^{zeros + 7}"
        yield Trial(what, write, **_side("claim-is-arithmetic", zeros > 14))


def _side(rule: str, is_told: bool) -> dict[str, str]:
    return {"told" if is_told else "untold": rule}


def _on_a_side(what: str, rule: str, is_told: bool, text: str) -> Trial:
    return Trial(what, partial(_write, "content/more.yml", text), **_side(rule, is_told))


def _bombs() -> Iterator[Trial]:
    """Files made to break whoever reads them."""
    for name, (text, rule) in BOMBS.items():
        what = f"bomb: {name}, {len(text):,} characters"
        yield Trial(what, partial(_write, TERMS, text), told=rule)
    what = "bomb: 100,000 brackets in the record of translations"
    yield Trial(what, partial(_write, LEDGER_PATH, "[" * 100_000), told="ledger-is-readable")
    for count in (1_000, 100_000):
        write = _replace("data/poverty.yml", "poor-fall = poor@2013", f"poor-fall = {'(' * count}poor@2013")
        yield Trial(f"bomb: {count:,} brackets in a claim", write, told="claim-is-arithmetic")
    for count in (199, 1_000):
        sum_of_noughts = "poor@2013 - poor@2017" + " + 0" * (count - 2)
        write = _replace("data/derived.yml", "'poor@2017 / poor@2013 - 1'", f"({sum_of_noughts}) / poor@2013")
        yield Trial(f"a formula of {count + 1:,} parts", write, **_side("claim-is-arithmetic", count > 199))
    for what, mark in (("brackets", "["), ("braces", "{")):
        write = _replace(TERMS, "登记造册。", f"'{mark * 19_000}'")
        yield Trial(f"bomb: 19,000 {what} in a text", write, told="brackets-are-paired")


def _large() -> Iterator[Trial]:
    """There is no limit on the number of metrics but that of the files that hold them."""
    yield Trial(f"{METRICS:,} metrics more", _metrics(METRICS), clean=True)


TRIALS = (*_limits(), *_bombs(), *_large())
