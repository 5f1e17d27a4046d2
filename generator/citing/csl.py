"""References as CSL-JSON, which Zotero, pandoc and word processors read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic_core import to_json

from generator.citing.reference import Reference, ReferenceKind

_TYPES: dict[ReferenceKind, str] = {
    "report": "report",
    "section": "chapter",
    "measure": "chapter",
    "data": "dataset",
    "figure": "dataset",
    "chart": "figure",
}


def csl_item(reference: Reference) -> dict[str, Any]:
    """One item of the CSL data schema."""
    author, day = [{"literal": reference.author}], reference.published
    found: dict[str, Any] = {
        "id": reference.key,
        "type": _TYPES[reference.kind],
        "title": reference.title,
        "publisher": reference.publisher,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": reference.url,
        "language": reference.language.html_lang,
    }
    if reference.is_part:
        found |= {"container-title": reference.report_title, "container-author": author}
    else:
        found["author"] = author
    return found | ({"section": reference.locator} if reference.locator else {})


def csl_json(references: Iterable[Reference]) -> str:
    """A list of items, as the schema wants even a single one; a line for each thing said, as people read it, too."""
    return f"[{', '.join(_json_object(csl_item(reference)) for reference in references)}]\n"


def _json_object(values: dict[str, Any]) -> str:
    lines = ",\n".join(f'  "{name}": {to_json(value).decode()}' for name, value in values.items())
    return f"{{\n{lines}\n}}"
