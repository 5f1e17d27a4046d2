"""What editors mistype: each slip is either kept as the text that was written, or told at the line to change."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.source.document import plain
from generator.source.yaml_reader import read_yaml

# fmt: off
KEPT: list[tuple[str, str | bytes, object]] = [
    ('no', 'country: NO\n', {'country': 'NO'}),
    ('on', 'a: on\n', {'a': 'on'}),
    ('yes', 'a: yes\n', {'a': 'yes'}),
    ('Off', 'a: Off\n', {'a': 'Off'}),
    ('y', 'a: y\n', {'a': 'y'}),
    ('key no', 'no: 1\n', {'no': '1'}),
    ('key on', 'on: 1\n', {'on': '1'}),
    ('null', 'a: null\n', {'a': 'null'}),
    ('tilde', 'a: ~\n', {'a': '~'}),
    ('empty', 'a:\n', {'a': None}),
    ('true', 'a: true\n', {'a': 'true'}),
    ('int', 'a: 2017\n', {'a': '2017'}),
    ('quoted int', "a: '2017'\n", {'a': '2017'}),
    ('date', 'a: 2017-01-01\n', {'a': '2017-01-01'}),
    ('bad date', 'a: 2017-13-45\n', {'a': '2017-13-45'}),
    ('bad date 2', 'a: 2017-02-30\n', {'a': '2017-02-30'}),
    ('1_000', 'a: 1_000\n', {'a': '1_000'}),
    ('1,000', 'a: 1,000\n', {'a': '1,000'}),
    ('1e3', 'a: 1e3\n', {'a': '1e3'}),
    ('1.0e3', 'a: 1.0e3\n', {'a': '1.0e3'}),
    ('010', 'a: 010\n', {'a': '010'}),
    ('007', 'a: 007\n', {'a': '007'}),
    ('08', 'a: 08\n', {'a': '08'}),
    ('0o10', 'a: 0o10\n', {'a': '0o10'}),
    ('0123456789', 'a: 0123456789\n', {'a': '0123456789'}),
    ('12:30', 'a: 12:30\n', {'a': '12:30'}),
    ('1:30:00', 'a: 1:30:00\n', {'a': '1:30:00'}),
    ('09:30', 'a: 09:30\n', {'a': '09:30'}),
    ('3.10', 'a: 3.10\n', {'a': '3.10'}),
    ('big float', 'a: 1.0e+999\n', {'a': '1.0e+999'}),
    ('nan', 'a: .nan\n', {'a': '.nan'}),
    ('5000 digits', 'a: ' + '9' * 5000 + '\n', {'a': '9' * 5000}),
    ('minus', 'a: −3.5\n', {'a': '−3.5'}),
    ('fullwidth digits', 'a: １２３\n', {'a': '１２３'}),
    ('5%', 'a: 5%\n', {'a': '5%'}),
    ('3,2', 'a: 3,2\n', {'a': '3,2'}),
    ('comment', 'title: Growth # a comment\n', {'title': 'Growth'}),
    ('question', '? a\n: b\n', {'a': 'b'}),
    ('gdp list', 'text: [gdp]\n', {'text': ['gdp']}),
    ('tab after key', 'a:\t1\n', {'a': '1'}),
    ('tab in text', 'a: x\ty\n', {'a': 'x\ty'}),
    ('tab end', 'a: x\t\nb: y\n', {'a': 'x', 'b': 'y'}),
    ('fw colon', 'value：3.2\n', 'value：3.2'),
    ('fw comma', 'tags: [a，b，c]\n', {'tags': ['a，b，c']}),
    ('fw quotes', 'title: “Growth”\n', {'title': '“Growth”'}),
    ('fw bracket', 'tags: ［a, b］\n', {'tags': '［a, b］'}),
    ('BOM', '\ufeffa: 1\n', {'a': '1'}),
    ('CRLF', 'a: 1\r\nb: 2\r\n', {'a': '1', 'b': '2'}),
    ('CR', 'a: 1\rb: 2\r', {'a': '1', 'b': '2'}),
    ('missing opening', 'a: x"\nb: y\n', {'a': 'x"', 'b': 'y'}),
    ('top list', '- a\n', ['a']),
    ('directive', '%YAML 1.2\n---\na: 1\n', {'a': '1'}),
    ('quoted key with a colon', '"a:b": 1\n', {'a:b': '1'}),
    ('quoted key with a dash', "'-a': 1\n", {'-a': '1'}),
    ('quote zh', 'zh: “你好”，世界\n', {'zh': '“你好”，世界'}),
]
"""Name of the slip, what stands in the file, what is read."""

TOLD: list[tuple[str, str | bytes, str]] = [
    ('duplicate key', 'value: 3.2\nvalue: 9.9\n', '2:1 keys-are-unique'),
    ('duplicate key nested', '- id: a\n  id: b\n', '2:3 keys-are-unique'),
    ('second colon', 'title: Growth: a review\n', '1:14 text-with-marks-is-quoted'),
    ('second colon in list', '- id: a\n  title: Growth: a review\n  x: y\n', '2:16 text-with-marks-is-quoted'),
    ('hash', 'title: Growth #1 in Asia\n', '1:15 text-after-hash-is-quoted'),
    ('hash zh', 'title: 增长 #一号\n', '1:11 text-after-hash-is-quoted'),
    ('brace', 'text: {{ metric }} rose\n', '1:7 text-with-marks-is-quoted'),
    ('brace ref', 'text: {metric@2017} rose\n', '1:7 text-with-marks-is-quoted'),
    ('brace flow', 'text: {zh: {a@2017}人, en: x}\n', '1:12 text-with-marks-is-quoted'),
    ('brace inside', 'text: {zh: 有{a@2017}人, en: x}\n', '1:13 text-with-marks-is-quoted'),
    ('brace before a comma', 'text: {zh: 有{a@2017}, en: x}\n', '1:13 text-with-marks-is-quoted'),
    ('second colon in braces', 'text: {zh: a, en: Growth: a review}\n', '1:25 text-with-marks-is-quoted'),
    ('brace zh', 'zh: {poor@2017}人\nen: x\n', '1:5 text-with-marks-is-quoted'),
    ('bracket', 'text: [see](x) more\n', '1:7 text-with-marks-is-quoted'),
    ('star', 'text: *bold* text\n', '1:7 text-with-marks-is-quoted'),
    ('dash', 'text: - x\n', '1:7 text-with-marks-is-quoted'),
    ('gt', 'text: > 5\n', '1:7 text-with-marks-is-quoted'),
    ('at', 'text: @x\n', '1:7 text-with-marks-is-quoted'),
    ('backtick', 'text: `x`\n', '1:7 text-with-marks-is-quoted'),
    ('percent', 'text: %x\n', '1:7 text-with-marks-is-quoted'),
    ('bang', 'text: ! x\n', '1:7 no-anchors-or-tags'),
    ('amp', 'text: & co\n', '1:7 text-with-marks-is-quoted'),
    ('pipe', 'text: | x\n', '1:7 text-with-marks-is-quoted'),
    ('anchor', 'text: &co x\n', '1:7 no-anchors-or-tags'),
    ('tag', 'text: !important\n', '1:7 no-anchors-or-tags'),
    ('alias', 'a: &x 1\nb: *x\n', '1:4 no-anchors-or-tags, 2:4 no-anchors-or-tags'),
    ('merge', 'a: &x {b: 1}\nc:\n  <<: *x\n', '1:4 no-anchors-or-tags, 3:7 no-anchors-or-tags'),
    ('too deep', '- x\n - y\n', '2:2 indents-agree'),
    ('too deep key', '- id: a\n   name: b\n', '2:4 indents-agree'),
    ('too deep key2', 'a: 1\n b: 2\nc: 3\n', '2:2 indents-agree'),
    ('too shallow', '- id: a\n name: b\n', '2:2 indents-agree'),
    ('deep after map', 'metrics:\n  - id: a\n    name: b\n     unit: c\n', '4:6 indents-agree'),
    ('shallow in list', 'metrics:\n  - id: a\n    name: b\n   unit: c\n', '4:4 indents-agree'),
    ('tab indent', 'a:\n\tb: 1\n', '2:1 indent-with-spaces'),
    ('tab mixed', 'a:\n  b: 1\n\tc: 2\n', '3:1 indent-with-spaces'),
    ('tab after dash', '-\tid: a\n', '1:2 indent-with-spaces'),
    ('tab list', 'a:\n  - x\n\t- y\n', '3:1 indent-with-spaces'),
    ('fw colon 2', 'id: a\nvalue：3.2\nunit: b\n', '2:6 punctuation-is-half-width'),
    ('fw colon last', 'id: a\nvalue：3.2\n', '2:6 punctuation-is-half-width'),
    ('fw colon in list', '- id: a\n  value：3\n  unit: b\n', '2:8 punctuation-is-half-width'),
    ('fw colon first in list', '- id：a\n  value: 3\n', '1:5 punctuation-is-half-width'),
    ('fw colon alone', 'metrics：\n  - id: a\n', '1:8 punctuation-is-half-width'),
    ('fw quotes colon', 'title: “Growth: x”\n', '1:15 text-with-marks-is-quoted'),
    ('fw braces', 'name: ｛zh: a, en: b｝\n', '1:7 punctuation-is-half-width'),
    ('fw in flow', 'name: {zh：a, en: b}\n', '1:10 punctuation-is-half-width'),
    ('fw comma flow', 'name: {zh: a，en: b}\n', '1:13 punctuation-is-half-width'),
    ('fw brace close', 'name: {zh: a, en: b｝\nx: y\n', '1:20 punctuation-is-half-width'),
    ('U+3000 indent', 'a:\n\u3000\u3000b: 1\n', '2:1 characters-are-visible'),
    ('NBSP indent', 'a:\n\xa0\xa0b: 1\n', '2:1 characters-are-visible'),
    ('BOM mid', 'a: 1\n\ufeffvalue: 2\n', '2:1 characters-are-visible'),
    ('zero width id', 'id: po\u200bor\n', '1:7 characters-are-visible'),
    ('bidi', 'id: po\u202eor\n', '1:7 characters-are-visible'),
    ('surrogates', 'a: "\\ud83d\\ude00"\n', '1:5 escapes-are-known'),
    ('escape invisible', 'a: "x\\u200by"\n', '1:4 characters-are-visible'),
    ('escape nul', 'a: "x\\0y"\n', '1:4 characters-are-visible'),
    ('unclosed double', 'a: "x\nb: y\nc: z\n', '1:4 quotes-are-closed'),
    ('unclosed single', "a: 'x\nb: y\n", '1:4 quotes-are-closed'),
    ('unclosed single apostrophe', "a: 'It's fine'\nb: c\n", '1:8 quotes-hold-the-whole-text'),
    ('unclosed with later quote', 'a: "x\nb: "y"\nc: z\n', '1:4 quotes-are-closed'),
    ('quote then text', 'a: "x" more\nb: y\n', '1:8 quotes-hold-the-whole-text'),
    ('single later', "- {zh: '一, en: 'one'}\n- {zh: '二', en: 'two'}\n", '1:8 quotes-are-closed'),
    ('unclosed flow', 'name: {zh: a, en: b\nid: x\n', '1:7 yaml-brackets-match'),
    ('unclosed list', 'tags: [a, b\nid: x\n', '1:7 yaml-brackets-match'),
    ('extra close', 'tags: [a, b]]\nid: x\n', '1:13 yaml-brackets-match'),
    ('extra brace', 'name: {zh: a}}\nid: x\n', '1:14 yaml-brackets-match'),
    ('missing comma', "name: {zh: 'a' en: 'b'}\n", '1:16 entries-are-set-apart'),
    ('no space colon', 'name: {zh:a, en:b}\n', '1:10 marks-are-spaced'),
    ('no space block', 'a:1\nb: 2\n', '1:2 marks-are-spaced'),
    ('no space block mid', 'a: 1\nb:2\nc: 3\n', '2:2 marks-are-spaced'),
    ('two docs', 'a: 1\n---\nb: 2\n', '2:1 one-document-a-file'),
    ('empty file', '', '1:1 file-has-content'),
    ('only comment', '# x\n', '1:1 file-has-content'),
    ('doc end', 'a: 1\n...\nb: 2\n', '2:1 one-document-a-file'),
    ('{{x}} key', '{{x}}: 2\n', '1:1 text-with-marks-is-quoted'),
    ('map key', '{a: 1}: 2\n', '1:1 text-with-marks-is-quoted'),
    ('list key', '? [a]\n: 2\n', '1:3 keys-are-plain-text'),
    ('python tag', 'a: !!python/object/apply:os.system [ls]\n', '1:4 no-anchors-or-tags'),
    ('long plain 2 lines', 'text: one\n  two\nb: c\n', '1:7 plain-text-is-one-line'),
    ('block unindented', 'text: >-\nfoo bar\nb: c\n', '2:1 indents-agree'),
    ('dash no space', '-id: a\n-id: b\n', '1:1 marks-are-spaced'),
    ('list dash no space', 'tags:\n  -a\n  -b\n', '2:3 marks-are-spaced'),
    ('mix list map', '- id: a\nb: c\n', '2:1 indents-agree'),
    ('map then list', 'a: b\n- c\n', '2:1 list-is-not-expected'),
    ('orphan text', 'id: a\nfoo\nb: c\n', '2:1 fields-are-expected'),
    ('zh fw space in text', 'zh: 你好\u3000世界\n', '1:7 characters-are-visible'),
    ('lone surrogate', b'a: \xed\xa0\x80\n', '1:4 file-is-utf8'),
    ('gbk', b'id: a\nname: \xc6\xb6\xc0\xa7\xc8\xcb\xbf\xda\n', '2:7 file-is-utf8'),
    ('big5', b'id: a\nname: \xb3h\xa7x\xa4H\xa4f\n', '2:7 file-is-utf8'),
    ('latin1', b'id: a\nname: caf\xe9\n', '2:10 file-is-utf8'),
    ('utf16', b'\xff\xfea\x00:\x00 \x001\x00\n\x00', '1:1 file-is-utf8'),
    ('utf16 no bom', b'a\x00:\x00 \x001\x00\n\x00', '1:1 file-is-utf8'),
    ('next line', 'a: x\x85y\n', '1:5 characters-are-visible'),
    ('line separator', 'a: x\u2028y\n', '1:5 characters-are-visible'),
    ('paragraph separator', 'a:\u2029 x\nb: y\n', '1:3 characters-are-visible'),
    ('nul', b'a: x\x00y\nb: 1\n', '1:5 characters-are-visible'),
    ('ctrl', b'a: x\x07y\n', '1:5 characters-are-visible'),
    ('esc', b'a: \x1b[31mx\n', '1:4 characters-are-visible'),
]
"""Name of the slip, what stands in the file, line, column and rule of what is told."""
# fmt: on


@pytest.mark.parametrize(("written", "read"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT])
def test_text_is_kept_exactly(written: str | bytes, read: object) -> None:
    diagnostics = Diagnostics()
    document = read_yaml(_bytes(written), "f.yml", diagnostics)
    assert document is not None
    assert (plain(document.root), list(diagnostics)) == (read, [])


@pytest.mark.parametrize(("written", "told"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_slip_is_told_where_it_was_made(written: str | bytes, told: str) -> None:
    diagnostics = Diagnostics()
    read_yaml(_bytes(written), "f.yml", diagnostics)
    assert _told(diagnostics) == told
    for found in diagnostics:
        for language in ("zh", "en"):
            assert found.message(language)
            assert found.hint(language)


@pytest.mark.parametrize("written", [case[1] for case in KEPT + TOLD], ids=[case[0] for case in KEPT + TOLD])
def test_nothing_changes_with_the_ends_of_lines(written: str | bytes) -> None:
    if b"\r" in _bytes(written) or b"\0" in _bytes(written):
        return
    told = []
    for end in (b"\n", b"\r\n"):
        diagnostics = Diagnostics()
        read_yaml(_bytes(written).replace(b"\n", end), "f.yml", diagnostics)
        told.append(_told(diagnostics))
    assert told[0] == told[1]


def _bytes(written: str | bytes) -> bytes:
    return written.encode() if isinstance(written, str) else written


def _told(diagnostics: Diagnostics) -> str:
    return ", ".join(
        f"{found.location.line}:{found.location.column} {found.rule.name}" for found in diagnostics
    )
