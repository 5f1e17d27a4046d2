"""Duizhao: a report written as structured YAML becomes a bilingual site whose figures prove each other."""
