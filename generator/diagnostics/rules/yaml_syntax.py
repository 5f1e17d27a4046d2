"""What must hold of the marks and lines of a file of YAML."""

from __future__ import annotations

from generator.diagnostics.rule import make_rule

TITLE = "YAML"

YAML_IS_WELL_FORMED = make_rule(
    "yaml-is-well-formed",
    zh="此处无法按YAML读取（{problem_zh}）",
    en="YAML cannot be read here ({problem})",
    hints=(
        (
            "检查本行与上一行的缩进、冒号后的空格和引号",
            "look at the indent, the space after the colon, and the quotes of this line and the one before",
        ),
    ),
)
INDENT_WITH_SPACES = make_rule(
    "indent-with-spaces",
    zh="这里用了制表符（Tab），YAML只认空格",
    en="a tab stands here; YAML wants spaces",
    hints=(
        (
            "把它（上面显示为→）换成空格，每层两个",
            "replace it (it is shown as → above) by spaces, two for each level",
        ),
    ),
)
PUNCTUATION_IS_HALF_WIDTH = make_rule(
    "punctuation-is-half-width",
    zh="这里的“{found}”是全角标点，YAML不认",
    en="“{found}” is full-width punctuation, which YAML does not read",
    hints=(("改成半角的“{meant}”", "write the half-width “{meant}”"),),
)
QUOTES_ARE_CLOSED = make_rule(
    "quotes-are-closed",
    zh="此处开始的引号没有结束",
    en="the quote that begins here is not closed",
    hints=(("在文字末尾补上同样的引号（{found}）", "write the same quote ({found}) at the end of the text"),),
)
QUOTES_HOLD_THE_WHOLE_TEXT = make_rule(
    "quotes-hold-the-whole-text",
    zh="引号已经结束，后面还有文字",
    en="the quotes end here, yet the text goes on",
    hints=(
        (
            "把整段文字放进引号；若引号本身是文字，在'…'里写成''，在\"…\"里写成\\\"",
            "put the whole text in the quotes; an apostrophe inside '…' is written twice (''), a quote inside \"…\" as \\\"",
        ),
    ),
)
ESCAPES_ARE_KNOWN = make_rule(
    "escapes-are-known",
    zh="双引号里不能这样写“{found}”",
    en="“{found}” cannot be written like this in double quotes",
    hints=(
        (
            "把外面的双引号改成单引号'…'，里面的反斜线就照原样读",
            "use single quotes '…' around the text: a backslash is itself there",
        ),
    ),
)
YAML_BRACKETS_MATCH = make_rule(
    "yaml-brackets-match",
    zh="这个“{found}”没有配对",
    en="this “{found}” has no partner",
    hints=(
        (
            "补上“{partner}”，或删掉“{found}”；若它是文字的一部分，把整段文字放进引号",
            "write “{partner}” as well, or remove “{found}”; if it is part of a text, put the whole text in quotes",
        ),
    ),
)
ENTRIES_ARE_SET_APART = make_rule(
    "entries-are-set-apart",
    zh="“{found}”前面缺一个逗号",
    en="a comma is missing before “{found}”",
    hints=(
        (
            "大括号里各项之间写半角逗号加空格：{{zh: '…', en: '…'}}",
            "write a comma and a space between entries: {{zh: '…', en: '…'}}",
        ),
    ),
)
MARKS_ARE_SPACED = make_rule(
    "marks-are-spaced",
    zh="“{found}”后面缺一个空格",
    en="a space is missing after “{found}”",
    hints=(("写作“{found} ”，再接后面的内容", "write “{found} ” and then what follows"),),
)
INDENTS_AGREE = make_rule(
    "indents-agree",
    zh="这一行的缩进与上面对不齐",
    en="the indent of this line does not agree with the lines above",
    hints=(
        (
            "前面留{blanks}个空格，与第{line}行对齐",
            "put {blanks} spaces before it, to agree with line {line}",
        ),
        ("前面不留空格，与第{left}行对齐", "put no spaces before it, to agree with line {left}"),
        ("比第{deeper}行多缩进两格", "indent it two spaces more than line {deeper}"),
    ),
    why=(
        "缩进决定谁属于谁；多一格或少一格，意思就变了。",
        "Indents say what belongs to what; one space more or less changes the meaning.",
    ),
)
ITEMS_BEGIN_WITH_DASHES = make_rule(
    "items-begin-with-dashes",
    zh="列表的这一项缺少开头的“- ”",
    en="the “- ” that begins an item of a list is missing here",
    hints=(("在前面写“- ”，像第{line}行那样", "write “- ” before it, as at line {line}"),),
)
TEXT_WITH_MARKS_IS_QUOTED = make_rule(
    "text-with-marks-is-quoted",
    zh="文字中的“{found}”在YAML里另有含义",
    en="“{found}” in a text has a meaning of its own in YAML",
    hints=(
        (
            "把整段文字放进引号，或在上一行写>-再缩进",
            "put the whole text in quotes, or write >- and indent it on the next line",
        ),
    ),
)
TEXT_AFTER_HASH_IS_QUOTED = make_rule(
    "text-after-hash-is-quoted",
    zh="“#”之后的文字会被当作注释丢掉，只剩“{kept}”",
    en="what follows “#” is dropped as a comment, only “{kept}” is kept",
    hints=(
        (
            "若要保留，请把整段文字放进引号；若是注释，在#后加空格",
            "put the text in quotes to keep it; for a comment, write a space after #",
        ),
    ),
    severity="warning",
)
PLAIN_TEXT_IS_ONE_LINE = make_rule(
    "plain-text-is-one-line",
    zh="没有引号的文字延续到了下一行",
    en="a text without quotes runs on to the next line",
    hints=(
        (
            "长文字请在字段后写>-，另起一行缩进；若下一行本是新字段或新列表项，请检查它的缩进",
            "write >- after the field and indent the text; if the next line was meant as a field or item, check its indent",
        ),
    ),
    why=(
        "多缩进一格，两个列表项就会无声地并成一句话。",
        "One space too many, and two items silently become one sentence.",
    ),
)
KEYS_ARE_UNIQUE = make_rule(
    "keys-are-unique",
    zh="字段“{key}”写了两次",
    en="the field “{key}” is written twice",
    hints=(("第一次在第{line}行；只留一个", "it was first written at line {line}; keep one"),),
    why=("YAML会无声地取后一个。", "YAML silently takes the later one."),
)
KEYS_ARE_PLAIN_TEXT = make_rule(
    "keys-are-plain-text",
    zh="字段名必须是普通文字",
    en="the name of a field must be plain text",
    hints=(("以{{或[开头的文字要放进引号", "text that begins with {{ or [ must be in quotes"),),
)
NO_ANCHORS_OR_TAGS = make_rule(
    "no-anchors-or-tags",
    zh="这里不使用YAML的锚点、别名和标签（{found}）",
    en="YAML anchors, aliases and tags are not used here ({found})",
    hints=(
        (
            "若是文字，请放进引号；若要重复，请再写一遍或用引用",
            "put it in quotes if it is text; write repeated things again or refer to them by id",
        ),
    ),
)
ONE_DOCUMENT_A_FILE = make_rule(
    "one-document-a-file",
    zh="一个文件只写一份内容，这里又开始了一份",
    en="a file holds one document, and a second begins here",
    hints=(("删除这行---，或拆成两个文件", "delete the line ---, or make two files"),),
)
NESTING_IS_SHALLOW = make_rule(
    "nesting-is-shallow",
    zh="嵌套超过{limit}层",
    en="nested more than {limit} levels deep",
    hints=(("检查括号和缩进", "check brackets and indents"),),
)
