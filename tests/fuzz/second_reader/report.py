"""The linked report held against what the second reader reads."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.linking.report import Report
from generator.linking.texts import DateMention, FigureMention, Mention, OutsideLink, RunningText, Words
from tests.fuzz.second_reader.figures import Read, broken_claims, figures
from tests.fuzz.second_reader.reading import Unreadable, entries, ids, read_all
from tests.fuzz.second_reader.texts import Piece, localized, loose_digits, pieces, running_texts

_TRUE = ("true", "yes", "on", "1", "t", "y")
_FALSE = ("false", "no", "off", "0", "f", "n")


def differences(files: Mapping[str, bytes], changed: Iterable[str], report: Report) -> list[str]:
    """What is in the report and not in the files, or the other way round; `changed` files are read to the last letter."""
    try:
        contents = read_all(files)
        return [
            *_ids(contents, report),
            *_figures(contents, report),
            *_claims(contents, report),
            *(found for path in changed if path in contents for found in _file(path, contents[path], report)),
        ]
    except Unreadable as unreadable:
        return [f"not readable: {unreadable}"]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        return [f"not readable: {type(error).__name__} {error}"]


def _ids(contents: Mapping[str, Any], report: Report) -> Iterator[str]:
    found = ids(contents)
    if len(set(found)) < len(found):
        yield f"ids twice: {sorted({name for name in found if found.count(name) > 1})}"
    if set(found) != set(report.things):
        yield f"ids: {sorted(set(found) ^ set(report.things))}"


def _figures(contents: Mapping[str, Any], report: Report) -> Iterator[str]:
    here = {figure.reference: figure for figure in figures(contents)}
    there = {figure.reference: figure for figure in report.figures.values()}
    if here.keys() != there.keys():
        yield f"figures: {sorted(here.keys() ^ there.keys())}"
        return
    for reference, figure in there.items():
        told = Read(
            reference=reference,
            number=None if figure.is_derived else figure.quantity.number,
            unit=figure.quantity.unit.id,
            start=figure.period.start.iso if figure.period.start else "",
            end=figure.period.end.iso if figure.period.end else "",
            kind=figure.period.kind,
            bound=figure.quantity.bound or "",
            approx=figure.quantity.approximate,
            status=figure.spec.status,
            sources=figure.sources,
        )
        read = here[reference]
        if told != read or (
            told.number is not None
            and read.number is not None
            and _places(told.number) != _places(read.number)
        ):
            yield f"figure {told} is {read}"


def _places(number: Decimal) -> int:
    return int(number.as_tuple().exponent)


def _claims(contents: Mapping[str, Any], report: Report) -> Iterator[str]:
    derived = {
        figure.reference: figure.quantity.number for figure in report.figures.values() if figure.is_derived
    }
    for claim in broken_claims(contents, derived):
        yield f"does not hold: {claim}"


def _file(path: str, content: Any, report: Report) -> Iterator[str]:
    written = entries(path, content)
    held = list(_specs(path, report))
    if len(written) != len(held):
        yield f"{path}: {len(written)} entries, {len(held)} held"
        return
    for entry, spec in zip(written, held, strict=True):
        yield from _unlike(entry, spec.model_dump(by_alias=True, exclude_unset=True), path)
    if path.startswith("site_config/"):
        return
    for texts in localized(content):
        if texts.keys() != {"zh", "en"} or not all(text.strip() for text in texts.values()):
            yield f"{path}: languages {texts}"
    for texts in running_texts(content):
        for code, text in texts.items():
            yield from _text(code, text, report)


def _specs(path: str, report: Report) -> Iterator[Any]:
    """What the report holds of a file, in the order of the file."""
    single: dict[str, Any] = {
        "content/home.yml": [report.home],
        "content/report.yml": [report.facts],
        "content/changes.yml": report.changes,
        "site_config/site.yml": [report.site],
        "site_config/chart_style.yml": [report.chart_style],
        "site_config/colophon.yml": report.colophon,
    }
    if path in single:
        yield from single[path]
    elif path.startswith("site_config/languages/"):
        yield from (language for language in report.languages if path.endswith(f"/{language.code}.yml"))
    else:
        of_file = (
            thing for thing in report.things.values() if thing.origin.path == path and thing.kind != "metric"
        )
        yield from (thing.spec for thing in of_file)


def _unlike(written: Any, held: Any, place: str) -> Iterator[str]:
    if isinstance(written, str) and isinstance(held, dict) and held.keys() == {"claim"}:
        held = held["claim"]  # a claim may stand alone
    if isinstance(written, dict) and isinstance(held, dict):
        if written.keys() != held.keys():
            yield f"{place}: fields {sorted(map(str, written.keys() ^ held.keys()))}"
        for name in written.keys() & held.keys():
            yield from _unlike(written[name], held[name], f"{place}.{name}")
    elif isinstance(written, list) and isinstance(held, (list, tuple)):
        if len(written) != len(held):
            yield f"{place}: {len(written)} items, {len(held)} held"
        for number, pair in enumerate(zip(written, held, strict=False)):
            yield from _unlike(*pair, f"{place}[{number}]")
    elif not isinstance(written, str) or not _same(written, held):
        yield f"{place}: {str(written)[:60]!r} is held as {str(held)[:60]!r}"


def _same(written: str, held: Any) -> bool:
    if isinstance(held, bool):
        return written.lower() in (_TRUE if held else _FALSE)
    if isinstance(held, (int, float, Decimal)):
        return Decimal(written) == Decimal(str(held))
    if isinstance(held, datetime.date):
        return written == held.isoformat()
    return bool(written == held)


def _text(code: str, text: str, report: Report) -> Iterator[str]:
    if (code, text) not in report.texts:
        yield f"text not held: {text!r}"
        return
    read, held = pieces(text), _held(report.texts[code, text])
    if [_resolved(piece, report) for piece in read] != held:
        yield f"text {read} is held as {held}"
    if loose_digits(text):
        yield f"a loose digit in {text!r}"


def _resolved(piece: Piece, report: Report) -> Piece:
    """A bare metric stands for its only figure."""
    if piece[0] == "figure" and "@" not in piece[1]:
        (figure,) = (figure for figure in report.figures.values() if figure.metric == piece[1])
        return ("figure", figure.reference, piece[2])
    return piece


def _held(text: RunningText) -> list[Piece]:
    found: list[Piece] = []
    for segment in text:
        if isinstance(segment, Words):
            found.append(("words", segment.text))
        elif isinstance(segment, FigureMention):
            found.append(("figure", segment.figure.reference, segment.variant))
        elif isinstance(segment, DateMention):
            start = segment.start.written if segment.start else ""
            found.append(("date", start, segment.date.written, "month" if segment.alone else ""))
        elif isinstance(segment, Mention):
            found.append(("link", segment.thing.id, segment.words))
        elif isinstance(segment, OutsideLink):
            found.append(("outside", segment.url, segment.words))
    return [piece for piece in found if piece != ("words", "")]
