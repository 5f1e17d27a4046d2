"""Editors are told in both languages what each field holds: nothing lacks Chinese, and no Chinese is left over."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import pytest

from generator.authoring import make_schemas
from generator.charts import forms
from generator.model import nouns
from generator.model.descriptions import OF_ALL, chinese_file, in_english
from generator.model.spec import Spec
from generator.pipeline import project_at
from tests.support.report_project import REPOSITORY

MODULES = [
    importlib.import_module(f"{package.__name__}.{found.name}")
    for package in (nouns, forms)
    for found in pkgutil.iter_modules(package.__path__)
]
HAN = re.compile("[\u4e00-\u9fff]")


def specs(module: ModuleType) -> Iterator[type[Spec]]:
    """The specs that a module defines."""
    for found in vars(module).values():
        if isinstance(found, type) and issubclass(found, Spec) and found.__module__ == module.__name__:
            yield found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.removeprefix("generator."))
def test_every_field_has_its_chinese_and_no_other_has(module: ModuleType) -> None:
    written = {name: list(fields) for name, fields in chinese_file(module.__name__).items()}
    assert written == {spec.__name__: [OF_ALL, *spec.__annotations__] for spec in specs(module)}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.removeprefix("generator."))
def test_names_and_values_are_the_same_in_both_languages(module: ModuleType) -> None:
    """What is between backticks or braces is typed by the author, so a slip in it would mislead."""
    for spec in specs(module):
        for name in spec.model_fields:
            chinese = chinese_file(module.__name__)[spec.__name__].get(name)
            if chinese is None:
                continue  # inherited, and looked at there
            english = re.sub(r"`(?:metric|metric@place|metric@key)`", "", in_english(spec, name))
            for mark in (r"`[^`]*`", r"\{[a-z_]+\}"):
                typed = {
                    found.strip("`") for found in re.findall(mark, english) if not found.startswith("`<")
                }
                assert typed <= {found.strip("`") for found in re.findall(mark, chinese)}, (spec, name)


def test_every_description_in_the_schemas_is_in_both_languages() -> None:
    for name, schema in make_schemas(project_at(REPOSITORY)).items():
        for description in descriptions(schema):
            chinese, english = description.split("\n")
            assert HAN.search(chinese), (name, description)
            assert re.search("[A-Za-z]{2}", english), (name, description)


def descriptions(part: object) -> Iterator[str]:
    """All of them, but not a field of that name."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "description" and isinstance(value, str):
                yield value
            else:
                yield from descriptions(value)
    elif isinstance(part, list):
        for item in part:
            yield from descriptions(item)
