"""The addresses in a style sheet."""

import re
from collections.abc import Iterator

from generator.publishing.reference import Reference, Use

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
URL = re.compile(r"""(?:url|src)\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))""", re.IGNORECASE)
IMPORT = re.compile(r"""@import\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
IMAGE_SET = re.compile(r"image-set\(((?:[^()]|\([^()]*\))*)", re.IGNORECASE)
IMAGE_SET_ADDRESS = re.compile(r"""(?:^|,)\s*(?:"([^"]*)"|'([^']*)')""")
ESCAPE = re.compile(r"\\([0-9a-f]{1,6})[ \t\n\r\f]?", re.IGNORECASE)


def read_stylesheet(text: str, first_line: int = 1) -> Iterator[Reference]:
    """Every address that `text` makes a browser load."""
    # Comments keep their lines, so that the places after them stay right.
    text = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    yield from _addresses(text, first_line)
    plain = ESCAPE.sub(_character, text)
    if plain != text:  # "\\75rl(…)" is url(…) to a browser
        known = {reference.address for reference in _addresses(text, first_line)}
        yield from (found for found in _addresses(plain, first_line) if found.address not in known)


def _addresses(text: str, first_line: int) -> Iterator[Reference]:
    for pattern, use in ((URL, Use.IMAGE), (IMPORT, Use.RESOURCE)):
        for match in pattern.finditer(text):
            address = next(group for group in match.groups() if group is not None)
            yield Reference(address, first_line + text.count("\n", 0, match.start()), use)
    for images in IMAGE_SET.finditer(text):
        line = first_line + text.count("\n", 0, images.start())
        for match in IMAGE_SET_ADDRESS.finditer(images[1]):
            yield Reference(next(group for group in match.groups() if group is not None), line, Use.IMAGE)


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1], 16)
    return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"
