"""A reader at the search panel, in a real browser."""

from __future__ import annotations

from playwright.sync_api import Page

_FIND = """
async ({ query, most }) => {
  const folder = document.querySelector("dialog.dz-search").dataset.index;
  const index = window.dzTested ??= new dzSearch.Index(new URL(folder, document.baseURI).href);
  const found = await index.search(query);
  const records = await Promise.all(found.slice(0, most).map((entry) => index.record(entry.number)));
  return records.map((record) => record.address);
}
"""


def load_search(page: Page) -> None:
    """Open and close the panel, so that the engine is there."""
    page.keyboard.press("/")
    page.wait_for_function("() => window.dzSearch && window.dzTokens && window.dzLibraries")
    page.keyboard.press("Escape")


def found_ids(page: Page, query: str, most: int = 3) -> list[str]:
    """Ids of the first results: the anchor, or the last folder of a page."""
    addresses: list[str] = page.evaluate(_FIND, {"query": query, "most": most})
    return [address.partition("#")[2] or address.rstrip("/").rpartition("/")[2] for address in addresses]
