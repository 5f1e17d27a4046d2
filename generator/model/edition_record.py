"""What is kept of an earlier edition: those parts of its data/report.json by which the next one is compared with it."""

from __future__ import annotations

import datetime
import json
import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

FOLDER = "editions"
"""Where a project keeps its earlier editions: `2018.json`, and `2018.zip` with the whole site."""
EDITION = re.compile(r"[0-9]{4}(-[a-z0-9]+)*")
"""An edition's id begins with a year, so that its folder on the site is never that of a page or a language."""

Texts = dict[str, str]


class Kept(BaseModel):
    """Base of all that is kept; whatever else was published is left aside."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class KeptLanguage(Kept):
    """A language of the earlier edition."""

    code: str


class KeptReport(Kept):
    """The earlier edition as a publication."""

    title: Texts
    published: datetime.date
    report_year: str


class KeptMetric(Kept):
    """A metric as it was."""

    id: str
    name: Texts
    definition: Texts = {}
    unit: str
    urls: Texts


class KeptPeriod(Kept):
    """When a figure held."""

    kind: str
    wording: Texts


class KeptFigure(Kept):
    """A figure as it was printed."""

    id: str
    metric: str
    key: str
    value: Decimal
    rounded_to: Decimal
    unit: str
    period: KeptPeriod
    status: str
    bound: Literal["at-least", "more-than", "at-most", "held-at"] | None = None
    approximate: bool
    origin: str
    wording: Texts
    urls: Texts

    @property
    def number(self) -> Decimal:
        """The value with its printed precision: 346万 is 346E+4."""
        return self.value.quantize(self.rounded_to.normalize())


class KeptContent(Kept):
    """What was said of a thing, as far as it is compared."""

    by: str = ""
    figure: str | None = None


class KeptThing(Kept):
    """A measure, problem, target or next step as it was."""

    id: str
    name: Texts
    urls: Texts
    content: KeptContent = KeptContent()


class KeptThings(Kept):
    """The things that editions are compared by."""

    measure: tuple[KeptThing, ...] = ()
    problem: tuple[KeptThing, ...] = ()
    target: tuple[KeptThing, ...] = ()
    next_step: Annotated[tuple[KeptThing, ...], Field(alias="next-step")] = ()


class EditionRecord(Kept):
    """An earlier edition."""

    format: Literal["duizhao-report"]
    version: Literal[1]
    edition: Annotated[str, Field(pattern=f"^{EDITION.pattern}$")]
    """Its id, which is also the name of its folder on the site."""
    archive: str = ""
    """SHA-256 of the zip with its site; empty where that is kept elsewhere, at `url`."""
    url: str
    """Its permanent address, ending in a slash."""
    languages: tuple[KeptLanguage, ...]
    report: KeptReport
    metrics: tuple[KeptMetric, ...]
    figures: tuple[KeptFigure, ...]
    things: KeptThings

    def url_in(self, code: str) -> str:
        """Its address in a language, or at least at its root."""
        codes = [language.code for language in self.languages]
        return self.url + (f"{code}/" if code in codes[1:] else "")

    def written(self) -> bytes:
        """As it is kept: one figure, metric or thing a line, so that a repository shows what a change is."""
        data = self.model_dump(mode="json", by_alias=True, exclude_none=True)
        return (_pretty(data) + "\n").encode()


def read_record(raw: bytes, **known: str) -> EditionRecord:
    """A record from its own file or from a published data/report.json.

    Args:
        known: what the latter does not say: `edition`, `archive`, `url`.

    Raises:
        ValueError: it is neither, with the reason.
    """
    try:
        data = json.loads(raw.decode("utf-8"), parse_float=Decimal)
    except RecursionError as error:
        raise ValueError("[[[[…") from error
    return EditionRecord.model_validate({**data, **known} if isinstance(data, dict) else data)


def _pretty(data: dict[str, Any]) -> str:
    lines = ",\n".join(f'  "{name}": {_value(value)}' for name, value in sorted(data.items()))
    return f"{{\n{lines}\n}}"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n    " + ",\n    ".join(map(_line, value)) + "\n  ]"
    return _line(value)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
