"""Reading a finished site as a browser would."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html


def read(page: Path) -> html.HtmlElement:
    """The document in a file."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    return html.document_fromstring(page.read_bytes(), parser=parser)


def pages(site: Path) -> list[Path]:
    """All pages that a template made; redirects are files of their own."""
    return [page for page in sorted(site.rglob("*.html")) if b"md-container" in page.read_bytes()]


def attribute(element: html.HtmlElement, name: str) -> str:
    """An attribute that must be there."""
    value = element.get(name)
    assert value is not None, f"{element.tag!r} has no {name}"
    return value


def file_behind(site: Path, address: str) -> Path:
    """The file that answers an absolute address of the site."""
    path = unquote(urlsplit(address).path).removeprefix("/duizhao/")
    return site / (path + "index.html" if not path or path.endswith("/") else path)


def address_of(site: Path, page: Path) -> str:
    """The absolute address of a page."""
    return urljoin(
        "https://example.org/duizhao/",
        page.relative_to(site).as_posix().removesuffix("index.html"),
    )


def article_text(page: Path) -> str:
    """The words of a page's article, with single blanks."""
    article = read(page).find(".//article")
    assert article is not None, f"{page} has no article"
    return " ".join("".join(article.itertext()).split())
