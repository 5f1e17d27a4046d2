"""A third language begun as a draft: converted or left to translators, told, read by somebody, and only then finished."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import exit_status
from generator.cli.main import commands
from generator.diagnostics import Diagnostics
from generator.linking.ledger import LEDGER_PATH, Ledger
from generator.source.document import plain
from generator.source.files import Project
from generator.source.layout import canonical_text
from generator.source.yaml_reader import read_yaml
from tests.support.report_project import ReportProject


def call(project: ReportProject, *arguments: str) -> Result:
    """`duizhao translations …` in a project, for an editor who reads English."""
    command, *rest = arguments
    options = ("--project", str(project.root), "--language", "en")
    return CliRunner().invoke(commands, ["translations", command, *options, *rest], obj={})


def text_of(project: ReportProject, path: str) -> str:
    """A file of the project."""
    return (project.root / path).read_text("utf-8")


def data_of(path: str, text: str) -> object:
    """What a file says."""
    document = read_yaml(text.encode(), path, Diagnostics())
    assert document is not None
    return plain(document.root)


def without(data: Any, code: str) -> Any:
    """The same data in one language less."""
    if isinstance(data, dict):
        return {key: without(value, code) for key, value in data.items() if key != code}
    return [without(item, code) for item in data] if isinstance(data, list) else data


def draft(project: ReportProject, code: str = "zh-hant") -> str:
    """What is said when the language is begun."""
    result = call(project, "draft", code)
    assert result.exit_code == exit_status.BUILT, result.output
    return result.output


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small report, in Chinese and English, laid out as `duizhao fmt` does."""
    project = ReportProject(tmp_path_factory.mktemp("laid_out"))
    for path in Project(project.root).own_paths():
        if not path.startswith("site_config/languages/"):
            project.write(path, canonical_text(path, text_of(project, path)))
    return project.root


