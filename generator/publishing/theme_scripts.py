"""Reads the inline scripts of the installed theme out of the theme's own templates.

They are read there and never out of finished pages: a list made from pages would bless whatever an author
managed to slip into one. Run `python -m generator.publishing.theme_scripts` after a change of the theme's
version, and look at the difference before it is committed.
"""

import json
from collections.abc import Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from lxml import html

from generator.publishing.inline_scripts import LIST_FILE, SCOPE_PLACE
from generator.publishing.script_digest import script_digest

# What our configuration uses of the theme. Announcements, cookie consent, analytics, the warning of an
# outdated version and the theme's own redirects have inline scripts as well; these stay forbidden.
TEMPLATES = {
    "palette": "partials/javascripts/palette.html",
    "content": "partials/javascripts/content.html",
    "scope": "partials/javascripts/base.html",
}
FEATURES = ("content.tabs.link",)


def read_theme_scripts() -> dict[str, object]:
    """The content of the committed list, made anew from the installed theme."""
    scripts = {name: _scripts_of(template) for name, template in TEMPLATES.items()}
    (scope,) = scripts.pop("scope")
    return {
        "theme": f"mkdocs-material {version('mkdocs-material')}",
        "fixed": {
            f"{name}-{number}": script_digest(text)
            for name, texts in scripts.items()
            for number, text in enumerate(texts, start=1)
        },
        "scope": scope,
    }


def write_theme_scripts() -> None:
    """Write the committed list anew."""
    LIST_FILE.write_text(json.dumps(read_theme_scripts(), indent=2) + "\n", encoding="utf-8", newline="\n")


def _scripts_of(template: str) -> list[str]:
    environment = Environment(loader=FileSystemLoader(_theme_folder()))
    # The page may choose another scope for the whole site; the script is the same then but for the address.
    config: Mapping[str, object] = {"extra": {}}
    text = environment.get_template(template).render(base_url=SCOPE_PLACE, config=config, features=FEATURES)
    return [script.text or "" for script in html.fragment_fromstring(text, create_parent=True).iter("script")]


def _theme_folder() -> Path:
    found = find_spec("material")
    if found is None or found.origin is None:
        raise FileNotFoundError("the theme mkdocs-material is not installed")
    return Path(found.origin).parent / "templates"


if __name__ == "__main__":
    write_theme_scripts()
