"""What YAML can do and we refuse: anchors, aliases, merges, tags, documents, bombs."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_line, in_text, swapped

_TAGS = ("!!str ", "!!int ", "!!python/object/apply:os.system ", "!x ", "!!binary ", "!!set ", "!!timestamp ")
_BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))

an_anchor = swapped(r"(?<=: )(?=[\"a-z])", lambda match, random: "&again ")
an_alias = swapped(r"(?<=: )[a-z-]+$", lambda match, random: "*again")
a_tag = swapped(r"(?<=: )(?=[\"a-z])", lambda match, random: random.choice(_TAGS))
a_block_mark = swapped(
    r"(?<=: )(?=[\"a-z])", lambda match, random: random.choice(["| ", "> ", ">- ", "|2 ", ">-\n", "|\n"])
)


@in_line
def a_merge_key(line: str, random: Random) -> str:
    indent = len(line) - len(line.lstrip(" -"))
    return f"{line}\n{' ' * indent}<<: *base"


@in_line
def a_question_mark(line: str, random: Random) -> str:
    indent = len(line) - len(line.lstrip(" -"))
    return f"{line}\n{' ' * indent}? [a, b]\n{' ' * indent}: c"


@in_line
def a_second_document(line: str, random: Random) -> str:
    return f"{line}\n{random.choice(['---', '...', '--- x'])}"


@in_text
def a_directive(text: str, random: Random) -> str:
    return (
        random.choice(["%YAML 1.2\n", "%YAML 9.9\n", "%TAG ! tag:x:\n", "%\n"])
        + random.choice(["---\n", ""])
        + text
    )


@in_text
def a_bomb_of_aliases(text: str, random: Random) -> str:
    return random.choice([_BOMB, _BOMB + text, text + _BOMB])


@in_text
def brackets_without_end(text: str, random: Random) -> str:
    return text + random.choice(["[", "{a: ", "- ", "? ", "- - "]) * random.choice([30, 1000, 100_000])


@in_text
def indents_without_end(text: str, random: Random) -> str:
    return text + "\n".join(" " * depth + "a:" for depth in range(random.choice([30, 200])))


@in_line
def nesting_in_a_line(line: str, random: Random) -> str | None:
    name, colon, _ = line.partition(": ")
    depth = random.choice([5, 23, 24, 25, 500])
    return f"{name}: {'[' * depth}{']' * depth}" if colon else None
