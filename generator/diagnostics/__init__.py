"""What authors got wrong, where, and the way out. Knows nothing of YAML, reports or MkDocs."""

from generator.diagnostics.diagnostic import Diagnostic, Diagnostics, ReportError
from generator.diagnostics.location import Location, Related
from generator.diagnostics.rule import Rule, Severity, Wording

__all__ = ["Diagnostic", "Diagnostics", "Location", "Related", "ReportError", "Rule", "Severity", "Wording"]
