"""Addresses outside the site: what a page may link to."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_LINK_SCHEMES = frozenset({"http", "https", "mailto"})
_LAST_CONTROL = 32


def is_safe_link(url: str) -> bool:
    """Whether a click on the address does nothing but open a page or a letter."""
    if any(ord(character) <= _LAST_CONTROL for character in url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:  # such as a host with one bracket
        return False
    return parts.scheme in _LINK_SCHEMES and bool(parts.netloc or parts.scheme == "mailto")


def _web_address(value: str) -> str:
    if not is_safe_link(value):
        raise PydanticCustomError("links-are-safe", "not an address", {"found": value})
    return value


WebAddress = Annotated[
    str,
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": r"^(https?://|mailto:)[^\s]+$"}),
]
"""An address outside the site, with `https://`, `http://` or `mailto:`."""
