"""Where a section stands: it is named by its file."""

from __future__ import annotations

from generator.linking.thing import Thing
from generator.model.spec import Spec


def section_slug(section: Thing[Spec]) -> str:
    """The name of its file: `3-2`."""
    return section.origin.path.rpartition("/")[2].removesuffix(".yml")


def section_path(section: Thing[Spec]) -> str:
    """Path of its page: `report/3-2/`."""
    return f"report/{section_slug(section)}/"
