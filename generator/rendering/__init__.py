"""Page values become Markdown with raw HTML blocks, through one escaping boundary."""
