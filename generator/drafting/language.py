"""A further language of a project: which files change, and what they say then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.comments import CommentedSeq

from generator.authoring import sound_specs
from generator.diagnostics.told import Told
from generator.drafting.conversion import Convert, base_of
from generator.drafting.texts import add_language, move_remark
from generator.drafting.words import converted_words, stand_in_words
from generator.linking.settings import SITE_PATH
from generator.model.nouns.language import LanguageSpec
from generator.model.nouns.site import SiteSpec
from generator.model.specs import Specs
from generator.source.files import LANGUAGES, Project
from generator.source.layout import read_layout, write_layout

_WORDS_OF_OTHERS = "en"
"""Whose words stand in for those of a language that nothing is converted to."""


class NothingToTranslate(Told):
    """The language is the one that the report was written in."""


@dataclass(frozen=True)
class Draft:
    """What begins a language, or goes on with it."""

    texts: dict[str, str]
    """New texts of the files that change."""
    added: int
    """How many texts it gets."""
    base: str
    """Code of the language that they are converted from; empty if only people can translate."""


def draft_language(project: Project, code: str) -> Draft:
    """The language among those of the site and marked as a draft, with words, and with texts if they can be converted.

    Raises:
        NoSuchLanguage: `code` is of none.
        NothingToTranslate: it is the source language.
        ReportError: a file cannot be read.
    """
    specs = sound_specs(project)
    site = specs.all(SiteSpec)[0].spec
    if code == site.languages[0]:
        raise NothingToTranslate(
            f"“{code}”是原文语言，不需要译文", f"“{code}” is the source language: it needs no translation"
        )
    found = base_of(code, _languages(specs, site.languages))
    base, convert = (found[0].code, found[1]) if found else ("", str)
    languages = tuple(dict.fromkeys((*site.languages, code)))
    texts, added = {}, 0
    for path, data in _files(project):
        count = add_language(data, base, code, languages, convert) if base else 0
        if path == SITE_PATH:
            _list_draft(data, code)
        if count or path == SITE_PATH:
            texts[path] = write_layout(data)
        added += count
    if not project.place(f"{LANGUAGES}/{code}.yml").is_file():
        texts[f"{LANGUAGES}/{code}.yml"] = _words(project, code, base, convert)
    return Draft(texts, added, base)


def _languages(specs: Specs, codes: tuple[str, ...]) -> list[LanguageSpec]:
    by_code = {found.spec.code: found.spec for found in specs.all(LanguageSpec)}
    return [by_code[code] for code in codes if code in by_code]


def _files(project: Project) -> Iterator[tuple[str, Any]]:
    """All files with texts of the report, as data that remembers how it was written."""
    for path in project.own_paths():
        if not path.startswith(f"{LANGUAGES}/"):
            yield path, read_layout(project.place(path).read_bytes().decode("utf-8-sig"))


def _words(project: Project, code: str, base: str, convert: Convert) -> str:
    place = project.place(f"{LANGUAGES}/{base or _WORDS_OF_OTHERS}.yml")
    text = place.read_bytes().decode("utf-8-sig")
    if base:
        return converted_words(text, code, base, convert)
    return stand_in_words(text, code, _WORDS_OF_OTHERS)


def _list_draft(site: Any, code: str) -> None:
    """The code among the languages of the site, and among those still being translated."""
    if code not in site["languages"]:
        site["languages"].append(code)
    if "drafts" not in site:
        drafts = CommentedSeq()
        drafts.fa.set_flow_style()
        site.insert(list(site).index("languages") + 1, "drafts", drafts)
        move_remark(site, "languages", "drafts")
    if code not in site["drafts"]:
        site["drafts"].append(code)
