"""MkDocs could not make a page of what it was given."""


class BuildFailed(Exception):
    """MkDocs ended with an error; the text is what it said."""


class BuildWasKilled(BuildFailed):
    """Not MkDocs ended but the system ended it, as it does when memory runs out."""
