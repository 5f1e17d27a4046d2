"""A text as a page shows it: figures and dates in words, links by name, each term linked where a page has it first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cache.folder import CacheFolder
from generator.linking.drafts import StandIn
from generator.linking.report import Report
from generator.linking.texts import Words
from generator.outputs.artifact import Site
from generator.outputs.kinds.redirects import KIND as REDIRECTS
from generator.pages.context import PageContext
from generator.pages.prose import Part, Prose
from generator.tracing.traces import Traces
from tests.support.report_project import ReportProject

ZH = "两不愁三保障，见[](meeting)与[网站](https://example.org/)。{2018-07}起建档立卡"
EN = "The Two Assurances, see [the talks](meeting) and [](https://example.org/), from {2018-07} registered"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The small report, with a text that has some of everything."""
    project = ReportProject(tmp_path_factory.mktemp("report"))
    text = f"text: {{zh: '{ZH}{{poor@2017}}', en: '{EN}{{poor@2017}}'}}"
    project.replace("content/bodies.yml", "kind: author", f"kind: author\n  {text}")
    return project.expect_clean()


def prose(report: Report, code: str) -> Prose:
    language = next(language for language in report.languages if language.code == code)
    return Prose(report, language, PageContext(report, language, {}).terms)


def shown(part: Part) -> str:
    way = part.url or (f" → {part.address}" if part.address else "")
    return part.text if part.kind == "words" else f"<{part.kind} {part.text}{way}>"


TEXT = {"zh": ZH + "{poor@2017}", "en": EN + "{poor@2017}"}
ENGLISH = [
    "<term The Two Assurances → /glossary/#two-three>",
    ", see ",
    "<link the talks → /timeline/#meeting>",
    " and ",
    "<outside https://example.org/https://example.org/>",
    ", from ",
    "July 2018",
    " ",
    "<term registered → /glossary/#registered>",
    "<figure 875,400 people → /figures/#poor-2017>",
]


def test_every_part_of_a_text_is_shown_as_what_it_is(report: Report) -> None:
    assert [shown(part) for part in prose(report, "en").write(TEXT)] == ENGLISH
    assert [shown(part) for part in prose(report, "zh").write(TEXT)][2:5] == [
        "<link 全国会议 → /timeline/#meeting>",
        "与",
        "<outside 网站https://example.org/>",
    ]


def test_a_text_of_the_other_language_is_shown_in_it(report: Report) -> None:
    english = next(language for language in report.languages if language.code == "en")
    assert [shown(part) for part in prose(report, "zh").write(TEXT, english)] == ENGLISH


def test_a_figure_goes_with_its_link(report: Report) -> None:
    (part,) = [part for part in prose(report, "en").write(TEXT) if part.kind == "figure"]
    assert part.figure is not None
    assert part.figure.id == "poor-2017"


def test_a_term_is_linked_once_on_a_page_and_in_each_language_of_it(report: Report) -> None:
    page = prose(report, "en")
    english, chinese = page.language, report.source_language
    words = Words("the Two Assurances, the Two Assurances, registered")
    assert [shown(part) for part in page.parts(words, english)] == [
        "<term the Two Assurances → /glossary/#two-three>",
        ", the Two Assurances, ",
        "<term registered → /glossary/#registered>",
    ]
    assert [shown(part) for part in page.parts(Words("registered "), english)] == ["registered "]
    assert [shown(part) for part in page.parts(Words("a 建档立卡 b"), chinese)] == [
        "a ",
        "<term 建档立卡 → /glossary/#registered>",
        " b",
    ]


def test_where_there_is_no_text_nothing_is_shown(report: Report) -> None:
    assert prose(report, "en").write(None) == ()
    assert prose(report, "en").write({"zh": TEXT["zh"]}) == ()


def test_a_text_that_waits_for_its_translation_says_what_language_it_is_in(report: Report) -> None:
    written = prose(report, "en").write({"zh": TEXT["zh"], "en": StandIn(TEXT["zh"])})
    assert {part.lang for part in written} == {"zh-Hans"}
    assert [replace(part, lang="") for part in written] == list(prose(report, "zh").write(TEXT))


def redirects(report: Report) -> dict[str, str]:
    """The redirects of measures, by where they stand."""
    contexts = {language.code: PageContext(report, language, {}) for language in report.languages}
    made = REDIRECTS.artifacts(Site(contexts, {}, Traces(report, {}, CacheFolder(None))))
    return {f"{artifact.language} {artifact.path}": artifact.content.decode() for artifact in made}


def test_a_measure_without_a_page_has_one_that_leads_to_its_entry(report: Report) -> None:
    assert report.addresses.own_pages == {"lending"}
    assert redirects(report) == {}
    pages = redirects(replace(report, addresses=replace(report.addresses, own_pages=frozenset())))
    assert set(pages) == {f"{code} measures/lending/index.html" for code in ("zh", "en")}
    assert '<a href="../#lending">Lending</a>' in pages["en measures/lending/index.html"]
    assert '/en/measures/#lending">' in pages["en measures/lending/index.html"]
