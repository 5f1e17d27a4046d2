"""A report of any size, written as a project: `python -m benchmarks.scale_project <folder> <pages>`.

Half of its pages are families of two metrics with five figures each, nearly half are measures that show ten figures, and
one in a hundred is a section that sets fifty measures out. They link to each other, every family proves a claim, every
tenth page has a chart. The same number always gives the same bytes.
"""

from __future__ import annotations

import math
import random
import shutil
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
MEASURES_A_SECTION = 50
PAGES_A_CHART = 10
YEARS = range(2013, 2018)
_TOWNS = "安宁兴新永广上下高长"
_ENDS = "丰都国远福昌饶犹安义"
_WORK = (
    ("道路硬化", "Paved roads"),
    ("安全饮水", "Safe drinking water"),
    ("农田改造", "Field improvement"),
    ("村卫生室", "Village clinics"),
    ("小额信贷", "Small loans"),
    ("技能培训", "Skills training"),
    ("危房改造", "Housing repair"),
    ("光伏发电", "Solar power"),
    ("茶叶种植", "Tea growing"),
    ("寄宿学校", "Boarding schools"),
)
_SPELLED = ("An", "Ning", "Xing", "Xin", "Yong", "Guang", "Shang", "Xia", "Gao", "Chang")
_SPELLED_ENDS = ("feng", "du", "guo", "yuan", "fu", "chang", "rao", "you", "an", "yi")


def write_project(folder: Path, pages: int) -> None:
    """Write a project whose site has about as many pages a language, beside a dozen indexes."""
    _Writer(folder, pages).write()


