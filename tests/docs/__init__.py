"""What the docs show an author is what happens."""
