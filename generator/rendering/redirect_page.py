"""A page that stands at another address of what it leads to; no template of the theme takes part in it."""

from __future__ import annotations

from markupsafe import Markup

from generator.model.nouns.language import LanguageSpec

_PAGE = Markup(
    '<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    '<meta http-equiv="refresh" content="0; url={url}">\n<link rel="canonical" href="{canonical}">\n'
    '<meta name="robots" content="noindex">\n{script}</head>\n<body>\n'
    '<p>{words}: <a href="{url}">{title}</a></p>\n</body>\n</html>\n'
)
_SCRIPT = Markup('<script src="{}" defer></script>\n')


def redirect_page(language: LanguageSpec, title: str, url: str, canonical: str, script: str = "") -> bytes:
    """A page that leads on at once.

    Args:
        url: relative to the page.
        canonical: the whole address of what it leads to.
        script: address of the script that takes the reader's anchor along, which a refresh would lose.
    """
    text = _PAGE.format(
        lang=language.html_lang,
        title=title,
        url=url,
        canonical=canonical,
        words=language.words.moved,
        script=_SCRIPT.format(script) if script else "",
    )
    return text.encode()
