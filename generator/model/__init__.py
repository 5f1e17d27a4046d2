"""What an author may write (`…Spec`) and what it becomes (the bare noun), one noun a file."""
