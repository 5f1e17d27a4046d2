"""Every package has a digest, an allowed licence and no advisory; bundles and their licences are those of their locks."""

from __future__ import annotations

import base64
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools.supply_chain import bill, licences
from tools.supply_chain.advisories import Snapshot, take_snapshot
from tools.supply_chain.lock import (
    DEVELOPMENT,
    ROOT,
    RUNTIME,
    VENDORS,
    Locked,
    locked_packages,
    locked_scripts,
)

EVERYTHING = [*locked_packages(RUNTIME), *locked_packages(DEVELOPMENT)]


def test_the_locks_list_every_package_once_with_digests() -> None:
    for lock in (RUNTIME, DEVELOPMENT):
        lines = [
            line for line in lock.read_text("utf-8").splitlines() if line and not line.startswith((" ", "#"))
        ]
        packages = list(locked_packages(lock))
        assert len(packages) == len(lines) == len({package.name for package in packages})
        assert [package.name for package in packages if not package.digests] == []


def test_what_runs_is_part_of_what_is_tested() -> None:
    tested = {(package.name, package.version) for package in locked_packages(DEVELOPMENT)}
    assert {(package.name, package.version) for package in locked_packages(RUNTIME)} <= tested


def test_the_locks_name_no_registry() -> None:
    for lock in (RUNTIME, DEVELOPMENT):
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert "--index-url" not in text


def test_what_is_installed_is_what_is_locked() -> None:
    assert [p for p in EVERYTHING if version(p.name) != p.version] == []


def test_every_package_that_runs_has_an_allowed_licence() -> None:
    assert list(licences.objections(locked_packages(RUNTIME))) == []


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [("MIT", True), ("GPL-3.0-only", False), ("GPL-3.0-only OR MIT", True), ("MIT AND GPL-3.0-only", False)],
)
def test_an_expression_is_allowed_if_one_may_choose_so(expression: str, allowed: bool) -> None:
    assert licences.is_allowed(expression) is allowed


def test_a_package_that_is_missing_or_says_nothing_is_objected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "not installed" in next(licences.objections([Locked("no-such-package", "1", ())]))
    monkeypatch.setattr(licences, "licence_of", lambda name: "")
    assert "no licence" in next(licences.objections([Locked("jinja2", "1", ())]))


def test_nothing_is_known_against_what_is_locked() -> None:
    found = [f"{package.name}: {advisory.id}" for package, advisory in Snapshot.read().against(EVERYTHING)]
    assert found == []


@pytest.mark.parametrize(
    ("name", "affected", "mended"),
    [
        ("jinja2", "2.11.2", "2.11.3"),
        ("pyyaml", "5.3", "5.4"),
        ("lxml", "4.6.2", "4.9.1"),
        ("urllib3", "1.26.4", "2.2.2"),
    ],
)
def test_the_audit_sees_what_is_known(name: str, affected: str, mended: str) -> None:
    snapshot = Snapshot.read()
    assert list(snapshot.against([Locked(name, affected, ())]))
    assert not list(snapshot.against([Locked(name, mended, ())]))


def test_a_snapshot_keeps_what_is_about_our_packages(tmp_path: Path) -> None:
    database = tmp_path / "database"
    for name, more in (("ours", {}), ("others", {}), ("ours", {"id": "X-2", "withdrawn": "2020-01-01"})):
        advisory = {
            "id": "X-1",
            "affected": [
                {
                    "package": {"name": name, "ecosystem": "PyPI"},
                    "ranges": [
                        {
                            "type": "ECOSYSTEM",
                            "events": [{"introduced": "1"}, {"fixed": "1.2"}, {"introduced": "2"}],
                        }
                    ],
                    "versions": ["0.9"],
                }
            ],
        } | more
        place = database / "vulns" / name / f"{advisory['id']}.yaml"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(yaml.safe_dump(advisory), "utf-8")
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-q", "-m", "All"]):
        subprocess.run(["git", *command], cwd=database, check=True)
    snapshot = take_snapshot(database, [Locked("ours", "1", ())], tmp_path / "kept.json")
    assert [advisory.id for advisory in snapshot.advisories] == ["X-1"]
    concerned = {
        found: snapshot.advisories[0].concerns(found) for found in ("0.8", "0.9", "1.1", "1.2", "1.10", "2.5")
    }
    assert concerned == {"0.8": False, "0.9": True, "1.1": True, "1.2": False, "1.10": False, "2.5": True}


@pytest.mark.parametrize("folder", VENDORS, ids=lambda folder: folder.name)
def test_every_npm_package_has_a_digest_and_an_allowed_licence(folder: Path) -> None:
    for script in locked_scripts(folder):
        algorithm, _, digest = script.integrity.partition("-")
        assert (algorithm, len(base64.b64decode(digest))) == ("sha512", 64), script.name
        assert licences.is_allowed(script.licence), script.name
    asked = json.loads((folder / "package.json").read_text("utf-8"))["devDependencies"]
    assert asked == {script.name: script.version for script in locked_scripts(folder) if script.is_direct}


@pytest.mark.parametrize("script", bill.BUNDLES, ids=lambda script: script.name)
def test_a_bundle_is_of_the_versions_in_its_lock(script: Path) -> None:
    locked = list(locked_scripts(bill.BUNDLES[script]))
    inside = bill.bundled(script)
    assert inside <= {(one.name, one.version) for one in locked}
    direct = {(one.name, one.version) for one in locked if one.is_direct and one.name != "esbuild"}
    assert direct <= inside | {("vega", "6.4.0")}  # which only gathers the packages that it is made of
    head = script.read_text("utf-8").partition("\n")[0]
    assert script.with_name(f"{script.stem}.licences.txt").name in head


def test_the_bill_is_valid_and_of_today(capsys: pytest.CaptureFixture[str]) -> None:
    text = bill.bill_of_materials()
    assert bill.PLACE.read_text("utf-8") == text, "run `make bill`"
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert "/work" not in text
    assert str(ROOT) not in text


def test_the_bill_lists_everything_of_others() -> None:
    listed = json.loads(bill.PLACE.read_text("utf-8"))["components"]
    names = {part["name"] for part in listed}
    assert {package.name for package in locked_packages(RUNTIME)} <= names
    assert {script.name for script in bill.BUNDLES} | {
        font.name for font in bill.FONTS.glob("*.otf")
    } <= names
    inside = {(part["name"], part["version"]) for script in listed for part in script.get("components", ())}
    assert inside == {package for script in bill.BUNDLES for package in bill.bundled(script)}
    assert [part["name"] for part in listed if not part.get("licenses") and not part.get("components")] == []
