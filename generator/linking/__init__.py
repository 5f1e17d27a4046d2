"""Ids become objects: references resolved, relations proved, backlinks and addresses decided in one place."""
