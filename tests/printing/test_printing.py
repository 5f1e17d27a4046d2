"""What is printed of a small report: only what its author wrote, the same on every run, and only once."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

import generator.printing.printed
from generator.pages.context import PageContext
from generator.pages.printed import PrintedReport
from generator.pipeline import build_site, check_report, project_at
from generator.printing import printed as printing
from generator.printing.compiling import Source, compile_pdf
from generator.printing.document import document_data, version_of
from generator.printing.printed import print_report
from tests.support.report_project import ReportProject
from tests.support.tagged_pdf import TaggedPdf

HOSTILE = (
    '#panic("x") #import "main.typ": * #read("/etc/passwd") *strong* _emph_ `raw` $x^2$ = heading '
    '// comment /* comment */ <label> @reference \\\\u(41) ~ -- --- ... #link("https://evil.example")'
)


def contexts_of(project: ReportProject) -> dict[str, PageContext]:
    checked = check_report(project_at(project.root), draw=True)
    assert not checked.diagnostics.errors, [*checked.diagnostics]
    assert checked.report is not None
    return {
        language.code: PageContext(checked.report, language, checked.charts)
        for language in checked.report.languages
    }


def printed(project: ReportProject, cache: Path | None = None) -> dict[str, PrintedReport]:
    return {found.path: found for found in print_report(contexts_of(project), cache)}


def test_a_language_has_a_file_and_the_source_language_one_beside_each_other(tmp_path: Path) -> None:
    assert list(printed(ReportProject(tmp_path))) == [
        "print/report.zh.pdf",
        "print/report.en.pdf",
        "print/report.zh-en.pdf",
    ]


def test_texts_are_gathered_again_only_if_something_changed_that_the_report_was_read_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contexts, cache = contexts_of(ReportProject(tmp_path / "project")), tmp_path / "cache"
    first = [found.content for found in print_report(contexts, cache, "as it is")]

    def refuse(context: PageContext) -> None:
        raise AssertionError(context.code)

    monkeypatch.setattr(generator.printing.printed, "version_of", refuse)
    assert [found.content for found in print_report(contexts, cache, "as it is")] == first
    for inputs in ("changed", ""):
        with pytest.raises(AssertionError, match="zh"):
            print_report(contexts, cache, inputs)


def test_markup_in_a_text_is_printed_as_it_stands(tmp_path: Path) -> None:
    project = ReportProject(tmp_path / "project")
    written = HOSTILE.replace("^2", "^{=2}").replace("41", "{=41}")
    project.replace("content/events.yml", "en: Six counties left the list.", f"en: '{written}'")
    (tmp_path / "a.pdf").write_bytes(printed(project)["print/report.en.pdf"].content)
    pdf = TaggedPdf(tmp_path / "a.pdf")
    shown = HOSTILE.replace("\\\\", "\\")
    assert "".join(shown.split()) in "".join(pdf.text.replace("\u00ad", "").split())
    assert [address for address in pdf.addresses if "evil" in address] == []


@pytest.mark.parametrize("field", ["title", "short_title", "author"])
def test_markup_in_facts_is_printed_as_it_stands(tmp_path: Path, field: str) -> None:
    project = ReportProject(tmp_path / "project")
    written = '#panic("x") *a* $b$ = c <d> @e'
    report = project.root / "content" / "report.yml"
    lines = [
        f"{field}: {{zh: '{written}', en: '{written}'}}" if line.startswith(f"{field}:") else line
        for line in report.read_text("utf-8").splitlines()
    ]
    project.write("content/report.yml", "\n".join(lines) + "\n")
    for found in printed(project).values():
        (tmp_path / "a.pdf").write_bytes(found.content)
        pdf = TaggedPdf(tmp_path / "a.pdf")
        texts = {**pdf.reader.metadata, "/Page": pdf.reader.pages[1].extract_text(), "/All": pdf.text}
        name = {"title": "/Title", "short_title": "/Page", "author": "/Author"}[field]
        assert "".join(written.split()) in "".join(str(texts[name]).split())


def test_equal_content_gives_equal_bytes(tmp_path: Path) -> None:
    project = ReportProject(tmp_path)
    first, second = printed(project), printed(project)
    assert {path: found.content for path, found in first.items()} == {
        path: found.content for path, found in second.items()
    }


def test_what_was_printed_before_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, cache = ReportProject(tmp_path / "project"), tmp_path / "cache"
    first = printed(project, cache)
    assert [found.content for found in first.values()]  # all of them are there
    monkeypatch.setattr(printing, "compile_pdf", lambda source: pytest.fail("compiled again"))
    second = printed(project, cache)
    assert [found.content for found in second.values()] == [found.content for found in first.values()]


def test_another_text_is_another_file(tmp_path: Path) -> None:
    project, cache = ReportProject(tmp_path / "project"), tmp_path / "cache"
    first = printed(project, cache)
    project.replace("content/events.yml", "Six counties left the list.", "Six counties did leave the list.")
    second = printed(project, cache)
    assert [path for path in first if first[path].content != second[path].content] == [
        "print/report.en.pdf",
        "print/report.zh-en.pdf",
    ]


def test_what_does_not_conform_is_refused(tmp_path: Path) -> None:
    data = document_data([version_of(contexts_of(ReportProject(tmp_path))["zh"])])
    for block in data["blocks"]:
        if block["kind"] == "heading" and block["level"] == 2:
            block["level"] = 4
    with pytest.raises(typst.TypstError, match="PDF/UA-1"):
        compile_pdf(Source.of(data, {}))


@pytest.mark.slow
def test_a_report_may_go_without(tmp_path: Path) -> None:
    project = ReportProject(tmp_path / "project")
    site = (project.root / "site_config" / "site.yml").read_text("utf-8")
    project.write("site_config/site.yml", site + "prints: false\n")
    project.replace("content/events.yml", "六个县摘帽。", "六个县摘帽，🎉！")
    project.replace("content/report.yml", "https://example.org/report.shtml", "https://source.example/")
    build_site(project_at(project.root), tmp_path / "site", work=tmp_path / "work")
    assert not (tmp_path / "site" / "print").exists()
    assert "application/pdf" not in (tmp_path / "site" / "data" / "index.html").read_text("utf-8")
