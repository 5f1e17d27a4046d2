"""All data in one zip, with what bare tables lack: a README, the licence and how to cite, in every language."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from generator.datasets.dataset import Content, Dataset
from generator.linking.report import Report
from generator.model.nouns.language import LanguageSpec

PATH = "data/data.zip"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""Every entry has the same date, so that equal data are equal bytes."""


def data_archive(
    report: Report, datasets: Iterable[Dataset], citations: Mapping[str, str], bibtex: str
) -> Dataset:
    """The zip; the data package is at its top, so that it is a package where it is unpacked.

    Args:
        citations: how to cite the data, in each language.
        bibtex: the same for reference managers.
    """
    datasets = tuple(datasets)
    files: dict[str, Content] = {dataset.path: dataset.held for dataset in datasets}
    files["README.md"] = _readme(report, datasets, citations).encode()
    files["LICENCE.txt"] = _licence(report).encode()
    files["CITATION.bib"] = bibtex.encode()
    titles = {language.code: language.words.files_of_everything for language in report.languages}
    return Dataset(PATH, "application/zip", _zipped(files), "archive", titles)


def _zipped(files: Mapping[str, Content]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, bytes(files[path]))
    return buffer.getvalue()


def _readme(report: Report, datasets: tuple[Dataset, ...], citations: Mapping[str, str]) -> str:
    parts = [_readme_in(report, language, datasets, citations) for language in report.languages]
    return "\n---\n\n".join(parts)


def _readme_in(
    report: Report, language: LanguageSpec, datasets: tuple[Dataset, ...], citations: Mapping[str, str]
) -> str:
    words, facts, code = language.words, report.facts, language.code
    told = [dataset for dataset in datasets if not dataset.metric]
    lines = [
        f"# {facts.title[code]}",
        "",
        words.data_text,
        "",
        report.permanent_url(language) + "data/",
        "",
        f"## {words.downloads}",
        "",
        *(f"- `{dataset.path}` {_about(dataset, language)}" for dataset in told),
        f"- `data/metrics/` {words.metric_files_text}",
        "",
        words.csv_text,
        "",
        f"## {words.licence}",
        "",
        _licence_in(report, language),
        "",
        f"## {words.cite}",
        "",
        citations[code],
        "",
    ]
    return "\n".join(lines)


def _about(dataset: Dataset, language: LanguageSpec) -> str:
    return language.words.files[dataset.kind].replace("{name}", dataset.title[language.code])


def _licence(report: Report) -> str:
    return "\n".join(f"{_licence_in(report, language)}\n" for language in report.languages)


def _licence_in(report: Report, language: LanguageSpec) -> str:
    site = report.site
    name = site.content_licence[language.code]
    gap = " " if language.spaced else ""
    address = f" {site.content_licence_url}" if site.content_licence_url else ""
    return f"{language.words.licence_text}{gap}{name}{address}"
