"""`duizhao headers`: what a server has to be told, so that it sends the headers that a page cannot carry itself."""

from __future__ import annotations

from urllib.parse import urlsplit

import click

from generator.publishing.header_recipes import RECIPES
from generator.publishing.policy import content_security_policy


@click.command()
@click.argument("server", type=click.Choice(sorted(RECIPES)))
@click.option(
    "--at",
    "address",
    default="/",
    show_default=True,
    help="Where the site stands: its address, or the path of it.",
)
def headers(server: str, address: str) -> None:
    """Print settings for a web server: the policy, and headers against framing and guessing of types."""
    path = "/" + urlsplit(address).path.strip("/") + "/"
    click.echo(RECIPES[server](content_security_policy(), path.replace("//", "/")), nl=False)
