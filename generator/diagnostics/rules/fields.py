"""What must hold of fields: which there are, what they may hold, and that every language has its words."""

from __future__ import annotations

from generator.diagnostics.rule import make_rule

TITLE = "Fields · 字段"

FIELDS_ARE_EXPECTED = make_rule(
    "fields-are-expected",
    zh="这里应写若干字段，每行“名称: 值”",
    en="fields are expected here, each “name: value” on a line",
    hints=(
        ("检查冒号后是否有空格、缩进是否对齐", "check the space after the colon, and that the indents agree"),
    ),
)
LIST_IS_EXPECTED = make_rule(
    "list-is-expected",
    zh="这个文件应是列表，每项以“- ”开头",
    en="this file should be a list, each item beginning with “- ”",
    hints=(
        (
            "在每一项前写“- ”，其余各行缩进两格",
            "begin every item with “- ” and indent its other lines by two",
        ),
    ),
)
LIST_IS_NOT_EXPECTED = make_rule(
    "list-is-not-expected",
    zh="这里应写若干字段，却开始了一个列表",
    en="fields are expected here, but a list begins",
    hints=(("删除行首的“- ”", "remove the “- ” at the beginning of the line"),),
)
FIELD_IS_KNOWN = make_rule(
    "field-is-known",
    zh="没有“{field}”这个字段",
    en="there is no field “{field}” here",
    hints=(
        ("是否想写“{suggestion}”？", "did you mean “{suggestion}”?"),
        ("可用的字段：{known}", "these may be written: {known}"),
    ),
)
FIELD_IS_PRESENT = make_rule(
    "field-is-present",
    zh="这一项缺少{fields}",
    en="this entry lacks {fields}",
    hints=(("补上“{field}: …”", "write “{field}: …” in it"),),
)
VALUE_IS_WRITTEN = make_rule(
    "value-is-written",
    zh="字段“{field}”没有值",
    en="the field “{field}” has no value",
    hints=(("写上值，或删除这一行", "write a value, or delete the line"),),
)
VALUE_IS_ALLOWED = make_rule(
    "value-is-allowed",
    zh="“{found}”不是可用的值",
    en="“{found}” is not one of the values that may stand here",
    hints=(
        ("是否想写“{suggestion}”？可用：{allowed}", "did you mean “{suggestion}”? Allowed: {allowed}"),
        ("可用：{allowed}", "allowed: {allowed}"),
    ),
)
VALUE_HAS_ITS_TYPE = make_rule(
    "value-has-its-type",
    zh="这里应是{expected_zh}",
    en="this should be {expected}",
    hints=(("改写这个值，或删除这一行", "write such a value, or delete the line"),),
)
TEXT_IS_EXPECTED = make_rule(
    "text-is-expected",
    zh="这里应是一段文字，读到的却是列表或字段",
    en="text is expected here, but a list or fields are read",
    hints=(
        (
            "去掉括号；以[或{{开头的文字要放进引号；若下面几行是别的内容，请检查缩进",
            "remove the brackets, or put text that begins with [ or {{ in quotes; if the lines below belong elsewhere, "
            "check their indent",
        ),
    ),
)
VALUE_IS_VALID = make_rule(
    "value-is-valid",
    zh="这个值不能用（{problem_zh}）",
    en="this value cannot be used ({problem})",
    hints=(("改写这个值，或删除这一行", "write another value, or delete the line"),),
)
ID_IS_WELL_FORMED = make_rule(
    "id-is-well-formed",
    zh="“{found}”不能用作编号",
    en="“{found}” cannot be an id",
    hints=(
        (
            "用小写字母开头，只含小写字母、数字和连字符，至多63个字符；index、assets等保留字不可用",
            "begin with a lower-case letter, use lower-case letters, digits and hyphens, at most 63; "
            "words such as index or assets are reserved",
        ),
    ),
)
LOCATOR_IS_WELL_FORMED = make_rule(
    "locator-is-well-formed",
    zh="“{found}”不是原文位置",
    en="“{found}” is not a place in the source",
    hints=(('写作"3.2.4"这样的数字，用点分开', 'write numbers with dots, such as "3.2.4"'),),
)
IDS_ARE_UNIQUE = make_rule(
    "ids-are-unique",
    zh="编号“{found}”已经用过",
    en="the id “{found}” is taken",
    hints=(("换一个编号；全报告内编号不得重复", "choose another; an id is used once in the whole report"),),
)
TEXT_IS_TRANSLATED = make_rule(
    "text-is-translated",
    zh="缺少“{language}”文字",
    en="the text in “{language}” is missing",
    hints=(("在这里补上“{language}: …”", "write “{language}: …” here"),),
)
DRAFT_IS_COMPLETE = make_rule(
    "draft-is-complete",
    severity="warning",
    zh="草稿语言“{language}”在这里还没有文字，网页上显示原文",
    en="the draft in “{language}” has no text here; pages show the source text",
    hints=(("在这里补上“{language}: …”", "write “{language}: …” here"),),
    why=(
        "drafts里的语言还在翻译，缺的文字照常列出，但不妨碍网站生成。译完后从drafts里去掉它，再缺就是错误。",
        "A language listed under `drafts` is still being translated: what it lacks is listed and does not stop the build. Once "
        "it is complete, take it out of `drafts`; from then on a missing text is a mistake.",
    ),
)
DRAFT_IS_A_TRANSLATION = make_rule(
    "draft-is-a-translation",
    zh="“{language}”不是本站的译文语言",
    en="“{language}” is none of the languages that the site is translated into",
    hints=(("可以列在drafts里的：{known}", "drafts may list: {known}"),),
)
LANGUAGE_IS_KNOWN = make_rule(
    "language-is-known",
    zh="本站没有“{found}”这种语言",
    en="the site has no language “{found}”",
    hints=(("本站的语言：{known}", "its languages: {known}"),),
)
LANGUAGE_HAS_A_FILE = make_rule(
    "language-has-a-file",
    zh="语言“{language}”没有site_config/languages/{language}.yml",
    en="the language “{language}” has no file site_config/languages/{language}.yml",
    hints=(("照zh.yml的样子写一份", "write one after the model of en.yml"),),
)
UNIT_IS_WORDED = make_rule(
    "unit-is-worded",
    zh="单位“{unit}”没有“{language}”写法",
    en="the unit “{unit}” has no wording in “{language}”",
    hints=(
        (
            '在forms中补上{language}: {{other: "{{n}}…"}}',
            'write {language}: {{other: "{{n}} …"}} under forms',
        ),
    ),
)

UNIT_PATTERN_HOLDS_THE_NUMBER = make_rule(
    "unit-pattern-holds-the-number",
    zh="单位的写法“{found}”里没有数的位置",
    en="the pattern “{found}” of a unit has no place for the number",
    hints=(
        (
            "在数的位置写一次{{n}}，如“{{n}}人”",
            "write {{n}} once where the number goes, as in “{{n}} people”",
        ),
    ),
)
