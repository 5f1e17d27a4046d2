"""Bytes to text: only UTF-8 without characters that nobody can see."""

from __future__ import annotations

import re
import unicodedata

from generator.diagnostics import Diagnostics, Location, rules

MAX_BYTES = 8 * 1024 * 1024
_CHARACTERS_TOLD = 20
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u200b-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)


def decode(raw: bytes, path: str, diagnostics: Diagnostics) -> str | None:
    """The text of a file, or None if it cannot be read as text at all."""
    if len(raw) > MAX_BYTES:
        diagnostics.report(
            rules.FILE_HAS_A_SANE_SIZE, Location(path), size=f"{len(raw) / 2**20:.1f}", limit=MAX_BYTES >> 20
        )
        return None
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        diagnostics.report(rules.FILE_IS_UTF8, Location(path), found="UTF-16")
        return None
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        _report_encoding(raw, error.start, path, diagnostics)
        return None
    _report_unseen(text, path, diagnostics)
    return text


def _report_encoding(raw: bytes, position: int, path: str, diagnostics: Diagnostics) -> None:
    start = raw.rfind(b"\n", 0, position) + 1
    line = raw.count(b"\n", 0, position) + 1
    column = len(raw[start:position].decode("utf-8", "replace")) + 1
    at = Location(path, line, column)
    try:
        seen = raw.decode("gb18030").splitlines()[line - 1].strip()[:24]
    except (UnicodeDecodeError, IndexError):
        diagnostics.report(rules.FILE_IS_UTF8, at, found=f"0x{raw[position]:02X}")
    else:
        diagnostics.report(rules.FILE_IS_UTF8, at, found=f"0x{raw[position]:02X}", as_gbk=seen, source_line=seen)


def _report_unseen(text: str, path: str, diagnostics: Diagnostics) -> None:
    for count, match in enumerate(_UNSEEN.finditer(text)):
        if count == _CHARACTERS_TOLD:
            return
        character, position = match.group(), match.start()
        start = text.rfind("\n", 0, position) + 1
        end = text.find("\n", position)
        diagnostics.report(
            rules.CHARACTERS_ARE_VISIBLE,
            Location(path, text.count("\n", 0, position) + 1, position - start + 1),
            code=f"U+{ord(character):04X}",
            name=unicodedata.name(character, "CONTROL CHARACTER"),
            source_line=text[start : end if end >= 0 else len(text)],
        )
