"""What must hold of references, texts and their translations."""

from __future__ import annotations

from generator.diagnostics.rule import make_rule

TITLE = "References and texts · 引用与文字"

METRIC_EXISTS = make_rule(
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
FIGURE_EXISTS = make_rule(
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
FIGURE_IS_UNAMBIGUOUS = make_rule(
    "figure-is-unambiguous",
    zh="“{found}”有多个数据，要写明哪一个",
    en="“{found}” has several figures: say which",
    hints=(("选一个：{known}", "choose one: {known}"),),
)
VARIANT_IS_KNOWN = make_rule(
    "variant-is-known",
    zh="没有“{found}”这种写法",
    en="there is no variant “{found}”",
    hints=(
        ("可用：{known}", "there are: {known}"),
        ("删除“|{found}”：这个日期没有月份", "remove “|{found}”: this date has no month"),
    ),
)
THING_EXISTS = make_rule(
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
REFERENCE_HAS_ITS_KIND = make_rule(
    "reference-has-its-kind",
    zh="“{found}”是{kind_zh}，这里要的是{wanted_zh}",
    en="“{found}” is {kind}; this field takes {wanted}",
    hints=(("换一个编号，或写到别的字段", "take another id, or another field"),),
)
NUMBERS_ARE_REFERENCES = make_rule(
    "numbers-are-references",
    zh="文字里直接写了数“{found}”",
    en="the number “{found}” is typed straight into the text",
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
BRACKETS_ARE_PAIRED = make_rule(
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
LINKS_ARE_SAFE = make_rule(
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
LANGUAGES_SHARE_FIGURES = make_rule(
    "languages-share-figures",
    zh="“{language}”文字没有引用“{other}”文字里的数据：{missing}",
    en="the text in “{language}” lacks figures that the text in “{other}” has: {missing}",
    hints=(
        (
            "两种语言引用同样的数据；补上或两边都删",
            "both languages refer to the same figures; add it, or remove it from both",
        ),
    ),
)
LANGUAGES_SHARE_DATES = make_rule(
    "languages-share-dates",
    zh="“{language}”文字没有“{other}”文字里的日期：{missing}",
    en="the text in “{language}” lacks dates that the text in “{other}” has: {missing}",
    hints=(
        (
            "两种语言写同样的日期；补上或两边都删",
            "both languages have the same dates; add it, or remove it from both",
        ),
    ),
)
LANGUAGES_SHARE_PLACES = make_rule(
    "languages-share-places",
    zh="占位符与“{other}”文字不一致：这里是{found}，那里是{wanted}",
    en="the places for values differ from those of “{other}”: here {found}, there {wanted}",
    hints=(
        (
            "两种语言写同样的占位符；生成网页时，它们会换成数值或名称",
            "write the same in both languages; values and names take their place when a page is made",
        ),
    ),
)
TERMS_HAVE_ONE_RENDERING = make_rule(
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
TRANSLATIONS_ARE_FRESH = make_rule(
    "translations-are-fresh",
    zh="原文改过，“{language}”译文还是旧的",
    en="the source text was changed, but its translation into “{language}” was not",
    hints=(
        (
            "核对译文；若无需改，运行duizhao translations record",
            "check the translation; if it still fits, run duizhao translations record",
        ),
    ),
    severity="warning",
)
LEDGER_IS_READABLE = make_rule(
    "ledger-is-readable",
    zh="译文记录无法读取（{problem_zh}）",
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
THINGS_ARE_LINKED = make_rule(
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
