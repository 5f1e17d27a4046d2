"""What must hold of earlier editions that a report keeps."""

from __future__ import annotations

from generator.diagnostics.rule import make_rule

TITLE = "Editions · 各版"

EDITION_IS_READABLE = make_rule(
    "edition-is-readable",
    zh="上一版的存档无法读取（{problem}）",
    en="the record of an earlier edition cannot be read ({problem})",
    hints=(
        (
            "从版本库恢复这个文件，或用duizhao edition record重新存档",
            "restore the file from your repository, or make it again with duizhao edition record",
        ),
    ),
    why=(
        "没有这份存档，就无法与上一版逐项对照。",
        "Without it nothing can be compared with that edition.",
    ),
)
EDITION_IS_WHOLE = make_rule(
    "edition-is-whole",
    zh="上一版的存档不完整或被改动（{problem}）",
    en="what is kept of an earlier edition is not what was recorded ({problem})",
    hints=(
        (
            "从版本库恢复editions/里同名的.json和.zip，两个文件不能改名，也不能改动",
            "restore both files of that name in editions/, .json and .zip; they can be neither renamed nor changed",
        ),
    ),
    why=(
        "旧版要按发布时的原样保存，引用它的人才能放心。",
        "An earlier edition is kept as it was published, or nobody could rely on a citation of it.",
    ),
)
EDITION_IS_NEW = make_rule(
    "edition-is-new",
    zh="“{found}”版已经存档，不能再改",
    en="the edition “{found}” is kept already and does not change any more",
    hints=(
        (
            "把edition改成新一版的编号，例如年份",
            "write the id of the next edition as `edition`, such as its year",
        ),
    ),
    why=(
        "两版用同一个编号，固定地址就会指向不同的内容。",
        "Two editions of one id would share one permanent address.",
    ),
)
EARLIER_STEP_EXISTS = make_rule(
    "earlier-step-exists",
    zh="以前各版的下一步工作里没有“{found}”",
    en="no earlier edition has a next step “{found}”",
    hints=(
        ("是不是“{suggestion}”？", "did you mean “{suggestion}”?"),
        (
            "编号见editions/里的存档；没有存档时删去这一行",
            "ids stand in the records in editions/; without any, remove the line",
        ),
    ),
    why=(
        "“落实上一版的下一步工作”要说明落实的是哪一项。",
        "A measure that carries out an announced step has to name a step that was announced.",
    ),
)
