"""The registry of nouns: a kind says which spec its files hold and where they lie."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.model.spec import Spec

Layout = Literal["one", "list", "folder"]


@dataclass(frozen=True)
class Kind:
    """One noun of the report; adding a module with a `KIND` to `model/nouns/` adds a kind."""

    name: str
    """Singular, in kebab case: names the kind in links, addresses and schemas."""
    spec: type[Spec]
    layout: Layout
    """`one`: a single file holds one. `list`: a single file holds a list. `folder`: each file of a folder holds one."""
    place: str
    """The file, or the folder, relative to the project."""
    is_thing: bool = True
    """Has an id and can be linked to."""
    file_is_address: bool = False
    """The names of its files are addresses on the site."""
    excluded: tuple[str, ...] = ()
    """Names of files of the folder that hold another kind."""

    @property
    def schema_name(self) -> str:
        """File name of the JSON Schema, without the ending."""
        return (
            self.place.rsplit("/", 1)[-1].removesuffix(".yml").replace("_", "-")
            if self.layout == "list"
            else self.name
        )


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, found by listing the folder, in alphabetical order."""
    package = importlib.import_module("generator.model.nouns")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = (importlib.import_module(f"generator.model.nouns.{name}") for name in names)
    return tuple(module.KIND for module in modules if hasattr(module, "KIND"))
