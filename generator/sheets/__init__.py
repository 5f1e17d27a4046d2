"""Figures as a spreadsheet or CSV, and back into the YAML they came from."""
