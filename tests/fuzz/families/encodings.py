"""Bytes: other encodings, marks of byte order, broken sequences, other ends of lines."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_bytes


def _as(raw: bytes, encoding: str) -> bytes:
    return raw.decode("utf-8", "replace").encode(encoding, "replace")


@in_bytes
def saved_as_gbk(raw: bytes, random: Random) -> bytes:
    return _as(raw, random.choice(["gbk", "gb18030", "big5"]))


@in_bytes
def saved_as_utf_16(raw: bytes, random: Random) -> bytes:
    return _as(raw, random.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32"]))


@in_bytes
def saved_as_latin_1(raw: bytes, random: Random) -> bytes:
    return _as(raw, random.choice(["latin-1", "cp1252", "ascii"]))


@in_bytes
def a_byte_order_mark(raw: bytes, random: Random) -> bytes:
    return b"\xef\xbb\xbf" * random.choice([1, 2]) + raw


@in_bytes
def a_byte_order_mark_inside(raw: bytes, random: Random) -> bytes:
    at = raw.find(b"\n", random.randrange(len(raw) or 1)) + 1
    return raw[:at] + b"\xef\xbb\xbf" + raw[at:]


@in_bytes
def a_byte_changed(raw: bytes, random: Random) -> bytes | None:
    if not raw:
        return None
    at = random.randrange(len(raw))
    return raw[:at] + bytes([random.randrange(256)]) + raw[at + 1 :]


@in_bytes
def a_byte_lost(raw: bytes, random: Random) -> bytes:
    at = random.randrange(len(raw) or 1)
    return raw[:at] + raw[at + 1 :]


@in_bytes
def bytes_that_are_no_text(raw: bytes, random: Random) -> bytes:
    at = random.randrange(len(raw) or 1)
    return (
        raw[:at]
        + random.choice([b"\xff", b"\xed\xa0\x80", b"\xc0\xaf", b"\x00", b"\x80", b"\xf4\x90\x80\x80"])
        + raw[at:]
    )


@in_bytes
def a_picture_in_its_place(raw: bytes, random: Random) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + random.randbytes(2000)


@in_bytes
def other_ends_of_lines(raw: bytes, random: Random) -> bytes:
    return raw.replace(b"\n", random.choice([b"\r\n", b"\r", b"\n\n"]))


@in_bytes
def bytes_read_twice(raw: bytes, random: Random) -> bytes:
    """UTF-8 read as Latin-1 and saved again: the well-known garble."""
    return raw.decode("latin-1").encode("utf-8")
