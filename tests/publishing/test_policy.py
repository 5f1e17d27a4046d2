"""The policy of the site."""

from pathlib import Path

import pytest

from generator.publishing.header_recipes import RECIPES
from generator.publishing.policy import apply_policy, apply_policy_to_pages, content_security_policy
from generator.publishing.script_digest import script_digest

PAGE = b"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<script src="a.js"></script>
</head>
</html>
"""


def test_a_digest_is_the_one_of_the_standard() -> None:
    # The example of the Content Security Policy specification, section 2.3.1.
    assert script_digest("doSomething();") == "sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc="


def test_the_policy_allows_nothing_unsafe_and_does_not_depend_on_order() -> None:
    policy = content_security_policy(["sha256-b", "sha256-a", "sha256-a"])
    assert policy == content_security_policy(["sha256-a", "sha256-b"])
    assert policy.startswith(
        "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; style-src 'self'; "
    )
    assert "unsafe" not in policy
    assert '"' not in policy


def test_the_policy_stands_right_after_the_charset() -> None:
    applied = apply_policy(PAGE, "default-src 'none'")
    lines = applied.decode().splitlines()
    charset = lines.index('<meta charset="utf-8">')
    assert (
        lines[charset + 1].strip()
        == '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    )
    assert applied.replace(("\n" + lines[charset + 1]).encode(), b"") == PAGE


def test_applying_twice_changes_nothing_and_another_policy_takes_the_place() -> None:
    once = apply_policy(PAGE, "default-src 'none'")
    assert apply_policy(once, "default-src 'none'") == once
    assert apply_policy(once, "img-src 'self'") == apply_policy(PAGE, "img-src 'self'")


@pytest.mark.parametrize(
    "page",
    [
        b"<html><head></head></html>",
        b'<html><head><script src="a.js"></script><meta charset="utf-8"></head></html>',
        b'<html><head></head><body><meta charset="utf-8"></body></html>',
    ],
)
def test_a_page_that_loads_before_its_charset_is_a_mistake(page: bytes) -> None:
    with pytest.raises(ValueError, match="charset"):
        apply_policy(page, "default-src 'none'")


def test_all_pages_of_a_folder_get_the_policy(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    for name in ("index.html", "en/index.html"):
        (tmp_path / name).write_bytes(PAGE)
    (tmp_path / "data.json").write_bytes(b"{}")
    apply_policy_to_pages(tmp_path, "default-src 'none'")
    written = {name: (tmp_path / name).stat().st_mtime_ns for name in ("index.html", "en/index.html")}
    apply_policy_to_pages(tmp_path, "default-src 'none'")
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in written} == written
    assert (tmp_path / "en/index.html").read_bytes() == apply_policy(PAGE, "default-src 'none'")
    assert (tmp_path / "data.json").read_bytes() == b"{}"
    (tmp_path / "en/bad.html").write_bytes(b"<p>bad")
    with pytest.raises(ValueError, match=r"en/bad\.html"):
        apply_policy_to_pages(tmp_path, "default-src 'none'")


@pytest.mark.parametrize("server", RECIPES)
def test_a_recipe_sends_every_header(server: str) -> None:
    text = RECIPES[server]("default-src 'none'", "/reports/")
    assert "Content-Security-Policy" in text
    assert "default-src 'none'; frame-ancestors 'self'" in text
    assert "nosniff" in text
    assert "Referrer-Policy" in text
    assert "/reports/" in text
    assert text.endswith("\n")
