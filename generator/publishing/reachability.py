"""Pages that no reader finds by following links from the first page."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.publishing.finding import Finding
from generator.publishing.rule import Rule

START = "index.html"
NOT_FOUND = "404.html"


def find_unreachable(pages: Iterable[str], ways: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    """Pages to which no chain of links leads from the start; 404 pages need none.

    Args:
        pages: their files, but for redirects.
        ways: for each file the files to which it leads a reader.
    """
    reached = {START}
    waiting = [START]
    while waiting:
        found = set(ways.get(waiting.pop(), ())) - reached
        reached |= found
        waiting.extend(found)
    for file in pages:
        if file not in reached and not is_not_found_page(file):
            zh, en = "从首页一路点击到不了这一页", "no chain of links leads here from the first page"
            yield Finding(file, 0, Rule.PAGE_IS_REACHABLE, zh, en)


def is_not_found_page(file: str) -> bool:
    """Whether a server shows `file` in place of pages that do not exist, at whatever depth."""
    return file.rpartition("/")[2] == NOT_FOUND
