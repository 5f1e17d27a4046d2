"""One module a kind of dataset; a module with a `KIND` is found by listing the folder."""
