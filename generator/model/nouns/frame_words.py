"""Words around every page: header, navigation, search, footer, and the page for what is not there."""

from __future__ import annotations

from generator.model.spec import Spec, Text


class FrameWordsSpec(Spec):
    """Labels and messages of the theme."""

    contents: Text
    """Table of contents."""
    previous: Text
    """Previous page."""
    next: Text
    """Next page."""
    not_found_title: Text
    """Title of the page for addresses that do not exist."""
    not_found_text: Text
    """Text of that page."""
    breadcrumbs: Text
    """Name of the breadcrumb navigation."""
    skip: Text
    """Skip link."""
    moved: Text
    """Text of a redirect page."""
    menu: Text
    """Button that opens the navigation on a phone."""
    search: Text
    """Name of the search."""
    search_results: Text
    """Name of the list of results."""
    site_navigation: Text
    """Name of the tabs."""
    section_navigation: Text
    """Name of the navigation beside the text."""
    page_navigation: Text
    """Name of the links to the previous and the next page."""
    colours: Text
    """Name of the switch between light and dark."""
    back_to_top: Text
    """Button: back to the top of a page."""
    scheme_system: Text
    """State of that switch: as the system asks for."""
    scheme_light: Text
    """State of that switch: light."""
    scheme_dark: Text
    """State of that switch: dark."""
    heading_link: Text
    """Name of the link that stands after a heading."""
    footer_source: Text
    """Footer: the source, with {publisher} and {date}."""
    footer_made_with: Text
    """Footer: what the site is made with."""
    close: Text
    """Button that closes a panel."""
    search_hint: Text
    """What may be typed into the search."""
    search_needs_scripts: Text
    """Instead of the search where a browser runs no scripts."""
    search_kinds: Text
    """Name of the filter by kind of result."""
    search_all: Text
    """Filter that shows results of all kinds."""
    search_count: Text
    """How many results, with {count}."""
    search_partial: Text
    """No result has all words; with {count}."""
    search_none: Text
    """There is no result."""
    search_nearest: Text
    """Before a word that is nearly what was typed."""
    page: Text
    """A page of the site, as a kind of search result."""
