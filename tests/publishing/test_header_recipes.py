"""Settings for servers, word for word, and nginx's own grammar for what nginx reads."""

from __future__ import annotations

from pathlib import Path

import crossplane
import pytest
from click.testing import CliRunner

from generator.cli.headers import headers
from generator.publishing.header_recipes import RECIPES, security_headers
from generator.publishing.policy import content_security_policy
from tests.support.report_project import REPOSITORY

CASES = REPOSITORY / "tests" / "cases" / "headers"
"""Texts of this form, for another path, were loaded by nginx 1.22, Apache 2.4 and Caddy 2.6, which sent all three headers."""


@pytest.mark.parametrize("server", RECIPES)
def test_the_command_prints_what_somebody_has_read(server: str) -> None:
    printed = CliRunner().invoke(headers, [server, "--at", "https://example.org/reports/"])
    assert (printed.exit_code, printed.output) == (0, (CASES / f"{server}.txt").read_text("utf-8"))


@pytest.mark.parametrize("address", ["/", "https://example.org", "https://example.org/"])
def test_a_site_at_the_top_of_its_host(address: str) -> None:
    assert "location / {" in CliRunner().invoke(headers, ["nginx", "--at", address]).output


def test_every_recipe_has_a_case() -> None:
    assert sorted(path.stem for path in CASES.iterdir()) == sorted(RECIPES)


def test_nginx_would_read_its_recipe(tmp_path: Path) -> None:
    recipe = RECIPES["nginx"](content_security_policy(), "/reports/")
    place = tmp_path / "nginx.conf"
    place.write_text(f"events {{}}\nhttp {{ server {{ listen 80;\n{recipe}}} }}\n", "utf-8")
    read = crossplane.parse(str(place), strict=True)
    assert read["errors"] == []
    (location,) = [
        part
        for part in read["config"][0]["parsed"][1]["block"][0]["block"]
        if part["directive"] == "location"
    ]
    sent = {part["args"][0]: part["args"][1:] for part in location["block"]}
    assert sent == {
        name: [value, "always"] for name, value in security_headers(content_security_policy()).items()
    }


def test_the_headers_are_the_policy_of_the_pages_and_who_may_frame_them() -> None:
    sent = security_headers(content_security_policy())["Content-Security-Policy"]
    assert sent == f"{content_security_policy()}; frame-ancestors 'self'"
    assert sent.startswith("default-src 'none'; ")
    for word in ("unsafe", "http:", "https:", "*", "blob:", "sha256"):
        assert word not in sent
