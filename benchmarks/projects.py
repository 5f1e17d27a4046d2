"""Projects to build: a copy of the flagship, or a report of any size, and what an editor does to them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.aside import put_aside
from benchmarks.measuring import Command, Contender
from benchmarks.scale_project import write_project

ROOT = Path(__file__).parents[1]
CLEAN, DRAWN_ANEW, PRINTED_ANEW, NOTHING_KEPT, ONE_EDIT = (
    "Duizhao, clean, charts and PDFs kept",
    "Duizhao, clean, PDFs kept",
    "Duizhao, clean, charts kept",
    "Duizhao, clean, nothing kept",
    "Duizhao, after one edit",
)
_PARAGRAPH = re.compile(r"(?<=\ben: >-\n)( +)(?P<word>Here, )?")


@dataclass(frozen=True)
class BenchProject:
    """One project in a folder of its own."""

    folder: Path
    edited: str
    """The file whose first English paragraph an editor changes."""
    page: str
    """The English page that shows that paragraph, below the root of its language."""

    @classmethod
    def flagship(cls, folder: Path) -> BenchProject:
        """A copy of this repository's report."""
        for name in ("content", "data", "site_config"):
            shutil.copytree(ROOT / name, folder / name)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        return cls(folder, "content/measures/health.yml", "measures/health/")

    @classmethod
    def of_size(cls, folder: Path, pages: int) -> BenchProject:
        """A generated report with about so many pages a language.

        It is not printed: nobody prints thousands of pages, and the others print nothing either.
        """
        write_project(folder, pages)
        site = folder / "site_config" / "site.yml"
        site.write_text(site.read_text("utf-8") + "\nprints: false\n", "utf-8")
        return cls(folder, "content/measures/measure-5.yml", "measures/measure-5/")

    @property
    def site(self) -> Path:
        """Where it is published."""
        return self.folder / "site"

    def command(self, name: str, *arguments: str) -> Command:
        """One of our commands on this project."""
        return Command([sys.executable, "-m", "generator", name, *arguments], self.folder)

    def run(self, name: str, *arguments: str) -> None:
        """Run a command unmeasured."""
        command = self.command(name, *arguments)
        subprocess.run(list(command.arguments), cwd=self.folder, check=True, capture_output=True)

    def edit(self, number: int | None = None) -> str:
        """Change one paragraph, as an editor does; a word that the page now has and did not have before."""
        place = self.folder / self.edited
        text = place.read_text("utf-8")
        found = _PARAGRAPH.search(text)
        assert found is not None, f"{self.edited} has no English paragraph"
        word = (
            ""
            if found["word"] and number is None
            else "Here, "
            if number is None
            else f"Here {_letters(number)}, "
        )
        place.write_text(text[: found.start()] + found[1] + word + _after(text, found), "utf-8")
        return word.strip()

    def contender(self, name: str) -> Contender:
        """Our build in one of its states."""
        before: dict[str, Callable[[], object]] = {
            CLEAN: partial(self._forget, "charts", "print"),
            DRAWN_ANEW: partial(self._forget, "print"),
            PRINTED_ANEW: partial(self._forget, "charts"),
            NOTHING_KEPT: self._forget,
            ONE_EDIT: self._known_and_edited,
        }
        return Contender(name, [self.command("build")], before[name])

    def _known_and_edited(self) -> None:
        # the turn of another contender may have thrown away what an earlier build left
        self.run("build")
        self.edit()

    def _forget(self, *kept: str) -> None:
        """Put aside what earlier builds left, but for these parts of the cache."""
        cache, beside = self.folder / "build" / "cache", self.folder / "kept"
        if kept and not (cache / kept[0]).is_dir():
            self.run("build")
        beside.mkdir()
        for name in kept:
            if (cache / name).is_dir():  # a report that is not printed has no PDFs
                (cache / name).rename(beside / name)
        put_aside(self.folder / "build")
        put_aside(self.site)
        cache.parent.mkdir(parents=True)
        beside.rename(cache)


def _after(text: str, found: re.Match[str]) -> str:
    rest = text[found.end() :]
    return re.sub(r"^Here [a-z]+, ", "", rest)


def _letters(number: int) -> str:
    """A word of letters for a number, since text may hold no digits."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
