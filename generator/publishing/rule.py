"""What must hold for a site before it is published; each name says the good state."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """A rule that `verify_site` checks. Its value is the name shown to people and used by the test cases."""

    TARGET_EXISTS = "target-exists"
    ANCHOR_EXISTS = "anchor-exists"
    REFERENCE_EXISTS = "reference-exists"
    ADDRESS_IS_SAFE = "address-is-safe"
    ADDRESS_FITS_ANY_DEPTH = "address-fits-any-depth"
    RESOURCE_IS_LOCAL = "resource-is-local"
    ID_IS_UNIQUE = "id-is-unique"
    LANGUAGE_IS_GIVEN = "language-is-given"
    EVENTS_ARE_IN_SCRIPTS = "events-are-in-scripts"
    STYLE_IS_IN_FILES = "style-is-in-files"
    SCRIPT_IS_KNOWN = "script-is-known"
    JSON_IS_VALID = "json-is-valid"
    NOTHING_IS_EMBEDDED = "nothing-is-embedded"
    PAGE_READS_ONE_WAY = "page-reads-one-way"
    POLICY_IS_IN_FORCE = "policy-is-in-force"
    DRAWING_IS_INERT = "drawing-is-inert"
    FILE_IS_EXPECTED = "expected-file-exists"
    FILE_IS_PLAIN = "file-is-plain"
    PAGE_IS_REACHABLE = "page-is-reachable"


@dataclass(frozen=True)
class Wording:
    """What a rule is for, and what to do where it is broken, in one language."""

    meaning: str
    hint: str


@dataclass(frozen=True)
class Wordings:
    """A rule in the languages of editors."""

    zh: Wording
    en: Wording

    def of(self, language: str) -> Wording:
        """The wording in the language of messages."""
        return self.zh if language.startswith("zh") else self.en


_WHERE = (
    "在site_config/theme/和mkdocs.yml里找原因；若从未改过这两处，就是duizhao的错误，请告诉我们",
    "look for the cause in site_config/theme/ and mkdocs.yml; if you changed neither, it is a fault of duizhao: please tell us",
)


def _worded(zh: str, en: str, hint_zh: str = _WHERE[0], hint_en: str = _WHERE[1]) -> Wordings:
    return Wordings(Wording(zh, hint_zh), Wording(en, hint_en))


_SCRIPTS = (
    "把脚本写进site_config/theme/assets/下的文件，用src装载",
    "put the script into a file under site_config/theme/assets/ and load it with src",
)
_STYLES = (
    "把样式写进site_config/theme/assets/下的样式表",
    "put the style into a style sheet under site_config/theme/assets/",
)
_HOSTS = (
    "把文件放进site_config/theme/assets/，从本站装载",
    "put the file into site_config/theme/assets/ and load it from the site itself",
)
_TAKE_OUT = ("从site_config/theme/的模板里去掉它", "take it out of the template in site_config/theme/")

WORDINGS: Mapping[Rule, Wordings] = {
    Rule.TARGET_EXISTS: _worded("每个网址都通到网站里的文件。", "Every address leads to a file of the site."),
    Rule.ANCHOR_EXISTS: _worded(
        "每个带#的网址都通到页面里的一处。", "Every address with a # leads to a place on a page."
    ),
    Rule.REFERENCE_EXISTS: _worded(
        "页面用id指向的东西就在本页。", "What a page refers to by an id is on that page."
    ),
    Rule.ADDRESS_IS_SAFE: _worded(
        "网址只用http、https、mailto和站内路径。",
        "Addresses are http, https, mailto, or paths inside the site.",
        *_TAKE_OUT,
    ),
    Rule.ADDRESS_FITS_ANY_DEPTH: _worded(
        "404页会在任何一层显示，只用从/开始的网址。",
        "A 404 page is shown at any depth, so its addresses begin with /.",
        "在site_config/theme/404.html里把网址写成从/开始",
        "begin the address with / in site_config/theme/404.html",
    ),
    Rule.RESOURCE_IS_LOCAL: _worded(
        "网页装载的一切都来自本站。", "Everything that a page loads comes from the site itself.", *_HOSTS
    ),
    Rule.ID_IS_UNIQUE: _worded("同一页里的id不重复。", "An id is used once on a page."),
    Rule.LANGUAGE_IS_GIVEN: _worded(
        "每页都写明语言，供读屏软件和搜索引擎使用。",
        "Every page names its language, for screen readers and search engines.",
        "在模板的html元素上写lang",
        "write lang on the html element of the template",
    ),
    Rule.EVENTS_ARE_IN_SCRIPTS: _worded(
        "网页里没有onclick一类的属性，安全策略会拦下它们。",
        "Pages have no attributes such as onclick; the policy would stop them.",
        *_SCRIPTS,
    ),
    Rule.STYLE_IS_IN_FILES: _worded(
        "样式只在样式表里，安全策略会拦下别处的样式。",
        "Style is in style sheets alone; the policy would stop any other.",
        *_STYLES,
    ),
    Rule.SCRIPT_IS_KNOWN: _worded(
        "网页里没有内嵌脚本，安全策略会拦下它们。",
        "Pages have no inline scripts; the policy would stop them.",
        *_SCRIPTS,
    ),
    Rule.JSON_IS_VALID: _worded("网页里的JSON可以读取。", "JSON in pages can be read."),
    Rule.NOTHING_IS_EMBEDDED: _worded(
        "网页里不嵌入别的网页和程序。", "Pages embed no other pages or programs.", *_TAKE_OUT
    ),
    Rule.PAGE_READS_ONE_WAY: _worded(
        "浏览器和核查程序对每页的读法相同，什么也藏不住。",
        "Browsers and this check read every page alike, so that nothing can hide.",
    ),
    Rule.POLICY_IS_IN_FORCE: _worded(
        "每页都带着本站的安全策略，且只有这一份。",
        "Every page carries the policy of the site, and no other.",
        "从site_config/theme/的模板里去掉http-equiv和referrer的meta元素",
        "take meta elements with http-equiv or referrer out of the templates in site_config/theme/",
    ),
    Rule.DRAWING_IS_INERT: _worded(
        "SVG图里没有脚本、链接之外的动作和外来的东西。",
        "SVG drawings hold no scripts, nothing that acts, and nothing foreign.",
        "另存为普通SVG，不带脚本和动画",
        "save the drawing as plain SVG, without scripts and animations",
    ),
    Rule.FILE_IS_EXPECTED: _worded("该有的文件都在。", "No file is missing that should be there."),
    Rule.FILE_IS_PLAIN: _worded(
        "网站里只有普通文件，没有符号链接。",
        "A site holds plain files only, no symbolic links.",
        "把链接换成文件本身",
        "put the file itself where the link is",
    ),
    Rule.PAGE_IS_REACHABLE: _worded(
        "从首页一路点击，能到每一页。", "Every page can be reached from the first by following links."
    ),
}
"""Every rule, in the order in which the page of rules tells them."""
