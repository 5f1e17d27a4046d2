"""One page of every kind, for what is tried on all of them."""

from __future__ import annotations

from collections.abc import Mapping

PAGE_OF_KIND: Mapping[str, str] = {
    "home": "",
    "report": "report/",
    "section": "report/3-2/",
    "parallel": "report/3-2/both/",
    "measures": "measures/",
    "measure": "measures/housing-relocation/",
    "indicators": "indicators/",
    "family": "indicators/lending/",
    "figures": "figures/",
    "charts": "charts/",
    "targets": "targets/",
    "questions": "questions/",
    "documents": "documents/",
    "programmes": "programmes/",
    "timeline": "timeline/",
    "places": "places/",
    "glossary": "glossary/",
    "data": "data/",
    "about": "about/",
    "changes": "changes/",
}
"""Path below the root of a language, by the name of the kind's folder."""

PATHS = (*PAGE_OF_KIND.values(), "404.html")
ROOTS = ("", "en/")
