"""Files that could not be read: nothing is known of them but the ids that they seem to define."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.source.decoding import UNSEEN

_ID = re.compile(r"(?:(?:^|[\s{,-])id[:：]\s*|^\s*(?:- +)?id +)[\"']?([^\s,{}\"'#:：]+)", re.MULTILINE)


@dataclass(frozen=True)
class Unread:
    """A file with a mistake that hides the rest of it."""

    path: str
    raw: bytes

    @property
    def ids(self) -> frozenset[str]:
        """What other files may refer to without being wrong."""
        return ids_in(self.raw.decode("utf-8", "replace"))


def ids_in(text: str) -> frozenset[str]:
    """Everything in a text of YAML that looks like the id of an entry."""
    return frozenset(_ID.findall(UNSEEN.sub("", text)))
