"""Find a Chromium for the browser tests, or install one by the system's package manager or by Playwright.

Prints where it is. The tests never skip for want of a browser: this fails, and says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ENVIRONMENT_NAME = "DUIZHAO_BROWSER"


def find_browser() -> str | None:
    """Path of an installed Chromium or Chrome."""
    chosen = os.environ.get(ENVIRONMENT_NAME)
    if chosen:
        return chosen
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _playwright_browser()


def _playwright_browser() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).is_file() else None


def _install_by_system() -> bool:
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
    )
    return all(
        subprocess.run(command, env=environment, stdout=sys.stderr).returncode == 0 for command in commands
    )


def _install_by_playwright() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, stdout=sys.stderr).returncode == 0


def main() -> None:
    """Make sure that there is a browser."""
    if not find_browser() and not (_install_by_system() or _install_by_playwright()):
        sys.exit(
            f"no Chromium could be installed: install one, or set {ENVIRONMENT_NAME} to the path of yours"
        )
    found = find_browser()
    if not found:
        sys.exit(f"no Chromium was found: set {ENVIRONMENT_NAME} to the path of yours")
    sys.stdout.write(f"{found}\n")


if __name__ == "__main__":
    main()
