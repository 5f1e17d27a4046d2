"""The colophon: what others made and the published site ships."""

from __future__ import annotations

from generator.model.kind import Kind
from generator.model.spec import PlainText, Spec, Text
from generator.model.web_address import WebAddress


class ColophonSpec(Spec):
    """One piece of somebody else's work."""

    name: Text
    """What it calls itself."""
    role: PlainText | None = None
    """What the site uses it for; left out where the words of the languages say it under `roles`."""
    licence: Text
    """Its licence, as SPDX writes it (`MIT`)."""
    url: WebAddress
    """Where it comes from."""


KIND = Kind("colophon", ColophonSpec, "list", "site_config/colophon.yml", is_thing=False)
