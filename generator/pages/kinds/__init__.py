"""One folder a page kind: `page.py` decides, `page.md.jinja` shows."""