class _Writer:
    def __init__(self, folder: Path, pages: int) -> None:
        self.folder = folder
        self.families = pages // 2
        self.sections = math.ceil((pages - self.families) / (MEASURES_A_SECTION + 1))
        self.measures = pages - self.families - self.sections
        self.documents = max(2, pages // 100)
        self.charts = pages // PAGES_A_CHART
        self.choose = random.Random(pages)

    def write(self) -> None:
        shutil.copytree(ROOT / "site_config", self.folder / "site_config", dirs_exist_ok=True)
        shutil.copy(ROOT / "mkdocs.yml", self.folder / "mkdocs.yml")
        for number in range(self.families):
            self._write(f"data/family-{number}.yml", self._family(number))
        for number in range(self.measures):
            self._write(f"content/measures/measure-{number}.yml", self._measure(number))
        for number in range(self.sections):
            self._write(f"content/sections/{number + 1}.yml", "".join(self._section(number)))
        for name, text in _SMALL.items():
            self._write(name, text)
        self._write("content/documents.yml", "".join(map(self._document, range(self.documents))))
        self._write("content/charts.yml", "".join(map(self._chart, range(self.charts))))
        self._write("content/home.yml", self._home())

    def _write(self, name: str, text: str) -> None:
        place = self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8", newline="\n")

    def _family(self, number: int) -> str:
        stock = [self.choose.randrange(40_000, 90_000) for _ in YEARS]
        stock.sort(reverse=True)
        zh, en = _name(number)
        before, after = number - 1 if number else self.families - 1, (number + 1) % self.families
        chart = f"charts: [chart-{number // 5}]\n" if self._has_chart(number) else ""
        people = "\n".join(
            f'      - {{at: {year}-12-31, value: "{value}", source: "{self._place_of(number)}"}}'
            for year, value in zip(YEARS, stock, strict=True)
        )
        falls = [5_000, *(left - right for left, right in pairwise(stock))]
        fallen = "\n".join(
            f'      - {{in: "{year}", value: "{value}", source: "{self._place_of(number)}"}}'
            for year, value in zip(YEARS, falls, strict=True)
        )
        return f"""\
# yaml-language-server: $schema=../schemas/family.json
id: family-{number}
title: {{zh: "{zh}的未达标人口", en: "{en}: people without it"}}
summary:
  zh: >-
    {zh}的未达标人口从{{2013-end}}的{{people-{number}@2013}}降到{{2017-end}}的{{people-{number}@2017}}，
    比照[](family-{before})。
  en: >-
    People without it fell from {{people-{number}@2013}} at {{2013-end}} to {{people-{number}@2017}} at {{2017-end}};
    compare [](family-{before}).
caveats:
  - zh: "口径与[](family-{after})不同，不能相加。"
    en: "It is not measured as [](family-{after}) is, so the two must not be added up."
{chart}metrics:
  - id: people-{number}
    name: {{zh: "{zh}未达标人口", en: "People without {en.lower()}"}}
    definition: {{zh: "年底还没有达到标准的人口。", en: "People who were below the standard at the end of the year."}}
    unit: person
    nature: stock
    better: lower
    figures:
{people}
  - id: reached-{number}
    name: {{zh: "{zh}新达标人口", en: "People newly reached: {en.lower()}"}}
    definition: {{zh: "当年达到标准的人口。", en: "People who came up to the standard in the year."}}
    unit: person
    nature: flow
    better: higher
    figures:
{fallen}
    relations:
      - reached-{number}@2017 = people-{number}@2016 - people-{number}@2017
"""

    def _measure(self, number: int) -> str:
        family, other = number % self.families, (number * 7 + 3) % self.measures
        section = self._section_of(number)
        zh, en = _name(number + 5)
        return f"""\
# yaml-language-server: $schema=../../schemas/measure.json
id: measure-{number}
source: "{self._place(number)}"
name: {{zh: "{zh}工程", en: "{en} scheme"}}
field: section-{section}
page: true
aim:
  zh: >-
    改善{zh}，让{{people-{family}@2016}}尽快达到标准。
  en: >-
    To bring {en.lower()} to the {{people-{family}@2016}} who were still without it.
instruments:
  - zh: >-
      按户制定方案，资金直接拨付到村，{{2017}}新达标{{reached-{family}@2017}}。
    en: >-
      Plans are drawn up household by household and money goes straight to the village; in {{2017}} it reached
      {{reached-{family}@2017}}.
  - zh: >-
      与[](measure-{other})结合，依据[](document-{number % self.documents})实施。
    en: >-
      Carried out together with [](measure-{other}), under [](document-{number % self.documents}).
actors:
  - {{body: office, does: {{zh: "统筹协调，督促检查。", en: "Coordinates and inspects."}}}}
figures: [people-{family}, reached-{family}]
documents: [document-{number % self.documents}]
"""

    def _section(self, number: int) -> Iterator[str]:
        own = [m for m in range(self.measures) if self._section_of(m) == number]
        yield f"""\
# yaml-language-server: $schema=../../schemas/section.json
id: section-{number}
source: "{number + 1}"
number: {{zh: "{number + 1}．", en: "{number + 1}."}}
title: {{zh: "{_town(number)[0]}的工作", en: "Work in {_town(number)[1]}"}}
key_points:
  - {{zh: "先看[](measure-{own[0]})。", en: "See [](measure-{own[0]}) first."}}
subsections:
"""
        for measure in own:
            family = measure % self.families
            yield f"""\
  - source: "{self._place(measure)}"
    title: {{zh: "{_name(measure + 5)[0]}工程", en: "{_name(measure + 5)[1]} scheme"}}
    measure: measure-{measure}
    paragraphs:
      - source: "{self._place(measure)}"
        text:
          zh: >-
            未达标人口{{2013-end}}为{{people-{family}@2013}}，到{{2017-end}}降到{{people-{family}@2017}}，见[](family-{family})。
          en: >-
            The number of people without it was {{people-{family}@2013}} at {{2013-end}} and {{people-{family}@2017}} at
            {{2017-end}}, see [](family-{family}).
        about: [measure-{measure}, document-{measure % self.documents}]
"""

    def _document(self, number: int) -> str:
        zh, en = _town(number)
        return f"""\
- id: document-{number}
  source: "1"
  name: {{zh: "《{zh}实施方案》", en: "Implementation Plan of {en}"}}
  kind: plan
  status: issued
  titled: true
  issuer: office
  text: {{zh: "明确目标和责任。", en: "Sets out aims and responsibilities."}}
"""

    def _chart(self, number: int) -> str:
        family = number * 5
        return f"""\
- id: chart-{number}
  form: years
  title:
    zh: "未达标人口从{{people-{family}@2013}}降到{{people-{family}@2017}}"
    en: "People without it fell from {{people-{family}@2013}} to {{people-{family}@2017}}"
  subtitle: {{zh: "年底人口（人）", en: "People at the end of the year"}}
  figures: [people-{family}]
"""

    def _home(self) -> str:
        lines = "".join(f"  - {{figure: people-{number}@2017}}\n" for number in range(6))
        return f"headline:\n{lines}chart: chart-0\nquestions: [how-many]\n"

    def _has_chart(self, family: int) -> bool:
        return family % 5 == 0 and family // 5 < self.charts

    def _section_of(self, measure: int) -> int:
        return min(measure // MEASURES_A_SECTION, self.sections - 1)

    def _place(self, measure: int) -> str:
        section = self._section_of(measure)
        return f"{section + 1}.{measure - section * MEASURES_A_SECTION + 1}"

    def _place_of(self, family: int) -> str:
        return self._place(family % self.measures)


def _town(number: int) -> tuple[str, str]:
    """A name that no other number has."""
    first, last = number % 10, number // 10 % 10
    round_ = number // 100
    zh = f"{_TOWNS[first]}{_ENDS[last]}县"
    en = f"{_SPELLED[first]}{_SPELLED_ENDS[last]} County"
    for digit in str(round_) if round_ else "":
        zh, en = f"{zh}{_TOWNS[int(digit)]}乡", f"{en}, {_SPELLED[int(digit)]} Township"
    return zh, en


def _name(number: int) -> tuple[str, str]:
    (town_zh, town_en), (work_zh, work_en) = _town(number // len(_WORK)), _WORK[number % len(_WORK)]
    return f"{town_zh}{work_zh}", f"{work_en} in {town_en}"


_SMALL = {
    "data/units.yml": """\
- id: person
  kind: count
  name: {zh: 人, en: people}
  forms: {zh: {other: '{n}人'}, en: {one: '{n} person', other: '{n} people'}}
""",
    "content/bodies.yml": """\
- id: office
  sources: ['1']
  name: {zh: 省扶贫办, en: Provincial poverty office}
  kind: author
""",
    "content/terms.yml": """\
- id: standard
  name: {zh: 标准, en: standard}
  explanation: {zh: 当年的验收要求。, en: What is asked for in the year.}
  sources: ['1']
- id: household
  name: {zh: 按户制定方案, en: household by household}
  explanation: {zh: 每户一个方案。, en: One plan for each household.}
  sources: ['1']
""",
    "content/questions.yml": """\
- id: how-many
  question: {zh: '还有多少未达标人口？', en: 'How many people are still without it?'}
  answer: {zh: '{2017-end}，第一项为{people-0@2017}。', en: 'At {2017-end}, {people-0@2017} for the first of them.'}
  about: [measure-0]
""",
    "content/report.yml": """\
title: {zh: 关于各项工程推进情况的报告, en: Report on progress with the schemes}
short_title: {zh: 工程推进报告, en: Progress report}
author: {zh: 主任, en: Director}
submitted_to: {zh: 省人大常委会, en: The standing committee}
publisher: {zh: 人大新闻网, en: Congress News}
published: 2018-08-03
url: https://source.example.org/report.shtml
report_year: '2018'
summary:
  - {zh: '第一项的未达标人口降到{people-0@2017}。', en: 'In the first, {people-0@2017} are left.'}
""",
}


if __name__ == "__main__":
    write_project(Path(sys.argv[1]), int(sys.argv[2]))
