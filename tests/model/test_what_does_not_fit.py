"""What is YAML but does not fit: each mistake in a file of the small report is told at its place, with what to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.in_short import in_short
from tests.support.report_project import ReportProject

BODIES = "content/bodies.yml"
SECTION = "content/sections/1.yml"
POVERTY = "data/poverty.yml"

# fmt: off
TOLD: list[tuple[str, tuple[str, ...], list[str]]] = [
    ('an entry with a full-width colon', (BODIES, '- id：office\n'), [
        'content/bodies.yml:1:5 punctuation-is-half-width found=： meant=: ',
    ]),
    ('an entry in quotes', (BODIES, "- 'id：office'\n"), [
        'content/bodies.yml:1:3+11 fields-are-expected',
        'content/documents.yml:7:11+6 thing-exists found=office count=3',
    ]),
    ('an entry that is a text', (BODIES, '- office\n'), [
        'content/bodies.yml:1:3+6 fields-are-expected',
        'content/documents.yml:7:11+6 thing-exists found=office count=3',
    ]),
    ('an entry that is a list', (BODIES, '- [office]\n'), [
        'content/bodies.yml:1:3 list-is-not-expected',
        'content/documents.yml:7:11+6 thing-exists found=office count=3',
    ]),
    ('an entry that is empty', (BODIES, '-\n'), [
        'content/bodies.yml:1:2 value-is-written field=-',
        'content/documents.yml:7:11+6 thing-exists found=office count=3',
    ]),
    ('a list without entries', (BODIES, '[]\n'), [
        'content/documents.yml:7:11+6 thing-exists found=office count=3',
    ]),
    ('an entry where a list of them is expected', (BODIES, 'id: office\n'), [
        'content/bodies.yml:1:1 list-is-expected',
    ]),
    ('an item without a value', (BODIES, "  sources: ['1.0']", "  sources:\n    -\n    - '1.0'"), [
        'content/bodies.yml:3:6 value-is-written field=-',
    ]),
    ('an empty text in quotes', (BODIES, 'en: Provincial poverty office', "en: ''"), [
        'content/bodies.yml:3:24+2 value-has-its-type expected=text that is not empty expected_zh=非空文字',
    ]),
    ('a text without a value', (BODIES, 'en: Provincial poverty office', 'en: '), [
        'content/bodies.yml:3:3+4 text-is-translated language=en',
        'content/bodies.yml:3:20+2 value-is-written field=en',
    ]),
    ('a comma in a text without quotes', (BODIES, 'en: Provincial poverty office', 'en: Food, clothing'), [
        'content/bodies.yml:3:28 text-with-marks-is-quoted found=,',
    ]),
    ('two commas', (BODIES, 'en: Provincial poverty office', 'en: Food, clothing, water'), [
        'content/bodies.yml:3:28 text-with-marks-is-quoted found=,',
        'content/bodies.yml:3:38 text-with-marks-is-quoted found=,',
    ]),
    ('a comma without a blank', (BODIES, 'en: Provincial poverty office', 'en: Food,clothing'), [
        'content/bodies.yml:3:28 text-with-marks-is-quoted found=,',
    ]),
    ('a text in braces without a field', (BODIES, '{zh: 省扶贫办, en: Provincial poverty office}', '{office}'), [
        'content/bodies.yml:3:3+4 text-is-translated language=zh',
        'content/bodies.yml:3:3+4 text-is-translated language=en',
        'content/bodies.yml:3:10+6 value-is-written field=office',
    ]),
    ('no value before a comma', (BODIES, '{zh: 省扶贫办, en: Provincial poverty office}', '{zh: , en: Provincial}'), [
        'content/bodies.yml:3:3+4 text-is-translated language=zh',
        'content/bodies.yml:3:10+2 value-is-written field=zh',
    ]),
    ('a field without a value', (BODIES, '  kind: author', '  kind:'), [
        'content/bodies.yml:4:3+4 value-is-written field=kind',
    ]),
    ('a field deep inside without a value', (SECTION, '        about: [lending]\n', '        about:\n'), [
        'content/sections/1.yml:22:9+5 value-is-written field=about',
    ]),
    ('a text for a whole file', ('content/home.yml', 'headline\n'), [
        'content/home.yml:1:1+8 fields-are-expected',
    ]),
    ('a list for a whole file', ('content/home.yml', '- a\n'), [
        'content/home.yml:1:1 list-is-not-expected',
    ]),
    ('a file with a full-width colon', ('content/home.yml', 'headline：a\n'), [
        'content/home.yml:1:9 punctuation-is-half-width found=： meant=: ',
    ]),
    ('a chart without a form', ('content/charts.yml', '- id: a\n  metric: poor\n'), [
        'content/charts.yml:1:3 field-is-present field=form fields=“form”',
    ]),
    ('a chart whose form is a list', ('content/charts.yml', '- id: a\n  form: [bars]\n'), [
        'content/charts.yml:2:9 value-is-allowed found=',
    ]),
    ('a chart of an unknown form', ('content/charts.yml', '- id: a\n  form: bar\n'), [
        'content/charts.yml:2:9+3 value-is-allowed found=bar',
    ]),
    ('a chart that is a text', ('content/charts.yml', '- bars\n'), [
        'content/charts.yml:1:3+4 fields-are-expected',
    ]),
    ('a section that cannot be read', (SECTION, 'id: results', 'id: results: x'), [
        'content/sections/1.yml:1:12 text-with-marks-is-quoted found=:',
    ]),
    ('a file of entries that cannot be read', (BODIES, '- id: office', '- id: office: x'), [
        'content/bodies.yml:1:13 text-with-marks-is-quoted found=:',
    ]),
    ('an entry with a wrong value', (BODIES, '  kind: author', '  kind: writer'), [
        'content/bodies.yml:4:9+6 value-is-allowed found=writer',
    ]),
    ('an entry that cannot be used', (BODIES, '  name: {zh: 省扶贫办, en: Provincial poverty office}\n', ''), [
        'content/bodies.yml:1:3 field-is-present field=name fields=“name”',
    ]),
    ('an id with an invisible character', (BODIES, 'id: office', 'id: of\u200bfice'), [
        'content/bodies.yml:1:9 characters-are-visible code=U+200B',
    ]),
    ('a section named index', ('content/sections/index.yml', 'id: x\n'), [
        'content/sections/index.yml:1:1 field-is-present field=source fields=“source”, “title”',
        'content/sections/index.yml:1:1 file-name-is-an-address found=index.yml',
    ]),
    ('a section named with a capital and a blank', ('content/sections/A b.yml', 'id: x\n'), [
        'content/sections/A b.yml:1:1 field-is-present field=source fields=“source”, “title”',
        'content/sections/A b.yml:1:1 file-name-is-an-address found=A b.yml',
    ]),
    ('a file below a folder of sections', ('content/sections/sub/1.yml', 'id: x\n'), [
        'content/sections/sub/1.yml:1:1 file-has-a-place file=content/sections/sub/1.yml',
    ]),
    ('a file with nearly the right name', ('content/body.yml', '- id: x\n'), [
        'content/body.yml:1:1 file-has-a-place file=content/body.yml suggestion=content/bodies.yml',
    ]),
    ('a file with nearly the name of one in another folder', ('site_config/body.yml', '- id: x\n'), [
        'site_config/body.yml:1:1 file-has-a-place file=site_config/body.yml',
    ]),
    ('a file that nobody knows', ('content/zzz.yml', '- id: x\n'), [
        'content/zzz.yml:1:1 file-has-a-place file=content/zzz.yml',
    ]),
    ('a number in groups among fields', (POVERTY, 'value: 258.46万', "value: 258,460, source: '1.0'"), [
        'data/poverty.yml:23:51+7 number-is-readable found=258,460 suggestion=258460',
        'data/poverty.yml:23:75+6 keys-are-unique key=source line=23',
    ]),
]
"""Name of the mistake; file, and its whole text or a text in it and what stands there instead; what is told."""
# fmt: on


@pytest.mark.parametrize(("change", "told"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_a_mistake_is_told_where_it_was_made(
    tmp_path: Path, change: tuple[str, ...], told: list[str]
) -> None:
    project = ReportProject(tmp_path)
    if len(change) == 2:
        project.write(*change)
    else:
        project.replace(*change)
    assert [in_short(found, path=True) for found in project.check().diagnostics] == told
