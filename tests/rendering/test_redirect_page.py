"""A page that leads on: by itself, by a link, and with the reader's place where a script takes it along."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from lxml import html

from generator.rendering.redirect_page import redirect_page

LANGUAGE: Any = SimpleNamespace(html_lang="en", words=SimpleNamespace(moved="This page has moved"))
HOSTILE = "</title><script>alert(1)</script>\"'&"


def test_it_leads_on_with_and_without_a_click() -> None:
    markup = redirect_page(LANGUAGE, HOSTILE, "../#a", "https://example.org/measures/#a").decode()
    page = html.document_fromstring(markup)
    assert page.get("lang") == "en"
    assert page.findtext(".//title") == HOSTILE
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../#a"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://example.org/measures/#a"]
    assert page.xpath("//a/@href") == ["../#a"]
    assert page.findtext(".//p/a") == HOSTILE
    assert page.xpath("string(//p)") == f"This page has moved: {HOSTILE}"
    assert page.xpath("//script") == []
    assert "</script>" not in markup


def test_a_script_may_take_the_readers_place_along() -> None:
    markup = redirect_page(LANGUAGE, "T", "../", "https://example.org/", '../a".js').decode()
    assert html.document_fromstring(markup).xpath("//script[@defer]/@src") == ['../a".js']
