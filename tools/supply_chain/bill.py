"""The bill of materials: everything of others that a build runs on or that readers load, as CycloneDX.

It holds no file of our own, no day and no random number, so that it changes only when a lock, a licence or a shipped file
of others does. Python packages are named without digests, of which the lock has one for each system.
"""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tools.supply_chain.licences import licence_of
from tools.supply_chain.lock import ROOT, RUNTIME, VENDORS, locked_packages, locked_scripts

_ASSETS = ROOT / "generator" / "defaults" / "theme" / "assets"
PLACE = _ASSETS / "bill-of-materials.cdx.json"
"""Readers find it on the about page."""
BUNDLES = {
    _ASSETS / "javascripts" / "charts" / "runtime.js": VENDORS[0],
    _ASSETS / "javascripts" / "search" / "libraries.js": VENDORS[1],
}
"""Scripts that readers load, and the folder from whose packages each is made."""
FONTS = ROOT / "generator" / "charts" / "fonts"
_LICENCE_HEADING = re.compile(r"^(?P<name>@?[A-Za-z0-9/-]+) (?P<version>[0-9][^ ]*) \(", re.MULTILINE)
_LOADED_BY_READERS = {"mkdocs-material", "opencc-python-reimplemented"}
"""Python packages of which parts are in the site: scripts, styles and icons; a table of characters."""


def bill_of_materials() -> str:
    """The whole bill as JSON."""
    components = list(_components())
    bom = Bom(components=components)
    about = Component(
        name="duizhao", type=ComponentType.APPLICATION, bom_ref="duizhao", licenses=[_licence("MIT")]
    )
    bom.metadata = BomMetaData(component=about)
    bom.register_dependency(about, components)
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the schema allows none, and the clock is no material
    bom.serial_number = uuid.UUID(int=0)
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, text)
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def bundled(script: Path) -> set[tuple[str, str]]:
    """Names and versions of the packages in a bundle, as the file of licences beside it tells; one may have two."""
    told = script.with_name(script.stem + ".licences.txt").read_text(encoding="utf-8")
    return {(found["name"].lower(), found["version"]) for found in _LICENCE_HEADING.finditer(told)}


def _components() -> Iterable[Component]:
    for package in locked_packages(RUNTIME):
        yield Component(
            name=package.name,
            version=package.version,
            type=ComponentType.LIBRARY,
            purl=(purl := PackageURL("pypi", None, package.name, package.version)),
            bom_ref=str(purl),
            licenses=[_licence(licence_of(package.name))],
            properties=[_loaded()] if package.name in _LOADED_BY_READERS else [],
            scope=ComponentScope.REQUIRED,
        )
    for script in BUNDLES:
        yield _file(script, "", components=_scripts_in(script))
    for font in sorted(FONTS.glob("*.otf")):
        yield _file(font, "OFL-1.1")


def _scripts_in(script: Path) -> Iterator[Component]:
    inside = bundled(script)
    for package in locked_scripts(BUNDLES[script]):
        if (package.name, package.version) in inside:
            algorithm, _, digest = package.integrity.partition("-")
            assert algorithm == "sha512", package.name
            purl = PackageURL("npm", None, package.name, package.version)
            yield Component(
                name=package.name,
                version=package.version,
                type=ComponentType.LIBRARY,
                purl=purl,
                bom_ref=str(purl),
                hashes=[HashType(alg=HashAlgorithm.SHA_512, content=base64.b64decode(digest).hex())],
                licenses=[_licence(package.licence)],
            )


def _file(place: Path, licence: str, components: Iterable[Component] = ()) -> Component:
    digest = hashlib.sha256(place.read_bytes()).hexdigest()
    return Component(
        name=place.name,
        type=ComponentType.FILE,
        bom_ref=f"file:{place.name}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
        licenses=[_licence(licence)] if licence else [],
        components=components,
        properties=[_loaded()],
    )


def _loaded() -> Property:
    return Property(name="duizhao:loaded-by", value="readers")


def _licence(expression: str):  # type: ignore[no-untyped-def]  # the library does not export the union
    return LicenseFactory().make_from_string(expression)
