"""The stages of a site's languages: page values and words in the form that the builder takes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.mkdocs_adapter.language_stage import (
    Alternate,
    FooterLine,
    LanguageStage,
    NavigationItem,
    ThemeWords,
)
from generator.mkdocs_adapter.shared_stage import shared_config, shared_theme
from generator.model.nouns.language import LanguageSpec
from generator.outputs.staging import docs_folder
from generator.pages.context import PageContext
from generator.pages.navigation import Entry, navigation
from generator.wording.dates import write_day
from generator.wording.patterns import fill


def language_stages(
    contexts: Mapping[str, PageContext], paths: Mapping[str, Collection[str]], folder: Path
) -> tuple[LanguageStage, ...]:
    """One stage a language for the tree that is staged in `folder`, the source language first.

    Args:
        paths: of all pages, by the code of the language.
    """
    report = next(iter(contexts.values())).report
    alternates = tuple(
        alternate(language, report.facts.short_title[language.code], report.root_url(language))
        for language in report.languages
    )
    return tuple(
        _stage(contexts[language.code], paths[language.code], folder, alternates)
        for language in report.languages
    )


def _stage(
    context: PageContext, paths: Collection[str], folder: Path, alternates: tuple[Alternate, ...]
) -> LanguageStage:
    report, language = context.report, context.language
    return replace(
        language_stage(language, report.facts.short_title[language.code], report.root_url(language), folder),
        navigation=tuple(_item(entry) for entry in navigation(context, paths)),
        alternates=alternates,
        footer=_footer(context),
        notices=tuple(_notices(context)),
    )


def language_stage(language: LanguageSpec, site_name: str, site_url: str, folder: Path) -> LanguageStage:
    """A site in a language, as far as that alone decides it, for the tree that is staged in `folder`."""
    return LanguageStage(
        code=language.code,
        html_lang=language.html_lang,
        locale=language.locale,
        theme_language=language.theme_language,
        direction=language.direction,
        digits=language.numbers.digits,
        site_name=site_name,
        site_url=site_url,
        inherited_config=shared_config(folder),
        theme_dir=shared_theme(folder),
        config_path=folder / language.code / "mkdocs.yml",
        docs_dir=docs_folder(folder, language.code),
        site_dir=folder / language.code / "site",
        navigation=(),
        alternates=(),
        words=_theme_words(language),
        footer=(FooterLine(language.words.footer_made_with),),
    )


def alternate(language: LanguageSpec, site_name: str, site_url: str) -> Alternate:
    """A site in one of its languages, as the pages in all of them name it."""
    return Alternate(
        html_lang=language.html_lang,
        name=language.name,
        site_name=site_name,
        site_url=site_url,
        not_found_title=language.words.not_found_title,
        not_found_text=language.words.not_found_text,
    )


def _item(entry: Entry) -> NavigationItem:
    return NavigationItem(entry.title, entry.path, tuple(_item(below) for below in entry.items))


def _theme_words(language: LanguageSpec) -> ThemeWords:
    """What the theme's overrides say in a language."""
    words = language.words
    return ThemeWords(
        skip=words.skip,
        menu=words.menu,
        search=words.search,
        search_results=words.search_results,
        search_hint=words.search_hint,
        search_needs_scripts=words.search_needs_scripts,
        search_kinds=words.search_kinds,
        close=words.close,
        site_navigation=words.site_navigation,
        section_navigation=words.section_navigation,
        page_navigation=words.page_navigation,
        contents=words.contents,
        previous=words.previous,
        next=words.next,
        colours=words.colours,
        back_to_top=words.back_to_top,
        scheme_system=words.scheme_system,
        scheme_light=words.scheme_light,
        scheme_dark=words.scheme_dark,
        heading_link=words.heading_link,
        not_found_title=words.not_found_title,
        not_found_text=words.not_found_text,
    )


def _notices(context: PageContext) -> Iterator[FooterLine]:
    """What an edition that is kept, and a translation that is still being made, say of themselves."""
    report, words = context.report, context.words.editions
    if context.words.draft_translation:
        yield FooterLine(context.words.draft_translation)
    if not report.newest_url:
        return
    edition = report.site.site_url.removeprefix(report.newest_url).strip("/")
    language = "" if context.language is report.source_language else f"{context.code}/"
    yield FooterLine(
        fill(words.notice, edition=fill(words.name, edition=edition), date=_published(context)),
        words.notice_link,
        report.newest_url + language,
    )


def _published(context: PageContext) -> str:
    return write_day(context.report.facts.published, context.language)


def _footer(context: PageContext) -> tuple[FooterLine, ...]:
    facts, site, words = context.report.facts, context.report.site, context.words
    publisher = facts.publisher[context.code]
    return (
        FooterLine(
            fill(words.footer_source, publisher=publisher, date=_published(context)),
            words.source,
            facts.url,
        ),
        *((FooterLine(words.unofficial_translation),) if words.unofficial_translation else ()),
        FooterLine(
            site.content_licence[context.code],
            words.licence,
            site.content_licence_url or "",
        ),
        FooterLine(words.footer_made_with),
    )
