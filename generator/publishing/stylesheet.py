"""The addresses in a style sheet."""

import re
from collections.abc import Iterator

from generator.publishing.reference import Reference, Use

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)""", re.IGNORECASE)
IMPORT = re.compile(r"""@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def read_stylesheet(text: str, first_line: int = 1) -> Iterator[Reference]:
    """Every address that `text` makes a browser load."""
    # Comments keep their lines, so that the places after them stay right.
    text = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for pattern, use in ((URL, Use.IMAGE), (IMPORT, Use.RESOURCE)):
        for match in pattern.finditer(text):
            address = next(group for group in match.groups() if group is not None)
            yield Reference(address, first_line + text.count("\n", 0, match.start()), use)
