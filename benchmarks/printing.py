"""`python -m benchmarks.printing`: pages, size and time of each printed form; fills in the tables of docs/print.md."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pypdf import PdfReader

from generator.pages.context import PageContext
from generator.pipeline import check_report, project_at
from generator.printing.compiling import Source, compile_pdf
from generator.printing.document import document_data, version_of
from generator.printing.printed import drawings_of, print_report
from tools.results import Row, write_results

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Measure in fresh processes, for Typst remembers what it has set, and write."""
    if sys.argv[1:]:
        print(json.dumps(_MEASURED[sys.argv[1]](*sys.argv[2:])))
        return
    codes = [*_contexts()]
    forms = [*codes, *(f"{codes[0]}-{other}" for other in codes[1:])]
    with tempfile.TemporaryDirectory() as scratch:
        builds = [_measure("build", what, scratch) for what in ("nothing kept", "nothing changed")]
    tables = {"forms": [_measure("form", form) for form in forms], "builds": builds}
    write_results("print", "python -m benchmarks.printing", tables)
    print(json.dumps(tables, indent=1))


def _measure(*arguments: str) -> Row:
    command = [sys.executable, "-m", "benchmarks.printing", *arguments]
    found: Row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def _contexts() -> dict[str, PageContext]:
    checked = check_report(project_at(ROOT), draw=True, cache=ROOT / "build" / "cache")
    assert checked.report is not None
    return {
        language.code: PageContext(checked.report, language, checked.charts)
        for language in checked.report.languages
    }


def _form(name: str) -> Row:
    contexts = _contexts()
    versions = [version_of(contexts[code]) for code in name.split("-")]
    data, drawings = document_data(versions), drawings_of(versions)
    start = time.process_time()
    content = compile_pdf(Source.of(data, drawings))
    seconds = time.process_time() - start
    return {
        "File": f"report.{name}.pdf",
        "Pages": len(PdfReader(io.BytesIO(content)).pages),
        "kB": round(len(content) / 1000),
        "Processor time, s": round(seconds, 2),
    }


def _build(what: str, cache: str) -> Row:
    """All files as a build makes them."""
    contexts = _contexts()
    start = time.process_time()
    for printed in print_report(contexts, Path(cache)):
        assert printed.content
    return {"All files": what, "Processor time, s": round(time.process_time() - start, 2)}


_MEASURED = {"form": _form, "build": _build}

if __name__ == "__main__":
    main()
