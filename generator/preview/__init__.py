"""`duizhao serve`: one warm process that shows the report as it stands, page by page, and what is wrong with it."""
