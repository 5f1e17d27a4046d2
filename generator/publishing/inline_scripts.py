"""The inline scripts of the theme that a page may have, from a committed list.

The list is made from the theme's templates by `theme_scripts`. One of the scripts says where the site begins
as seen from the page, and so differs from depth to depth; the list holds its text and we fill in the address.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from generator.publishing.script_digest import script_digest

LIST_FILE = Path(__file__).with_name("inline_scripts.json")
SCOPE_PLACE = "{address of the site}"
DEEPEST_PAGE = 8
# Nothing that could end the string in which the script holds the address.
ABSOLUTE_ADDRESS = re.compile(r"/[A-Za-z0-9._~/-]*")


def allowed_inline_scripts(
    absolute_scopes: Iterable[str] = (), *, deepest: int = DEEPEST_PAGE
) -> frozenset[str]:
    """Digests of every inline script that the theme puts into pages.

    Args:
        absolute_scopes: paths such as "/" and "/en/", which the 404 page of each language names.
        deepest: how many folders below the root the deepest page lies.
    """
    known = json.loads(LIST_FILE.read_text(encoding="utf-8"))
    scopes = [_relative_scope(depth) for depth in range(deepest + 1)] + [*absolute_scopes]
    return frozenset(known["fixed"].values()) | {_scope_digest(known["scope"], scope) for scope in scopes}


def _relative_scope(depth: int) -> str:
    return "/".join([".."] * depth) or "."


def _scope_digest(script: str, scope: str) -> str:
    if scope.startswith("/") and not ABSOLUTE_ADDRESS.fullmatch(scope):
        raise ValueError(f"a site address may hold only letters, digits and . _ ~ / -: {scope!r}")
    return script_digest(script.replace(SCOPE_PLACE, scope))
