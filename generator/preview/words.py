"""Words of the preview itself; readers of the published site never see them."""

from __future__ import annotations

_WORDS = {
    "zh": {
        "mistakes": "{count}处错误，下面仍是上一次正确的页面",
        "faults": "页面已更新，但成品核查发现{count}处问题",
        "hint": "提示",
        "hide": "暂时收起",
        "lost": "预览已停止。重新运行 duizhao serve 后，本页会自动接上。",
    },
    "en": {
        "mistakes": "Mistakes: {count}. Below is the last good page.",
        "faults": "The page is up to date, but verifying the whole site found: {count}.",
        "hint": "hint",
        "hide": "Hide for now",
        "lost": "The preview has ended. Run duizhao serve again, and this page will go on.",
    },
}


def words_for(language: str) -> dict[str, str]:
    """The words for an editor who reads pages in `language`."""
    return _WORDS["zh" if language.startswith("zh") else "en"]
