"""`duizhao new`: a report that is whole at once, whatever its author calls it, or a sentence that says why not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import exit_status
from generator.cli import new as new_module
from generator.cli.main import commands
from generator.model.specs import kind_of
from generator.pipeline import check_report, project_at
from tests.model.test_schemas import EditorLoader
from tests.support.editor_schemas import validators

HOSTILE = (
    "a: b",
    "# no comment",
    "{a} [b] & *c !d %e @f `g` |h >i",
    'it\'s “quoted” "twice"',
    "'",
    "- dash",
    "? key",
    "yes",
    "2018",
    "~",
    "=",
    "\\n \\u0041",
    "<script>alert(1)</script>",
    "{visits@2024} {{ x }} [[ y ]] [% z %]",
    "😀 emoji",
    "年度报告：一、二",
    "ends with colon:",
)


def call(*arguments: str, typed: str | None = None) -> Result:
    """The command, in a process of its own as far as it can tell."""
    return CliRunner().invoke(commands, ["new", *arguments], input=typed, obj={})


def start(folder: Path, *arguments: str) -> Result:
    """A new report, without questions."""
    result = call(str(folder), "--yes", "--published", "2025-03-01", *arguments)
    assert result.exit_code == exit_status.BUILT, result.output
    return result


def read(folder: Path, path: str) -> Any:
    """A file as other readers of YAML see it."""
    return yaml.safe_load((folder / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("languages", ["zh,en", "en,zh", "zh", "en"])
def test_nothing_is_wrong_with_a_new_report(tmp_path: Path, languages: str) -> None:
    start(tmp_path / "report", "--languages", languages)
    checked = check_report(project_at(tmp_path / "report"))
    assert [str(found.location) for found in checked.diagnostics] == []
    assert checked.report is not None
    assert [language.code for language in checked.report.languages] == languages.split(",")
    assert {relation.verdict for relation in checked.report.relations} == {"holds"}


@pytest.mark.parametrize(
    ("editor", "words"), [("zh", "一组指标，有自己的网页"), ("en", "read together share a page")]
)
def test_comments_teach_in_the_language_of_the_editor(tmp_path: Path, editor: str, words: str) -> None:
    start(tmp_path / "report", "--language", editor)
    assert words in (tmp_path / "report" / "data" / "visits.yml").read_text(encoding="utf-8")
    assert (tmp_path / "report" / "README.md").is_file()


def test_editors_find_a_schema_for_every_file_and_every_file_fits(tmp_path: Path) -> None:
    start(tmp_path / "report")
    project = project_at(tmp_path / "report")
    fitting = validators(project)
    for path in project.own_paths():
        kind, text = kind_of(path), project.place(path).read_text(encoding="utf-8")
        assert kind is not None
        up = "../" * path.count("/")
        assert text.startswith(f"# yaml-language-server: $schema={up}schemas/{kind.schema_name}.json\n")
        assert (project.root / "schemas" / f"{kind.schema_name}.json").is_file()
        fitting[kind.schema_name].validate(yaml.load(text, EditorLoader))


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_is_written_as_it_is(tmp_path: Path, title: str) -> None:
    start(tmp_path / "report", "--title", title, "--title", f"en={title}", "--publisher", title)
    assert read(tmp_path / "report", "content/report.yml")["title"] in (
        {"zh": title, "en": title},
        {"en": title, "zh": title},
    )
    checked = check_report(project_at(tmp_path / "report"))
    assert [found.message("en") for found in checked.diagnostics] == []
    assert checked.report is not None
    assert checked.report.facts.title["en"] == checked.report.facts.publisher["zh"] == title


def test_wishes_are_kept(tmp_path: Path) -> None:
    start(
        tmp_path / "Bericht 2024",
        *("--languages", "zh,en", "--source", "en", "--title", "en=Water", "--title", "zh=水"),
        *("--accent", "1B6CA8", "--publisher", "Water Board"),
    )
    site = read(tmp_path / "Bericht 2024", "site_config/site.yml")
    assert site["languages"] == ["en", "zh"]
    assert site["accent"] == "#1b6ca8"
    assert site["site_url"] == "https://example.org/bericht-2024/"
    assert read(tmp_path / "Bericht 2024", "content/report.yml")["title"] == {"en": "Water", "zh": "水"}


def test_numbers_are_written_as_the_report_prints_them(tmp_path: Path) -> None:
    start(tmp_path / "chinese", "--languages", "zh")
    start(tmp_path / "english", "--languages", "en")
    assert "value: 48.2万" in (tmp_path / "chinese" / "data" / "visits.yml").read_text(encoding="utf-8")
    assert 'value: "482,000"' in (tmp_path / "english" / "data" / "visits.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (["--languages", "zh,fr"], "没有“fr”的界面文字；现有：en、zh", "there are no interface words in “fr”; there are: en, zh"),
        (["--languages", "Chinese"], "“Chinese”不是语言代码", "“Chinese” is no language code"),
        (["--languages", "zh,zh"], "语言“zh”写了两次", "the language “zh” is named twice"),
        (["--languages", "zh", "--source", "en"], "原文语言“en”不在网站的语言里", "the source language “en” is none"),
        (["--title", "  "], "题目不能为空", "the title must not be empty"),
        (["--title", "a\x07b"], "题目里有无法显示的字符（U+0007）", "the title has a character that cannot be shown (U+0007)"),
        (["--title", "长" * 201], "题目太长（201字，上限200字）", "the title is too long (201 characters; the limit is 200)"),
        (["--accent", "blue"], "“blue”不是颜色", "“blue” is no colour"),
        (["--address", "ftp://example.org/"], "“ftp://example.org/”不是网址", "“ftp://example.org/” is no address"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_a_sentence(
    tmp_path: Path, arguments: list[str], zh: str, en: str
) -> None:
    for language, sentence in (("zh", zh), ("en", en)):
        result = call(str(tmp_path / "report"), "--yes", "--language", language, *arguments)
        assert result.exit_code == exit_status.USAGE
        assert result.output.startswith(sentence)
        assert result.output.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "notes.txt").write_text("mine", "utf-8")
    (tmp_path / "file").write_text("mine", "utf-8")
    for name, sentence in (
        ("report", "is not empty (it has notes.txt)"),
        ("file", "exists and is no folder"),
    ):
        result = call(str(tmp_path / name), "--yes", "--language", "en")
        assert result.exit_code == exit_status.USAGE
        assert sentence in result.output
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "notes.txt", "report"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    start(tmp_path / "report")
    (tmp_path / "here").mkdir()
    start(tmp_path / "here")
    assert (tmp_path / "here" / "content" / "report.yml").is_file()


def test_a_mistake_in_a_language_file_is_told_with_its_place(tmp_path: Path) -> None:
    words = tmp_path / "fr.yml"
    words.write_text("code: fr\nlocale: nowhere\n", "utf-8")
    result = call(
        *(
            str(tmp_path / "report"),
            "--yes",
            "--language",
            "en",
            "--languages",
            "fr,en",
            "--words",
            str(words),
        )
    )
    assert result.exit_code == exit_status.CONTENT_MISTAKE
    assert "--> site_config/languages/fr.yml:2:9" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["fr.yml"]


def test_it_asks_on_a_terminal_and_again_after_a_slip(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_module, "_is_terminal", lambda: True)
    typed = "en,xx\nen,zh\nWater: a report\n水\n\n#12\n#1b6ca8\n"
    result = call(str(tmp_path / "report"), "--language", "en", "--published", "2025-03-01", typed=typed)
    assert result.exit_code == exit_status.BUILT, result.output
    assert "there are no interface words in “xx”" in result.output
    assert "“#12” is no colour" in result.output
    assert read(tmp_path / "report", "content/report.yml")["title"] == {"en": "Water: a report", "zh": "水"}
    assert read(tmp_path / "report", "site_config/site.yml")["accent"] == "#1b6ca8"
