"""One language's staged tree, and all that the site builder has to be told about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class NavigationItem:
    """One entry of the navigation; the topmost ones are the tabs."""

    title: str
    path: str
    """Directory below the language's root, ending in a slash; empty for home."""
    items: tuple[NavigationItem, ...] = ()
    """Entries below it; two levels below the tabs are shown."""


@dataclass(frozen=True)
class Alternate:
    """A language that the site is read in, with what its pages are called from any other."""

    html_lang: str
    name: str
    """The language's name in itself."""
    site_name: str
    site_url: str
    """Address of its root, ending in a slash."""
    not_found_title: str
    not_found_text: str


@dataclass(frozen=True)
class FooterLine:
    """One line of the footer: source, licence, attribution."""

    text: str
    label: str = ""
    url: str = ""


@dataclass(frozen=True)
class ThemeWords:
    """Words that the theme overrides show; the theme brings the others itself."""

    skip: str
    """First link of a page, for the keyboard."""
    menu: str
    """Button that opens the navigation on a phone."""
    search: str
    """Name of the search."""
    search_results: str
    """Name of the list of results."""
    search_hint: str
    """What may be typed into it."""
    search_needs_scripts: str
    """What stands in its place where no scripts run."""
    search_kinds: str
    """Name of the filter by kind of result."""
    close: str
    """Button that closes a panel."""
    site_navigation: str
    """Name of the tabs."""
    section_navigation: str
    """Name of the navigation beside the text."""
    page_navigation: str
    """Name of the links to the previous and the next page."""
    contents: str
    """Table of contents of the page."""
    previous: str
    """Previous page."""
    next: str
    """Next page."""
    colours: str
    """Name of the switch between light and dark."""
    back_to_top: str
    """Button: back to the top of a page."""
    scheme_system: str
    """State of that switch: as the system asks for."""
    scheme_light: str
    """State of that switch: light."""
    scheme_dark: str
    """State of that switch: dark."""
    heading_link: str
    """Name of the link that stands after a heading."""
    not_found_title: str
    """Title of the page for addresses that do not exist."""
    not_found_text: str
    """Text of that page."""


@dataclass(frozen=True)
class LanguageStage:
    """One language's staged tree, in plain text: nothing here is HTML."""

    code: str
    """Key of the language (`zh`)."""
    html_lang: str
    """Value of `lang` on its pages (`zh-Hans`)."""
    locale: str
    """Locale for link previews (`zh_Hans_CN`)."""
    theme_language: str
    """Language of the theme's own words (`zh`)."""
    direction: str
    """`ltr` or `rtl`."""
    digits: str
    """Its ten digits, with which scripts write what they count."""
    site_name: str
    site_url: str
    """Address of this language's root, ending in a slash."""
    inherited_config: Path
    """The configuration that all languages share."""
    theme_dir: Path
    """Folder of the theme overrides."""
    config_path: Path
    """Where this language's configuration is written."""
    docs_dir: Path
    """Its pages, which must lie below the folder of `config_path`."""
    site_dir: Path
    """Where its HTML goes, also below that folder."""
    navigation: tuple[NavigationItem, ...]
    alternates: tuple[Alternate, ...]
    """All languages of the site, this one too; the first is the source language."""
    words: ThemeWords
    footer: tuple[FooterLine, ...] = ()
    has_copies: bool = True
    """A Markdown copy is put beside every page once the site is built."""
    notices: tuple[FooterLine, ...] = ()
    """Said at the top of every page."""
