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
_IN_CHINESE = {
    **dict.fromkeys(map(chr, (*range(0x20), *range(0x7F, 0xA0))), "控制字符"),
    **dict.fromkeys(
        map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))), "文字方向标记"
    ),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), "变体选择符"),
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
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[1:8:2] == b"\0\0\0\0" or raw[0:8:2] == b"\0\0\0\0":
        diagnostics.report(rules.FILE_IS_UTF8, Location(path), found="UTF-16")
        return None
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        _report_encoding(raw, error.start, path, diagnostics)
        return None
    if UNSEEN.search(text):
        _report_unseen(text, path, diagnostics)
        text = UNSEEN.sub(lambda match: " " * len(match[0]), text)
    return text


def character_name(character: str) -> dict[str, str]:
    """Number and names of a character that cannot be shown, as values of a message."""
    name = unicodedata.name(character, "control character").lower()
    return {"code": f"U+{ord(character):04X}", "name": name, "name_zh": _IN_CHINESE.get(character, name)}


def _report_encoding(raw: bytes, position: int, path: str, diagnostics: Diagnostics) -> None:
    start = raw.rfind(b"\n", 0, position) + 1
    line = raw.count(b"\n", 0, position) + 1
    written = raw[start:].partition(b"\n")[0].rstrip(b"\r")
    found = f"0x{raw[position]:02X}"
    try:
        as_gbk = written.decode("gb18030")
    except UnicodeDecodeError:
        column = len(raw[start:position].decode("utf-8", "replace")) + 1
        seen = written.decode("utf-8", "replace")
        diagnostics.report(rules.FILE_IS_UTF8, Location(path, line, column), found=found, source_line=seen)
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
