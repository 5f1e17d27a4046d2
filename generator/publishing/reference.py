"""An address that a file of the site mentions, and what a browser does with it."""

from dataclasses import dataclass
from enum import Enum, auto


class Use(Enum):
    """What a browser does with an address."""

    LINK = auto()  # waits for a click, or never asks for it
    NAVIGATION = auto()  # waits for a click; readers find the page by it
    RESOURCE = auto()  # loads it at once
    IMAGE = auto()  # loads it at once as an image, which may be written out as data:


@dataclass(frozen=True, slots=True)
class Reference:
    """An address, and where it is written."""

    address: str
    line: int
    use: Use
