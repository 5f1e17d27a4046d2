"""The files for GitHub and GitLab that the docs show: those systems would take them, and our commands in them are real."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.cli.main import commands
from tests.support.report_project import REPOSITORY

PAGE = REPOSITORY / "docs" / "deploy.md"
WORKFLOW = re.compile(r'^```yaml title="(?P<name>\.[^"]+)"\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
FOUND = {match["name"]: match["text"] for match in WORKFLOW.finditer(PAGE.read_text("utf-8"))}


def typed(value: Any) -> Iterator[str]:
    """Every line of a workflow that calls us."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from typed(part)
    elif isinstance(value, str):
        yield from (line for line in value.splitlines() if line.startswith("duizhao "))


@pytest.mark.parametrize("name", FOUND)
def test_its_system_would_take_it(name: str, tmp_path: Path) -> None:
    schema = "vendor.gitlab-ci" if "gitlab" in name else "vendor.github-workflows"
    (tmp_path / "workflow.yml").write_text(FOUND[name], "utf-8")
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        schema,
        str(tmp_path / "workflow.yml"),
    ]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("file", FOUND)
def test_our_commands_in_it_have_these_options(file: str) -> None:
    lines = list(typed(yaml.safe_load(FOUND[file])))
    assert lines
    for line in lines:
        _, name, *arguments = shlex.split(line)
        command = commands.get_command(click.Context(commands), name)
        assert command is not None, line
        command.make_parser(click.Context(command)).parse_args(arguments)  # fails if it does not know one
