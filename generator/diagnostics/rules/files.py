"""What must hold of files before anything is read in them."""

from __future__ import annotations

from generator.diagnostics.rule import make_rule

TITLE = "Files · 文件"

FILE_IS_UTF8 = make_rule(
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
FILE_HAS_A_SANE_SIZE = make_rule(
    "file-has-a-sane-size",
    zh="文件过大（{size}，上限{limit}）",
    en="the file is too large ({size}; the limit is {limit})",
    hints=(("请拆成几个文件", "split it into several files"),),
    why=(
        "过大的文件多半是放错了的附件。",
        "A file of that size is mostly something else in the wrong place.",
    ),
)
REPORT_HAS_A_SANE_SIZE = make_rule(
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
TEXT_HAS_A_SANE_LENGTH = make_rule(
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
FILE_HAS_CONTENT = make_rule(
    "file-has-content",
    zh="文件是空的",
    en="the file is empty",
    hints=(("写入内容，或删除此文件", "write something in it, or delete it"),),
)
FILE_HAS_A_PLACE = make_rule(
    "file-has-a-place",
    zh="这里不该有文件{file}",
    en="there should be no file {file}",
    hints=(
        ("是否应是名为{suggestion}的文件？", "should it be a file called {suggestion}?"),
        (
            "内容放在content/、数据放在data/，文件名见README；草稿请放到别处",
            "content lies in content/, data in data/, under the names that the README gives; keep drafts elsewhere",
        ),
    ),
)
FILE_IS_PRESENT = make_rule(
    "file-is-present",
    zh="缺少文件{file}",
    en="the file {file} is missing",
    hints=(("没有它就无法生成网站；请恢复或新建", "no site can be made without it; restore it or write it"),),
)
FILE_NAME_IS_AN_ADDRESS = make_rule(
    "file-name-is-an-address",
    zh="文件名“{found}”不能用作网址",
    en="the file name “{found}” cannot be an address",
    hints=(
        (
            "只用小写字母、数字和连字符，如3-2.yml；index和Windows的设备名（如con）不行",
            "use lower-case letters, digits and hyphens, such as 3-2.yml; not index or a device of Windows such as con",
        ),
    ),
)
CHARACTERS_ARE_VISIBLE = make_rule(
    "characters-are-visible",
    zh="这里有看不见的字符{code}（{name_zh}）",
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
