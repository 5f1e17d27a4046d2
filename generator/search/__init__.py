"""The search index: entries made from the report, their tokens, and the pieces in which readers load them."""
