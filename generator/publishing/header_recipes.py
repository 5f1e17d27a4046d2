"""Ready-made server settings with the headers that a page cannot carry itself."""

from collections.abc import Callable, Mapping


def security_headers(policy: str) -> dict[str, str]:
    """The headers to send with every file of the site."""
    return {
        # A meta element cannot say who may frame the page.
        "Content-Security-Policy": f"{policy}; frame-ancestors 'self'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def nginx(policy: str, site_path: str = "/") -> str:
    """For the `server` block of nginx."""
    lines = [f'    add_header {name} "{value}" always;' for name, value in security_headers(policy).items()]
    return "\n".join([f"location {site_path} {{", *lines, "}", ""])


def apache(policy: str, site_path: str = "/") -> str:
    """For the virtual host of Apache, with mod_headers."""
    lines = [f'    Header always set {name} "{value}"' for name, value in security_headers(policy).items()]
    return "\n".join([f'<Location "{site_path}">', *lines, "</Location>", ""])


def headers_file(policy: str, site_path: str = "/") -> str:
    """The file `_headers` that Netlify and Cloudflare Pages read."""
    lines = [f"  {name}: {value}" for name, value in security_headers(policy).items()]
    return "\n".join([f"{site_path}*", *lines, ""])


def caddy(policy: str, site_path: str = "/") -> str:
    """For the site block of a Caddyfile."""
    lines = [f'    {name} "{value}"' for name, value in security_headers(policy).items()]
    return "\n".join([f"header {site_path}* {{", *lines, "}", ""])


RECIPES: Mapping[str, Callable[[str, str], str]] = {
    "nginx": nginx,
    "apache": apache,
    "_headers": headers_file,
    "caddy": caddy,
}
