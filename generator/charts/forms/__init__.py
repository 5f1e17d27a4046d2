"""One module a form of chart; a module with a `FORM` is found by listing the folder."""
