"""Markup that a browser may read otherwise than our parser does, so that a check could look past something.

The parser knows HTML's tokens but not its special cases for scripting, SVG and old raw-text elements. Our own
pages need none of these, so a page that has one is refused rather than understood.
"""

import re
from collections.abc import Iterator

SPECIAL_CASES = (
    (re.compile(rb"<(?:noscript|xmp|plaintext|noembed|noframes|math)\b", re.IGNORECASE), "元素", "element"),
    (
        re.compile(rb"<(title|textarea)\b[^>]*>[^<]*<(?!/\1)", re.IGNORECASE),
        "纯文字里有标记",
        "markup inside plain text",
    ),
    (re.compile(rb"<!\[CDATA\[|<!ENTITY|<\?", re.IGNORECASE), "HTML里有XML", "XML in HTML"),
    (re.compile(rb"\x00"), "空字节", "NUL byte"),
)
SCRIPT = re.compile(rb"<script\b", re.IGNORECASE)


def find_ambiguities(markup: bytes, scripts_seen: int) -> Iterator[tuple[int, str, str]]:
    """Line and description, Chinese and English, of everything in `markup` that has two readings.

    Args:
        scripts_seen: how many script elements the parser found.
    """
    for pattern, zh, en in SPECIAL_CASES:
        if match := pattern.search(markup):
            shown = match[0][:40].decode("utf-8", "replace")
            yield markup.count(b"\n", 0, match.start()) + 1, f"{zh}：{shown!r}", f"{en}: {shown!r}"
    written = len(SCRIPT.findall(markup))
    if written != scripts_seen:
        zh = f"<script写了{written}次，解析器却找到{scripts_seen}个script元素"
        en = f"<script is written {written} times, but a parser finds {scripts_seen} script elements"
        yield 0, zh, en
