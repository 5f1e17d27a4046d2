"""One noun a file; a module with a `KIND` is a kind of file that authors write."""
