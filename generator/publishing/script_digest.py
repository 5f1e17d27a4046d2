"""The name under which a Content-Security-Policy knows an inline script."""

import base64
import hashlib


def script_digest(text: str) -> str:
    """`sha256-…` of a script, as a policy writes it, without the quotation marks."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
