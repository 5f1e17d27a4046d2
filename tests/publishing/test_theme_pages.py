"""Pages as the pinned theme really writes them pass every check once they carry the policy."""

import os
import subprocess
import sys
from pathlib import Path

from generator.publishing.inline_scripts import allowed_inline_scripts, relative_scopes
from generator.publishing.policy import apply_policy_to_pages, content_security_policy
from generator.publishing.verify import verify_site

CONFIGURATION = """
site_name: Theme
site_url: https://example.org/reports/
theme:
  name: material
  font: false
  palette:
    - {scheme: default, toggle: {icon: material/weather-sunny, name: Dark}}
    - {scheme: slate, toggle: {icon: material/weather-night, name: Light}}
  features: [navigation.instant, navigation.tabs, navigation.path, navigation.top, content.tabs.link]
markdown_extensions: [{toc: {permalink: true}}]
"""


def test_the_theme_needs_no_exception(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    for name in ("index.md", "a/index.md", "a/b/c/d/e/f/g/index.md"):
        page = tmp_path / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# Page\n\n## Part\n\nText of {name}\n", encoding="utf-8")
    site = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=tmp_path,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    scripts = allowed_inline_scripts((*relative_scopes(), "/reports/"))
    policy = content_security_policy(scripts)
    apply_policy_to_pages(site, policy)
    findings = verify_site(
        site,
        site_path="/reports/",
        allowed_inline_scripts=scripts,
        expected_files=frozenset({"404.html", "a/b/c/d/e/f/g/index.html"}),
        site_origin="https://example.org",
        policy=policy,
    )
    assert findings == []
