"""What must hold of figures, their periods and the way their numbers are written."""

from __future__ import annotations

from generator.diagnostics.rule import make_rule

TITLE = "Figures · 数据"

FIGURE_HAS_ONE_VALUE = make_rule(
    "figure-has-one-value",
    zh="一个数据要么写value（原文的数），要么写formula（我们的计算）",
    en="a figure has either a value (of the source) or a formula (of our own)",
    hints=(("两者写一个，不要都写", "write one of the two, not both"),),
)
FIGURE_HAS_A_SOURCE = make_rule(
    "figure-has-a-source",
    zh="原文的数据必须写明出处",
    en="a figure taken from the source must say where it stands there",
    hints=(('补上source: "1.5"这样的位置', 'write source: "1.5" or the like'),),
)
FIGURE_HAS_A_PERIOD = make_rule(
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
FIGURE_HAS_ONE_PERIOD = make_rule(
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
DATE_IS_OF_THE_CALENDAR = make_rule(
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
DAY_IS_OF_THE_CALENDAR = make_rule(
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
FIGURE_KEY_IS_WELL_FORMED = make_rule(
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
PERIOD_RUNS_FORWARD = make_rule(
    "period-runs-forward",
    zh="时间倒了：从{start}到{end}",
    en="the period runs backwards: from {start} to {end}",
    hints=(("对调from和to", "exchange from and to"),),
)
FIGURE_KEYS_ARE_UNIQUE = make_rule(
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
NUMBER_IS_READABLE = make_rule(
    "number-is-readable",
    zh="“{found}”不是能读的数",
    en="“{found}” cannot be read as a number",
    hints=(
        ("写作“{suggestion}”", "write “{suggestion}”"),
        (
            "照原文写数，不带单位和修饰词，如{examples}；“以上”“余”“约”写在bound和approx里",
            "write the number as printed, without unit and qualifier, such as {examples}; "
            "qualifiers go into bound and approx",
        ),
    ),
)
PERCENT_IS_WRITTEN = make_rule(
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
UNIT_STANDS_APART = make_rule(
    "unit-stands-apart",
    zh="单位是“{unit}”，数里却有百分号：“{found}”",
    en="the unit is “{unit}”, yet the number has a percent sign: “{found}”",
    hints=(("写作“{suggestion}”，或改单位", "write “{suggestion}”, or change the unit"),),
)
PRINTED_AGREES = make_rule(
    "printed-agrees",
    zh="原文写法“{printed}”与数值“{value}”不一致",
    en="the printed wording “{printed}” does not contain the value “{value}”",
    hints=(("照原文核对value和printed", "check value and printed against the source"),),
)
FORMULAS_DO_NOT_CIRCLE = make_rule(
    "formulas-do-not-circle",
    zh="“{reference}”的算式绕回了自己",
    en="the formula of “{reference}” leads back to itself",
    hints=(("从原文的数据算起", "calculate from figures of the source"),),
)
FORMULA_SAYS_ITS_ROUNDING = make_rule(
    "formula-says-its-rounding",
    zh="算式除不尽，没有写保留几位小数",
    en="the formula does not come out even, and no rounding is given",
    hints=(("写decimals: 1之类", "write decimals: 1 or the like"),),
)
