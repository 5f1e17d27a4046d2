"""The report on paper: page values become blocks, blocks become a tagged PDF."""
