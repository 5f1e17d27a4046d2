"""What was made is taken again if, and only if, all that was read for it is as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache.folder import CacheFolder
from generator.linking.report import Report
from generator.model.nouns.measure import MeasureSpec
from generator.tracing.traces import Piece, Traces
from tests.support.report_project import ReportProject

Make = Callable[[Report], object]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The small report."""
    return ReportProject(tmp_path_factory.mktemp("traces") / "report").expect_clean()


def changed(report: Report, field: str, key: str) -> Report:
    """The report with one entry of a table less."""
    entries = {name: value for name, value in getattr(report, field).items() if name != key}
    return replace(report, **{field: entries})


def is_kept(
    folder: Path, first: Report, then: Report, make: Make, about: tuple[object, object] = ((), ())
) -> bool:
    """Whether what is made of the first report is taken for the second."""
    made = []
    for one, given in zip((first, then), about, strict=True):
        traces = Traces(one, {}, CacheFolder(folder))

        def content(traces: Traces = traces) -> bytes:
            made.append(traces)
            return repr(make(traces.report)).encode()

        assert traces.get("name", given, content) == repr(make(one)).encode()
    return len(made) == 1


READERS: dict[str, Make] = {
    "an entry": lambda report: report.figures["poverty-rate-2017"].id,
    "a name": lambda report: report.things["lending"].name,
    "what an author wrote": lambda report: report.things["lending"].spec.model_dump(mode="json"),
    "a set": lambda report: "nothing" in report.stale,
    "a table": lambda report: report.all(MeasureSpec)[0].id,
    "a field": lambda report: report.site.site_url,
    "all entries": lambda report: len(report.figures),
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS.keys())
def test_what_is_read_alone_counts(tmp_path: Path, report: Report, read: Make) -> None:
    assert is_kept(tmp_path, report, changed(report, "backlinks", "lending"), read)


def test_an_entry_that_is_read_counts(tmp_path: Path, report: Report) -> None:
    key = next(iter(report.figure_uses))
    less = changed(report, "figure_uses", key)
    assert not is_kept(tmp_path / "a", report, less, lambda found: len(found.figure_uses.get(key, ())))
    assert not is_kept(tmp_path / "b", less, report, lambda found: len(found.figure_uses.get(key, ())))
    assert not is_kept(tmp_path / "c", report, less, lambda found: key in found.figure_uses)
    assert not is_kept(tmp_path / "d", report, less, lambda found: sorted(found.figure_uses))
    assert not is_kept(tmp_path / "e", report, less, lambda found: len(list(found.figure_uses.values())))


def test_a_member_that_is_asked_for_counts(tmp_path: Path, report: Report) -> None:
    more = replace(report, stale=frozenset({"a text"}))
    assert not is_kept(tmp_path / "a", report, more, lambda found: "a text" in found.stale)
    assert is_kept(tmp_path / "b", report, more, lambda found: "another" in found.stale)


def test_what_it_is_about_counts(tmp_path: Path, report: Report) -> None:
    assert is_kept(tmp_path / "a", report, report, lambda found: 1, ("x", "x"))
    assert not is_kept(tmp_path / "b", report, report, lambda found: 1, ("x", "y"))


def test_nothing_is_kept_of_what_has_no_digest(tmp_path: Path, report: Report) -> None:
    unreadable = lambda: None  # noqa: E731 - nothing else is as hard to read
    assert not is_kept(tmp_path, report, report, lambda found: 1, (unreadable, unreadable))


def test_what_a_part_reads_is_read_by_the_whole(tmp_path: Path, report: Report) -> None:
    def make(report: Report, made: list[str]) -> bytes:
        traces = Traces(report, {}, CacheFolder(tmp_path))

        def part() -> bytes:
            made.append("part")
            return str(len(traces.report.figures)).encode()

        def whole() -> bytes:
            made.append("whole")
            return traces.get("part", (), part) + str(traces.report.site.site_url).encode()

        return traces.get("whole", (), whole)

    made: list[str] = []
    make(report, made)
    elsewhere = report.site.model_copy(update={"site_url": "https://example.net/"})
    make(replace(report, site=elsewhere), made)
    assert made == ["whole", "part", "whole"]
    make(changed(replace(report, site=elsewhere), "figures", next(iter(report.figures))), made)
    assert made == ["whole", "part", "whole", "whole", "part"]


def test_what_a_table_is_made_from_does_not_count_for_who_asks_first(tmp_path: Path, report: Report) -> None:
    first, then = replace(report), changed(report, "things", "poverty-rate")
    assert is_kept(tmp_path, first, then, lambda found: found.all(MeasureSpec)[0].id)


def test_pieces_come_back_as_they_were(tmp_path: Path, report: Report) -> None:
    pieces: list[Piece] = [(["zh", "a/b.json"], b"1\n2"), (["en", ""], b"")]

    def again() -> list[Piece]:
        traces = Traces(report, {}, CacheFolder(tmp_path))
        return list(traces.get_all("name", (), lambda: pieces))

    assert again() == again() == pieces


def test_what_can_no_longer_be_kept_is_not_found_as_it_was(tmp_path: Path, report: Report) -> None:
    traces = Traces(report, {}, CacheFolder(tmp_path))
    assert traces.made("name", (), lambda: b"once") == (b"once", True)
    assert traces.find("name") == b"once"
    assert traces.made("name", (lambda: None,), lambda: b"now") == (b"now", False)


def test_what_was_lost_is_not_found(tmp_path: Path, report: Report) -> None:
    traces = Traces(report, {}, CacheFolder(tmp_path))
    traces.made("name", (), lambda: b"once")
    for place in tmp_path.iterdir():
        place.write_bytes(b"spoilt")
    assert traces.find("name") is None
    assert traces.find("another") is None
