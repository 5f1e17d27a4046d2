"""Bytes become plain data with positions. Knows YAML, knows nothing of reports."""
