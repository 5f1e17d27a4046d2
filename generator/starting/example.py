"""The files of a new report, made from the templates of an invented one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.charts.letters import missing_characters
from generator.model.kind import Kind, kinds
from generator.model.nouns.language import LanguageSpec
from generator.starting.wishes import Wishes
from generator.wording.numbers import write_number

_TEMPLATES = Path(__file__).parent / "template"
_NAMES = {"gitignore": ".gitignore"}
Texts = Mapping[str, str]


@dataclass(frozen=True)
class _Writer:
    """What templates call: texts in all languages of the report, comments in that of its editor."""

    wishes: Wishes
    source: LanguageSpec

    def say(self, zh: str, en: str, indent: int = 0) -> str:
        """A comment; lines after the first are set under it."""
        lines = (zh if self.wishes.editor == "zh" else en).split("\n")
        return f"\n{' ' * indent}".join(f"# {line}" for line in lines)

    def t(self, **texts: str) -> str:
        """A text in all languages, on one line."""
        return flow({code: self._text(code, texts) for code in self.wishes.languages})

    def block(self, indent: int, **texts: str) -> str:
        """A text in all languages, one below the other."""
        return "\n".join(
            f"{' ' * indent}{code}: {scalar(self._text(code, texts))}" for code in self.wishes.languages
        )

    def forms(self, zh: str, en: tuple[str, str]) -> str:
        """Patterns of a unit; a language without example has one for all numbers."""
        written = {"zh": flow({"other": zh}), "en": flow(dict(zip(("one", "other"), en, strict=True)))}
        rest = {
            code: flow({"other": self._text(code, {"zh": zh, "en": en[1]})}) for code in self.wishes.languages
        }
        return "{" + ", ".join(f"{code}: {written.get(code, rest[code])}" for code in rest) + "}"

    def number(self, value: int) -> str:
        """A number as the report's own language prints it."""
        return scalar(write_number(Decimal(value), self.source.numbers))

    def _text(self, code: str, texts: Texts) -> str:
        return texts[code] if code in texts else texts[stand_in(code, self.wishes.languages)]


def stand_in(code: str, languages: Iterable[str]) -> str:
    """The language whose example text stands for that of another, until it is translated."""
    return code if code in ("zh", "en") else "en"


def example_files(wishes: Wishes, source: LanguageSpec) -> dict[str, str]:
    """Every file of the new report by its path, but for languages and schemas."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        variable_start_string="[[",
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#",
        comment_end_string="#]",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # YAML, whose texts a YAML library writes
    )
    values = _values(wishes, _Writer(wishes, source))
    names = sorted(environment.list_templates(extensions=["jinja"]))
    files = {name.removesuffix(".jinja"): environment.get_template(name).render(values) for name in names}
    files |= {".vscode/settings.json": editor_settings(), ".vscode/extensions.json": _EXTENSIONS}
    return {_NAMES.get(name, name): text for name, text in files.items()}


def _values(wishes: Wishes, writer: _Writer) -> dict[str, object]:
    year = wishes.published.year
    title = wishes.titles[wishes.languages[0]]
    titles = {code: wishes.titles.get(code, title) for code in wishes.languages}
    publishers = dict.fromkeys(wishes.languages, wishes.publisher)
    example = writer.t(zh="市图书馆", en="City library")
    return {
        "editor": wishes.editor,
        "languages": "[" + ", ".join(wishes.languages) + "]",
        "stand_ins": ", ".join(code for code in wishes.languages if stand_in(code, wishes.languages) != code),
        "heading": title.replace("\\", "\\\\").replace("<", "\\<"),
        "titles": flow(titles),
        "short_titles": flow(titles),
        "short_title": title,
        "authors": example,
        "publishers": flow(publishers) if wishes.publisher else example,
        "published": wishes.published.isoformat(),
        "address": wishes.address,
        "accent": wishes.accent,
        "prints": not missing_characters("".join([*titles.values(), *publishers.values()])),
        "y0": str(year - 2),
        "y1": str(year - 1),
        "y2": str(year),
        "say": writer.say,
        "t": writer.t,
        "block": writer.block,
        "forms": writer.forms,
        "number": writer.number,
        "scalar": scalar,
    }


def scalar(text: str) -> str:
    """A text as YAML writes it, quoted where it has to be, on one line."""
    return flow([text])[1:-1]


def flow(value: object) -> str:
    """A value as YAML on one line."""
    return yaml.dump(
        value, Dumper=_Dumper, default_flow_style=True, allow_unicode=True, sort_keys=False, width=2**31
    ).removesuffix("\n")


class _Dumper(yaml.SafeDumper):
    """Quotes as authors do, with marks that an apostrophe may stand between."""

    def choose_scalar_style(self) -> str:
        """Plain where that is possible, double quotes elsewhere."""
        style: str = super().choose_scalar_style()
        return '"' if style == "'" else style


_EXTENSIONS = json.dumps({"recommendations": ["redhat.vscode-yaml"]}) + "\n"


def editor_settings() -> str:
    """Which schema each file has, for editors that do not read the first line of a file."""
    settings = {
        "yaml.schemas": {f"./schemas/{kind.schema_name}.json": _files(kind) for kind in kinds()},
        "yaml.completion": True,
        "yaml.validate": True,
        "yaml.hover": True,
        "yaml.format.enable": False,
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.wordWrap": "on"},
        "files.encoding": "utf8",
        "files.eol": "\n",
        "editor.unicodeHighlight.ambiguousCharacters": False,
        "editor.unicodeHighlight.invisibleCharacters": True,
    }
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"


def _files(kind: Kind) -> str | list[str]:
    if kind.layout != "folder":
        return kind.place
    return [f"{kind.place}/*.yml", *(f"!{kind.place}/{name}" for name in kind.excluded)]
