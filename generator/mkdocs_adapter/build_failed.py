"""MkDocs could not make a page of what it was given."""


class BuildFailed(Exception):
    """MkDocs ended with an error; the text is what it said."""
