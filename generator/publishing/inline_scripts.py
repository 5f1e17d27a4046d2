"""The inline scripts of the theme that a page may have, from a committed list.

The list is made from the theme's templates by `theme_scripts`. One of the scripts names the scope, that is
where the site begins as seen from the page, and so differs from depth to depth; the list holds its text and
we fill in the scope.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from generator.publishing.script_digest import script_digest

LIST_FILE = Path(__file__).with_name("inline_scripts.json")
SCOPE_PLACE = "{scope}"
DEEPEST_PAGE = 8
# Nothing that could end the string in which the script holds the scope.
SCOPE = re.compile(r"[A-Za-z0-9._~/-]+")


def allowed_inline_scripts(scopes: Iterable[str] = ()) -> frozenset[str]:
    """Digests of every inline script that the theme puts into pages.

    Args:
        scopes: what pages name as the place where the site begins: `relative_scopes()`, and for the 404 page
            of each language a path such as "/" or "/en/"; none if the pages load this script from a file.
    """
    known = json.loads(LIST_FILE.read_text(encoding="utf-8"))
    return frozenset(known["fixed"].values()) | {_scope_digest(known["scope"], scope) for scope in scopes}


def relative_scopes(deepest: int = DEEPEST_PAGE) -> tuple[str, ...]:
    """The scopes of the pages that lie up to `deepest` folders below the first one."""
    return tuple("/".join([".."] * depth) or "." for depth in range(deepest + 1))


def _scope_digest(script: str, scope: str) -> str:
    if not SCOPE.fullmatch(scope):
        raise ValueError(f"a scope may hold only letters, digits and . _ ~ / -: {scope!r}")
    return script_digest(script.replace(SCOPE_PLACE, scope))
