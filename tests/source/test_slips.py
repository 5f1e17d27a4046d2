"""What editors mistype: each slip is either kept as the text that was written, or told at the line to change."""

from __future__ import annotations

import re

import pytest

from generator.diagnostics import Diagnostic, Diagnostics, rules
from generator.source.decoding import UNSEEN
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
    ('quote hash', 'a: "x"#y\nb: 1\n', {'a': 'x', 'b': '1'}),
    ('hash blank', 'title: Growth # 1\n', {'title': 'Growth'}),
    ('hash first', 'title: #1 in Asia\n', {'title': None}),
    ('hash after comma', 'a: [b, #1\n  c]\n', {'a': ['b', 'c']}),
    ('hash quoted', 'a: "Growth" #1\n', {'a': 'Growth'}),
    ('hash after key', 'a: b\nc: #1\n  d: e\n', {'a': 'b', 'c': {'d': 'e'}}),


]
"""Name of the slip, what stands in the file, what is read."""

TOLD: list[tuple[str, str | bytes, str]] = [
    ('duplicate key', 'value: 3.2\nvalue: 9.9\n', '2:1+5 keys-are-unique key=value line=1'),
    ('duplicate key nested', '- id: a\n  id: b\n', '2:3+2 keys-are-unique key=id line=1'),
    ('second colon', 'title: Growth: a review\n', '1:14 text-with-marks-is-quoted found=:'),
    ('second colon in list', '- id: a\n  title: Growth: a review\n  x: y\n', '2:16 text-with-marks-is-quoted found=:'),
    ('hash', 'title: Growth #1 in Asia\n', '1:15+10 text-after-hash-is-quoted kept=Growth'),
    ('hash zh', 'title: 增长 #一号\n', '1:11+3 text-after-hash-is-quoted kept=增长'),
    ('brace', 'text: {{ metric }} rose\n', '1:7 text-with-marks-is-quoted found={'),
    ('brace ref', 'text: {metric@2017} rose\n', '1:7 text-with-marks-is-quoted found={'),
    ('brace flow', 'text: {zh: {a@2017}人, en: x}\n', '1:12 text-with-marks-is-quoted found={'),
    ('brace inside', 'text: {zh: 有{a@2017}人, en: x}\n', '1:13 text-with-marks-is-quoted found={'),
    ('brace before a comma', 'text: {zh: 有{a@2017}, en: x}\n', '1:13 text-with-marks-is-quoted found={'),
    ('second colon in braces', 'text: {zh: a, en: Growth: a review}\n', '1:25 text-with-marks-is-quoted found=:'),
    ('brace zh', 'zh: {poor@2017}人\nen: x\n', '1:5 text-with-marks-is-quoted found={'),
    ('bracket', 'text: [see](x) more\n', '1:7 text-with-marks-is-quoted found=['),
    ('star', 'text: *bold* text\n', '1:7 text-with-marks-is-quoted found=*'),
    ('dash', 'text: - x\n', '1:7 text-with-marks-is-quoted found=-'),
    ('gt', 'text: > 5\n', '1:7 text-with-marks-is-quoted found=>'),
    ('at', 'text: @x\n', '1:7 text-with-marks-is-quoted found=@'),
    ('backtick', 'text: `x`\n', '1:7 text-with-marks-is-quoted found=`'),
    ('percent', 'text: %x\n', '1:7 text-with-marks-is-quoted found=%'),
    ('bang', 'text: ! x\n', '1:7 no-anchors-or-tags found=!'),
    ('amp', 'text: & co\n', '1:7 text-with-marks-is-quoted found=&'),
    ('pipe', 'text: | x\n', '1:7 text-with-marks-is-quoted found=|'),
    ('anchor', 'text: &co x\n', '1:7+3 no-anchors-or-tags found=&co'),
    ('tag', 'text: !important\n', '1:7+10 no-anchors-or-tags found=!important'),
    ('alias', 'a: &x 1\nb: *x\n', '1:4+2 no-anchors-or-tags found=&x, 2:4+2 no-anchors-or-tags found=*x'),
    ('merge', 'a: &x {b: 1}\nc:\n  <<: *x\n', '1:4+2 no-anchors-or-tags found=&x, 3:7+2 no-anchors-or-tags found=*x'),
    ('too deep', '- x\n - y\n', '2:2 indents-agree left=1'),
    ('too deep key', '- id: a\n   name: b\n', '2:4+4 indents-agree blanks=2 line=1'),
    ('too deep key2', 'a: 1\n b: 2\nc: 3\n', '2:2 indents-agree left=1'),
    ('too shallow', '- id: a\n name: b\n', '2:2+4 indents-agree blanks=2 line=1'),
    ('deep after map', 'metrics:\n  - id: a\n    name: b\n     unit: c\n', '4:6+4 indents-agree blanks=4 line=3'),
    ('shallow in list', 'metrics:\n  - id: a\n    name: b\n   unit: c\n', '4:4+4 indents-agree blanks=4 line=3'),
    ('tab indent', 'a:\n\tb: 1\n', '2:1 indent-with-spaces'),
    ('tab mixed', 'a:\n  b: 1\n\tc: 2\n', '3:1 indent-with-spaces'),
    ('tab after dash', '-\tid: a\n', '1:2 indent-with-spaces'),
    ('tab list', 'a:\n  - x\n\t- y\n', '3:1 indent-with-spaces'),
    ('fw colon 2', 'id: a\nvalue：3.2\nunit: b\n', '2:6 punctuation-is-half-width found=： meant=: '),
    ('fw colon last', 'id: a\nvalue：3.2\n', '2:6 punctuation-is-half-width found=： meant=: '),
    ('fw colon in list', '- id: a\n  value：3\n  unit: b\n', '2:8 punctuation-is-half-width found=： meant=: '),
    ('fw colon first in list', '- id：a\n  value: 3\n', '1:5 punctuation-is-half-width found=： meant=: '),
    ('fw colon alone', 'metrics：\n  - id: a\n', '1:8 punctuation-is-half-width found=： meant=: '),
    ('fw quotes colon', 'title: “Growth: x”\n', '1:15 text-with-marks-is-quoted found=:'),
    ('fw braces', 'name: ｛zh: a, en: b｝\n', '1:7 punctuation-is-half-width found=｛ meant={'),
    ('fw in flow', 'name: {zh：a, en: b}\n', '1:10 punctuation-is-half-width found=： meant=: '),
    ('fw comma flow', 'name: {zh: a，en: b}\n', '1:13 punctuation-is-half-width found=， meant=, '),
    ('fw brace close', 'name: {zh: a, en: b｝\nx: y\n', '1:20 punctuation-is-half-width found=｝ meant=}'),
    ('U+3000 indent', 'a:\n\u3000\u3000b: 1\n', '2:1+2 characters-are-visible code=U+3000'),
    ('NBSP indent', 'a:\n\xa0\xa0b: 1\n', '2:1+2 characters-are-visible code=U+00A0'),
    ('BOM mid', 'a: 1\n\ufeffvalue: 2\n', '2:1 characters-are-visible code=U+FEFF'),
    ('zero width id', 'id: po\u200bor\n', '1:7 characters-are-visible code=U+200B'),
    ('bidi', 'id: po\u202eor\n', '1:7 characters-are-visible code=U+202E'),
    ('surrogates', 'a: "\\ud83d\\ude00"\n', '1:5+6 escapes-are-known found=\\ud83d'),
    ('escape invisible', 'a: "x\\u200by"\n', '1:4 characters-are-visible code=U+200B'),
    ('escape nul', 'a: "x\\0y"\n', '1:4 characters-are-visible code=U+0000'),
    ('unclosed double', 'a: "x\nb: y\nc: z\n', '1:4 quotes-are-closed found="'),
    ('unclosed single', "a: 'x\nb: y\n", "1:4 quotes-are-closed found='"),
    ('unclosed single apostrophe', "a: 'It's fine'\nb: c\n", "1:8 quotes-hold-the-whole-text found='"),
    ('unclosed with later quote', 'a: "x\nb: "y"\nc: z\n', '1:4 quotes-are-closed found="'),
    ('quote then text', 'a: "x" more\nb: y\n', '1:8 quotes-hold-the-whole-text found="'),
    ('single later', "- {zh: '一, en: 'one'}\n- {zh: '二', en: 'two'}\n", "1:8 quotes-are-closed found='"),
    ('unclosed flow', 'name: {zh: a, en: b\nid: x\n', '1:7 yaml-brackets-match found={ partner=}'),
    ('unclosed list', 'tags: [a, b\nid: x\n', '1:7 yaml-brackets-match found=[ partner=]'),
    ('extra close', 'tags: [a, b]]\nid: x\n', '1:13 yaml-brackets-match found=] partner=['),
    ('extra brace', 'name: {zh: a}}\nid: x\n', '1:14 yaml-brackets-match found=} partner={'),
    ('missing comma', "name: {zh: 'a' en: 'b'}\n", '1:16+2 entries-are-set-apart found=en'),
    ('no space colon', 'name: {zh:a, en:b}\n', '1:10 marks-are-spaced found=:'),
    ('no space block', 'a:1\nb: 2\n', '1:2 marks-are-spaced found=:'),
    ('no space block mid', 'a: 1\nb:2\nc: 3\n', '2:2 marks-are-spaced found=:'),
    ('two docs', 'a: 1\n---\nb: 2\n', '2:1+3 one-document-a-file'),
    ('empty file', '', '1:1 file-has-content'),
    ('only comment', '# x\n', '1:1 file-has-content'),
    ('doc end', 'a: 1\n...\nb: 2\n', '2:1+3 one-document-a-file'),
    ('{{x}} key', '{{x}}: 2\n', '1:1 text-with-marks-is-quoted found={'),
    ('map key', '{a: 1}: 2\n', '1:1 text-with-marks-is-quoted found={'),
    ('list key', '? [a]\n: 2\n', '1:3 keys-are-plain-text'),
    ('py tag', 'a: !!python/object/apply:os.system [ls]\n', '1:4+31 no-anchors-or-tags found=!!python/object/apply:os.system'),
    ('long plain 2 lines', 'text: one\n  two\nb: c\n', '1:7+3 plain-text-is-one-line'),
    ('block unindented', 'text: >-\nfoo bar\nb: c\n', '2:1+7 indents-agree deeper=1'),
    ('dash no space', '-id: a\n-id: b\n', '1:1 marks-are-spaced found=-'),
    ('list dash no space', 'tags:\n  -a\n  -b\n', '2:3 marks-are-spaced found=-'),
    ('mix list map', '- id: a\nb: c\n', '2:1 indents-agree blanks=2 line=1'),
    ('map then list', 'a: b\n- c\n', '2:1 list-is-not-expected'),
    ('orphan text', 'id: a\nfoo\nb: c\n', '2:1+3 fields-are-expected'),
    ('zh fw space in text', 'zh: 你好\u3000世界\n', '1:7 characters-are-visible code=U+3000'),
    ('lone surrogate', b'a: \xed\xa0\x80\n', '1:4 file-is-utf8 found=0xED'),
    ('gbk', b'id: a\nname: \xc6\xb6\xc0\xa7\xc8\xcb\xbf\xda\n', '2:7 file-is-utf8 found=0xC0 as_gbk=name: 贫困人口'),
    ('big5', b'id: a\nname: \xb3h\xa7x\xa4H\xa4f\n', '2:7 file-is-utf8 found=0xB3 as_gbk=name: 砲\ue73e\ue5ee\ue60c'),
    ('latin1', b'id: a\nname: caf\xe9\n', '2:10 file-is-utf8 found=0xE9'),
    ('utf16', b'\xff\xfea\x00:\x00 \x001\x00\n\x00', '1:1 file-is-utf8 found=UTF-16'),
    ('utf16 no bom', b'a\x00:\x00 \x001\x00\n\x00', '1:1 file-is-utf8 found=UTF-16'),
    ('next line', 'a: x\x85y\n', '1:5 characters-are-visible code=U+0085'),
    ('line separator', 'a: x\u2028y\n', '1:5 characters-are-visible code=U+2028'),
    ('paragraph separator', 'a:\u2029 x\nb: y\n', '1:3 characters-are-visible code=U+2029'),
    ('nul', b'a: x\x00y\nb: 1\n', '1:5 characters-are-visible code=U+0000'),
    ('ctrl', b'a: x\x07y\n', '1:5 characters-are-visible code=U+0007'),
    ('esc', b'a: \x1b[31mx\n', '1:4 characters-are-visible code=U+001B'),
    ('only a tab', '\t', '1:1 yaml-is-well-formed problem=nothing begins with this mark problem_zh=没有什么以这个符号开头'),
    ('only a tab 2', '\t\n', '1:1 yaml-is-well-formed problem=nothing begins with this mark problem_zh=没有什么以这个符号开头'),
    ('text with two marks', 'text: & c: v\n', '1:7 text-with-marks-is-quoted found=&'),
    ('text above a field', 'Growth\nb: 2\n', '1:1+6 plain-text-is-one-line'),
    ('text above fields', '- Growth\n  b: 2\n', '1:3+6 plain-text-is-one-line'),
    ('comment above orphan', 'id: a\nfoo\n# c\nb: c\n', '2:1+3 fields-are-expected'),
    ('comment above orphan 2', 'id: a\nfoo bar\n # c\nb: c\n', '2:1+7 fields-are-expected'),
    ('block text, empty line, colon', 'text: >-\n  one\n\n  two: x\nb: : c\n',
     '5:4 yaml-is-well-formed problem=no colon may stand here problem_zh=这里不能有冒号'),
    ('block text then slip', 'text: >-\n  one: -x\n  b:2\nc: : d\n',
     '4:4 yaml-is-well-formed problem=no colon may stand here problem_zh=这里不能有冒号'),
    ('block text in list then slip', 'a:\n  - b: >-\n      one\n    c: d\n   e: f\n', '5:4 indents-agree blanks=4 line=4'),
    ('block item', '- >-\n  foo\n  bar\n - x\n',
     '4:2 yaml-is-well-formed problem=an item after “- ” is expected problem_zh=应是以“- ”开头的一项'),
    ('block item 2', 'a:\n  - >-\n    foo:2\n  b: 1\n', '4:3 indents-agree left=1'),
    ('block item, then field misplaced', 'a:\n  - >-\n    foo\n   - bar\n',
     '4:4 yaml-is-well-formed problem=an item after “- ” is expected problem_zh=应是以“- ”开头的一项'),
    ('block item, same indent', '- >-\nfoo\n- bar\n', '2:1+3 indents-agree deeper=1'),
    ('block below dash', '- a: >-\n  b: x\n c: d\n', '3:2 indents-agree blanks=2 line=2'),
    ('block text not indented in an item', '- text: >-\n  foo bar\n- b: c\n', '2:3+7 indents-agree deeper=1'),
    ('tab two lines above', 'a: [x,\n\ty]\nb: 1\nc: : d\n',
     '4:4 yaml-is-well-formed problem=no colon may stand here problem_zh=这里不能有冒号'),
    ('tab one above', 'a: [x,\n\ty]\nc: : d\n', '2:1 indent-with-spaces'),
    ('colon after nothing', 'a: 1\nb: : c\n',
     '2:4 yaml-is-well-formed problem=no colon may stand here problem_zh=这里不能有冒号'),
    ('empty then orphan', 'a:\n,x\n', '2:1 yaml-is-well-formed problem=a value is missing problem_zh=缺少值'),
    ('colon twice in a text that is no field', 'a k: v: w\n',
     '1:7 yaml-is-well-formed problem=no colon may stand here problem_zh=这里不能有冒号'),
    ('list after map of list', 'a:\n  - x\n- y\n', '3:1 list-is-not-expected'),
    ('list among fields deeper', 'a:\n  b: 1\n  - c\n', '3:3 list-is-not-expected'),
    ('list after flow', 'a: {b: 1}\n- c\n', '2:1 list-is-not-expected'),
    ('list under quoted', '"a": 1\n- c\n', '2:1 list-is-not-expected'),
    ('list two above', 'a: 1\nb: 2\n  - c\n', '2:4 plain-text-is-one-line'),
    ('missing dash first', 'id: a\n- id: b\n', '2:1 list-is-not-expected'),
    ('missing dash first of nested', 'metrics:\n    id: a\n    name: b\n  - id: c\n    name: d\n',
     '2:5+2 items-begin-with-dashes line=4'),
    ('missing dash nested item', 'm:\n  id: a\n  figures:\n    - x\n  - id: c\n', '5:3 list-is-not-expected'),
    ('missing dash deep', 'm:\n    id: a\n    figures:\n      - x\n  - id: c\n', '2:5+2 items-begin-with-dashes line=5'),
    ('missing dash, several', 'm:\n    id: a\n    name: b\n    - id: c\n', '4:5 list-is-not-expected'),
    ('missing dash with list above', 'm:\n  - id: a\n  - id: b\n    id: c\n   - id: d\n',
     '4:5+2 keys-are-unique key=id line=3, 5:4 indents-agree blanks=2 line=3'),
    ('block then list', 'text: >\n- 5\n', '2:1 list-is-not-expected'),
    ('orphan colon', 'id: a\nfoo\n: b\n', '3:1+3 fields-are-expected'),
    ('colon alone', ':\n', '1:1 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('indent of a list with text', '-  a\nb: 1\n',
     '2:1 yaml-is-well-formed problem=an item after “- ” is expected problem_zh=应是以“- ”开头的一项'),
    ('indent first', ' a: x\nb: y\n', '2:1 indents-agree blanks=1 line=1'),
    ('indent one', 'a:\n b: 1\nc:\n b: 2\n  d: 3\n', '5:3 indents-agree blanks=1 line=4'),
    ('nested list indent', '- - a\n  - b\n - c\n', '3:2 indents-agree blanks=2 line=2'),
    ('nested list outdent', 'a:\n    - x\n  - y\n', '3:3 indents-agree blanks=4 line=2'),
    ('nearest', 'a:\n  b:\n    - c\n   - d\n', '4:4 indents-agree blanks=4 line=3'),
    ('deeper of two', 'a:\n    b: 1\n    c: 2\n      d: 3\n', '4:7 indents-agree blanks=4 line=3'),
    ('second dash', '-   - a\n   - b\n', '2:4 indents-agree blanks=4 line=1'),
    ('empty line in a block text', 'text: >-\n  one\n\n  two:x\nb: : c\n',
     '5:4 yaml-is-well-formed problem=no colon may stand here problem_zh=这里不能有冒号'),
    ('remark above', '# c\na:1\nb: 2\n', '2:2 marks-are-spaced found=:'),
    ('blank line above', '\na:1\nb: 2\n', '2:2 marks-are-spaced found=:'),
    ('mark instead of a name', 'a: 1\n| y\n', '2:1 text-with-marks-is-quoted found=|'),
    ('quoted text instead of a name', 'a: 1\n"b"\n', '2:1+3 fields-are-expected'),
    ('list instead of a name', 'a: 1\n[b]\n', '2:1+3 fields-are-expected'),
    ('item without a name', '- : x\n', '1:3 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('list after a name with a blank', 'a b: 1\n- c\n', '2:1 list-is-not-expected'),
    ('list set in by three', '-  id: a\n   name: b\n - id: c\n', '3:2 indents-agree left=1'),
    ('item whose name is missing', '- id: a\n  name: b\n- : c\n',
     '3:3 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('fields of another list', 'x:\n    k: 1\ny:\n     z: 2\n  - id: c\n',
     '5:3 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('no dash, name with blank', 'm:\n    foo bar: 1\n  - id: c\n',
     '3:3 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('no dash, set in more', 'm:\n      id: a\n  - id: c\n',
     '3:3 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('one letter', 'id: a\nx\nb: c\n', '2:1 fields-are-expected'),
    ('brace off', 'a:\n  b: 1\n {c: 1}\n', '3:2 indents-agree blanks=2 line=2'),
    ('brace off2', 'a:\n  b: 1\n {c: 1}: 2\n', '3:2 text-with-marks-is-quoted found={'),
    ('name with blank', 'm:\n  - id: a\n    na me: b\n     unit: c\n', '4:6+4 indents-agree blanks=4 line=2'),
    ('other block deeper', 'a:\n      b: 1\nc:\n  d: 2\n     e: 3\n', '5:6 indents-agree blanks=2 line=4'),
    ('other block deeper 2', 'a:\n      b: 1\nc:\n   d: {x: y}\n     e: 3\n', '5:6 indents-agree blanks=3 line=4'),
    ('hex', 'a: "\\x1"\n', '1:5+3 escapes-are-known found=\\x1'),
    ('big', 'a: "\\U00110000"\n', '1:5+10 escapes-are-known found=\\U00110000'),
    ('second escape', 'a: "\\n \\q"\n', '1:8+2 escapes-are-known found=\\q'),
    ('esc at start of line', 'a: "x\n\\q"\n', '2:1+2 escapes-are-known found=\\q'),
    ('esc in hash', 'a: "x\n  # \\q"\n', '1:4 quotes-are-closed found="'),
    ('trailing', 'a: "\\', '1:5 escapes-are-known found=\\'),
    ('d', 'a: "\\\n', '1:4 quotes-are-closed found="'),
    ('esc x', 'a: "\\xzz"\n', '1:5+2 escapes-are-known found=\\x'),
    ('quote over lines', 'a: "x\n  y\n  z\nb: c\n', '1:4 quotes-are-closed found="'),
    ('quote over lines closed', 'a: "x\n  y"\nb:1\nc: d\n', '3:2 marks-are-spaced found=:'),
    ('quote over lines closed 2', 'a: "x\n  y"z\nb: 1\n', '2:3 indents-agree left=1'),
    ('quote over lines single', "a: 'x\n  y\nb: c\n", "1:4 quotes-are-closed found='"),
    ('quote never closed last', "a: b\nc: 'x\n", "2:4 quotes-are-closed found='"),
    ('quote in hash', "a: b\n# 'x\nc: 'x", "3:4 quotes-are-closed found='"),
    ('quote open in list', "- 'a\n- b\n", "1:3 quotes-are-closed found='"),
    ('quote open flow', '- {zh: "一, en: b}\n- c\n', '1:8 quotes-are-closed found="'),
    ('quote open alone', "'x\n", "1:1 quotes-are-closed found='"),
    ('quote key', "'a: b\nc: d\n", "1:1 quotes-are-closed found='"),
    ('quote after text after', 'a: "x"\nb: "y" z\n', '2:8 quotes-hold-the-whole-text found="'),
    ('quote colon', 'a: "x":y\nb: 1\n', '1:7 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('quote in flow', 'a: {b: "x" y, c: d}\n', '1:12 quotes-hold-the-whole-text found="'),
    ('quote in flow list', 'a: ["x" y]\n', '1:9 quotes-hold-the-whole-text found="'),
    ('quotes swallow', '- {zh: "一, en: "b"}\n- c\n', '1:8 quotes-are-closed found="'),
    ('quotes swallow single', "- {zh: '一, en: 'b'}\n- c\n", "1:8 quotes-are-closed found='"),
    ('quotes then comma field', 'a: "x", b: y\n', '1:7 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('quotes in quotes', 'a: "x "y" z"\nb: c\n', '1:8 quotes-hold-the-whole-text found="'),
    ('quoted list', 'a: "x" "y"\n', '1:8 quotes-hold-the-whole-text found="'),
    ('quote spaces', 'a: "x"   y\n', '1:10 quotes-hold-the-whole-text found="'),
    ('empty quote', 'a: "" y\n', '1:7 quotes-hold-the-whole-text found="'),
    ('apostrophe', "a: 'It''s' x\n", "1:12 quotes-hold-the-whole-text found='"),
    ('escaped quote', 'a: "x\\" y" z\n', '1:12 quotes-hold-the-whole-text found="'),
    ('flow ok then', 'a: {b: c}\nd: {e: f\n', '2:4 yaml-brackets-match found={ partner=}'),
    ('flow in list', '- {a: b\n- c\n', '1:3 yaml-brackets-match found={ partner=}'),
    ('bracket then text', 'a: [b] c\n', '1:4 text-with-marks-is-quoted found=['),
    ('bracket then comment', 'a: [b] # c\nd: [e\n', '2:4 yaml-brackets-match found=[ partner=]'),
    ('bracket nested', 'a: {b: [c, d}, e: f}\n', '1:13 yaml-brackets-match found=} partner={'),
    ('bracket nested close', 'a: [{b: c], d]\n', '1:10 yaml-brackets-match found=] partner=['),
    ('bracket in text', 'a: {b: c {d} e, f: g}\n', '1:10 text-with-marks-is-quoted found={'),
    ('quote in a text of flow', "a: {b: it's, c: d: e}\n", '1:18 text-with-marks-is-quoted found=:'),
    ('quote, then bracket', "a: {b: '}', c: [d}\n", '1:18 yaml-brackets-match found=} partner={'),
    ('two colons', 'a: {b: c: d}\n', '1:9 text-with-marks-is-quoted found=:'),
    ('two colons no space', 'a: {b: c:d, e: f\n', '1:4 yaml-brackets-match found={ partner=}'),
    ('comma then colon', 'a: {b: c, d: e: f}\n', '1:15 text-with-marks-is-quoted found=:'),
    ('fw comma text', 'a: {b: c，d, e: f: g}\n', '1:17 text-with-marks-is-quoted found=:'),
    ('fw comma text 2', 'a: {zh: 一，二, en: b, x\n', '1:4 yaml-brackets-match found={ partner=}'),
    ('fw comma quoted', "a: {zh: '一'，en: 'b'}\n", '1:12 punctuation-is-half-width found=， meant=, '),
    ('fw comma quoted text', "a: {zh: '一，en: b', en: b: c}\n", '1:25 text-with-marks-is-quoted found=:'),
    ('fw bracket in quotes', "a: {zh: '｛', en: [b}\n", '1:20 yaml-brackets-match found=} partner={'),
    ('fw bracket in text', 'a: {zh: a｛b, en: [b}\n', '1:10 punctuation-is-half-width found=｛ meant={'),
    ('fw open in list', 'a: [｛b: c}]\n', '1:5 punctuation-is-half-width found=｛ meant={'),
    ('missing comma block', "a: 'b' c: d\n", '1:8 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('missing comma double', 'name: {zh: "a"  en: "b"}\n', '1:17+2 entries-are-set-apart found=en'),
    ('missing comma list', "a: ['b' 'c']\n", "1:9 quotes-hold-the-whole-text found='"),
    ('missing comma plain', 'a: {b: c d: e}\n', '1:11 text-with-marks-is-quoted found=:'),
    ('missing comma after brace', 'a: {b: {c: d} e: f}\n', '1:8 text-with-marks-is-quoted found={'),
    ('missing comma after brace2', 'a: [{b: c} {d: e}]\n', '1:5 text-with-marks-is-quoted found={'),
    ('bracket closed nothing', 'a: b]\nc: d: e\n', '2:5 text-with-marks-is-quoted found=:'),
    ('comment in flow', 'a: {b: c, # d\n  e: f: g}\n', '1:4 yaml-brackets-match found={ partner=}'),
    ('comment in flow 2', 'a: [b, c] # [d\ne: f: g\n', '1:13 yaml-brackets-match found=[ partner=]'),
    ('comment in flow 3', 'a: [b}] # [d\n', '1:6 yaml-brackets-match found=} partner={'),
    ('flow over lines', 'a: {b: c,\n  d: e\nf: g\n', '1:4 yaml-brackets-match found={ partner=}'),
    ('flow over lines2', 'a: [b,\n  c\nd: e\n', '1:4 yaml-brackets-match found=[ partner=]'),
    ('flow over lines3', 'a: {\n  b: c,\n  d: e: f\n}\n', '1:4 yaml-brackets-match found={ partner=}'),
    ('list in braces', 'a: {b, c: [d: e}\n', '1:16 yaml-brackets-match found=} partner={'),
    ('colon at end', 'a: {b:\n  c: d}\n', '1:4 yaml-brackets-match found={ partner=}'),
    ('brackets deep', 'a: [[b, c]\nd: e\n', '1:4 yaml-brackets-match found=[ partner=]'),
    ('brackets blank', 'a: {b : c: d}\n', '1:10 text-with-marks-is-quoted found=:'),
    ('fw comma quoted d', 'a: {zh: "一"，en: "b"}\n', '1:12 punctuation-is-half-width found=， meant=, '),
    ('fw close quoted', 'a: {zh: "一"｝\nb: c\n', '1:12 punctuation-is-half-width found=｝ meant=}'),
    ('fw comma after block', 'a: "x"，y\n', '1:7 quotes-hold-the-whole-text found="'),
    ('fw comma list', 'a: ["x"，"y"]\n', '1:8 yaml-is-well-formed problem=a comma or “]” is missing problem_zh=缺少逗号或“]”'),
    ('text over lines one letter', 'a: b\n  c\n', '1:4 plain-text-is-one-line'),
    ('text over lines blanks', 'a: b  \n  c\n', '1:4 plain-text-is-one-line'),
    ('text in list over lines', '- foo bar\n  baz\n', '1:3+7 plain-text-is-one-line'),
    ('text over lines in brackets', 'a: {b: c\n  d, e: f}\n', '1:4 yaml-brackets-match found={ partner=}'),
    ('text over lines in nested brackets', 'a: {b: [c, {e: f}, g\n  d], e: f}\n',
     '1:8 yaml-brackets-match found=[ partner=]'),
    ('text over lines after brackets', 'a: {b: c}\nd: e\n f: g\n', '3:2 indents-agree left=2'),
    ('text over lines after brackets colon', 'a: {b: c}\nd:e\nf: g\n', '2:2 marks-are-spaced found=:'),
    ('text in brackets with brace', 'a: {b: c{d}\n  e, f: g}\n', '1:9 text-with-marks-is-quoted found={'),
    ('hash tab', 'title: Growth\t#1\n', '1:15+2 text-after-hash-is-quoted kept=Growth'),
    ('hash in brackets', 'a: [b #1\n  ]\n', '1:7+2 text-after-hash-is-quoted kept=b'),
    ('hash trailing blank', 'title: Growth #1  \nb: c\n', '1:15+2 text-after-hash-is-quoted kept=Growth'),
    ('hash text longer', '- title: Growth  #1 in Asia\n', '1:18+10 text-after-hash-is-quoted kept=Growth'),
    ('hash two', 'title: C# #1\n', '1:11+2 text-after-hash-is-quoted kept=C#'),
    ('unseen quoted', "a: 'x\u200by'\n", '1:6 characters-are-visible code=U+200B'),
    ('unseen twice', 'a: "\\u200b\\u200b"\n', '1:4 characters-are-visible code=U+200B'),
    ('key with dash inside', '{-a: b}\n', '1:2 marks-are-spaced found=-'),
    ('key dash block', 'a: 1\n-b: c\n', '2:1 marks-are-spaced found=-'),
    ('key with colon', '{a:b: c}\n', '1:3 marks-are-spaced found=:'),
    ('key colon list', '- {zh:a, en: b}\n', '1:6 marks-are-spaced found=:'),
    ('key fw colon', 'a：b: c\n', '1:2 punctuation-is-half-width found=： meant=: '),
    ('key fw in second', '- {zh: a, en：b: c}\n', '1:13 punctuation-is-half-width found=： meant=: '),
    ('alias 2', 'a: *co\n', '1:4+3 no-anchors-or-tags found=*co'),
    ('tag short', 'a: !!str x\n', '1:4+5 no-anchors-or-tags found=!!str'),
    ('doc', 'a: 1\n---\n', '2:1+3 one-document-a-file'),
    ('repeat once', '- id: a\n  name: b\n  id: c\n  name: d\n', '3:3+2 items-begin-with-dashes line=1'),
    ('repeat thrice', 'a: 1\nb: 2\na: 3\nb: 4\nc: 5\na: 6\n',
     '3:1 keys-are-unique key=a line=1, 6:1 keys-are-unique key=a line=1'),
    ('repeat not first', '- id: a\n  name: b\n  name: c\n', '3:3+4 keys-are-unique key=name line=2'),
    ('repeat in brackets', '- {id: a, name: b, id: c}\n', '1:20+2 keys-are-unique key=id line=1'),
    ('repeat outside a list', 'id: a\nname: b\nid: c\nname: d\n', '3:1+2 keys-are-unique key=id line=1'),
    ('repeat below', 'x:\n  id: a\n  name: b\n  id: c\n', '4:3+2 keys-are-unique key=id line=2'),
    ('repeat value has slip', 'a: 1\na: {b: 2, b: 3}\n',
     '2:1 keys-are-unique key=a line=1, 2:11 keys-are-unique key=b line=2'),
    ('repeat in brackets of item', '- [{id: a, name: b, id: c}]\n', '1:21+2 keys-are-unique key=id line=1'),
    ('repeat in item after brackets', '- tags: [a, b]\n  id: c\n  tags: d\n  id: e\n',
     '3:3+4 items-begin-with-dashes line=1'),
    ('repeat deeper item', 'm:\n  - id: a\n    name: b\n    id: c\n    name: d\n', '4:5+2 items-begin-with-dashes line=2'),
    ('key is a map', 'a: {{x}: 1}\n', '1:4 text-with-marks-is-quoted found={'),
    ('key is a list', 'a: {[x]: 1}\n', '1:4 text-with-marks-is-quoted found={'),
    ('key is map in block', '? {a: b}\n: c\n', '1:3 keys-are-plain-text'),
    ('key is map in list', '- {{a}: b}\n', '1:3 text-with-marks-is-quoted found={'),
    ('last of two values', 'a: 1\na: 2\nb: [x]\n', '2:1 keys-are-unique key=a line=1'),
    ('text with map key', 'text: {{a}} b\n', '1:7 text-with-marks-is-quoted found={'),
    ('bracket in list first', '[{a}: b]\n', '1:2 text-with-marks-is-quoted found={'),
    ('unseen then unknown', 'a: x\u200b\nb: : y\n', '1:5 characters-are-visible code=U+200B'),
    ('unseen then slip', 'a: x\u200b\nb:2\nc: 3\n', '1:5 characters-are-visible code=U+200B, 2:2 marks-are-spaced found=:'),
    ('unseen line excused', 'a: x\u200b: y: z\nb: 1\n', '1:5 characters-are-visible code=U+200B'),
    ('unseen line excused 2', 'a:\u200bx\nb: 1\n', '1:3 characters-are-visible code=U+200B'),
    ('utf-16 be', b'\x00a\x00:\x00 \x001\x00\n', '1:1 file-is-utf8 found=UTF-16'),
    ('utf-16 be bom', b'\xfe\xff\x00a', '1:1 file-is-utf8 found=UTF-16'),
    ('gbk in second', 'a: 1\rb: 贫困人口\r'.encode('gbk'), '2:4 file-is-utf8 found=0xC0 as_gbk=b: 贫困人口'),
    ('gbk long', ('a: 1\nb: ' + '贫困人口' * 8 + '\nc: d\n').encode('gbk'),
     '2:4 file-is-utf8 found=0xC0 as_gbk=b: 贫困人口贫困人口贫困人口贫困人口贫困人口贫'),
    ('latin in utf8', b'a: \xe8\xb4\xab\xe9\xff\nb: c\n', '1:5 file-is-utf8 found=0xE9'),
    ('broken', b'\xe8\xb4\xab: caf\xe9\n', '1:7 file-is-utf8 found=0xE9'),
    ('ff', b'\xff: 1\n', '1:1 file-is-utf8 found=0xFF'),
    ('unseen twice in a line', 'a: x\u3000\u3000y\u3000z\nb: c\u3000\n',
     '1:5+2 characters-are-visible code=U+3000, 1:8 characters-are-visible code=U+3000, 2:5 characters-are-visible code=U+3000'),
    ('number key', 'a: {1: 2\nb: c\n', '1:4 yaml-brackets-match found={ partner=}'),
    ('no colon for flow', '- [a\n', '1:3 yaml-brackets-match found=[ partner=]'),
    ('stumble after all', 'a: [b', '1:4 yaml-brackets-match found=[ partner=]'),
    ('stumble at end with blank lines', 'a: [b\n\n\n', '1:4 yaml-brackets-match found=[ partner=]'),
    ('unfinished flow comment', 'a: [b\n# c\n', '1:4 yaml-brackets-match found=[ partner=]'),
    ('mark after text', 'a: b\n  c\n] d\n', '1:4 plain-text-is-one-line, 3:1 text-with-marks-is-quoted found=]'),
    ('dash in dash', '- - : x\n', '1:5 yaml-is-well-formed problem=a field is expected problem_zh=应是字段'),
    ('percent first', '%a\n', '1:1 text-with-marks-is-quoted found=%'),
    ('question 2', 'a: ? b\n', '1:4 yaml-is-well-formed problem=no “?” may stand here problem_zh=这里不能有“?”'),
    ('two texts over lines', "a: b\n  c\nd: 'e\n  f'\ng: h\n", '1:4 plain-text-is-one-line'),
    ('text over lines after a quoted one like a block text', '["\na: >-\n   x",  y\n  z]\n', '3:9 plain-text-is-one-line'),
    ('text over lines after one that looks like a block text', '["\nb: |  #",  y\n z]\n', '2:12 plain-text-is-one-line'),
    ('quote open in the second line of a list', 'a: [b,\n  c, "d]\nb: c\n', '2:6 quotes-are-closed found="'),
    ('single quote open in the second line of a list', "a: [b,\n  c, 'd]\nb: c\n", "2:6 quotes-are-closed found='"),
    ('text that ends like a name', ' a: 1\nb: "x, y: "\n', '2:1 indents-agree blanks=1 line=1'),
    ('text that ends like a name, last', '- {zh: "一, en: "\n', '1:3 yaml-brackets-match found={ partner=}'),
    ('fw comma, then text after a quote', "a: {zh: '一'，en: 'b' x}\n", '1:12 punctuation-is-half-width found=， meant=, '),
    ('fw comma and a blank', "a: {zh: '一'， en: 'b'}\n", '1:12 punctuation-is-half-width found=， meant=, '),
    ('fw comma and a blank in text', 'a: {zh: 一， en: b}\n', '1:10 punctuation-is-half-width found=， meant=, '),
    ('fw comma and a short name', 'a: {a: 一，b: 二}\n', '1:9 punctuation-is-half-width found=， meant=, '),
    ('fw bracket in the first quotes', "a: ['｛', b}\n", '1:11 yaml-brackets-match found=} partner={'),
    ('flow that begins with a colon', 'a: {: b: c}\n', '1:8 text-with-marks-is-quoted found=:'),
    ('flow that begins with a colon only', 'a: [{: b, c}\n', '1:4 yaml-brackets-match found=[ partner=]'),
    ('apostrophes in a flow text', "a: {b: it's c: d's}\n", '1:14 text-with-marks-is-quoted found=:'),
    ('quote in a text of flow with bracket', "a: {b: it's ], c: d's}\n", '1:13 yaml-brackets-match found=] partner=['),
    ('colon before quotes', 'a: he said: "yes" to all\n', '1:11 text-with-marks-is-quoted found=:'),
    ('text after the second quotes', "a: {b: 'x', c: 'y' z}\n", "1:20 quotes-hold-the-whole-text found='"),
    ('open quotes in the last line', '- c\n- {zh: "一, en: b}', '2:8 quotes-are-closed found="'),
    ('text over lines after a quoted one at the edge', '["\na: >-\n   x",  y\nz]\n', '3:9 plain-text-is-one-line'),
    ('list not closed after a name with a blank', 'a b: [y\n',
     '1:1 yaml-is-well-formed problem=a comma or “]” is missing problem_zh=缺少逗号或“]”'),
    ('empty names', '?\n?\n', '2:2 keys-are-unique key= line=1'),
    ('key is a map in the second line', 'b: c\na: {{x}: 1}\n', '2:4 text-with-marks-is-quoted found={'),
    ('brackets one after another', 'a: [b], {c: d\n', '1:9 yaml-brackets-match found={ partner=}'),
    ('bracket after text after brackets', 'a: [b], x {c: d\n', '1:11 yaml-brackets-match found={ partner=}'),
    ('bracket after quotes', "a: {b: 'c'{d}}\n", "1:11 quotes-hold-the-whole-text found='"),
    ('bracket after brackets', 'a: {b: [c]{d}}\n', '1:8 text-with-marks-is-quoted found=['),
    ('quotes in brackets with bracket', "a: {b: [c]'{d}'}\n", '1:8 text-with-marks-is-quoted found=['),
    ('fw bracket in quotes of an inner list', "a: [['｛'], b}\n", '1:13 yaml-brackets-match found=} partner={'),
]
"""Name of the slip, what stands in the file, what is told: see `_told`."""
# fmt: on
_NOT_IN_THE_TABLE = ("shown", "name", "name_zh")
"""Of characters that cannot be seen; they follow from the code."""


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


@pytest.mark.parametrize("written", [case[1] for case in TOLD], ids=[case[0] for case in TOLD])
def test_the_line_of_a_slip_is_shown_beside_it(written: str | bytes) -> None:
    diagnostics = Diagnostics()
    read_yaml(_bytes(written), "f.yml", diagnostics)
    lines = re.split("\r\n|[\r\n]", str(written))
    for found in diagnostics:
        if isinstance(written, str) and found.rule is not rules.FILE_HAS_CONTENT:
            shown = lines[found.location.line - 1]
            assert found.source_line in (shown, UNSEEN.sub(lambda match: " " * len(match[0]), shown))


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


@pytest.mark.parametrize(
    ("character", "code", "name", "in_chinese"),
    [
        ("\x07", "U+0007", "control character", "控制字符"),
        ("\x9f", "U+009F", "control character", "控制字符"),
        ("\xad", "U+00AD", "soft hyphen", "软连字符"),
        ("\u2062", "U+2062", "invisible times", "格式字符"),
        ("\u202e", "U+202E", "right-to-left override", "文字方向标记"),
        ("\u205f", "U+205F", "medium mathematical space", "空格"),
        ("\u3000", "U+3000", "ideographic space", "全角空格"),
        ("\ufe0f", "U+FE0F", "variation selector-16", "变体选择符"),
        ("\uffff", "U+FFFF", "unknown character", "未定义的字符"),
    ],
)
def test_what_nobody_can_see_has_a_name(character: str, code: str, name: str, in_chinese: str) -> None:
    diagnostics = Diagnostics()
    read_yaml(f"a: x{character}y\n".encode(), "f.yml", diagnostics)
    (found,) = diagnostics
    assert (found.values["code"], found.values["name"], found.values["name_zh"]) == (code, name, in_chinese)


def test_places_behind_what_nobody_can_see_are_as_written() -> None:
    document = read_yaml("{a\u3000\u3000: 1, b: 2}\n".encode(), "f.yml", Diagnostics())
    assert document is not None
    assert document.origin("b").location().column == 13


def test_every_character_is_read_or_told() -> None:
    rows = ["".join(map(chr, range(at, at + 256))) for at in range(0, 0x110000, 256) if at >> 11 != 0x1B]
    for row in rows:
        for text in (f"a: >-\n  {row}\n", f"- '{row}'\n", f"a: {row}\n"):
            read_yaml(text.encode(), "f.yml", Diagnostics())


def _bytes(written: str | bytes) -> bytes:
    return written.encode() if isinstance(written, str) else written


def _told(diagnostics: Diagnostics) -> str:
    """Each place, with its length if that is not 1, the rule, and what the message fills in."""
    return ", ".join(_told_of(found) for found in diagnostics)


def _told_of(found: Diagnostic) -> str:
    at = found.location
    values = [f"{name}={value}" for name, value in found.values.items() if name not in _NOT_IN_THE_TABLE]
    return " ".join((f"{at.line}:{at.column}" + f"+{at.length}" * (at.length > 1), found.rule.name, *values))
