"""What must hold of what the report claims about its figures."""

from __future__ import annotations

from generator.diagnostics.rule import make_rule

TITLE = "Relations · 数据关系"

CLAIM_IS_ARITHMETIC = make_rule(
    "claim-is-arithmetic",
    zh="算式在“{found}”处读不懂",
    en="the calculation cannot be read at “{found}”",
    hints=(
        (
            "算式里没有引用数据；若是原文的数，把formula改成value: {number}，并写source",
            "it refers to no figure; if the source gives this number, write value: {number} and its source instead of formula",
        ),
        (
            "写作a = b@2013 - b@2017，运算符两边留空格",
            "write a = b@2013 - b@2017, with spaces around every operator",
        ),
    ),
)
CLAIM_HAS_INSTANCES = make_rule(
    "claim-has-instances",
    zh="“{claim}”找不到可以逐一核对的数据（each: {each}）",
    en="there is nothing to prove “{claim}” for (each: {each})",
    hints=(
        (
            "each按式中第一个数据逐个核对：检查它的时间和地点；each要代入的部分不写在@后面",
            "each goes through the figures of the first reference: check their periods and places, "
            "and leave out after @ what each puts there",
        ),
    ),
)
CLAIM_COMPARES_LIKE_WITH_LIKE = make_rule(
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
RELATIONS_HOLD = make_rule(
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
MISMATCH_IS_REAL = make_rule(
    "mismatch-is-real",
    zh="写了known_mismatch，但这个算式是成立的：{claim}",
    en="known_mismatch is written, yet the claim holds: {claim}",
    hints=(("删除known_mismatch", "delete known_mismatch"),),
)
