"""The limits of docs/limits.md, each tried on both sides."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, rules
from generator.linking.ledger import Ledger
from generator.pipeline import check_report
from generator.source import decoding, files, node_builder
from generator.source.files import Project
from generator.source.yaml_reader import read_yaml
from tests.support.report_project import REPOSITORY, ReportProject


@pytest.fixture
def project(tmp_path: Path) -> ReportProject:
    """The small report."""
    return ReportProject(tmp_path)


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_told() -> None:
    for size, rule in (
        (8 * 2**20, ["file-has-content"]),
        (8 * 2**20 + 1, ["file-has-a-sane-size"]),
    ):
        diagnostics = Diagnostics()
        line = b"#" + b"x" * 998 + b"\n"
        read_yaml((line * (size // len(line) + 1))[:size], "f.yml", diagnostics)
        assert [found.rule.name for found in diagnostics] == rule


def test_values_of_one_file_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node_builder, "MAX_NODES", 1000)
    # the list itself is one; what stands beyond the limit is not read
    for count, rule in ((999, []), (1000, ["file-has-a-sane-size"]), (1003, ["file-has-a-sane-size"])):
        diagnostics = Diagnostics()
        read_yaml(b"- a\n" * count, "f.yml", diagnostics)
        assert [found.rule.name for found in diagnostics] == rule


def test_texts_without_quotes_that_run_over_lines_are_told_fifty_times() -> None:
    for count, is_read in ((50, True), (51, False), (60, False)):
        diagnostics = Diagnostics()
        document = read_yaml(b"- a\n  b\n" * count, "f.yml", diagnostics)
        assert [found.rule.name for found in diagnostics] == ["plain-text-is-one-line"] * min(count, 51)
        assert (document is not None) is is_read


def test_files_of_a_report_are_counted_before_one_is_read(
    project: ReportProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(tuple(Project(project.root).paths()))
    monkeypatch.setattr(files, "MAX_FILES", count)
    project.expect_clean()
    monkeypatch.setattr(files, "MAX_FILES", count - 1)
    (found,) = project.check().diagnostics
    assert found.rule is rules.REPORT_HAS_A_SANE_SIZE


@pytest.mark.parametrize(("length", "is_well_formed"), [(63, True), (64, False), (300, False)])
def test_an_id_has_its_length(project: ReportProject, length: int, is_well_formed: bool) -> None:
    project.replace("content/terms.yml", "id: registered", f"id: {'a' * length}")
    told = {found.rule.name for found in project.check().diagnostics}
    assert told - {"things-are-linked"} == (set() if is_well_formed else {"id-is-well-formed"})


@pytest.mark.parametrize(("value", "is_readable"), [("9" * 28, True), ("9" * 29, False), ("9" * 5000, False)])
def test_a_number_has_the_digits_that_arithmetic_keeps(
    project: ReportProject, value: str, is_readable: bool
) -> None:
    project.replace("data/loans.yml", "960.3亿", value).replace(
        "data/loans.yml", "claim: all-loans >=", "claim: all-loans <="
    )
    found = [found.rule.name for found in project.check().diagnostics]
    assert found == ([] if is_readable else ["number-is-readable"])


def test_two_thousand_metrics_are_checked_in_reasonable_time(project: ReportProject) -> None:
    metrics = "".join(
        f"  - id: metric-{number}\n    name: {{zh: 指标, en: Metric}}\n    unit: person\n    nature: count\n"
        f"    figures:\n      - {{in: '2017', value: 1690, source: '1.0'}}\n"
        for number in range(2000)
    )
    project.write("data/many.yml", f"id: many\ntitle: {{zh: 许多, en: Many}}\nmetrics:\n{metrics}")
    begin = time.process_time()
    report = project.expect_clean()
    assert len(report.figures) > 2000
    assert time.process_time() - begin < 30


def test_a_text_full_of_mistakes_tells_the_first_of_them(project: ReportProject) -> None:
    project.replace("content/terms.yml", "登记造册。", "'" + "}" * 10_000 + "'")
    found = project.check().diagnostics
    assert [place.location.column for place in found] == [found[0].location.column + at for at in range(20)]


def test_a_ledger_that_is_a_bomb_is_told() -> None:
    for raw in (b"[" * 100_000, b'{"en": ' * 100_000, b'{"en": [[' + b"9" * 100_000):
        diagnostics = Diagnostics()
        Ledger.read(raw, diagnostics)
        assert [found.rule.name for found in diagnostics] == ["ledger-is-readable"]


def test_a_report_that_is_not_there_at_all_is_told(tmp_path: Path) -> None:
    found = [(str(item.location.path), item.rule) for item in check_report(Project(tmp_path)).diagnostics]
    missing = ("content/home.yml", "content/report.yml", "site_config/site.yml")
    assert found == [(path, rules.FILE_IS_PRESENT) for path in missing]


def test_the_page_of_limits_says_what_the_code_does() -> None:
    page = (REPOSITORY / "docs" / "limits.md").read_text(encoding="utf-8")
    for limit in (
        f"{decoding.MAX_BYTES >> 20} MB",
        f"{node_builder.MAX_NODES:,}",
        f"{files.MAX_FILES:,} files, {files.MAX_BYTES >> 20} MB",
        f"{node_builder.MAX_DEPTH} levels",
        f"{node_builder.MAX_CHARACTERS:,} characters",
    ):
        assert limit in page
    assert set(re.findall(r"rules\.md#([a-z0-9-]+)", page)) <= set(rules.BY_NAME)
