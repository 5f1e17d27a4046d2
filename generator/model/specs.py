"""Documents become specs: each file is validated as the kind that its place says it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from generator.diagnostics import Diagnostics, Location, rules
from generator.model.kind import Kind, kinds
from generator.model.nouns.chart import ChartSpec
from generator.model.nouns.family import FamilySpec
from generator.model.parse import Located, parse, report
from generator.model.problems import suggestion
from generator.model.spec import DEVICES, Spec
from generator.source.document import Document, Origin
from generator.source.unread import Unread

SpecT = TypeVar("SpecT", bound=Spec)
ChartForms = Mapping[str, type[ChartSpec]]
_ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Specs:
    """All that authors wrote, valid by itself but not yet linked."""

    located: tuple[tuple[Kind, Located[Spec]], ...]
    lost_ids: frozenset[str] = frozenset()
    """Ids that were written in files and entries with mistakes: nothing is known of them, yet they are not missing."""
    faulty_files: frozenset[str] = frozenset()
    """Files that could not be read, or hold an entry that could not be used."""

    def all(self, spec: type[SpecT]) -> tuple[Located[SpecT], ...]:
        """Every spec of one type, in the order of the files."""
        return tuple(
            cast("Located[SpecT]", found) for _, found in self.located if isinstance(found.spec, spec)
        )


def together(parts: Iterable[Specs]) -> Specs:
    """Several files, each of which was validated by itself, in their order."""
    parts = tuple(parts)
    located = tuple(found for part in parts for found in part.located)
    lost = frozenset(identity for part in parts for identity in part.lost_ids)
    faulty = frozenset(path for part in parts for path in part.faulty_files)
    return Specs(located, lost - _ids(located), faulty)


def validate(documents: Iterable[Document | Unread], forms: ChartForms, diagnostics: Diagnostics) -> Specs:
    """Validate every document; `forms` gives the spec of each chart form by its name."""
    located: list[tuple[Kind, Located[Spec]]] = []
    lost: set[str] = set()
    faulty: set[str] = set()
    for document in documents:
        found, is_whole = (
            ([], False) if isinstance(document, Unread) else _specs_of(document, forms, diagnostics)
        )
        located += found
        if not is_whole:
            faulty.add(document.path)
            # Files of a folder are named after their id, which may be what is wrong.
            lost.add(_stem(document.path))
        if not is_whole or diagnostics.lines_told(document.path):
            lost |= document.ids
    lost -= _ids(located)
    return Specs(tuple(located), frozenset(lost), frozenset(faulty))


def _specs_of(
    document: Document, forms: ChartForms, diagnostics: Diagnostics
) -> tuple[list[tuple[Kind, Located[Spec]]], bool]:
    """The entries of a document, and whether all of them can be used."""
    kind = kind_of(document.path)
    if kind is None:
        near: dict[str, Any] = _near_place(document.path)
        diagnostics.report(rules.FILE_HAS_A_PLACE, Location(document.path), file=document.path, **near)
        return [], True
    _check_file_name(document.path, kind, diagnostics)
    located = []
    origins = _origins(document, kind, diagnostics)
    for origin in origins:
        spec = _spec_for(kind, origin, forms, diagnostics)
        found = parse(spec, origin, diagnostics) if spec else None
        if found is not None:
            located.append((kind, found))
    return located, bool(origins) and len(located) == len(origins)


def _ids(located: Iterable[tuple[Kind, Located[Spec]]]) -> set[str]:
    return {
        identity
        for _, found in located
        for part in _parts(found.spec)
        if isinstance(identity := getattr(part, "id", None), str)
    }


def _parts(spec: Spec) -> tuple[Spec, ...]:
    return (spec, *spec.metrics) if isinstance(spec, FamilySpec) else (spec,)


def kind_of(path: str) -> Kind | None:
    """The kind of a file by its place; None if no kind lies there."""
    folder, _, name = path.rpartition("/")
    for kind in kinds():
        if kind.place == path or (kind.place == folder and name not in kind.excluded):
            return kind
    return None


def _near_place(path: str) -> dict[str, str]:
    """The place of a kind in the same folder whose name is much like that of the file, as a value for a hint."""
    folder, _, name = path.removesuffix(".yml").rpartition("/")
    places = [kind.place.removesuffix(".yml").rpartition("/") for kind in kinds() if kind.layout != "folder"]
    near = suggestion(name, [other for beside, _, other in places if beside == folder])
    return {key: f"{folder}/{value}.yml" for key, value in near.items()}


def _check_file_name(path: str, kind: Kind, diagnostics: Diagnostics) -> None:
    name = _stem(path)
    if kind.file_is_address and (not _ADDRESS.fullmatch(name) or name in DEVICES | {"index"}):
        diagnostics.report(rules.FILE_NAME_IS_AN_ADDRESS, Location(path), found=f"{name}.yml")


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yml")


def _origins(document: Document, kind: Kind, diagnostics: Diagnostics) -> list[Origin]:
    if kind.layout != "list":
        return [document.origin()]
    if not isinstance(document.data, list):
        report(diagnostics, rules.LIST_IS_EXPECTED, document.origin())
        return []
    return [document.origin(index) for index in range(len(document.data))]


def _spec_for(kind: Kind, origin: Origin, forms: ChartForms, diagnostics: Diagnostics) -> type[Spec] | None:
    """The spec of a kind; for charts, that of the form which the author names."""
    data = origin.data()
    if kind.spec is not ChartSpec or not isinstance(data, dict):
        return kind.spec
    if "form" not in data:
        report(diagnostics, rules.FIELD_IS_PRESENT, origin, field="form", fields="“form”")
        return None
    name = data["form"] if isinstance(data["form"], str) else ""
    if name not in forms:
        place = origin.at("form")
        values: dict[str, Any] = {
            "found": name,
            "allowed": ", ".join(sorted(forms)),
            **suggestion(name, sorted(forms)),
        }
        report(diagnostics, rules.VALUE_IS_ALLOWED, place, **values)
        return None
    return forms[name]
