"""Documents become specs: each file is validated as the kind that its place says it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from generator.diagnostics import Diagnostics, Location, rules
from generator.model.kind import Kind, kinds
from generator.model.nouns.chart import ChartSpec
from generator.model.parse import Located, parse, report
from generator.model.spec import Spec
from generator.source.document import Document, Mapping as MappingNode, Origin, Scalar, Sequence

SpecT = TypeVar("SpecT", bound=Spec)
ChartForms = Mapping[str, type[ChartSpec]]


@dataclass(frozen=True)
class Specs:
    """All that authors wrote, valid by itself but not yet linked."""

    located: tuple[tuple[Kind, Located[Spec]], ...]

    def all(self, spec: type[SpecT]) -> tuple[Located[SpecT], ...]:
        """Every spec of one type, in the order of the files."""
        return tuple(cast("Located[SpecT]", found) for _, found in self.located if isinstance(found.spec, spec))


def validate(documents: Iterable[Document], forms: ChartForms, diagnostics: Diagnostics) -> Specs:
    """Validate every document; `forms` gives the spec of each chart form by its name."""
    located: list[tuple[Kind, Located[Spec]]] = []
    for document in documents:
        kind = kind_of(document.path)
        if kind is None:
            diagnostics.report(rules.FILE_HAS_A_PLACE, Location(document.path), file=document.path)
            continue
        for origin in _origins(document, kind, diagnostics):
            spec = _spec_for(kind, origin, forms, diagnostics)
            found = parse(spec, origin, diagnostics) if spec else None
            if found is not None:
                located.append((kind, found))
    return Specs(tuple(located))


def kind_of(path: str) -> Kind | None:
    """The kind of a file by its place; None if no kind lies there."""
    folder, _, name = path.rpartition("/")
    for kind in kinds():
        if kind.layout != "folder" and path == kind.place:
            return kind
        if kind.layout == "folder" and folder == kind.place and name not in kind.excluded:
            return kind
    return None


def _origins(document: Document, kind: Kind, diagnostics: Diagnostics) -> list[Origin]:
    if kind.layout != "list":
        return [document.origin()]
    if not isinstance(document.root, Sequence):
        report(diagnostics, rules.LIST_IS_EXPECTED, document.origin())
        return []
    return [document.origin(index) for index in range(len(document.root.items))]


def _spec_for(kind: Kind, origin: Origin, forms: ChartForms, diagnostics: Diagnostics) -> type[Spec] | None:
    """The spec of a kind; for charts, that of the form which the author names."""
    node = origin.node()
    if kind.spec is not ChartSpec or not isinstance(node, MappingNode):
        return kind.spec
    if "form" not in node.items:
        report(diagnostics, rules.FIELD_IS_PRESENT, origin, field="form")
        return None
    written = node.items["form"][1]
    name = written.text if isinstance(written, Scalar) else ""
    if name not in forms:
        place = origin.at("form")
        report(diagnostics, rules.VALUE_IS_ALLOWED, place, found=name, allowed=", ".join(sorted(forms)))
        return None
    return forms[name]
