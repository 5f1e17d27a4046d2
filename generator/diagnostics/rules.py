"""All rules, each named for what should hold, worded in Chinese and English.

The page of all rules and the golden tests are made from this file: a rule that is not here cannot be reported.
"""

from __future__ import annotations

from generator.diagnostics.rule import Rule, Severity, Wording


def _rule(
    name: str,
    *,
    zh: str,
    en: str,
    hints: tuple[tuple[str, str], ...] = (),
    why: tuple[str, str] = ("", ""),
    severity: Severity = "error",
) -> Rule:
    zh_hints = tuple(hint for hint, _ in hints)
    en_hints = tuple(hint for _, hint in hints)
    return Rule(name, severity, Wording(zh, zh_hints, why[0]), Wording(en, en_hints, why[1]))


# --- files and YAML -------------------------------------------------------------------------------------------------

FILE_IS_UTF8 = _rule(
    "file-is-utf8",
    zh="文件不是UTF-8编码（此处为{found}）",
    en="the file is not saved as UTF-8 (found {found})",
    hints=(
        (
            "文件像是GBK编码，此行读作“{as_gbk}”；请另存为UTF-8",
            "it looks like GBK and reads “{as_gbk}” here; save it again as UTF-8",
        ),
        ("请在编辑器中另存为UTF-8", "save it again as UTF-8 in your editor"),
    ),
    why=(
        "不同电脑对其他编码的读法不同，数字和汉字会无声地变样。",
        "Other encodings are read differently on different machines, and text changes without a word.",
    ),
)
FILE_HAS_A_SANE_SIZE = _rule(
    "file-has-a-sane-size",
    zh="文件过大（{size}，上限{limit}）",
    en="the file is too large ({size}; the limit is {limit})",
    hints=(("请拆成几个文件", "split it into several files"),),
    why=(
        "过大的文件多半是放错了的附件。",
        "A file of that size is mostly something else in the wrong place.",
    ),
)
REPORT_HAS_A_SANE_SIZE = _rule(
    "report-has-a-sane-size",
    zh="报告过大（{found}，上限{limit}）",
    en="the report is too large ({found}; the limit is {limit})",
    hints=(
        ("移走不属于报告的文件，先看这一个", "take out what does not belong to it, beginning with this file"),
    ),
    why=(
        "多半是把别的文件夹放进了content/或data/。",
        "Mostly some other folder was put into content/ or data/.",
    ),
)
TEXT_HAS_A_SANE_LENGTH = _rule(
    "text-has-a-sane-length",
    zh="这段文字有{found}个字符，上限{limit}",
    en="this text has {found} characters; the limit is {limit}",
    hints=(
        (
            "分成几段；若后面是别的内容，请检查引号和缩进",
            "make paragraphs of it; if other fields follow in it, check quotes and indents",
        ),
    ),
)
FILE_HAS_CONTENT = _rule(
    "file-has-content",
    zh="文件是空的",
    en="the file is empty",
    hints=(("写入内容，或删除此文件", "write something in it, or delete it"),),
)
FILE_HAS_A_PLACE = _rule(
    "file-has-a-place",
    zh="这里不该有文件{file}",
    en="nothing is expected in a file {file}",
    hints=(
        ("是否应是名为{suggestion}的文件？", "should it be a file called {suggestion}?"),
        (
            "内容放在content/、数据放在data/，文件名见README；草稿请放到别处",
            "content lies in content/, data in data/, under the names that the README gives; keep drafts elsewhere",
        ),
    ),
)
FILE_IS_PRESENT = _rule(
    "file-is-present",
    zh="缺少文件{file}",
    en="the file {file} is missing",
    hints=(("没有它就无法生成网站；请恢复或新建", "no site can be made without it; restore it or write it"),),
)
FILE_NAME_IS_AN_ADDRESS = _rule(
    "file-name-is-an-address",
    zh="文件名“{found}”不能用作网址",
    en="the file name “{found}” cannot be an address",
    hints=(
        (
            "只用小写字母、数字和连字符，如3-2.yml",
            "use lower-case letters, digits and hyphens, such as 3-2.yml",
        ),
    ),
)
CHARACTERS_ARE_VISIBLE = _rule(
    "characters-are-visible",
    zh="这里有看不见的字符{code}（{name}）",
    en="an invisible character stands here: {code} ({name})",
    hints=(
        (
            "删除它（上面显示为{shown}）；缩进和间隔只用普通空格",
            "delete it (it is shown as {shown} above); use ordinary spaces for indents and gaps",
        ),
        ("删除它", "delete it"),
    ),
    why=(
        "看不见的字符会让两个看似相同的编号不同。",
        "Invisible characters make two ids differ that look the same.",
    ),
)
YAML_IS_WELL_FORMED = _rule(
    "yaml-is-well-formed",
    zh="此处无法按YAML读取（{problem}）",
    en="YAML cannot be read here ({problem})",
    hints=(
        (
            "检查本行与上一行的缩进、冒号后的空格和引号",
            "look at the indent, the space after the colon, and the quotes of this line and the one before",
        ),
    ),
)
INDENT_WITH_SPACES = _rule(
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
PUNCTUATION_IS_HALF_WIDTH = _rule(
    "punctuation-is-half-width",
    zh="这里的“{found}”是全角标点，YAML不认",
    en="“{found}” is full-width punctuation, which YAML does not read",
    hints=(("改成半角的“{meant}”", "write the half-width “{meant}”"),),
)
QUOTES_ARE_CLOSED = _rule(
    "quotes-are-closed",
    zh="此处开始的引号没有结束",
    en="the quote that begins here is not closed",
    hints=(("在文字末尾补上同样的引号（{found}）", "write the same quote ({found}) at the end of the text"),),
)
QUOTES_HOLD_THE_WHOLE_TEXT = _rule(
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
ESCAPES_ARE_KNOWN = _rule(
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
YAML_BRACKETS_MATCH = _rule(
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
ENTRIES_ARE_SET_APART = _rule(
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
MARKS_ARE_SPACED = _rule(
    "marks-are-spaced",
    zh="“{found}”后面缺一个空格",
    en="a space is missing after “{found}”",
    hints=(("写作“{found} ”，再接后面的内容", "write “{found} ” and then what follows"),),
)
INDENTS_AGREE = _rule(
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
ITEMS_BEGIN_WITH_DASHES = _rule(
    "items-begin-with-dashes",
    zh="列表的这一项缺少开头的“- ”",
    en="the “- ” that begins an item of a list is missing here",
    hints=(("在前面写“- ”，像第{line}行那样", "write “- ” before it, as at line {line}"),),
)
TEXT_WITH_MARKS_IS_QUOTED = _rule(
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
TEXT_AFTER_HASH_IS_QUOTED = _rule(
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
PLAIN_TEXT_IS_ONE_LINE = _rule(
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
KEYS_ARE_UNIQUE = _rule(
    "keys-are-unique",
    zh="字段“{key}”写了两次",
    en="the field “{key}” is written twice",
    hints=(("第一次在第{line}行；只留一个", "it was first written at line {line}; keep one"),),
    why=("YAML会无声地取后一个。", "YAML silently takes the later one."),
)
KEYS_ARE_PLAIN_TEXT = _rule(
    "keys-are-plain-text",
    zh="字段名必须是普通文字",
    en="the name of a field must be plain text",
    hints=(("以{{或[开头的文字要放进引号", "text that begins with {{ or [ must be in quotes"),),
)
NO_ANCHORS_OR_TAGS = _rule(
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
ONE_DOCUMENT_A_FILE = _rule(
    "one-document-a-file",
    zh="一个文件只写一份内容，这里又开始了一份",
    en="a file holds one document, and a second begins here",
    hints=(("删除这行---，或拆成两个文件", "delete the line ---, or make two files"),),
)
NESTING_IS_SHALLOW = _rule(
    "nesting-is-shallow",
    zh="嵌套超过{limit}层",
    en="nested more than {limit} levels deep",
    hints=(("检查括号和缩进", "check brackets and indents"),),
)

# --- fields ---------------------------------------------------------------------------------------------------------

FIELDS_ARE_EXPECTED = _rule(
    "fields-are-expected",
    zh="这里应写若干字段，每行“名称: 值”",
    en="fields are expected here, each “name: value” on a line",
    hints=(
        ("检查冒号后是否有空格、缩进是否对齐", "check the space after the colon, and that the indents agree"),
    ),
)
LIST_IS_EXPECTED = _rule(
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
LIST_IS_NOT_EXPECTED = _rule(
    "list-is-not-expected",
    zh="这里应写若干字段，却开始了一个列表",
    en="fields are expected here, but a list begins",
    hints=(("删除行首的“- ”", "remove the “- ” at the beginning of the line"),),
)
FIELD_IS_KNOWN = _rule(
    "field-is-known",
    zh="没有“{field}”这个字段",
    en="there is no field “{field}” here",
    hints=(
        ("是否想写“{suggestion}”？", "did you mean “{suggestion}”?"),
        ("可用的字段：{known}", "these may be written: {known}"),
    ),
)
FIELD_IS_PRESENT = _rule(
    "field-is-present",
    zh="这一项缺少{fields}",
    en="this entry lacks {fields}",
    hints=(("补上“{field}: …”", "write “{field}: …” in it"),),
)
VALUE_IS_WRITTEN = _rule(
    "value-is-written",
    zh="字段“{field}”没有值",
    en="the field “{field}” has no value",
    hints=(("写上值，或删除这一行", "write a value, or delete the line"),),
)
VALUE_IS_ALLOWED = _rule(
    "value-is-allowed",
    zh="“{found}”不是可用的值",
    en="“{found}” is not one of the values that may stand here",
    hints=(
        ("是否想写“{suggestion}”？可用：{allowed}", "did you mean “{suggestion}”? Allowed: {allowed}"),
        ("可用：{allowed}", "allowed: {allowed}"),
    ),
)
VALUE_HAS_ITS_TYPE = _rule(
    "value-has-its-type",
    zh="这里应是{expected_zh}",
    en="this should be {expected}",
    hints=(("改写这个值，或删除这一行", "write such a value, or delete the line"),),
)
TEXT_IS_EXPECTED = _rule(
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
VALUE_IS_VALID = _rule(
    "value-is-valid",
    zh="这个值不能用（{problem}）",
    en="this value cannot be used ({problem})",
    hints=(("改写这个值，或删除这一行", "write another value, or delete the line"),),
)
ID_IS_WELL_FORMED = _rule(
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
LOCATOR_IS_WELL_FORMED = _rule(
    "locator-is-well-formed",
    zh="“{found}”不是原文位置",
    en="“{found}” is not a place in the source",
    hints=(('写作"3.2.4"这样的数字，用点分开', 'write numbers with dots, such as "3.2.4"'),),
)
IDS_ARE_UNIQUE = _rule(
    "ids-are-unique",
    zh="编号“{found}”已经用过",
    en="the id “{found}” is taken",
    hints=(("换一个编号；全报告内编号不得重复", "choose another; an id is used once in the whole report"),),
)
TEXT_IS_TRANSLATED = _rule(
    "text-is-translated",
    zh="缺少{language}文字",
    en="the text in {language} is missing",
    hints=(("在这里补上“{language}: …”", "write “{language}: …” here"),),
)
LANGUAGE_IS_KNOWN = _rule(
    "language-is-known",
    zh="本站没有“{found}”这种语言",
    en="the site has no language “{found}”",
    hints=(("本站的语言：{known}", "its languages: {known}"),),
)
LANGUAGE_HAS_A_FILE = _rule(
    "language-has-a-file",
    zh="语言“{language}”没有site_config/languages/{language}.yml",
    en="the language “{language}” has no file site_config/languages/{language}.yml",
    hints=(("照zh.yml的样子写一份", "write one after the model of en.yml"),),
)
UNIT_IS_WORDED = _rule(
    "unit-is-worded",
    zh="单位“{unit}”没有{language}写法",
    en="the unit “{unit}” has no wording in {language}",
    hints=(
        (
            '在forms中补上{language}: {{other: "{{n}}…"}}',
            'write {language}: {{other: "{{n}} …"}} under forms',
        ),
    ),
)

UNIT_PATTERN_HOLDS_THE_NUMBER = _rule(
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

# --- figures --------------------------------------------------------------------------------------------------------

FIGURE_HAS_ONE_VALUE = _rule(
    "figure-has-one-value",
    zh="一个数据要么写value（原文的数），要么写formula（我们的计算）",
    en="a figure has either a value (of the source) or a formula (of our own)",
    hints=(("两者写一个，不要都写", "write one of the two, not both"),),
)
FIGURE_HAS_A_SOURCE = _rule(
    "figure-has-a-source",
    zh="原文的数据必须写明出处",
    en="a figure of the source must say where it stands",
    hints=(('补上source: "1.5"这样的位置', 'write source: "1.5" or the like'),),
)
FIGURE_HAS_A_PERIOD = _rule(
    "figure-has-a-period",
    zh="这个数据没有写明时间",
    en="the figure does not say when it holds",
    hints=(
        (
            "写at: 2017-12-31，或in: 2017，或from: …加to: …，或to: …，或as_of: report",
            "write at: 2017-12-31, or in: 2017, or from: … with to: …, or to: …, or as_of: report",
        ),
    ),
)
FIGURE_HAS_ONE_PERIOD = _rule(
    "figure-has-one-period",
    zh="一个数据只有一个时间，这里写了{found}",
    en="a figure has one period, but this one gives {found}",
    hints=(
        (
            "只写at: 2017-12-31，或in: 2017，或from: …加to: …，或to: …，或as_of: report",
            "write only at: 2017-12-31, or in: 2017, or from: … with to: …, or to: …, or as_of: report",
        ),
    ),
)
DATE_IS_OF_THE_CALENDAR = _rule(
    "date-is-of-the-calendar",
    zh="“{found}”不是日历上的日期",
    en="“{found}” is not a date of the calendar",
    hints=(
        (
            "写作{{2017}}、{{2017-05}}、{{2018-07-02}}、{{2017-end}}、{{2018-start}}或{span}",
            "write {{2017}}, {{2017-05}}, {{2018-07-02}}, {{2017-end}}, {{2018-start}} or {span}",
        ),
        (
            "写作2017、2017-05、2018-07-02、2017-end或2018-start",
            "write 2017, 2017-05, 2018-07-02, 2017-end or 2018-start",
        ),
    ),
)
DAY_IS_OF_THE_CALENDAR = _rule(
    "day-is-of-the-calendar",
    zh="“{found}”不是日历上的一天",
    en="“{found}” is not a day of the calendar",
    hints=(
        (
            "写作2018-08-03：年四位，月、日各两位",
            "write it as 2018-08-03: four digits for the year, two for month and day",
        ),
    ),
)
FIGURE_KEY_IS_WELL_FORMED = _rule(
    "figure-key-is-well-formed",
    zh="“{found}”不能用作数据的key",
    en="“{found}” cannot be the key of a figure",
    hints=(
        (
            "只用小写字母、数字和连字符，如2017或plan-2018",
            "use lower-case letters, digits and hyphens, such as 2017 or plan-2018",
        ),
    ),
)
PERIOD_RUNS_FORWARD = _rule(
    "period-runs-forward",
    zh="时间倒了：从{start}到{end}",
    en="the period runs backwards: from {start} to {end}",
    hints=(("对调from和to", "exchange from and to"),),
)
FIGURE_KEYS_ARE_UNIQUE = _rule(
    "figure-keys-are-unique",
    zh="“{reference}”有两个数据",
    en="two figures are called “{reference}”",
    hints=(
        (
            "检查时间；若确实是两个，给其中一个写key: …",
            "check the period; if there are two indeed, give one of them a key: …",
        ),
    ),
)
NUMBER_IS_READABLE = _rule(
    "number-is-readable",
    zh="“{found}”不是能读的数",
    en="“{found}” cannot be read as a number",
    hints=(
        ("写作“{suggestion}”", "write “{suggestion}”"),
        (
            "照原文写数，不带单位和修饰词，如346万、26.63亿、2.37%、1690、第二；“以上”“余”“约”写在bound和approx里",
            "write the number as printed, without unit and qualifier, such as 346万, 2.37%, 1690; "
            "qualifiers go into bound and approx",
        ),
    ),
)
PERCENT_IS_WRITTEN = _rule(
    "percent-is-written",
    zh="单位是“{unit}”，百分数要写百分号：“{found}”",
    en="the unit is “{unit}”, and a percent is written with its sign: “{found}”",
    hints=(
        (
            "写作“{suggestion}”；若是百分点，单位改为percentage-point",
            "write “{suggestion}”; for percentage points use that unit",
        ),
    ),
)
UNIT_STANDS_APART = _rule(
    "unit-stands-apart",
    zh="单位是“{unit}”，数里却有百分号：“{found}”",
    en="the unit is “{unit}”, yet the number has a percent sign: “{found}”",
    hints=(("写作“{suggestion}”，或改单位", "write “{suggestion}”, or change the unit"),),
)
PRINTED_AGREES = _rule(
    "printed-agrees",
    zh="原文写法“{printed}”与数值“{value}”不一致",
    en="the printed wording “{printed}” does not contain the value “{value}”",
    hints=(("照原文核对value和printed", "check value and printed against the source"),),
)
FORMULAS_DO_NOT_CIRCLE = _rule(
    "formulas-do-not-circle",
    zh="“{reference}”的算式绕回了自己",
    en="the formula of “{reference}” leads back to itself",
    hints=(("从原文的数据算起", "calculate from figures of the source"),),
)
FORMULA_SAYS_ITS_ROUNDING = _rule(
    "formula-says-its-rounding",
    zh="算式除不尽，没有写保留几位小数",
    en="the formula does not come out even, and no rounding is given",
    hints=(("写decimals: 1之类", "write decimals: 1 or the like"),),
)

# --- references and texts -------------------------------------------------------------------------------------------

METRIC_EXISTS = _rule(
    "metric-exists",
    zh="没有指标“{found}”",
    en="there is no metric “{found}”",
    hints=(
        (
            "有{count}处用到它：是否改名或删除了它的定义？相近的有“{suggestion}”",
            "it is used in {count} places: was its definition deleted, or renamed “{suggestion}”?",
        ),
        ("是否想写“{suggestion}”？", "did you mean “{suggestion}”?"),
        (
            "有{count}处用到它：是否删除了它的定义，或改了名？",
            "it is used in {count} places: was its definition deleted or renamed?",
        ),
        (
            "指标在data/中定义；日期写作{{2017}}，原样文字写作{{=…}}",
            "metrics are in data/; write dates as {{2017}} and literal text as {{=…}}",
        ),
    ),
)
FIGURE_EXISTS = _rule(
    "figure-exists",
    zh="没有数据“{found}”",
    en="there is no figure “{found}”",
    hints=(
        (
            "有{count}处用到它：是否改了它的时间，或删除了它？现有：{known}",
            "it is used in {count} places: was its period changed, or the figure deleted? There are: {known}",
        ),
        ("现有：{known}", "there are: {known}"),
    ),
)
FIGURE_IS_UNAMBIGUOUS = _rule(
    "figure-is-unambiguous",
    zh="“{found}”有多个数据，要写明哪一个",
    en="“{found}” has several figures: say which",
    hints=(("选一个：{known}", "choose one: {known}"),),
)
VARIANT_IS_KNOWN = _rule(
    "variant-is-known",
    zh="没有“{found}”这种写法",
    en="there is no variant “{found}”",
    hints=(
        ("可用：{known}", "there are: {known}"),
        ("删除“|{found}”：这个日期没有月份", "remove “|{found}”: this date has no month"),
    ),
)
THING_EXISTS = _rule(
    "thing-exists",
    zh="没有编号为“{found}”的内容",
    en="nothing has the id “{found}”",
    hints=(
        (
            "有{count}处用到它：是否改名或删除了它的定义？相近的有“{suggestion}”",
            "it is used in {count} places: was its definition deleted, or renamed “{suggestion}”?",
        ),
        ("是否想写“{suggestion}”？", "did you mean “{suggestion}”?"),
        (
            "有{count}处用到它：是否删除了它的定义，或改了名？",
            "it is used in {count} places: was its definition deleted or renamed?",
        ),
        ("检查拼写，或先把它写进content/", "check the spelling, or write it in content/ first"),
    ),
)
REFERENCE_HAS_ITS_KIND = _rule(
    "reference-has-its-kind",
    zh="“{found}”是{kind_zh}，这里要的是{wanted_zh}",
    en="“{found}” is {kind}; this field takes {wanted}",
    hints=(("换一个编号，或写到别的字段", "take another id, or another field"),),
)
NUMBERS_ARE_REFERENCES = _rule(
    "numbers-are-references",
    zh="文字里有散落的数“{found}”",
    en="the number “{found}” stands loose in the text",
    hints=(
        (
            "引用数据写{{指标@时间}}，日期写{{2017}}或{{2018-07-02}}，名称里的数写{{=…}}",
            "refer to the figure as {{metric@period}}; write a date as {{2017}} or {{2018-07-02}}, digits of a name as {{=…}}",
        ),
    ),
    why=(
        "数只写一次，处处引用，两种语言和各页才不会各说各的。",
        "A number is typed once and referred to everywhere, so that languages and pages cannot drift apart.",
    ),
)
BRACKETS_ARE_PAIRED = _rule(
    "brackets-are-paired",
    zh="“{found}”没有配对",
    en="“{found}” has no partner",
    hints=(
        (
            "补上另一半；若就是这个符号，前面加反斜线\\",
            "write the other half; put a backslash before it if it is meant as itself",
        ),
    ),
)
LINKS_ARE_SAFE = _rule(
    "links-are-safe",
    zh="不能链接到“{found}”",
    en="“{found}” cannot be linked to",
    hints=(
        (
            "外部链接用https://、http://或mailto:，内部链接写编号",
            "use https://, http:// or mailto: for links outside, an id for links inside",
        ),
    ),
)
LANGUAGES_SHARE_FIGURES = _rule(
    "languages-share-figures",
    zh="{language}文字没有引用{other}文字里的数据：{missing}",
    en="the text in {language} lacks figures that the text in {other} has: {missing}",
    hints=(
        (
            "两种语言引用同样的数据；补上或两边都删",
            "both languages refer to the same figures; add it, or remove it from both",
        ),
    ),
)
LANGUAGES_SHARE_DATES = _rule(
    "languages-share-dates",
    zh="{language}文字没有{other}文字里的日期：{missing}",
    en="the text in {language} lacks dates that the text in {other} has: {missing}",
    hints=(
        (
            "两种语言写同样的日期；补上或两边都删",
            "both languages have the same dates; add it, or remove it from both",
        ),
    ),
)
LANGUAGES_SHARE_PLACES = _rule(
    "languages-share-places",
    zh="占位符与{other}不一致：这里是{found}，那里是{wanted}",
    en="the places for values differ from {other}: here {found}, there {wanted}",
    hints=(
        (
            "两种语言写同样的占位符；生成网页时，它们会换成数值或名称",
            "write the same in both languages; values and names take their place when a page is made",
        ),
    ),
)
TERMS_HAVE_ONE_RENDERING = _rule(
    "terms-have-one-rendering",
    zh="术语“{term}”在这里译作“{found}”",
    en="the term “{term}” is rendered “{found}” here",
    hints=(
        (
            "全站统一为“{suggestion}”；若此写法也对，把它从该术语的variants移到accepted",
            "the site says “{suggestion}”; if this form is right too, move it from variants to accepted of the term",
        ),
    ),
)
TRANSLATIONS_ARE_FRESH = _rule(
    "translations-are-fresh",
    zh="原文改过，{language}译文还是旧的",
    en="the source text was changed, but its translation into {language} was not",
    hints=(
        (
            "核对译文；若无需改，运行duizhao translations record",
            "check the translation; if it still fits, run duizhao translations record",
        ),
    ),
    severity="warning",
)
LEDGER_IS_READABLE = _rule(
    "ledger-is-readable",
    zh="译文记录无法读取（{problem}）",
    en="the record of translations cannot be read ({problem})",
    hints=(
        (
            "恢复这个文件；合并冲突时任取一边，再运行duizhao translations record",
            "restore the file; after a merge conflict keep either side and run duizhao translations record",
        ),
    ),
    why=(
        "没有这份记录，就无从知道哪些译文已经过时。",
        "Without it nobody would notice that a translation has fallen behind its source.",
    ),
)
THINGS_ARE_LINKED = _rule(
    "things-are-linked",
    zh="没有任何内容指向“{found}”（{kind_zh}）",
    en="nothing points to “{found}”, {kind}",
    hints=(
        (
            "在相关段落的about或措施的字段里写上它",
            "name it in the about of a paragraph, or in a field of a measure",
        ),
    ),
    severity="warning",
)

# --- relations ------------------------------------------------------------------------------------------------------

CLAIM_IS_ARITHMETIC = _rule(
    "claim-is-arithmetic",
    zh="算式在“{found}”处读不懂",
    en="the calculation cannot be read at “{found}”",
    hints=(
        (
            "写作a = b@2013 - b@2017，运算符两边留空格",
            "write a = b@2013 - b@2017, with spaces around every operator",
        ),
    ),
)
CLAIM_COMPARES_LIKE_WITH_LIKE = _rule(
    "claim-compares-like-with-like",
    zh="两边单位不同，不能比较：{claim}",
    en="the sides have different units and cannot be compared: {claim}",
    hints=(
        (
            "检查指标；百分数和百分点可以相互比较",
            "check the metrics; percents and percentage points go together",
        ),
    ),
)
RELATIONS_HOLD = _rule(
    "relations-hold",
    zh="算不拢：{claim}，左边{left}，右边{right}，相差{difference}",
    en="this does not add up: {claim} (left {left}, right {right}, difference {difference})",
    hints=(
        (
            "先核对数据；若原文本身就是这样，写known_mismatch说明，读者会看到",
            "check the figures first; if the source itself says so, explain it in known_mismatch, which readers will see",
        ),
    ),
    why=("报告自己的算术每次生成都要验算。", "The report's own arithmetic is proved at every build."),
)
MISMATCH_IS_REAL = _rule(
    "mismatch-is-real",
    zh="写了known_mismatch，但这个算式是成立的：{claim}",
    en="known_mismatch is written, yet the claim holds: {claim}",
    hints=(("删除known_mismatch", "delete known_mismatch"),),
)

# --- charts ---------------------------------------------------------------------------------------------------------

CHART_UNITS_AGREE = _rule(
    "chart-units-agree",
    zh="图中单位不一致：{found}的单位是{unit}，{first}的是{other}",
    en="units differ in this chart: {found} is in {unit}, but {first} in {other}",
    hints=(("只比较同一单位的数据，或分成两张图", "compare figures of one unit, or make two charts"),),
    why=("不同单位的长度放在一起没有意义。", "Lengths in different units say nothing side by side."),
)
CHART_FIGURES_ARE_LENGTHS = _rule(
    "chart-figures-are-lengths",
    zh="{found}不能画成长度",
    en="{found} cannot be drawn as a length",
    hints=(("位次、零和负数请写进正文", "tell ranks, noughts and negative numbers in the text"),),
)
CHART_FIGURES_ARE_SHARES = _rule(
    "chart-figures-are-shares",
    zh="{found}不是0到100%之间的百分数（单位是{unit}）",
    en="{found} is no percentage between 0 and 100% (its unit is {unit})",
    hints=(
        (
            "此图只画占整体的比例；其他数据请用dots或years",
            "this form shows shares of a whole; take dots or years for other figures",
        ),
    ),
)
CHART_COMPARES_ONE_METRIC = _rule(
    "chart-compares-one-metric",
    zh="{found}与{first}不是同一指标",
    en="{found} and {first} are not of the same metric",
    hints=(("写同一指标两个时间的数据", "write figures of one metric at two dates"),),
)
CHART_RUNS_FORWARD = _rule(
    "chart-runs-forward",
    zh="{found}不晚于{first}",
    en="{found} is no later than {first}",
    hints=(("较早的写在前，较晚的写在后", "write the earlier figure first, and a later one after it"),),
)
CHART_HAS_ENOUGH = _rule(
    "chart-has-enough",
    zh="此图至少要有{least}项，现在只有{found}项",
    en="this chart needs at least {least} things to compare, and has {found}",
    hints=(("补上数据，或换一种图", "add some, or choose another form"),),
)
CHART_PARTS_FIT = _rule(
    "chart-parts-fit",
    zh="各部分之和超过了整体{whole}",
    en="the parts come to more than the whole, {whole}",
    hints=(
        (
            "检查引用；若各部分相互重叠，请改用dots",
            "check the references; if parts overlap, take the form dots",
        ),
    ),
)
CHART_REST_IS_NAMED = _rule(
    "chart-rest-is-named",
    zh="各部分之和少于整体{whole}",
    en="the parts come to less than the whole, {whole}",
    hints=(
        (
            "在rest里写明其余部分的名称和数据",
            "say in rest what the remainder is called, and which figure it is",
        ),
    ),
    why=("不说明的空白会被读成零。", "A gap without a name would be read as nothing."),
)
CHART_PERIODS_AGREE = _rule(
    "chart-periods-agree",
    zh="{found}与{first}的时间不同，不能画在同一竖线上",
    en="{found} and {first} are of different periods and cannot stand on one line",
    hints=(("选时间相同的数据，或改用years", "choose figures of the same periods, or take the form years"),),
)
CHART_MATRIX_IS_FILLED = _rule(
    "chart-matrix-is-filled",
    zh="“{found}”在此图中与任何一项都没有联系",
    en="“{found}” has to do with nothing else in this chart",
    hints=(("从图中删去，或在它的字段里写上联系", "take it out, or name the other in one of its fields"),),
)
CHART_EVENTS_HAVE_DATES = _rule(
    "chart-events-have-dates",
    zh="事件“{found}”没有日期，不能画在时间线上",
    en="the event “{found}” has no date and cannot be drawn on a time line",
    hints=(("从图中删去", "take it out of the chart"),),
)
CHART_CHARACTERS_ARE_KNOWN = _rule(
    "chart-characters-are-known",
    zh="图中有随附字体没有的字：{found}（{language}）",
    en="the fonts of charts lack characters of this chart: {found} ({language})",
    hints=(
        (
            "换一个字，或用tools/subset_chart_fonts.py把它加进字体",
            "choose others, or add them to the fonts with tools/subset_chart_fonts.py",
        ),
    ),
    why=("缺字会变成空框。", "A reader would see an empty box."),
)
PRINTED_CHARACTERS_ARE_KNOWN = _rule(
    "printed-characters-are-known",
    zh="随附字体没有这些字，PDF印不出来：{found}",
    en="the fonts of the printed report lack these characters: {found}",
    hints=(
        (
            "换一个字，或用tools/subset_chart_fonts.py把它加进字体，或在site.yml中写prints: false",
            "choose others, add them to the fonts with tools/subset_chart_fonts.py, or write prints: false in site.yml",
        ),
    ),
    why=("缺字会变成空框，也读不出来。", "A reader would see an empty box, and hear nothing."),
)

ALL: tuple[Rule, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Rule))
"""Every rule, in the order of this file."""

BY_NAME = {rule.name: rule for rule in ALL}

NOTES = {
    "first-written-here": {"zh": "第一次写在这里", "en": "first written here"},
    "used-here": {"zh": "这里也用到", "en": "used here, too"},
    "figure-of-the-claim": {"zh": "算式中的数据", "en": "a figure of it"},
    "other-language-here": {"zh": "另一种语言在这里", "en": "the other language is here"},
}
"""What is said of second places."""
