"""Settings for servers, word for word; tests/browser/test_web_servers.py serves a site with those of nginx and Caddy."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.cli.headers import headers
from generator.publishing.header_recipes import RECIPES, security_headers
from generator.publishing.policy import content_security_policy
from tests.support.report_project import REPOSITORY

CASES = REPOSITORY / "tests" / "cases" / "headers"
"""That of Apache, for another path, was loaded by Apache 2.4, which sent all three headers."""


@pytest.mark.parametrize("server", RECIPES)
def test_the_command_prints_what_somebody_has_read(server: str) -> None:
    printed = CliRunner().invoke(headers, [server, "--at", "https://example.org/reports/"])
    assert (printed.exit_code, printed.output) == (0, (CASES / f"{server}.txt").read_text("utf-8"))


@pytest.mark.parametrize("address", ["/", "https://example.org", "https://example.org/"])
def test_a_site_at_the_top_of_its_host(address: str) -> None:
    assert "location / {" in CliRunner().invoke(headers, ["nginx", "--at", address]).output


def test_every_recipe_has_a_case() -> None:
    assert sorted(path.stem for path in CASES.iterdir()) == sorted(RECIPES)


def test_the_headers_are_the_policy_of_the_pages_and_who_may_frame_them() -> None:
    sent = security_headers(content_security_policy())["Content-Security-Policy"]
    assert sent == f"{content_security_policy()}; frame-ancestors 'self'"
    assert sent.startswith("default-src 'none'; ")
    for word in ("unsafe", "http:", "https:", "*", "blob:", "sha256"):
        assert word not in sent
