"""Write docs/reference/: every field of every file, and every command with its options, as the code has them.

python -m tools.reference_pages            writes the pages
python -m tools.reference_pages --check    writes nothing; exit status 1 if one is out of date
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from generator.charts.form import form_specs
from generator.cli.main import commands
from generator.model.kind import Kind, kinds
from generator.model.schema import KNOWN, file_schemas

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "reference"
_LAYOUTS = {
    "one": "One file. · 一个文件。",
    "list": "One file with a list. · 一个文件，写成列表。",
    "folder": "A folder; each file holds one. · 一个文件夹，每个文件写一个。",
}
_FILES = """# Files and fields · 文件与字段

What may stand in the files of a report. Made from the code by `python -m tools.reference_pages`; editors that know JSON
Schema show the same while you type.

报告的文件里可以写什么。本页由代码生成；支持JSON Schema的编辑器在输入时显示同样的说明。
"""
_COMMANDS = """# Commands · 命令

What `duizhao --help` and `duizhao <command> --help` say. Made from the code by `python -m tools.reference_pages`.

与`duizhao --help`、`duizhao <命令> --help`相同，由代码生成。
"""
_OFFERED = f"{KNOWN}.json#/$defs/"
_REFERENCES = {"anything": "id", "figure": "figure", "metric": "metric"}
_PLAIN = frozenset({"locator", "day", "period"})

Schema = Mapping[str, Any]


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or compare them."""
    texts = {"files.md": files_page(), "commands.md": commands_page()}
    stale = [name for name, text in texts.items() if _read(FOLDER / name) != text]
    if "--check" in arguments:
        for name in stale:
            sys.stderr.write(f"out of date: docs/reference/{name}; run python -m tools.reference_pages\n")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name in stale:
        (FOLDER / name).write_text(texts[name], encoding="utf-8")
    return 0


def files_page() -> str:
    """Every kind of file with its fields, and the kinds of entries inside of it."""
    schemas = file_schemas(form_specs(), ("en", "zh"))
    return "\n".join([_FILES, *(_kind(kind, schemas[kind.schema_name]) for kind in kinds())])


def commands_page() -> str:
    """Every command with its arguments and options, those of groups as well."""
    context = click.Context(commands, info_name="duizhao", terminal_width=78)
    return "\n".join([_COMMANDS, *_commands(commands, context)])


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _kind(kind: Kind, schema: Schema) -> str:
    place = kind.place if kind.layout != "folder" else f"{kind.place}/*.yml"
    parts = [f"## `{place}`\n", f"{_LAYOUTS[kind.layout]}\n"]
    entry = schema["items"] if kind.layout == "list" else schema
    for title, part in _tables(entry, schema.get("$defs", {})):
        parts += [f"### {title}\n"] if title else []
        parts += [f"{_paragraphs(part['description'])}\n"] if part.get("description") else []
        parts.append(_fields(part))
    return "\n".join(parts)


def _tables(entry: Schema, definitions: Mapping[str, Schema]) -> Iterator[tuple[str, Schema]]:
    """The entry itself, or its forms, then what its fields hold."""
    for form in entry.get("anyOf", [entry]):
        if "properties" in form:
            name = form["properties"].get("form", {}).get("const", "")
            yield (f"form: {name}" if name else ""), form
    for name, definition in definitions.items():
        if "properties" in definition:
            yield name.removesuffix("Spec"), definition


def _fields(schema: Schema) -> str:
    required = schema.get("required", ())
    rows = [
        f"| `{name}` | {_type(field)} | {'✓' if name in required else ''} | {_cell(field.get('description', ''))} |"
        for name, field in schema["properties"].items()
    ]
    return "\n".join(["| field · 字段 | holds · 内容 | needed · 必填 | |", "|---|---|---|---|", *rows, ""])


def _type(field: Schema) -> str:
    """What a field holds, in a word or two."""
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return " ".join(f"`{value}`" for value in field["enum"])
    if offered := _offered(field):
        return " / ".join(_REFERENCES.get(name, f"{name} id") for name in offered)
    if "anyOf" in field:
        return " / ".join(
            dict.fromkeys(
                _type(option) for option in field["anyOf"] if not option.get("$ref", "").startswith(_OFFERED)
            )
        )
    if "$ref" in field:
        return field["$ref"].rpartition("/")[2].removesuffix("Spec")
    kind = field.get("type", "")
    if kind == "array":
        item = field.get("items", {})
        return (
            f"list of {_type(item).replace(' / ', 's / ')}s" if _offered(item) else f"list of {_type(item)}"
        )
    if kind == "object":
        return "text in each language" if field.get("additionalProperties") is False else "mapping"
    return {"boolean": "true / false", "integer": "whole number"}.get(str(kind), "text")


def _offered(field: Schema) -> list[str]:
    """Of what editors complete the field: kinds of things, or figures."""
    options = [option.get("$ref", "") for option in field.get("anyOf", ())]
    names = [option.removeprefix(_OFFERED) for option in options if option.startswith(_OFFERED)]
    return [name for name in names if name not in _PLAIN]


def _paragraphs(text: str) -> str:
    return text.replace("\n", "\n\n")


def _cell(text: str) -> str:
    return "<br>".join(text.split("\n")).replace("|", "\\|")


def _commands(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, terminal_width=78)
        if isinstance(command, click.Group):
            yield from _commands(command, inner)
        else:
            yield f"## {inner.command_path}\n\n```text\n{command.get_help(inner)}\n```\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
