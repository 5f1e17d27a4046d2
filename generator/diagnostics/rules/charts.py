"""What must hold of charts, and of what is printed."""

from __future__ import annotations

from generator.diagnostics.rule import make_rule

TITLE = "Charts · 图表"

CHART_UNITS_AGREE = make_rule(
    "chart-units-agree",
    zh="图中单位不一致：{found}的单位是{unit}，{first}的是{other}",
    en="units differ in this chart: {found} is in {unit}, but {first} in {other}",
    hints=(("只比较同一单位的数据，或分成两张图", "compare figures of one unit, or make two charts"),),
    why=("不同单位的长度放在一起没有意义。", "Lengths in different units say nothing side by side."),
)
CHART_FIGURES_ARE_LENGTHS = make_rule(
    "chart-figures-are-lengths",
    zh="{found}不能画成长度",
    en="{found} cannot be drawn as a length",
    hints=(("位次、零和负数请写进正文", "put ranks, zeros and negative numbers into the text"),),
)
CHART_FIGURES_ARE_SHARES = make_rule(
    "chart-figures-are-shares",
    zh="{found}不是0到100%之间的百分数（单位是{unit}）",
    en="{found} is no percentage between 0 and 100% (its unit is {unit})",
    hints=(
        (
            "此图只画占整体的比例；其他数据请用dots或years",
            "this form shows shares of a whole; use the form dots or years for other figures",
        ),
    ),
)
CHART_COMPARES_ONE_METRIC = make_rule(
    "chart-compares-one-metric",
    zh="{found}与{first}不是同一指标",
    en="{found} and {first} are not of the same metric",
    hints=(("写同一指标两个时间的数据", "write figures of one metric at two dates"),),
)
CHART_RUNS_FORWARD = make_rule(
    "chart-runs-forward",
    zh="{found}不晚于{first}",
    en="{found} is no later than {first}",
    hints=(("较早的写在前，较晚的写在后", "write the earlier figure first, and a later one after it"),),
)
CHART_HAS_ENOUGH = make_rule(
    "chart-has-enough",
    zh="此图至少要有{least}项，现在只有{found}项",
    en="this chart needs at least {least} things to compare, and has {found}",
    hints=(("补上数据，或换一种图", "add some, or choose another form"),),
)
CHART_PARTS_FIT = make_rule(
    "chart-parts-fit",
    zh="各部分之和超过了整体{whole}",
    en="the parts come to more than the whole, {whole}",
    hints=(
        (
            "检查引用；若各部分相互重叠，请改用dots",
            "check the references; if parts overlap, use the form dots",
        ),
    ),
)
CHART_REST_IS_NAMED = make_rule(
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
CHART_PERIODS_AGREE = make_rule(
    "chart-periods-agree",
    zh="{found}与{first}的时间不同，不能画在同一竖线上",
    en="{found} and {first} are of different periods and cannot stand on one line",
    hints=(("选时间相同的数据，或改用years", "choose figures of the same periods, or use the form years"),),
)
CHART_MATRIX_IS_FILLED = make_rule(
    "chart-matrix-is-filled",
    zh="“{found}”在此图中与任何一项都没有联系",
    en="“{found}” has to do with nothing else in this chart",
    hints=(("从图中删去，或在它的字段里写上联系", "take it out, or name the other in one of its fields"),),
)
CHART_EVENTS_HAVE_DATES = make_rule(
    "chart-events-have-dates",
    zh="事件“{found}”没有日期，不能画在时间线上",
    en="the event “{found}” has no date and cannot be drawn on a time line",
    hints=(("写上它的date，或从图中删去", "write its date, or take it out of the chart"),),
)
CHART_CHARACTERS_ARE_KNOWN = make_rule(
    "chart-characters-are-known",
    zh="图中有随附字体没有的字：{found}（{language}）",
    en="the fonts of charts lack characters of this chart: {found} ({language})",
    hints=(
        (
            "换一个字，或用tools/subset_chart_fonts.py把它加进字体",
            "choose other characters, or add these to the fonts with tools/subset_chart_fonts.py",
        ),
    ),
    why=("缺字会变成空框。", "A reader would see an empty box."),
)
PRINTED_CHARACTERS_ARE_KNOWN = make_rule(
    "printed-characters-are-known",
    zh="随附字体没有这些字，PDF印不出来：{found}",
    en="the fonts of the printed report lack these characters: {found}",
    hints=(
        (
            "换一个字，或用tools/subset_chart_fonts.py把它加进字体，或在site.yml中写prints: false",
            "choose others, add these to the fonts with tools/subset_chart_fonts.py, or write prints: false in site.yml",
        ),
    ),
    why=("缺字会变成空框，也读不出来。", "A reader would see an empty box, and hear nothing."),
)
