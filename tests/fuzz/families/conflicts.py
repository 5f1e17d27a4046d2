"""What version control leaves behind."""

from __future__ import annotations

from random import Random

from tests.fuzz.slip import in_line, in_text


@in_line
def a_merge_conflict(line: str, random: Random) -> str:
    other = line[:-1] + "x" if len(line) > 1 else "x"
    return f"<<<<<<< HEAD\n{line}\n=======\n{other}\n>>>>>>> branch"


@in_line
def one_mark_of_a_conflict(line: str, random: Random) -> str:
    return f"{line}\n{random.choice(['<<<<<<< HEAD', '=======', '>>>>>>> 4d96c0c', '||||||| base'])}"


@in_line
def a_line_of_a_difference(line: str, random: Random) -> str:
    return random.choice("+-") + line


@in_text
def the_head_of_a_difference(text: str, random: Random) -> str:
    return f"--- a/file.yml\n+++ b/file.yml\n@@ -1,3 +1,3 @@\n{text}"
