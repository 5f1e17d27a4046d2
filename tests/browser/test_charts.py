"""Charts in a real browser: no words on other words or marks, none cut, at every width and with wide letters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.charts.chart import Charts
from tests.charts.drawing import draw, stressed_project
from tests.support.report_project import REPOSITORY

pytestmark = pytest.mark.browser

OVERLAPS = """(fonts) => {
  const found = [];
  const inked = (text) => {  // the box of a line is higher than its letters, and how much depends on the font
    const box = text.getBoundingClientRect();
    const empty = Math.max(0, (box.height - 1.15 * text.getAttribute("font-size")) / 2);
    return { left: box.left, right: box.right, top: box.top + empty, bottom: box.bottom - empty };
  };
  for (const svg of document.querySelectorAll("svg")) {
    svg.style.fontFamily = fonts;
    const name = svg.closest("[data-name]").dataset.name;
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, inked(text)]);
    const marks = [...svg.querySelectorAll("path[fill]:not([fill='none'])")].map((mark) => mark.getBoundingClientRect());
    const shared = (one, other) => [
      Math.min(one.right, other.right) - Math.max(one.left, other.left),
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
    ];
    texts.forEach(([words, box], index) => {
      const out = Math.max(
        frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom - 2);
      if (out > 1) found.push(`${name}: “${words}” is ${out.toFixed(0)} px outside`);
      for (const [others, other] of texts.slice(index + 1)) {
        const [wide, high] = shared(box, other);
        if (wide > 1 && high > 6) found.push(`${name}: “${words}” lies on “${others}”`);
      }
      for (const mark of marks) {
        const [wide, high] = shared(box, mark);
        if (wide > 1 && high > 6) found.push(`${name}: “${words}” lies on a mark`);
      }
    });
  }
  return found;
}"""
FONTS = {
    "zh": ('"Noto Sans CJK SC", sans-serif', '"DejaVu Sans", "Noto Sans CJK SC", sans-serif'),
    "en": ('"Liberation Sans", Arial, sans-serif', '"DejaVu Sans", Verdana, sans-serif'),
}
"""The usual letters of each language, and the widest that a reader may have."""


@pytest.fixture(scope="module", params=["own report", "extremes"])
def charts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Charts:
    """All charts of the repository's own report, and some with long names, tiny parts, huge numbers, many rows."""
    if request.param == "own report":
        return draw(REPOSITORY)
    return draw(stressed_project(tmp_path_factory.mktemp("extremes")).root)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [640, 340])
def test_words_lie_on_nothing_and_are_not_cut(
    browser: Browser, charts: Charts, language: str, width: int
) -> None:
    drawings = "".join(
        f'<div data-name="{name}">{chart.wide_svg if width == 640 else chart.narrow_svg}</div>'
        for (name, code), chart in charts.items()
        if code == language
    )
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(f'<body style="margin:0">{drawings}')
    faults = [fault for fonts in FONTS[language] for fault in page.evaluate(OVERLAPS, fonts)]
    page.close()
    assert faults == []


@pytest.mark.parametrize("path", ["charts/", "en/charts/"])
def test_a_phone_gets_the_narrow_drawing_and_no_page_to_push_aside(
    page: Page, address: str, path: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + path)
    expect(page.locator(".dz-chart-narrow svg").first).to_be_visible()
    expect(page.locator(".dz-chart-wide svg").first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    sizes = page.evaluate(
        """() => [...document.querySelectorAll(".dz-chart-narrow svg")].map(
          (svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"""
    )
    assert min(sizes) > 0.8  # the smallest words are still ten pixels high
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator(".dz-chart-wide svg").first).to_be_visible()
    expect(page.locator(".dz-chart-narrow svg").first).to_be_hidden()


def test_arrow_keys_step_through_the_marks_and_say_them(page: Page, address: str) -> None:
    page.goto(f"{address}en/indicators/poverty/")
    drawing = page.locator("#chart-poverty-change .dz-chart-wide svg")
    page.locator("#chart-poverty-change").scroll_into_view_if_needed()
    stops = page.locator("#chart-poverty-change [tabindex='0']:visible").count()
    assert stops == 1
    drawing.focus()
    said = page.get_by_role("status").filter(has_text="Registered poor population")
    page.keyboard.press("ArrowRight")
    expect(said).to_have_text("Registered poor population (the end of 2013): 3.46 million people")
    page.keyboard.press("ArrowRight")
    expect(said).to_have_text("Registered poor population (the end of 2017): 875,400 people")
    page.keyboard.press("End")
    page.keyboard.press("Home")
    expect(said).to_have_text("Registered poor population (the end of 2013): 3.46 million people")
    page.keyboard.press("Escape")
    expect(page.locator(".dz-tip")).to_be_hidden()


def test_a_mark_says_its_words_under_the_pointer(page: Page, address: str) -> None:
    page.goto(f"{address}indicators/poverty/")
    page.locator("#chart-poverty-change .dz-chart-wide [data-tip]").first.hover()
    expect(page.locator(".dz-tip")).to_have_text("建档立卡贫困人口（2013年底）：346万人")


def test_charts_need_no_script_and_break_no_policy(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}charts/")
    expect(page.locator(".dz-chart-wide svg").first).to_be_visible()
    expect(page.locator("#chart-loan-parts .dz-chart-wide svg")).to_have_attribute("role", "img")
    expect(page.get_by_role("img", name="1552.1亿元贷款余额中").first).to_be_visible()
    context.close()


def test_no_page_of_charts_breaks_the_policy(page: Page, address: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in ("charts/", "en/charts/"):
        page.goto(address + path)
        page.locator(".dz-chart-wide [data-tip]").first.hover()
    assert complaints == []


def test_files_of_a_chart_are_where_its_links_lead(page: Page, address: str) -> None:
    for path in ("measures/finance/", "en/measures/finance/"):
        page.goto(address + path)
        links = page.locator("#chart-loan-parts .dz-chart-files a")
        expect(links).to_have_count(4)
        for link in links.all():
            reply = page.request.get(link.evaluate("link => link.href"))
            assert reply.ok
            assert link.get_attribute("aria-label")


@pytest.mark.parametrize("path", ["indicators/designations/", "en/indicators/designations/"])
def test_the_interactive_view_loads_when_it_is_asked_for_and_keeps_to_the_policy(
    page: Page, address: str, requests: list[str], path: str
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address + path)
    figure = page.locator("#chart-designated-counties")
    assert not any("runtime" in url or "vega" in url for url in requests)
    button = figure.get_by_role("button")
    button.click()
    view = figure.locator(".dz-explorer svg")
    expect(view).to_be_visible()
    expect(figure.locator(".dz-chart-drawing")).to_be_hidden()
    labels = view.locator("text").all_text_contents()
    assert sum("截至报告时" in label or "as of the report" in label for label in labels) == 1
    figure.get_by_role("checkbox").check()
    expect(figure.get_by_role("img")).to_have_attribute(
        "aria-label", figure.locator(".dz-chart-title").inner_text()
    )
    button.click()
    expect(figure.locator(".dz-chart-drawing")).to_be_visible()
    expect(view).to_have_count(0)
    assert complaints == []
    assert all(url.startswith(address) for url in requests)
