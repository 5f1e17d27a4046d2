"""Exit statuses, documented in the README."""

BUILT = 0
CONTENT_MISTAKE = 1
USAGE = 2
ENVIRONMENT = 3
OURS = 70
