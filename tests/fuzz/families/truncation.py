"""Files that end too soon, or begin too late."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_bytes


@in_bytes
def cut_at_a_byte(raw: bytes, random: Random) -> bytes:
    return raw[: random.randrange(len(raw) or 1)]


@in_bytes
def cut_at_a_line(raw: bytes, random: Random) -> bytes:
    lines = raw.split(b"\n")
    return b"\n".join(lines[: random.randrange(1, len(lines) + 1)])


@in_bytes
def the_beginning_lost(raw: bytes, random: Random) -> bytes:
    lines = raw.split(b"\n")
    return b"\n".join(lines[random.randrange(1, len(lines) + 1) :])


@in_bytes
def nothing_left(raw: bytes, random: Random) -> bytes:
    return random.choice(
        [b"", b"\n", b"# empty\n", b"---\n", b" ", b"null\n", b"[]\n", b"{}\n", b"x\n", b"''\n"]
    )


@in_bytes
def written_twice(raw: bytes, random: Random) -> bytes:
    return raw + raw


@in_bytes
def the_middle_lost(raw: bytes, random: Random) -> bytes:
    first, second = sorted(random.randrange(len(raw) or 1) for _ in range(2))
    return raw[:first] + raw[min(second, first + 2000) :]
