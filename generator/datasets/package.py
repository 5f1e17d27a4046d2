"""The data package: what the tables hold, for Frictionless tools.

Only tables are in it: those tools take a JSON file named report or schema for one of their own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from generator.datasets.dataset import Dataset
from generator.datasets.json_text import json_bytes
from generator.linking.report import Report

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
PATH = "datapackage.json"


def data_package(report: Report, datasets: Iterable[Dataset]) -> Dataset:
    """The descriptor at the root of the site; every date in it comes from the report."""
    content = json_bytes(_descriptor(report, datasets))
    titles = dict.fromkeys((language.code for language in report.languages), "Data Package")
    return Dataset(PATH, "application/json", content, "data_package", titles)


def _descriptor(report: Report, datasets: Iterable[Dataset]) -> dict[str, Any]:
    facts, site = report.facts, report.site
    return {
        "$schema": PROFILE,
        "name": _slug(site.site_url),
        "title": _joined(facts.title),
        "description": _joined({language.code: language.words.data_text for language in report.languages}),
        "homepage": site.site_url,
        "created": f"{facts.published.isoformat()}T00:00:00Z",
        "licenses": [_licence(report)],
        "sources": [{"title": _joined(facts.title), "path": facts.url}],
        "contributors": [
            {"title": _joined(facts.author), "roles": ["author"]},
            {"title": _joined(facts.publisher), "roles": ["publisher"]},
        ],
        "resources": [_table(report, dataset) for dataset in datasets if dataset.fields],
    }


def _licence(report: Report) -> dict[str, str]:
    site = report.site
    found = {
        "title": _joined(site.content_licence),
        "name": _slug(site.content_licence[report.languages[-1].code]),
    }
    return found | {"path": site.content_licence_url} if site.content_licence_url else found


def _table(report: Report, dataset: Dataset) -> dict[str, Any]:
    described = {
        language.code: language.words.files[dataset.kind].replace("{name}", dataset.title[language.code])
        for language in report.languages
    }
    return {
        "name": _slug(dataset.file_name.rpartition(".")[0]),
        "type": "table",
        "path": dataset.path,
        "title": _joined(dataset.title),
        "description": _joined(described),
        "format": "csv",
        "mediatype": dataset.media_type,
        "encoding": "utf-8",
        "bytes": dataset.size,
        "hash": f"sha256:{hashlib.sha256(dataset.content).hexdigest()}",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": {"fields": [dict(field) for field in dataset.fields], "primaryKey": ["id"]},
    }


def _joined(texts: Mapping[str, str]) -> str:
    """A text in all languages; the format has room for one only."""
    return " / ".join(dict.fromkeys(texts.values()))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.removeprefix("https://").removeprefix("http://").casefold()).strip(
        "-"
    )
