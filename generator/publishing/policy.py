"""The Content-Security-Policy of the site: what a page may load, and that nothing else acts in it."""

import re
from collections.abc import Iterable
from pathlib import Path

from generator.cache.folder import key_of
from generator.cache.known_files import KnownFiles, digest_of
from generator.cache.same_file import write_anew
from generator.publishing.walking import files_below

CHARSET = re.compile(rb"<meta\s+charset=[\"']?utf-8[\"']?\s*/?>", re.IGNORECASE)
HEAD_START = re.compile(rb"<(?:script|link|style|body|base)\b", re.IGNORECASE)
POLICY_TAG = re.compile(rb"\s*<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*\">")
_CODE = digest_of(Path(__file__).read_bytes())


def content_security_policy(inline_scripts: Iterable[str] = ()) -> str:
    """The one policy of all pages. Instant navigation keeps the policy of the page that came first.

    Args:
        inline_scripts: digests as `script_digest` writes them.
    """
    digests = "".join(f" '{digest}'" for digest in sorted(set(inline_scripts)))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self'{digests}",
            "style-src 'self'",
            "img-src 'self' data:",  # the theme's style sheet draws its icons so
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "object-src 'none'",
            "frame-src 'none'",
        )
    )


def apply_policy(markup: bytes, policy: str) -> bytes:
    """`markup` with `policy` right after its charset, where it rules over everything that follows.

    Raises:
        ValueError: the page has no charset before the first thing that it loads.
    """
    charset = CHARSET.search(markup)
    if charset is None or HEAD_START.search(markup[: charset.start()]):
        raise ValueError('a page needs <meta charset="utf-8"> before everything that it loads')
    rest = markup[charset.end() :]
    if present := POLICY_TAG.match(rest):
        rest = rest[present.end() :]
    return markup[: charset.end()] + policy_tag(policy).encode("ascii") + rest


def policy_tag(policy: str) -> str:
    """The markup that follows a page's charset."""
    return f'\n      <meta http-equiv="Content-Security-Policy" content="{policy}">'


def apply_policy_to_pages(root: Path, policy: str, known: KnownFiles | None = None) -> None:
    """Put `policy` into every page below `root`; a page that has it already is not written again.

    Args:
        known: what is in the pages, where that is known.

    Raises:
        ValueError: as `apply_policy`, with the file.
    """
    known = known or KnownFiles()
    for path in files_below(root, ".html"):
        digest = known.read_digest(path)
        key = key_of("policy", _CODE, policy, digest)
        if known.made(key) == digest:
            continue
        before = path.read_bytes()
        try:
            after = apply_policy(before, policy)
        except ValueError as error:
            raise ValueError(f"{path.relative_to(root).as_posix()}: {error}") from error
        known.note_made(key, digest_of(after))
        if after != before:
            write_anew(path, after)
            known.note(path, digest_of(after))
