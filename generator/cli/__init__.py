"""The command line: arguments become pipeline calls, diagnostics are printed, exit statuses say what happened."""

from generator.cli.main import main

__all__ = ["main"]
