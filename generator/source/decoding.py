"""Bytes to text: only UTF-8 without characters that nobody can see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from generator.diagnostics import Diagnostics, Location, rules
from generator.source.text_lines import split_lines

MAX_BYTES = 8 * 1024 * 1024
_CHARACTERS_TOLD = 20
UNSEEN = re.compile(
    "([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff])\\1*"
)
"""Characters that look like nothing, or like an ordinary blank: one, or several of the same."""
_CATEGORY_IN_CHINESE = {
    "Cc": "控制字符",
    "Cf": "格式字符",
    "Cn": "未定义的字符",
    "Mn": "变体选择符",
    "Zs": "空格",
}
_IN_CHINESE = {
    **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "文字方向标记"),
    "\u00a0": "不换行空格",
    "\u00ad": "软连字符",
    "\u200b": "零宽空格",
    "\u200c": "零宽不连字",
    "\u200d": "零宽连字",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\u202f": "窄空格",
    "\u2060": "零宽连接符",
    "\u3000": "全角空格",
    "\ufeff": "字节顺序标记",
}


def decode(raw: bytes, path: str, diagnostics: Diagnostics) -> str | None:
    """The text of a file, or None if it cannot be read as text at all.

    What cannot be seen is reported and stands as ordinary blanks in the text, so that the rest of the file is checked.
    """
    if len(raw) > MAX_BYTES:
        size, limit = f"{len(raw) / 2**20:.1f} MB", f"{MAX_BYTES >> 20} MB"
        diagnostics.report(rules.FILE_HAS_A_SANE_SIZE, Location(path), size=size, limit=limit)
        return None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0\0\0\0" in (raw[:8:2], raw[1:9:2]):
        diagnostics.report(rules.FILE_IS_UTF8, Location(path), found="UTF-16")
        return None
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        _report_encoding(raw, error.start, path, diagnostics)
        return None
    if not UNSEEN.search(text):
        return text
    _report_unseen(text, path, diagnostics)
    return UNSEEN.sub(lambda match: " " * len(match[0]), text)


def character_name(character: str) -> dict[str, str]:
    """Number and names of a character that cannot be shown, as values of a message."""
    category = unicodedata.category(character)
    name = unicodedata.name(
        character, "unknown character" if category == "Cn" else "control character"
    ).lower()
    in_chinese = _IN_CHINESE.get(character) or _CATEGORY_IN_CHINESE[category]
    return {"code": f"U+{ord(character):04X}", "name": name, "name_zh": in_chinese}


def _report_encoding(raw: bytes, position: int, path: str, diagnostics: Diagnostics) -> None:
    found = f"0x{raw[position]:02X}"
    read = split_lines(raw[:position].decode("utf-8") + "?")  # which stands for the byte that is none
    line, before = len(read), read[-1].removesuffix("?")
    written = raw[position - len(before.encode()) :].splitlines()[0]
    try:
        as_gbk = written.decode("gb18030")
    except UnicodeDecodeError:
        at, seen = Location(path, line, len(before) + 1), written.decode("utf-8", "replace")
        diagnostics.report(rules.FILE_IS_UTF8, at, found=found, source_line=seen)
        return
    column = next(at for at, character in enumerate(as_gbk, start=1) if not character.isascii())
    at, seen = Location(path, line, column), as_gbk.strip()[:24]
    diagnostics.report(rules.FILE_IS_UTF8, at, found=found, as_gbk=seen, source_line=as_gbk)


def _report_unseen(text: str, path: str, diagnostics: Diagnostics) -> None:
    told = 0
    for number, line in enumerate(split_lines(text), start=1):
        for match in UNSEEN.finditer(line):
            if told == _CHARACTERS_TOLD:
                return
            told += 1
            names = character_name(match[1])
            at = Location(path, number, match.start() + 1, len(match[0]))
            values: Mapping[str, Any] = {"shown": "□", **names}
            diagnostics.report(rules.CHARACTERS_ARE_VISIBLE, at, source_line=line, **values)
