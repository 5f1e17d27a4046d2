"""A browser notices hostile texts that act; `python -m tests.injection` shows that in a real site none does."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.injection.browsing import Reader
from tests.injection.building import HostileSite, build_planted, build_unescaped
from tests.injection.corpus import FOREIGN_HOST, payloads, refused_payloads
from tests.injection.judging import SITE_PATH, TURNS, Judgement, read_files, read_pages
from tests.support.report_project import ReportProject
from tests.support.served import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]
UNESCAPED = (
    *tuple(payload for payload in payloads() if "alert" in payload.text)[::2],
    next(payload for payload in payloads() if payload.id == "image-of-another-host"),
)
"""Half of those that say so when they run, and one that loads; a page for each."""
LEAST_FIRED = 20


def test_the_corpus_is_large_enough() -> None:
    assert len(payloads()) >= 50
    assert len({payload.id for payload in payloads()}) == len(payloads())


@pytest.mark.parametrize("payload", refused_payloads(), ids=lambda payload: payload.id)
def test_what_nobody_could_see_is_refused(tmp_path_factory: pytest.TempPathFactory, payload: object) -> None:
    text, rule = payload.text, payload.refused  # type: ignore[attr-defined]
    project = ReportProject(tmp_path_factory.mktemp("refused"))
    name = (project.root / "content/terms.yml").read_text("utf-8")
    project.write(
        "content/terms.yml", name.replace("zh: ", f"zh: {text}", 1).encode("utf-8", "surrogatepass")
    )
    assert rule in [found.rule.name for found in project.check().diagnostics]


@pytest.fixture(scope="module")
def unescaped(tmp_path_factory: pytest.TempPathFactory) -> HostileSite:
    return build_unescaped(tmp_path_factory.mktemp("unescaped"), UNESCAPED)


def test_a_hostile_site_shows_what_was_planted_and_nothing_acts(tmp_path: Path, browser: Browser) -> None:
    site, judgement = build_planted(tmp_path, 0, TURNS), Judgement()
    read_pages(site, browser, judgement, with_policy=False, used=True)
    read_files(site, judgement, without=(".pdf",))
    assert judgement.faults == []
    assert judgement.opened > 80
    assert judgement.compared > 10_000


def _fired(site: HostileSite, browser: Browser, *, with_policy: bool) -> tuple[set[str], set[str]]:
    known = {payload.id for payload in payloads()}
    ran: set[str] = set()
    asked: set[str] = set()
    with served(site.folder, SITE_PATH) as address:
        reader = Reader(browser, address, with_policy=with_policy)
        for number in range(len(UNESCAPED)):
            visit = reader.open(f"report/9-{number}/index.html")
            ran.update(known & set(visit.ran))
            asked.update(url for url in visit.asked if FOREIGN_HOST in url)
        reader.close()
    return ran, asked


def test_without_escaping_payloads_would_fire_and_the_site_would_be_refused(
    unescaped: HostileSite, browser: Browser
) -> None:
    ran, asked = _fired(unescaped, browser, with_policy=False)
    assert len(ran) >= LEAST_FIRED, sorted(ran)
    assert asked
    assert len({finding.file for finding in unescaped.findings}) > LEAST_FIRED


def test_without_escaping_the_policy_would_still_stop_them(unescaped: HostileSite, browser: Browser) -> None:
    ran, _ = _fired(unescaped, browser, with_policy=True)
    assert ran == set()
