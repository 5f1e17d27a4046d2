"""What stands around a page's body: front matter that only ever holds text, and equal bytes for equal pages."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import markdown
import pytest
import yaml
from lxml import html as lxml_html

from generator.linking.address import Address
from generator.pages.page import Crumb, Page
from generator.rendering import page_file
from generator.rendering.page_file import page_source, render_page

HOSTILE = "</title>\n---\n<script>alert(1)</script> \"a\" 'b' {{ c }} # d"
ESCAPED = "&lt;/title&gt;\n---\n&lt;script&gt;alert(1)&lt;/script&gt; &#34;a&#34; &#39;b&#39; {{ c }} # d"


def rendered(monkeypatch: pytest.MonkeyPatch, body: str, home_chart: str = "", **more: Any) -> str:
    """A page whose template gives `body`."""
    template = SimpleNamespace(render=lambda **values: body)
    monkeypatch.setattr(page_file, "environment", lambda: SimpleNamespace(get_template=lambda name: template))
    language: Any = SimpleNamespace(code="en")
    page = Page("measure", "a/b/", language, HOSTILE, HOSTILE, "a/", None, **more)
    context: Any = SimpleNamespace(
        words=None,
        report=SimpleNamespace(home=SimpleNamespace(chart=home_chart)),
        chart=lambda name: SimpleNamespace(card=SimpleNamespace(name=f"{name}.png")),
    )
    return render_page(page, context)


def front_matter(text: str) -> dict[str, Any]:
    """What MkDocs reads of it."""
    assert text.startswith("---\n")
    values: dict[str, Any] = yaml.safe_load(text[4 : text.index("\n---\n\n")])
    return values


def test_titles_and_descriptions_are_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    crumb = Crumb(HOSTILE, Address("a/"))
    meta = front_matter(rendered(monkeypatch, "x", previous=crumb, next=Crumb("<n>", Address("c/"))))
    assert meta == {
        "title": ESCAPED,
        "description": ESCAPED,
        "kind": "measure",
        "tab": "a/",
        "hide": [],
        "prev": {"title": ESCAPED, "url": "../"},
        "next": {"title": "&lt;n&gt;", "url": "../../c/"},
    }


def test_names_are_staged_as_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = rendered(monkeypatch, "x", previous=Crumb("脱贫", Address("a/")))
    assert 'prev: {"title": "脱贫", "url": "../"}\n' in text


def test_a_page_outside_of_the_search_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    text = rendered(monkeypatch, "x", in_search=False, hide=("toc",))
    assert front_matter(text)["search"] == {"exclude": True}
    assert front_matter(text)["hide"] == ["toc"]
    assert "search" not in front_matter(rendered(monkeypatch, "x"))


def test_the_card_is_that_of_the_first_chart_or_of_the_home_page(monkeypatch: pytest.MonkeyPatch) -> None:
    charts = '<figure class="dz-chart" id="chart-one"></figure><figure class="dz-chart" id="chart-two">'
    assert front_matter(rendered(monkeypatch, charts))["social"] == "charts/one.png"
    assert front_matter(rendered(monkeypatch, "x", "home"))["social"] == "charts/home.png"
    assert "social" not in front_matter(rendered(monkeypatch, "x"))


def test_equal_pages_are_equal_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    text = rendered(monkeypatch, "\n\na  \n\n\n\nb\t\n\nc \n\n\n")
    assert text.rpartition("\n---\n\n")[2] == "a\n\nb\n\nc\n"


def test_a_page_lies_in_a_folder_of_its_own() -> None:
    page: Any = SimpleNamespace(path="a/b/")
    assert page_source(page) == "a/b/index.md"


@pytest.mark.parametrize("fence", ["```", "~~~", "`````", "   ```"])
def test_a_text_that_looks_like_fenced_code_stays_a_text(monkeypatch: pytest.MonkeyPatch, fence: str) -> None:
    text = f"before\n\n{fence}{{ .x onclick=alert(1) }}\nafter\n{fence}\n\nend"
    page = rendered(monkeypatch, f"<p>{text}</p>\n")
    shown = markdown.markdown(
        page.partition("\n---\n")[2], extensions=["attr_list", "fenced_code", "tables", "toc"]
    )
    element = lxml_html.fragment_fromstring(shown)
    assert (element.tag, element.attrib, len(element)) == ("p", {}, 0)
    assert (element.text or "").split() == text.split()
