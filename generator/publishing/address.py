"""Where an address written in a file of the site leads, decided as a browser would decide it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
LINK_SCHEMES = frozenset({"https", "http", "mailto"})
# A browser drops these before it looks for the scheme, so that "java\nscript:" is no disguise.
DROPPED_ANYWHERE = re.compile(r"[\t\n\r]")
DROPPED_AT_ENDS = "".join(map(chr, range(0x21)))


@dataclass(frozen=True)
class SiteBase:
    """The address at which the site will stand."""

    path: str  # begins and ends with "/"
    origin: str  # such as "https://example.org"; "" if it is not known

    def __post_init__(self) -> None:
        if not (self.path.startswith("/") and self.path.endswith("/")):
            raise ValueError(f"the path of a site begins and ends with a slash: {self.path!r}")


@dataclass(frozen=True)
class Inside:
    """A file of the site, and a place in it."""

    file: str
    fragment: str  # decoded; "" is the top of the page
    relative: bool  # whether the meaning depends on the address of the page


@dataclass(frozen=True)
class Outside:
    """A place that is not part of the site."""

    scheme: str  # lower case; "" for an address on the same host but not below the path of the site
    address: str


def resolve(address: str, file: str, base: SiteBase) -> Inside | Outside:
    """Where `address` leads when it is written in `file`."""
    address = DROPPED_ANYWHERE.sub("", address.strip(DROPPED_AT_ENDS))
    # Another site may stand on the same host, as where a government publishes both the report and this site.
    if base.origin and f"{address}/".startswith(base.origin + base.path):
        address = address[len(base.origin) :] or "/"
    elif scheme := SCHEME.match(address):
        return Outside(scheme[1].lower(), address)
    address, _, fragment = address.replace("\\", "/").partition("#")
    if address.startswith("//"):
        return Outside("https", address)
    path = address.partition("?")[0]
    fragment = unquote(fragment.partition(":~:")[0])
    if not path:
        return Inside(file, fragment, relative=False)
    target = _file_at(path, file.rpartition("/")[0], base.path)
    if target is None:
        return Outside("", address)
    return Inside(target, fragment, not path.startswith("/"))


@lru_cache(maxsize=20_000)
def _file_at(path: str, folder: str, base: str) -> str | None:
    """The file that a path leads to from a folder of the site, or None outside of it; a page repeats few paths often."""
    joined = path if path.startswith("/") else f"{base}{folder}/{path}"
    normal = _without_dots(unquote(joined))
    if not normal.startswith(base):
        return None
    return normal[len(base) :] + ("index.html" if normal.endswith("/") else "")


def _without_dots(path: str) -> str:
    parts: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if not parts:
                return ""  # a browser stays at the root, but whoever wrote this meant another place
            parts.pop()
        elif segment not in (".", ""):
            parts.append(segment)
    ends_in_folder = segments[-1] in ("", ".", "..")
    return "/" + "/".join(parts) + ("/" if ends_in_folder and parts else "")
