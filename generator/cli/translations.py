"""`duizhao translations`: begin a language, see what is left to do in it, and confirm what was read."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.authoring import record_translations, sound_specs
from generator.cli.console import Console, editor_language
from generator.cli.options import language_option, project_option
from generator.cli.refusal import Refused
from generator.diagnostics import Diagnostics, ReportError
from generator.drafting.conversion import NoSuchLanguage
from generator.drafting.language import Draft, NothingToTranslate, draft_language
from generator.linking.ledger import LEDGER_PATH, Ledger
from generator.linking.translations import unread_drafts
from generator.model.nouns.site import SiteSpec
from generator.model.spec import LANGUAGE_CODE_PATTERN
from generator.pipeline import project_at
from generator.schemas import FOLDER, write_schemas
from generator.source.files import Project
from generator.trying import try_texts


@click.group()
def translations() -> None:
    """A further language begun, and the record of which wording each translation was made from."""


@translations.command()
@project_option
@language_option
@click.argument("paths", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def record(root: Path, language: str | None, paths: tuple[Path, ...]) -> None:
    """Confirm translations as they stand now: all but drafts, or everything in the files PATHS, which you have read."""
    console, project = Console(editor_language(language)), project_at(root)
    try:
        added, dropped = record_translations(project, _inside(project, paths, console))
    except ReportError as error:
        console.show(error.diagnostics)
        console.say("有错误；没有改动记录", "there are mistakes; the record was not changed")
        raise
    console.say(
        f"新确认{added}条译文，移除{dropped}条旧记录",
        f"{added} translations confirmed, {dropped} old records dropped",
    )


@translations.command()
@project_option
@language_option
@click.argument("code", metavar="LANGUAGE")
def draft(root: Path, language: str | None, code: str) -> None:
    """Begin LANGUAGE, such as zh-hant or fr, as a draft: its words, its place in the settings, and its texts.

    Traditional Chinese is converted from simplified, or the other way round, for a person to read. Of other languages
    the texts are yours to write; until then pages show those of the source.
    """
    console, project = Console(editor_language(language)), project_at(root)
    if not re.fullmatch(LANGUAGE_CODE_PATTERN, code):
        zh = f"“{code}”不是语言代码；代码是小写字母，例如fr、zh-hant"
        raise Refused(zh if console.language == "zh" else
                      f"“{code}” is no language code; codes are lower-case letters, such as fr or zh-hant")  # fmt: skip
    try:
        begun = draft_language(project, code)
        try_texts(project, begun.texts).diagnostics.stop_if_errors()
    except (NoSuchLanguage, NothingToTranslate) as error:
        raise Refused(error.in_language(console.language)) from None
    except ReportError as error:
        console.show(found for found in error.diagnostics if found.severity == "error")
        console.say("请先改正这些错误；没有改动任何文件", "mend these first; no file was changed")
        raise
    _write(project, begun)
    _tell(begun, code, console)


@translations.command("list")
@project_option
@language_option
def list_drafts(root: Path, language: str | None) -> None:
    """List every text of a draft that nobody has confirmed yet: file, line and column, language, and the text."""
    console, project = Console(editor_language(language)), project_at(root)
    try:
        specs = sound_specs(project)
    except ReportError as error:
        console.show(error.diagnostics)
        raise
    ledger, count = Ledger.read(project.read_bytes(LEDGER_PATH), Diagnostics()), 0
    for count, (code, origin) in enumerate(unread_drafts(specs, ledger, specs.all(SiteSpec)[0].spec), 1):  # noqa: B007
        at = origin.location()
        click.echo(f"{at}: {code}: {origin.line_of(at)[at.column - 1 :][: at.length].strip()}")
    console.say(f"{count}条草稿待审校", f"{count} drafted texts to read")


def _inside(project: Project, paths: tuple[Path, ...], console: Console) -> tuple[str, ...]:
    """Files as the project names them."""
    places = [path.resolve() for path in paths]
    for place in places:
        if not place.is_relative_to(project.root):
            zh, en = f"{place}不在项目里", f"{place} is not in the project"
            raise Refused(zh if console.language == "zh" else en)
    return tuple(place.relative_to(project.root).as_posix() for place in places)


def _write(project: Project, begun: Draft) -> None:
    for path, text in begun.texts.items():
        place = project.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    if (project.root / FOLDER).is_dir():
        write_schemas(project)


def _tell(begun: Draft, code: str, console: Console) -> None:
    if begun.base:
        console.say(
            f"已由“{begun.base}”转换出{begun.added}条“{code}”文字，改动{len(begun.texts)}个文件；都是草稿，请逐条审校",
            f"{begun.added} texts in “{code}” drafted from “{begun.base}” in {len(begun.texts)} files, for you to read",
        )
    else:
        console.say(
            f"已加入“{code}”；界面暂用英文，文字待翻译，网页上先显示原文",
            f"“{code}” was added; its interface is English and its texts are those of the source until you translate them",
        )
    console.say(
        f"  界面文字：site_config/languages/{code}.yml\n"
        "  待审校的文字：duizhao translations list；审校完一个文件：duizhao translations record <文件>\n"
        "  缺的文字：duizhao check；全部完成后，从site_config/site.yml的drafts里去掉它",
        f"  words of the interface: site_config/languages/{code}.yml\n"
        "  what is to be read: duizhao translations list; when you have read a file: duizhao translations record FILE\n"
        "  what is missing: duizhao check; once all is done, take it out of drafts in site_config/site.yml",
    )
