"""Write docs/rules.md: every rule with an example that breaks it, what is told, and the way out, in both languages.

    python -m tools.rules_page            writes the page
    python -m tools.rules_page --check    writes nothing; exit status 1 if the page is out of date

The rules come from the code, their examples from the cases that the tests run, so that the page cannot be wrong alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from generator.diagnostics import Rule, rules
from generator.publishing.rule import WORDINGS
from generator.publishing.rule import Rule as SiteRule

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "rules.md"
CASES = ROOT / "tests" / "cases" / "mistakes"
FINISHED_CASES = ROOT / "tests" / "cases" / "verify"
_LINES_SHOWN = 14
_PLACES_SHOWN = 2
_FINISHED = "The finished site · 成品"
_ABOUT_FINISHED = """What is checked of every page after it was built and before it is published. Whoever changes content or data
alone should never see these; templates and settings of one's own can break them. 网页生成之后、发布之前核查的事项。
只改内容和数据不会触犯，自己的模板和设置则有可能。
"""
_INTRODUCTION = """# Rules · 规则

Everything that `duizhao check` and `duizhao build` can tell, with an example that breaks the rule, the whole message,
and the way out. An error stops the build, and the published site stays as it was; a warning does not. The message
begins with the name of the rule, so search this page for it. This page is made from the code and its test cases by
`python -m tools.rules_page`; do not edit it.

`duizhao check`和`duizhao build`能指出的一切问题：每条规则附一个错例、完整的提示和改法。错误会中止生成，已发布的网站不变；
提醒不会。提示开头方括号里就是规则名，可在本页查找。本页由代码和测试用例生成，请勿手改。
"""


def main(arguments: Sequence[str]) -> int:
    """Write the page, or compare it."""
    text = page()
    is_fresh = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text
    if "--check" in arguments:
        if not is_fresh:
            sys.stderr.write(f"out of date: {PAGE.relative_to(ROOT)}; run python -m tools.rules_page\n")
        return 0 if is_fresh else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


def page() -> str:
    """The whole page."""
    grouped = {group.TITLE: rules.rules_of(group) for group in rules.GROUPS}
    parts = [_INTRODUCTION, _contents(grouped)]
    for title, group in grouped.items():
        parts.append(f"## {title}\n")
        parts += [_entry(rule) for rule in group]
    parts.append(f"## {_FINISHED}\n\n{_ABOUT_FINISHED}")
    parts += [_finished_entry(rule) for rule in WORDINGS]
    return "\n".join(parts).rstrip() + "\n"


def _contents(grouped: Mapping[str, Sequence[Rule]]) -> str:
    rows = [
        f"- **{title}**: " + ", ".join(f"[{rule.name}](#{rule.name})" for rule in group)
        for title, group in grouped.items()
    ]
    rows.append(f"- **{_FINISHED}**: " + ", ".join(f"[{rule}](#{rule})" for rule in WORDINGS))
    return "\n".join(rows) + "\n"


def _entry(rule: Rule) -> str:
    """One rule: what it is for, and its first case."""
    case = CASES / rule.name
    severity = {"error": "error · 错误", "warning": "warning · 提醒"}[rule.severity]
    parts = [f"### {rule.name}\n", f"*{severity}*\n"]
    if rule.en.explanation:
        parts.append(f"{rule.en.explanation} {rule.zh.explanation}\n")
    changes = yaml.load((case / "change.yml").read_text(encoding="utf-8"), yaml.CBaseLoader)
    parts += [_example(change) for change in changes]
    messages = (
        _shortened((case / f"expected.{code}.txt").read_text(encoding="utf-8")) for code in ("en", "zh")
    )
    parts.append(_fenced("text", "\n\n".join(messages)))
    return "\n".join(parts)


def _finished_entry(rule: SiteRule) -> str:
    """One rule of a finished site: what it is for, and what is told of its case."""
    words = WORDINGS[rule]
    told = (
        "\n".join([*_places_told(rule, code), f"   = {label}: {words.of(code).hint}"])
        for code, label in (("en", "hint"), ("zh", "提示"))
    )
    shown = _fenced("text", "\n\n".join(told))
    return f"### {rule}\n\n{words.en.meaning} {words.zh.meaning}\n\n{shown}"


def _places_told(rule: SiteRule, code: str) -> Iterator[str]:
    golden = FINISHED_CASES / rule / f"expected.{code}.txt"
    own = [line for line in golden.read_text(encoding="utf-8").splitlines() if f": {rule}: " in line]
    yield from own[:_PLACES_SHOWN]


def _example(change: Mapping[str, str]) -> str:
    """What the case gets wrong, as a difference from what is right."""
    if "delete" in change:
        return f"`{change['delete']}` is deleted · 文件被删除：\n"
    if "write" in change:
        encoding = f" ({change['as']})" if "as" in change else ""
        shown = _fenced(change["write"].rpartition(".")[2].lower(), _shortened(change["text"]))
        return f"`{change['write']}`{encoding} is written as · 写成：\n\n{shown}"
    if "append" in change:
        times = f" ×{change['times']}" if "times" in change else ""
        return f"At the end of `{change['in']}`{times} · 在文件末尾：\n\n{_fenced('yaml', _shortened(change['append']))}"
    before = [f"-{line}" for line in change["replace"].rstrip("\n").split("\n")]
    after = [f"+{line}" for line in _shortened(change["by"]).split("\n")]
    filled = f" (⟳ = “{change['fill']}” ×{change['times']})" if "fill" in change else ""
    return f"In `{change['in']}`{filled}, right and wrong · 正与误：\n\n{_fenced('diff', _visible(chr(10).join(before + after)))}"


def _shortened(text: str) -> str:
    """The first lines of a long text, and the first letters of a long line."""
    lines = text.rstrip("\n").split("\n")
    kept = [line if len(line) <= 300 else f"{line[:300]}…" for line in lines[:_LINES_SHOWN]]
    return "\n".join([*kept, "…"] if len(lines) > len(kept) else kept)


def _visible(text: str) -> str:
    """What nobody sees, written as its number."""
    return "".join(
        character if character == "\n" or character.isprintable() else f"<U+{ord(character):04X}>"
        for character in text
    )


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{_visible(text)}\n```\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
