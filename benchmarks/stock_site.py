"""The same content as a stock Material site: MkDocs as its documentation sets it up, charts embedded by Vega as is usual."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import vl_convert

from benchmarks.generators import copy_pages, stock_commands

_CHART = re.compile(
    r'<figure class="dz-chart" id="(?P<id>[^"]+)".*?href="(?P<specification>[^"]+\.vl\.json)".*?</figure>',
    re.DOTALL,
)
_EMBEDDED = """\
<div id="{id}"></div>
<script>document.addEventListener("DOMContentLoaded", () => vegaEmbed("#{id}", "{specification}"));</script>
"""
_LIBRARY = "javascripts/vega.js"


def build_stock_site(tree: Path, folder: Path, language: str) -> Path:
    """One language of an exported tree, built by MkDocs; where it lies.

    Charts are drawn by the browser from the specifications that the tree has, by libraries that the site itself serves.
    """
    copy_pages(tree, folder, [language])
    docs = folder / language / "docs"
    for page in docs.rglob("*.md"):
        text = page.read_text("utf-8")
        embedded = _CHART.sub(lambda found: _EMBEDDED.format(**found.groupdict()), text)
        if embedded != text:
            page.write_text(embedded, "utf-8")
    library = docs / _LIBRARY
    library.parent.mkdir(parents=True, exist_ok=True)
    library.write_text(vl_convert.javascript_bundle(), "utf-8")
    (command,) = stock_commands(folder, [language], extra=f"extra_javascript: [{_LIBRARY}]\n")
    subprocess.run(list(command.arguments), cwd=command.folder, check=True, capture_output=True)
    return folder / language / "site"
