"""The site for a disk: a zip that is opened by `file://`, where nobody turns a folder into the page inside it."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics.told import Told
from generator.publishing.output_folder import MARKER_NAME
from generator.publishing.packing import pack

_FOR_HOSTS = frozenset({MARKER_NAME, "404.html", "sitemap.xml"})
_LINK = re.compile(rb'(<a\b[^>]*?\shref="|<meta http-equiv="refresh" content="0; url=)([^"]*)(?=")')
_ELSEWHERE = re.compile(rb"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)


class NoSite(Told):
    """The folder holds no site of ours."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder}里没有duizhao生成的网站。请先运行duizhao build，或用--site指定。",
            f"{folder} holds no site that duizhao built. Run `duizhao build` first, or give --site.",
        )


def write_offline_zip(site: Path, target: Path, folder: str) -> int:
    """Write the published site into `target`, below one folder; returns the number of files.

    Raises:
        NoSite: `site` was not built by us.
    """
    if not (site / MARKER_NAME).is_file():
        raise NoSite(site)
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.name not in _FOR_HOSTS)
    pack(((f"{folder}/{path.relative_to(site).as_posix()}", _content(path)) for path in files), target)
    return len(files)


def name_pages(markup: bytes) -> bytes:
    """Every link to a folder of the site, with the name of the page in it."""
    return _LINK.sub(lambda found: found[1] + _named(found[2]), markup)


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return name_pages(content) if path.suffix == ".html" else content


def _named(link: bytes) -> bytes:
    if _ELSEWHERE.match(link):
        return link
    path, mark, rest = _parted(link)
    return path + b"index.html" + mark + rest if path.endswith(b"/") else link


def _parted(link: bytes) -> tuple[bytes, bytes, bytes]:
    """Path, the first "?" or "#", and what follows it."""
    found = re.search(rb"[?#]", link)
    return (link[: found.start()], found[0], link[found.end() :]) if found else (link, b"", b"")
