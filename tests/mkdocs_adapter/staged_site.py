"""A small staged tree of both languages, written by hand, and how it becomes a site."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.mkdocs_adapter import (
    Alternate,
    FooterLine,
    LanguageStage,
    NavigationItem,
    ThemeWords,
    build_languages,
    merge_languages,
    write_stage_config,
)
from generator.mkdocs_adapter.shared_stage import shared_config, shared_theme, write_shared
from generator.source.files import Project

PROJECT = Path(__file__).resolve().parents[2]
STAGED_TREE = Path(__file__).parent / "staged_tree"
SITE_URL = "https://example.org/duizhao/"
HOSTILE_NAME = '</title><script>alert(3)</script>"><img src=x onerror=alert(4)>'

_WORDS = {
    "zh": ThemeWords(
        skip="跳到正文",
        menu="打开导航",
        search="搜索",
        search_results="搜索结果",
        search_needs_scripts="搜索需要启用脚本",
        search_hint="可输入词语、数字或拼音",
        search_kinds="按类别筛选",
        close="关闭",
        site_navigation="全站导航",
        section_navigation="本栏目",
        page_navigation="前后页",
        contents="目录",
        previous="上一页",
        next="下一页",
        colours="显示配色",
        back_to_top="回到页首",
        scheme_system="配色：随系统",
        scheme_light="配色：浅色",
        scheme_dark="配色：深色",
        heading_link="本节链接",
        not_found_title="没有这一页",
        not_found_text="网址可能有误，或内容已移动。",
    ),
    "en": ThemeWords(
        skip="Skip to content",
        menu="Open the navigation",
        search="Search",
        search_results="Search results",
        search_needs_scripts="Search needs scripts",
        search_hint="Words, figures or pinyin",
        search_kinds="Filter by kind",
        close="Close",
        site_navigation="Site",
        section_navigation="In this part",
        page_navigation="Previous and next page",
        contents="Contents",
        previous="Previous",
        next="Next",
        colours="Colours",
        back_to_top="Back to top",
        scheme_system="Colours: as the system",
        scheme_light="Colours: light",
        scheme_dark="Colours: dark",
        heading_link="Link to this section",
        not_found_title="Page not found",
        not_found_text="The address may be wrong, or the content may have moved.",
    ),
}
_SITE_NAMES = {"zh": "江西脱贫攻坚推进情况报告", "en": "Jiangxi poverty report 2018"}
_ALTERNATES = tuple(
    Alternate(
        html_lang,
        name,
        _SITE_NAMES[code],
        url,
        _WORDS[code].not_found_title,
        _WORDS[code].not_found_text,
    )
    for code, html_lang, name, url in (
        ("zh", "zh-Hans", "简体中文", SITE_URL),
        ("en", "en", "English", f"{SITE_URL}en/"),
    )
)
_NAVIGATION = {
    "zh": (
        NavigationItem("概览", ""),
        NavigationItem(
            "报告",
            "report/",
            (
                NavigationItem("全文", "report/"),
                NavigationItem(
                    "三、工作举措",
                    "hostile-script/",
                    (NavigationItem("（二）聚焦脱贫标准，筑牢保障防线", "report/3-2/"),),
                ),
                NavigationItem(HOSTILE_NAME, "hostile-attribute/"),
            ),
        ),
        NavigationItem("数据", "figures/"),
    ),
    "en": (
        NavigationItem("Overview", ""),
        NavigationItem(
            "Report",
            "report/",
            (
                NavigationItem("Whole text", "report/"),
                NavigationItem(
                    "3. Measures taken",
                    "hostile-script/",
                    (NavigationItem("(2) Standards", "report/3-2/"),),
                ),
                NavigationItem(HOSTILE_NAME, "hostile-attribute/"),
            ),
        ),
        NavigationItem("Data", "figures/"),
    ),
}
_FOOTERS = {
    "zh": (
        FooterLine("江西省人民代表大会常务委员会", "出处", "https://example.net/source"),
        FooterLine("知识共享署名4.0国际许可协议", "许可"),
        FooterLine("中文为准，英文为非官方译文。"),
    ),
    "en": (
        FooterLine(
            "Standing Committee of the Jiangxi People’s Congress",
            "Source",
            "https://example.net/source",
        ),
        FooterLine("Creative Commons Attribution 4.0 International", "Licence"),
        FooterLine("The Chinese text is authoritative; the English is an unofficial translation."),
    ),
}


def stage_tree(folder: Path, *, site_name: str = "") -> list[LanguageStage]:
    """Copy the staged tree to `folder` and write both configurations; a given site name is used in both languages."""
    write_shared(Project(PROJECT), folder)
    stages = []
    for code, alternate, locale in zip(("zh", "en"), _ALTERNATES, ("zh_CN", "en_GB"), strict=True):
        shutil.copytree(STAGED_TREE / code / "docs", folder / code / "docs")
        stage = LanguageStage(
            code=code,
            html_lang=alternate.html_lang,
            locale=locale,
            theme_language=code,
            direction="ltr",
            digits="0123456789",
            site_name=site_name or alternate.site_name,
            site_url=alternate.site_url,
            inherited_config=shared_config(folder),
            theme_dir=shared_theme(folder),
            config_path=folder / code / "mkdocs.yml",
            docs_dir=folder / code / "docs",
            site_dir=folder / code / "site",
            navigation=_NAVIGATION[code],
            alternates=_ALTERNATES,
            words=_WORDS[code],
            footer=_FOOTERS[code],
            has_copies=False,
        )
        write_stage_config(stage)
        stages.append(stage)
    return stages


def build_site(folder: Path, *, site_name: str = "") -> Path:
    """The finished site of both languages, somewhere below `folder`."""
    stages = stage_tree(folder, site_name=site_name)
    build_languages(stages, source_date_epoch=1533254400)
    merge_languages(stages, folder / "merged")
    return folder / "merged"
