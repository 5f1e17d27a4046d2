"""What is wrong with where an address leads."""

from generator.publishing.address import LINK_SCHEMES, Outside
from generator.publishing.reference import Reference, Use
from generator.publishing.rule import Rule

Problem = tuple[Rule, str, str]
"""A rule, and what is wrong in Chinese and in English."""


def problem_outside(target: Outside, reference: Reference) -> Problem | None:
    """What is wrong with an address that leads out of the site, whatever there is in it."""
    if target.scheme == "":
        return Rule.TARGET_EXISTS, "网址通到网站之外", "the address leads out of the site"
    if target.address.lower().startswith("data:image/") and reference.use is Use.IMAGE:
        return None
    if target.scheme not in LINK_SCHEMES:
        zh, en = f"这里不能用{target.scheme}:网址", f"no address of the kind {target.scheme}: is allowed here"
        return Rule.ADDRESS_IS_SAFE, zh, en
    if reference.use in (Use.RESOURCE, Use.IMAGE):
        zh = "网页不能从别的网站装载内容，也不能发往别的网站"
        en = "what a page loads or sends may not come from or go to another host"
        return Rule.RESOURCE_IS_LOCAL, zh, en
    return None
