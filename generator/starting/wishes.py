"""What an author wants of a new report, and which wishes cannot be met."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.diagnostics.told import Told
from generator.model.spec import LANGUAGE_CODE_PATTERN
from generator.model.web_address import is_safe_link

LONGEST_TITLE = 200
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_SITE_ADDRESS = re.compile(r"https?://[^\s/]+(/[^\s]*)?/")


class WishRefused(Told):
    """A wish that no report can be made of."""


@dataclass(frozen=True)
class Wishes:
    """A new report in the words of its author."""

    languages: tuple[str, ...]
    """Codes; the first is the language that the report was written in."""
    titles: Mapping[str, str]
    """By language; one that has none takes the title of the first."""
    publisher: str
    """Who publishes it; empty for an invented name."""
    address: str
    """Where the site will stand."""
    accent: str
    """Colour of the site as `#rrggbb`; empty for our own."""
    published: datetime.date
    editor: str
    """The language of comments: `zh` or `en`."""


def language_codes(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Codes set apart by commas or blanks.

    Raises:
        WishRefused: one is no code, stands twice, or has no file of words.
    """
    codes = tuple(code for code in re.split(r"[\s,，、]+", text.strip()) if code)
    known = tuple(known)
    if not codes:
        raise WishRefused("至少要有一种语言，例如zh,en", "at least one language is needed, such as zh,en")
    for number, code in enumerate(codes):
        if not re.fullmatch(LANGUAGE_CODE_PATTERN, code):
            raise WishRefused(
                f"“{code}”不是语言代码；代码是小写字母，例如zh、en、zh-hant",
                f"“{code}” is no language code; codes are lower-case letters, such as zh, en or zh-hant",
            )
        if code in codes[:number]:
            raise WishRefused(f"语言“{code}”写了两次", f"the language “{code}” is named twice")
        if code not in known:
            raise WishRefused(
                f"没有“{code}”的界面文字；现有：{'、'.join(known)}。用--words 文件.yml给出它的语言文件",
                f"there are no interface words in “{code}”; there are: {', '.join(known)}. "
                "Give its language file with --words FILE.yml",
            )
    return codes


def title_in(text: str, languages: tuple[str, ...]) -> tuple[str, str]:
    """The language and the title of `en=Report`; without a code of the site before it, all is title.

    Raises:
        WishRefused: nothing is left of it, or more than a title.
    """
    code, mark, rest = text.partition("=")
    code, title = (code.strip(), rest) if mark and code.strip() in languages else (languages[0], text)
    return code, _one_line(title, "题目", "title")


def name_of(text: str) -> str:
    """A publisher's name on one line; empty stays empty.

    Raises:
        WishRefused: it has signs that no text has.
    """
    return _one_line(text, "发布者", "publisher") if text.strip() else ""


def colour_in(text: str) -> str:
    """A colour as `#rrggbb` in lower case; empty stays empty.

    Raises:
        WishRefused: it is something else.
    """
    plain = text.strip().lower()
    short = re.fullmatch(r"#?([0-9a-f])([0-9a-f])([0-9a-f])", plain)
    colour = "#" + "".join(2 * digit for digit in short.groups()) if short else f"#{plain.lstrip('#')}"
    if plain and not _COLOUR.fullmatch(colour):
        raise WishRefused(
            f"“{text}”不是颜色；请写成#1b6ca8这样的六位", f"“{text}” is no colour; write it like #1b6ca8"
        )
    return colour if plain else ""


def address_in(text: str, folder: str) -> str:
    """The site's address, ending in a slash; by default one made of the folder's name.

    Raises:
        WishRefused: no page could be linked to there.
    """
    if not text:
        name = re.sub(r"[^a-z0-9]+", "-", folder.lower()).strip("-")
        return f"https://example.org/{name or 'report'}/"
    address = text if text.endswith("/") else f"{text}/"
    if not is_safe_link(address) or not _SITE_ADDRESS.fullmatch(address) or "?" in address or "#" in address:
        raise WishRefused(
            f"“{text}”不是网址；请写成https://example.org/report/这样",
            f"“{text}” is no address; write it like https://example.org/report/",
        )
    return address


def _one_line(text: str, zh: str, en: str) -> str:
    line = " ".join(text.split())
    strange = next((sign for sign in line if unicodedata.category(sign) in ("Cc", "Cs", "Cn", "Co")), "")
    if strange:
        raise WishRefused(
            f"{zh}里有无法显示的字符（U+{ord(strange):04X}）",
            f"the {en} has a character that cannot be shown (U+{ord(strange):04X})",
        )
    if not line:
        raise WishRefused(f"{zh}不能为空", f"the {en} must not be empty")
    if len(line) > LONGEST_TITLE:
        raise WishRefused(
            f"{zh}太长（{len(line)}字，上限{LONGEST_TITLE}字）",
            f"the {en} is too long ({len(line)} characters; the limit is {LONGEST_TITLE})",
        )
    return line
