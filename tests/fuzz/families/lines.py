"""Lines deleted, doubled, moved and joined."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_text


@in_text
def a_line_deleted(text: str, random: Random) -> str:
    lines = text.split("\n")
    del lines[random.randrange(len(lines))]
    return "\n".join(lines)


@in_text
def a_few_lines_deleted(text: str, random: Random) -> str:
    lines = text.split("\n")
    start = random.randrange(len(lines))
    del lines[start : start + random.randint(2, 6)]
    return "\n".join(lines)


@in_text
def a_line_doubled(text: str, random: Random) -> str:
    lines = text.split("\n")
    number = random.randrange(len(lines))
    lines.insert(number, lines[number])
    return "\n".join(lines)


@in_text
def a_few_lines_doubled(text: str, random: Random) -> str:
    lines = text.split("\n")
    start = random.randrange(len(lines))
    copied = lines[start : start + random.randint(2, 6)]
    return "\n".join(lines[:start] + copied + lines[start:])


@in_text
def two_lines_swapped(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    number = random.randrange(len(lines))
    if number + 1 == len(lines):
        return None
    lines[number], lines[number + 1] = lines[number + 1], lines[number]
    return "\n".join(lines)


@in_text
def a_line_moved(text: str, random: Random) -> str:
    lines = text.split("\n")
    line = lines.pop(random.randrange(len(lines)))
    lines.insert(random.randrange(len(lines) + 1), line)
    return "\n".join(lines)


@in_text
def two_lines_joined(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    number = random.randrange(len(lines))
    if number + 1 == len(lines):
        return None
    lines[number : number + 2] = [lines[number] + " " + lines[number + 1].lstrip()]
    return "\n".join(lines)


@in_text
def a_line_broken(text: str, random: Random) -> str | None:
    blanks = [at for at, character in enumerate(text) if character == " " and text[at - 1 : at].strip()]
    if not blanks:
        return None
    at = random.choice(blanks)
    return text[:at] + "\n" + text[at + 1 :]


@in_text
def two_entries_swapped_in_part(text: str, random: Random) -> str | None:
    """The line of one entry stands in another, as after dragging with the mouse."""
    lines = text.split("\n")
    first, second = (random.randrange(len(lines)) for _ in range(2))
    lines[first], lines[second] = lines[second], lines[first]
    return "\n".join(lines)
