"""What must hold for a site before it is published; each name says the good state."""

from enum import StrEnum


class Rule(StrEnum):
    """A rule that `verify_site` checks. Its value is the name shown to people and used by the test cases."""

    TARGET_EXISTS = "target-exists"
    ANCHOR_EXISTS = "anchor-exists"
    REFERENCE_EXISTS = "reference-exists"
    ADDRESS_IS_SAFE = "address-is-safe"
    ADDRESS_FITS_ANY_DEPTH = "address-fits-any-depth"
    RESOURCE_IS_LOCAL = "resource-is-local"
    ID_IS_UNIQUE = "id-is-unique"
    LANGUAGE_IS_GIVEN = "language-is-given"
    EVENTS_ARE_IN_SCRIPTS = "events-are-in-scripts"
    STYLE_IS_IN_FILES = "style-is-in-files"
    SCRIPT_IS_KNOWN = "script-is-known"
    JSON_IS_VALID = "json-is-valid"
    NOTHING_IS_EMBEDDED = "nothing-is-embedded"
    PAGE_READS_ONE_WAY = "page-reads-one-way"
    POLICY_IS_IN_FORCE = "policy-is-in-force"
    DRAWING_IS_INERT = "drawing-is-inert"
    FILE_IS_EXPECTED = "expected-file-exists"
    FILE_IS_PLAIN = "file-is-plain"
    PAGE_IS_REACHABLE = "page-is-reachable"
