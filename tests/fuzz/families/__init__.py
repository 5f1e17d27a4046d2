"""One module a family of slips; every function marked as a slip is found by listing the folder."""
