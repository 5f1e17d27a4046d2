"""All metrics of the report with their figures, stated and derived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostics
from generator.linking.derived import finish_figures
from generator.linking.figures import Draft, Figure, Metric, draft_figures
from generator.linking.units import is_worded
from generator.model.nouns.family import FamilySpec
from generator.model.nouns.language import NumbersSpec
from generator.model.nouns.metric import MetricSpec
from generator.model.nouns.unit import UnitSpec
from generator.model.specs import Specs
from generator.source.document import Origin
from generator.wording.numbers import NumberReader


def collect_metrics(
    specs: Specs, numbers: NumbersSpec, codes: Sequence[str], diagnostics: Diagnostics
) -> dict[str, Metric]:
    """Every metric whose unit can be written in all languages of `codes`; `numbers` says how values are printed."""
    units = {found.spec.id: found.spec for found in specs.all(UnitSpec) if is_worded(found.spec, codes)}
    written = {spec.id: (family, spec, origin) for family, spec, origin in _first_of_each_id(specs)}
    drafts: list[Draft] = []
    reader = NumberReader(numbers)
    for _, spec, origin in written.values():
        if spec.unit in units:  # else told by the check of references, or of units
            drafts += draft_figures(spec, units[spec.unit], origin, reader, diagnostics)
    figures: dict[str, list[Figure]] = defaultdict(list)
    for figure in finish_figures(drafts, diagnostics):
        figures[figure.metric].append(figure)
    return {
        name: Metric(name, family, spec, units[spec.unit], tuple(figures[name]), origin)
        for name, (family, spec, origin) in written.items()
        if spec.unit in units
    }


def _first_of_each_id(specs: Specs) -> Iterator[tuple[str, MetricSpec, Origin]]:
    """Metrics as written; a second one of the same id is told elsewhere."""
    seen = set()
    for family in specs.all(FamilySpec):
        for index, spec in enumerate(family.spec.metrics):
            if spec.id not in seen:
                seen.add(spec.id)
                yield family.spec.id, spec, family.origin.at("metrics", index)
