"""What a portal is made of: which folders are reports, where they may stand, and what can be compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.authoring import project_specs
from generator.cli.gather import gather
from generator.gathering.comparison import PERIODS_SHOWN, as_csv, compared
from generator.gathering.portal import Portal, check_addresses
from generator.gathering.report_site import Indicator, NotGathered, ReportSite, Value, read_site, sites_in
from generator.gathering.routing import Routed, routing_index
from generator.linking.address import Address
from generator.model.nouns.language import LanguageSpec
from generator.pipeline import project_at
from generator.search.entry import Entry
from generator.search.fields import TEXT
from generator.search.index import entries_in, make_index
from generator.search.script import handed_over

PORTAL = "https://reports.example/"


def report(name: str, *indicators: Indicator, address: str = "") -> ReportSite:
    return ReportSite(
        folder=Path(name),
        urls={"zh": address or f"{PORTAL}{name}/"},
        html_langs={"zh": "zh-Hans"},
        title={"zh": name},
        summary={"zh": ""},
        publisher={"zh": ""},
        published="2018-08-03",
        indicators=indicators,
    )


def indicator(unit: str, **values: str) -> Indicator:
    periods = tuple(
        Value(
            f"poor-{key[1:]}",
            key[1:],
            key[1:],
            {"zh": f"{key[1:]}年"},
            number,
            {"zh": number},
            {"zh": PORTAL},
            False,
        )
        for key, number in values.items()
    )
    return Indicator("poor", unit, {"zh": "贫困人口"}, periods)


@pytest.fixture(scope="module")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> LanguageSpec:
    specs = project_specs(project_at(tmp_path_factory.mktemp("empty")))
    return next(one.spec for one in specs.all(LanguageSpec) if one.spec.code == "zh")


def test_a_folder_of_sites_stands_for_the_sites_in_it(tmp_path: Path) -> None:
    for name in ("b", "a", "a/data/editions"):
        (tmp_path / name / "data").mkdir(parents=True)
        (tmp_path / name / "data" / "report.json").write_text("{}", "utf-8")
    assert list(sites_in([tmp_path])) == [tmp_path / "a", tmp_path / "b"]
    assert list(sites_in([tmp_path / "b"])) == [tmp_path / "b"]


def test_a_folder_without_sites_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotGathered, match="is no site that duizhao build made, and holds none"):
        list(sites_in([tmp_path]))


@pytest.mark.parametrize("text", ["", "{}", "[]", json.dumps({"format": "duizhao-report", "version": 99})])
def test_data_of_another_version_is_told_with_a_way_out(tmp_path: Path, text: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "report.json").write_text(text, "utf-8")
    with pytest.raises(NotGathered, match="build that report again with this version"):
        read_site(tmp_path)


@pytest.mark.parametrize(
    ("addresses", "told"),
    [
        (["https://elsewhere.example/a/"], "not below"),
        ([PORTAL], "not below"),
        ([f"{PORTAL}a/", f"{PORTAL}a/"], "both stand at"),
        ([f"{PORTAL}search/"], "where the portal itself has search"),
    ],
)
def test_reports_that_cannot_stand_there_are_told(
    chinese: LanguageSpec, addresses: list[str], told: str
) -> None:
    reports = tuple(report(str(number), address=address) for number, address in enumerate(addresses))
    with pytest.raises(NotGathered, match=told):
        check_addresses(Portal(PORTAL, (chinese,), {"zh": ""}, reports))


def test_a_report_leads_to_no_place_but_its_own(chinese: LanguageSpec) -> None:
    value = Value(
        "poor-2017", "2017", "2017", {"zh": ""}, "1", {"zh": ""}, {"zh": "javascript:alert(1)"}, False
    )
    hostile = report("a", Indicator("poor", "person", {"zh": ""}, (value,)))
    with pytest.raises(NotGathered, match="names javascript:"):
        check_addresses(Portal(PORTAL, (chinese,), {"zh": ""}, (hostile,)))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["reports", "--at", "https://reports.example/"], "holds none"),
        (["reports", "--at", "reports"], "is no address"),
        (["reports", "--at", "https://reports.example/", "--title", "County reports"], "CODE=TITLE"),
    ],
)
def test_the_command_tells_what_it_cannot_do(tmp_path: Path, arguments: list[str], told: str) -> None:
    (tmp_path / "reports").mkdir()
    command = [str(tmp_path / arguments[0]), *arguments[1:], "--output", str(tmp_path / "portal")]
    run = CliRunner().invoke(gather, [*command, "--language", "en"])
    assert run.exit_code in (1, 2)
    assert told in run.output
    assert not (tmp_path / "portal").exists()


def test_an_index_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    lost = Routed(tmp_path / "search", "a", (), ("a", "", "a/", "", ""))
    with pytest.raises(NotGathered, match="build that report again"):
        list(routing_index([lost], {}))


def test_only_the_same_id_in_the_same_unit_is_compared() -> None:
    people, households = indicator("person", _2017="875400"), indicator("household", _2017="300000")
    assert compared([report("a", people), report("b", households)]) == ()
    (one,) = compared([report("a", people), report("b", households), report("c", people)])
    assert [site.title["zh"] for site, _ in one.rows] == ["a", "c"]


def test_periods_are_in_order_and_the_latest_are_shown() -> None:
    years = {f"_{year}": str(year) for year in range(2012, 2000, -1)}
    first, second = report("a", indicator("person", **years)), report("b", indicator("person", _2012="1"))
    (one,) = compared([first, second])
    assert [value.key for value in one.periods] == [str(year) for year in range(2001, 2013)]
    assert [value.key for value in one.shown] == [str(year) for year in range(2013 - PERIODS_SHOWN, 2013)]
    assert len(as_csv(one).splitlines()) == 1 + 12 + 1


def test_the_index_says_in_how_many_entries_of_which_reports_a_word_stands(tmp_path: Path) -> None:
    routed = []
    for name, texts in (("a", ["扶贫 2,000", "扶贫"]), ("b", ["扶貧"]), ("c", ["教育"])):
        (tmp_path / name).mkdir()
        found = [Entry("paragraph", "", text, Address("")) for text in texts]
        base = {"scales": {"万": 4}, "simplified": {"貧": "贫"} if name == "a" else {}}
        for piece in make_index(found, {"万": 4}, base).pieces:
            (tmp_path / name / f"{piece.name}.js").write_bytes(piece.content)
        routed.append(Routed(tmp_path / name, name, (), (name, "", f"{name}/", "", "")))
    pieces = {piece.name: handed_over(piece.content) for piece in routing_index(routed, {})}
    assert pieces["base"]["count"] == 3
    terms = {
        term: fields
        for name, piece in pieces.items()
        if name.startswith("terms-")
        for term, fields in piece.items()
    }
    assert terms["扶贫"] == [[TEXT, 1, 2, 2]]  # twice in the first report, once in the next
    assert list(entries_in(terms["扶贫"][0][1:])) == [0, 1]
    assert list(entries_in(terms["=2000"][0][1:])) == [0]
    assert list(entries_in(terms["教育"][0][1:])) == [2]
