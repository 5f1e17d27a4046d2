"""References as BibTeX, in UTF-8, for BibTeX and biblatex alike.

A writer of its own, because those of pybtex and bibtexparser write values as they come: they neither escape what TeX
takes for a command nor keep the braces of a value in pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from babel import Locale

from generator.citing.reference import Reference

_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"{\textbraceleft}",  # not \{, which BibTeX counts as a brace all the same
        "}": r"{\textbraceright}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)
_IN_ADDRESSES = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20", '"': "%22"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex_entry(reference: Reference) -> str:
    """One entry, ending in a line feed."""
    kind = "incollection" if reference.is_part else "techreport"
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(reference))
    return f"@{kind}{{{reference.key},\n{fields}\n}}\n"


def bibtex_file(references: Iterable[Reference]) -> str:
    """All entries, a blank line between them."""
    return "\n".join(map(bibtex_entry, references))


def escape_tex(text: str) -> str:
    """A text that TeX prints as it is, on one line, with its braces in pairs."""
    return " ".join(text.split()).translate(_ESCAPED)


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    # Braces in braces: an organization is one name, and a title keeps its capitals.
    if reference.is_part:
        yield "title", _kept(reference.title)
        yield "bookauthor", _kept(reference.author)
        yield "booktitle", _kept(reference.report_title)
        yield "publisher", _text(reference.publisher)
    else:
        yield "author", _kept(reference.author)
        yield "title", _kept(reference.title)
        yield "institution", _text(reference.publisher)
    yield "year", f"{{{reference.published.year}}}"
    yield "month", _MONTHS[reference.published.month - 1]
    yield "day", f"{{{reference.published.day}}}"
    if reference.locator:
        yield "chapter", f"{{{reference.locator}}}"
    yield "url", f"{{{reference.url.translate(_IN_ADDRESSES)}}}"
    yield "langid", f"{{{_name_of(reference.language.locale)}}}"


@cache
def _name_of(locale: str) -> str:
    """The language as babel, the package of LaTeX, calls it: its English name."""
    return (Locale(Locale.parse(locale).language).get_display_name("en") or "english").lower()


def _kept(text: str) -> str:
    return f"{{{{{escape_tex(text)}}}}}"


def _text(text: str) -> str:
    return f"{{{escape_tex(text)}}}"
