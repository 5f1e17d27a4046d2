"""One module an output kind; a module with a `KIND` is found by listing the folder."""
