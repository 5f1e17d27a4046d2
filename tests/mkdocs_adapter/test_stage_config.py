"""What MkDocs is told of one language: only text that is escaped, and only places that are there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.mkdocs_adapter import FooterLine, LanguageStage, NavigationItem, write_stage_config
from generator.mkdocs_adapter.stage_config import stage_config
from tests.mkdocs_adapter.staged_site import HOSTILE_NAME, stage_tree

ESCAPED = "&lt;/title&gt;&lt;script&gt;alert(3)&lt;/script&gt;&#34;&gt;&lt;img src=x onerror=alert(4)&gt;"


@pytest.fixture
def stages(tmp_path: Path) -> list[LanguageStage]:
    """Both languages of the small staged tree."""
    return stage_tree(tmp_path)


def config(stage: LanguageStage) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(stage_config(stage))
    return read


def test_it_is_written_once_and_again_only_if_it_changed(stages: list[LanguageStage], tmp_path: Path) -> None:
    stage = replace(stages[1], config_path=tmp_path / "new" / "folder" / "mkdocs.yml")
    write_stage_config(stage)
    first = stage.config_path.stat()
    assert stage.config_path.read_text("utf-8") == stage_config(stage)
    write_stage_config(stage)
    assert stage.config_path.stat().st_mtime_ns == first.st_mtime_ns
    changed = replace(stage, site_name="另一个")
    write_stage_config(changed)
    assert stage.config_path.read_text("utf-8") == stage_config(changed)
    assert "site_name: 另一个\n" in stage_config(changed)


def test_every_name_in_it_is_escaped(stages: list[LanguageStage]) -> None:
    hostile = replace(
        stages[0],
        site_name=HOSTILE_NAME,
        words=replace(stages[0].words, heading_link=HOSTILE_NAME, menu=HOSTILE_NAME),
        footer=(FooterLine(HOSTILE_NAME, HOSTILE_NAME, "https://example.org/?a&b"),),
        notices=(FooterLine(HOSTILE_NAME),),
        navigation=(NavigationItem(HOSTILE_NAME, "a/"),),
        alternates=tuple(
            replace(language, name=HOSTILE_NAME, site_name=HOSTILE_NAME, not_found_title=HOSTILE_NAME)
            for language in stages[0].alternates
        ),
    )
    read = config(hostile)
    assert HOSTILE_NAME not in stage_config(hostile)
    assert (
        read["site_name"]
        == read["extra"]["words"]["menu"]
        == read["extra"]["words"]["heading_link"]
        == ESCAPED
    )
    assert read["extra"]["footer"] == [
        {"text": ESCAPED, "label": ESCAPED, "url": "https://example.org/?a&amp;b"}
    ]
    assert read["nav"] == [{ESCAPED: "a/index.md"}]


def test_the_navigation_has_its_levels_and_each_page_once(stages: list[LanguageStage]) -> None:
    read = config(stages[1])
    assert [next(iter(entry.values())) for entry in read["nav"]] == [
        "index.md",
        "report/index.md",
        "hostile-script/index.md",
        "report/3-2/index.md",
        "hostile-attribute/index.md",
        "figures/index.md",
    ]
    report = read["extra"]["navigation"][1]
    assert [(entry["path"], len(entry["items"])) for entry in report["items"]] == [
        ("report/", 0),
        ("hostile-script/", 1),
        ("hostile-attribute/", 0),
    ]


def test_each_language_knows_the_way_to_the_others(stages: list[LanguageStage]) -> None:
    assert [[entry["relative"] for entry in config(stage)["extra"]["languages"]] for stage in stages] == [
        ["", "en/"],
        ["../", ""],
    ]
    assert [entry["lang"] for entry in config(stages[0])["extra"]["languages"]] == ["zh-Hans", "en"]
    assert config(stages[1])["extra"]["site_path"] == "/duizhao/en/"


def test_whatever_our_own_plugin_would_do_is_not_done_again(stages: list[LanguageStage]) -> None:
    read = config(stages[0])
    assert read["plugins"] == []
    assert [read[name] for name in ("docs_dir", "site_dir")] == ["docs", "site"]
    assert list(read)[:2] == ["INHERIT", "site_name"]
    assert max(map(len, stage_config(stages[0]).splitlines())) > 80
