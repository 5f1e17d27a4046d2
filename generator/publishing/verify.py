"""The last look at a finished site: nothing leads nowhere, nothing acts that we did not write."""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.cache.folder import CacheFolder
from generator.cache.known_files import KnownFiles
from generator.publishing.address import Inside, Outside, SiteBase, resolve
from generator.publishing.demands import Demands, are_met
from generator.publishing.finding import Finding
from generator.publishing.problem import Problem, problem_outside
from generator.publishing.reachability import START, find_unreachable, is_not_found_page
from generator.publishing.reference import Reference, Use
from generator.publishing.rule import Rule
from generator.publishing.site_files import SiteFiles, read_site


def verify_site(
    root: Path,
    *,
    site_path: str,
    allowed_inline_scripts: frozenset[str],
    expected_files: frozenset[str],
    site_origin: str = "",
    policy: str = "",
    cache: CacheFolder | None = None,
    kept_folders: frozenset[str] = frozenset(),
    elsewhere: frozenset[str] = frozenset(),
    known: KnownFiles | None = None,
) -> list[Finding]:
    """Everything in the site at `root` that must not be published, in the order of files and lines.

    Args:
        site_path: where the site will stand on its host, such as "/" or "/reports/".
        allowed_inline_scripts: digests as `script_digest` writes them.
        expected_files: names relative to `root`, with "/".
        site_origin: such as "https://example.org"; if given, absolute addresses of the site are followed too.
        policy: if given, every page has to carry exactly this Content-Security-Policy.
        cache: what earlier checks read from pages; whatever it says, all pages are held against one another anew.
        kept_folders: earlier editions, which were verified when they were kept and stay as they are: links may lead into
            them, but what is wrong in them by today's rules is not told.
        elsewhere: folders below the site's address that others publish, which links may lead into.
        known: what is in the files of the site, where that is known.
    """
    base = SiteBase(site_path, site_origin)
    site = read_site(root, allowed_inline_scripts, base, cache or CacheFolder(None), known or KnownFiles())
    findings = [*site.findings, *_find_missing(site, expected_files)]
    for page in site.pages.values():
        findings.extend(page.findings)
        if policy and page.policies != (policy,):
            count = len(page.policies)
            zh = f"每页只应有本站的安全策略一份；此页有{count}份"
            en = f"a page has to carry the policy of the site and no other; this one has {count}"
            findings.append(Finding(page.file, 0, Rule.POLICY_IS_IN_FORCE, zh, en))
    for drawing in site.drawings.values():
        findings.extend(drawing.findings)
    demands = {} if elsewhere else _met_demands(site)
    ways: dict[str, Collection[str]] = {file: page.ways for file, page in demands.items()}
    for file, reference in site.references(all_but=demands.keys()):
        target = resolve(reference.address, file, base)
        if isinstance(target, Inside) and target.file.partition("/")[0] in elsewhere:
            continue
        findings.extend(_check_reference(file, reference, target, site))
        if isinstance(target, Inside) and _leads_on(file, reference, site):
            ways[file] = {*ways.get(file, ()), target.file}
    findings.extend(find_unreachable((file for file, page in site.pages.items() if not page.redirects), ways))
    return sorted(finding for finding in set(findings) if finding.file.partition("/")[0] not in kept_folders)


def _met_demands(site: SiteFiles) -> dict[str, Demands]:
    """What pages ask for, if all of it is there; else each address has to be looked at, to tell where it is written."""
    demands = {file: page.demands for file, page in site.pages.items() if page.demands is not None}
    return demands if are_met(demands.values(), site.names, site.ids) else {}


def _find_missing(site: SiteFiles, expected_files: frozenset[str]) -> Iterator[Finding]:
    for name in sorted((expected_files | {START}) - site.names):
        yield Finding(name, 0, Rule.FILE_IS_EXPECTED, "缺少这个文件", "the file is missing")


def _leads_on(file: str, reference: Reference, site: SiteFiles) -> bool:
    # A redirect leads on without a click.
    return reference.use is Use.NAVIGATION or (file in site.pages and site.pages[file].redirects)


def _check_reference(
    file: str, reference: Reference, target: Inside | Outside, site: SiteFiles
) -> Iterator[Finding]:
    problem = (
        _problem_inside(file, target, site)
        if isinstance(target, Inside)
        else problem_outside(target, reference)
    )
    if problem:
        rule, zh, en = problem
        shown = f"{reference.address[:200]!r}"
        yield Finding(file, reference.line, rule, f"{zh}：{shown}", f"{en}: {shown}")


def _problem_inside(file: str, target: Inside, site: SiteFiles) -> Problem | None:
    if target.relative and is_not_found_page(file):
        zh, en = (
            "这一页会在任何一层显示，不能用相对网址",
            "a relative address on a page that is shown at any depth",
        )
        return Rule.ADDRESS_FITS_ANY_DEPTH, zh, en
    if target.file in site.folders:
        return Rule.TARGET_EXISTS, "文件夹的网址要以斜线结尾", "the address of a folder has to end in a slash"
    if target.file not in site.names:
        return Rule.TARGET_EXISTS, f"没有文件{target.file}", f"there is no file {target.file}"
    ids = site.ids(target.file)
    if target.fragment in ("", "top") or ids is None or target.fragment in ids:
        return None
    zh = f"{target.file}里没有id“{target.fragment}”"
    return Rule.ANCHOR_EXISTS, zh, f"there is no id {target.fragment!r} in {target.file}"
