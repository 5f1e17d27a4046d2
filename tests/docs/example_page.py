"""A page of docs/ read as a reader follows it: files to write, in order, and messages that come of them.

A block of YAML names its file in its title: `data/air.yml` is the whole file, `data/air.yml …` goes to its end, and
`data/air.yml, wrong` stands only until the message after it has been told. A block of text with the title `duizhao check`
is what the check says then; an ellipsis in it stands for what is left out. There is no block of YAML without a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(
    r'^```(?P<kind>yaml|text)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL
)
_CHECK = ("duizhao check", "duizhao check --language zh")


@dataclass(frozen=True)
class Written:
    """A block that a reader writes into a file."""

    path: str
    text: str
    is_added: bool
    is_wrong: bool


@dataclass(frozen=True)
class Told:
    """A block that the check answers with."""

    language: str
    text: str

    def agrees_with(self, shown: str) -> bool:
        """Everything that the page quotes stands in the message, in this order."""
        parts = [re.escape(part.strip()) for part in self.text.split("…")]
        return re.search(".*?".join(parts), shown, re.DOTALL) is not None


def blocks(page: Path) -> Iterator[Written | Told]:
    """The blocks of a page in reading order.

    Raises:
        ValueError: a block of YAML does not say which file it is.
    """
    for match in _FENCE.finditer(page.read_text(encoding="utf-8")):
        kind, title, text = match["kind"], match["title"] or "", match["text"]
        if kind == "text":
            if title in _CHECK:
                yield Told("zh" if title.endswith("zh") else "en", text)
        elif not title:
            raise ValueError(f"{page.name}: a block of YAML without a title: {text[:60]}")
        else:
            path = title.removesuffix(" …").removesuffix(", wrong")
            yield Written(path, text, title.endswith(" …"), title.endswith(", wrong"))
