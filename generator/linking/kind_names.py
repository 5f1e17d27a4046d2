"""What editors call the kinds of things; the words that readers see are in the files of the languages."""

from __future__ import annotations

_NAMES = {
    "body": ("a body", "机构"),
    "chart": ("a chart", "图表"),
    "document": ("a document", "文件"),
    "event": ("an event", "大事"),
    "family": ("a family of metrics", "指标组"),
    "measure": ("a measure", "措施"),
    "metric": ("a metric", "指标"),
    "next-step": ("a next step", "下步工作"),
    "place": ("a place", "地方"),
    "problem": ("a problem", "困难"),
    "programme": ("a programme", "项目与机制"),
    "question": ("a question", "问题"),
    "section": ("a section", "章节"),
    "target": ("a target", "目标"),
    "term": ("a term", "术语"),
    "unit": ("a unit", "单位"),
}


def kind_name(kind: str, language: str) -> str:
    """The name of a kind in a message: `a measure`, `措施`."""
    in_english, in_chinese = _NAMES.get(kind, (kind, kind))
    return in_chinese if language == "zh" else in_english