@pytest.fixture(scope="module")
def drafted(laid_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with Traditional Chinese as a draft."""
    folder = tmp_path_factory.mktemp("drafted")
    project = copied(laid_out, folder)
    draft(project)
    return project.root


def copied(root: Path, folder: Path) -> ReportProject:
    """Another project with the same files."""
    project = ReportProject(folder)
    shutil.copytree(root, folder, dirs_exist_ok=True)
    return project


@pytest.fixture
def project(laid_out: Path, tmp_path: Path) -> ReportProject:
    """One without the draft, to change."""
    return copied(laid_out, tmp_path)


@pytest.fixture
def begun(drafted: Path, tmp_path: Path) -> ReportProject:
    """One with it."""
    return copied(drafted, tmp_path)


def test_every_text_is_converted_and_nothing_is_wrong(begun: ReportProject) -> None:
    report = begun.expect_clean()
    assert [language.code for language in report.languages] == ["zh", "en", "zh-hant"]
    assert report.site.drafts == ("zh-hant",)
    language = report.languages[2]
    assert (language.html_lang, language.locale, language.name) == ("zh-Hant", "zh_Hant_TW", "繁體中文")
    assert (language.words.programmes, language.numbers.scales[0].word) == ("項目與機制", "萬")
    assert report.metrics["poverty-rate"].spec.name["zh-hant"] == "貧困發生率"
    assert language.words.side_by_side == "簡體中文、英文和繁體中文對照"
    assert language.words.draft_translation
    assert not report.languages[1].words.draft_translation


def test_nothing_but_the_new_texts_moves(project: ReportProject) -> None:
    before = {path: text_of(project, path) for path in Project(project.root).own_paths()}
    draft(project)
    for path, text in before.items():
        after = text_of(project, path)
        if path == "site_config/site.yml":
            text = text.replace("languages: [zh, en]", "languages: [zh, en, zh-hant]\ndrafts: [zh-hant]")
        else:
            assert without(data_of(path, after), "zh-hant") == data_of(path, text), path
        plain_lines = [line for line in text.split("\n") if "zh:" not in line]
        assert [line for line in after.split("\n") if line in plain_lines] == plain_lines, path


QUESTIONS = """\
# 问题
- id: why
  question: {zh: “两不愁”是什么？, en: What is it?}  # 读者常问
  answer:
    zh: |-
      见[这里](poverty-rate)，{2017}为{poverty-rate@2017}。
    en: See [here](poverty-rate), {2017}, {poverty-rate@2017}.

# 完
"""
IN_THREE = """\
# 问题
- id: why
  question: {zh: “两不愁”是什么？, en: What is it?, zh-hant: 「兩不愁」是什麼？} # 读者常问
  answer:
    zh: |-
      见[这里](poverty-rate)，{2017}为{poverty-rate@2017}。
    en: See [here](poverty-rate), {2017}, {poverty-rate@2017}.
    zh-hant: |-
      見[這裡](poverty-rate)，{2017}為{poverty-rate@2017}。

# 完
"""


def test_remarks_stay_and_quotation_marks_are_those_of_the_script(project: ReportProject) -> None:
    project.write("content/questions.yml", QUESTIONS)
    draft(project)
    assert text_of(project, "content/questions.yml") == IN_THREE


def test_a_second_run_drafts_only_what_came_since(begun: ReportProject) -> None:
    begun.replace("data/poverty.yml", "zh-hant: 貧困發生率}", "zh-hant: 人工譯文}")
    assert draft(begun).startswith("0 texts")
    assert "zh-hant: 人工譯文" in text_of(begun, "data/poverty.yml")
    assert text_of(begun, "site_config/site.yml").count("zh-hant") == 3


@pytest.mark.parametrize(
    ("drafts", "rules"),
    [("", {"text-is-translated", "unit-is-worded"}), ("\ndrafts: [zh-hant]", {"draft-is-complete"})],
)
def test_check_lists_every_text_that_a_third_language_lacks(
    project: ReportProject, drafted: Path, drafts: str, rules: set[str]
) -> None:
    words = "site_config/languages/zh-hant.yml"
    project.write(words, (drafted / words).read_bytes())
    project.replace("site_config/site.yml", "languages: [zh, en]", f"languages: [zh, en, zh-hant]{drafts}")
    result = project.check()
    paths = [path for path in Project(project.root).own_paths() if "languages/" not in path]
    texts = sum(count_texts(data_of(path, text_of(project, path))) for path in paths)
    assert len(result.diagnostics) == texts > 70
    assert {found.rule.name for found in result.diagnostics} == rules
    assert {found.location.path for found in result.diagnostics} < {*paths}
    assert all(found.location.line and found.location.column for found in result.diagnostics)
    assert (result.report is not None) == bool(drafts)


def count_texts(data: Any) -> int:
    """How many texts stand in two languages."""
    if isinstance(data, dict):
        return 1 if {"zh", "en"} <= data.keys() else sum(count_texts(value) for value in data.values())
    return sum(count_texts(item) for item in data) if isinstance(data, list) else 0


def test_a_missing_text_is_that_of_the_source_until_it_is_written(begun: ReportProject) -> None:
    begun.replace("data/poverty.yml", ", zh-hant: 貧困發生率}", "}")
    result = begun.check()
    (found,) = result.diagnostics
    assert (found.rule.name, found.location.path) == ("draft-is-complete", "data/poverty.yml")
    assert result.report is not None
    assert result.report.metrics["poverty-rate"].spec.name["zh-hant"] == "贫困发生率"


def test_a_mistake_in_the_source_is_told_once(begun: ReportProject) -> None:
    question = (
        "- {id: why, question: {zh: 为何？, en: Why?}, answer: {zh: '{nowhere@2017}', en: 'In {2017}.'}}\n"
    )
    begun.write("content/questions.yml", question)
    told = [found.rule.name for found in begun.check().diagnostics if found.severity == "error"]
    assert told.count("metric-exists") == 1


def test_drafts_are_listed_until_somebody_has_read_them(begun: ReportProject) -> None:
    listed = call(begun, "list").output.splitlines()
    assert len(listed) > 70
    assert any(re.fullmatch(r"data/poverty\.yml:\d+:\d+: zh-hant: 貧困發生率", line) for line in listed)
    assert call(begun, "record").exit_code == exit_status.BUILT
    assert call(begun, "list").output.splitlines() == listed
    assert call(begun, "record", str(begun.root / "data/poverty.yml")).exit_code == exit_status.BUILT
    left = call(begun, "list").output.splitlines()
    assert left[:-1] == [line for line in listed[:-1] if not line.startswith("data/poverty.yml")]
    assert call(begun, "record").exit_code == exit_status.BUILT  # what was confirmed stays so
    assert call(begun, "list").output.splitlines() == left


def test_a_draft_that_was_read_falls_behind_its_source_like_any_translation(begun: ReportProject) -> None:
    call(begun, "record", str(begun.root / "content/terms.yml"))
    ledger = Ledger.read((begun.root / LEDGER_PATH).read_bytes(), Diagnostics())
    assert set(ledger.pairs) == {"en", "zh-hant"}
    text = text_of(begun, "content/terms.yml")
    explanation = re.search(r"explanation: \{zh: \"?([^,\"]*)", text)
    assert explanation is not None
    begun.write("content/terms.yml", text.replace(explanation[1], explanation[1] + "改"))
    told = [(found.rule.name, found.values["language"]) for found in begun.check().diagnostics]
    assert ("translations-are-fresh", "zh-hant") in told


def test_of_other_languages_only_the_words_are_begun(project: ReportProject) -> None:
    assert "its interface is English" in draft(project, "fr")
    result = project.check()
    assert result.report is not None
    french = result.report.languages[2]
    assert (french.name, french.locale, french.direction) == ("français", "fr_FR", "ltr")
    assert (french.numbers.decimal, french.numbers.group, french.dates.month) == (",", " ", "MMMM y")
    assert {found.rule.name for found in result.diagnostics} == {"draft-is-complete"}


@pytest.mark.parametrize("code", ["ar", "fa", "ja", "pt-br", "bo", "ug", "zh-hk", "ru", "th", "sr-latn"])
def test_any_language_of_unicode_can_be_begun(project: ReportProject, code: str) -> None:
    draft(project, code)
    assert project.check().report is not None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("xx", "no language has the code “xx”; codes are such as fr or zh-hant\n"),
        ("FR", "“FR” is no language code; codes are lower-case letters, such as fr or zh-hant\n"),
        ("zh", "“zh” is the source language: it needs no translation\n"),
    ],
)
def test_what_cannot_be_begun_is_refused_in_a_sentence(
    project: ReportProject, code: str, sentence: str
) -> None:
    result = call(project, "draft", code)
    assert (result.exit_code, result.output) == (exit_status.USAGE, sentence)


def test_a_report_with_mistakes_is_left_alone(project: ReportProject) -> None:
    project.write("content/questions.yml", "- id: Why\n")
    before = {path: (project.root / path).read_bytes() for path in Project(project.root).own_paths()}
    assert call(project, "draft", "zh-hant").exit_code != exit_status.BUILT
    assert {path: (project.root / path).read_bytes() for path in Project(project.root).own_paths()} == before
