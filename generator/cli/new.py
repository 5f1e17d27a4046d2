"""`duizhao new`: a small complete report to begin with."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from generator.authoring import start_report
from generator.cli.console import Console, editor_language
from generator.cli.options import language_option
from generator.cli.refusal import Refused
from generator.diagnostics import ReportError
from generator.diagnostics.told import Told
from generator.publishing.new_folder import FolderIsInUse, refuse_used
from generator.source.files import default_languages
from generator.starting.wishes import (
    Wishes,
    WishRefused,
    address_in,
    colour_in,
    language_codes,
    name_of,
    title_in,
)

Value = TypeVar("Value")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@language_option
@click.option("--title", "titles", multiple=True, help="Title; once for each language as CODE=TITLE.")
@click.option(
    "--languages", help="Codes of its languages, the report's own first.  [default: zh,en or en,zh]"
)
@click.option("--source", help="The language that the report was written in, if it is not the first.")
@click.option("--words", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A language file, named CODE.yml, of a language that does not come with duizhao.")  # fmt: skip
@click.option("--publisher", help="Who publishes the report.")
@click.option("--accent", help="Colour of the site, such as #1b6ca8.")
@click.option("--address", help="Where the site will stand, such as https://example.org/report/.")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="Date of the report.  [default: today]")
@click.option("--yes", "is_silent", is_flag=True, help="Ask nothing; take the defaults.")
def new(
    folder: Path,
    language: str | None,
    titles: tuple[str, ...],
    languages: str | None,
    source: str | None,
    words: tuple[Path, ...],
    publisher: str | None,
    accent: str | None,
    address: str | None,
    published: datetime.datetime | None,
    is_silent: bool,
) -> None:
    """Write a small complete report into FOLDER, which builds at once and explains itself."""
    console = Console(editor_language(language))
    files = {path.stem: path for path in words}
    try:
        refuse_used(folder)
        asking = _Asking(console, is_active=not is_silent and _is_terminal())
        known = (*default_languages(), *files)
        codes = asking.languages(languages or "", source or "", known)
        wishes = Wishes(
            languages=codes,
            titles=asking.titles(titles, codes),
            publisher=asking.publisher(publisher),
            address=address_in(address or "", folder.resolve().name),
            accent=asking.accent(accent),
            published=(published or datetime.datetime.now()).date(),  # noqa: DTZ005  # the editor's own day
            editor=console.language,
        )
        found = start_report(folder, wishes, files)
    except (WishRefused, FolderIsInUse) as error:
        raise Refused(error.in_language(console.language)) from None
    except ReportError as error:
        console.show(error.diagnostics)
        console.say("语言文件有误，没有写出报告", "the language file has mistakes; no report was written")
        raise
    console.show(found)
    console.say(
        f"已写出{folder}；接下来：\n  cd {folder}\n  duizhao serve\n说明见{folder / 'README.md'}",
        f"wrote {folder}; next:\n  cd {folder}\n  duizhao serve\nread on in {folder / 'README.md'}",
    )


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


class _Asking:
    """Asks for what no option gave, on a terminal; elsewhere takes the defaults."""

    def __init__(self, console: Console, *, is_active: bool) -> None:
        self._console = console
        self._is_active = is_active
        self._is_chinese = console.language == "zh"

    def languages(self, given: str, source: str, known: tuple[str, ...]) -> tuple[str, ...]:
        default = "zh,en" if self._is_chinese else "en,zh"
        if given or source or not self._is_active:
            codes = language_codes(given or default, known)
        else:
            zh, en = "网站的语言，报告原文的语言在前", "Languages of the site, the report's own first"
            codes = self._ask(zh, en, default, lambda text: language_codes(text, known))
        if source and source not in codes:
            raise WishRefused(
                f"原文语言“{source}”不在网站的语言里：{'、'.join(codes)}",
                f"the source language “{source}” is none of the site's: {', '.join(codes)}",
            )
        return tuple(sorted(codes, key=lambda code: code != source)) if source else codes

    def titles(self, given: tuple[str, ...], codes: tuple[str, ...]) -> dict[str, str]:
        if given or not self._is_active:
            found = dict(title_in(text, codes) for text in given)
            default = _DEFAULT_TITLES if not found else {codes[0]: next(iter(found.values()))}
            return {
                code: default.get(code, default.get(codes[0], _DEFAULT_TITLES["en"])) for code in codes
            } | found
        return {code: self._title(code, codes) for code in codes}

    def _title(self, code: str, codes: tuple[str, ...]) -> str:
        default = _DEFAULT_TITLES.get(code, _DEFAULT_TITLES["en"])
        return self._ask(f"题目（{code}）", f"Title ({code})", default, lambda text: title_in(text, codes)[1])

    def publisher(self, given: str | None) -> str:
        if given is not None or not self._is_active:
            return name_of(given or "")
        return self._ask("发布者（可不填）", "Publisher (may be left out)", "", name_of)

    def accent(self, given: str | None) -> str:
        if given is not None or not self._is_active:
            return colour_in(given or "")
        return self._ask(
            "主色，如#1b6ca8（可不填）", "Colour, such as #1b6ca8 (may be left out)", "", colour_in
        )

    def _ask(self, zh: str, en: str, default: str, read: Callable[[str], Value]) -> Value:
        def process(text: str) -> Value:
            try:
                return read(text)
            except Told as error:
                raise click.UsageError(error.in_language(self._console.language)) from None

        question = zh if self._is_chinese else en
        answer: Value = click.prompt(
            question, default=default, show_default=bool(default), value_proc=process, err=True
        )
        return answer


_DEFAULT_TITLES = {"zh": "市图书馆年度报告", "en": "Annual report of the city library"}
