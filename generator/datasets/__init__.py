"""Files that readers download, made from the report alone, so that pages can say what each of them is."""
