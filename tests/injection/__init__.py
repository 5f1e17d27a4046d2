"""Every text of a report filled with what might act on its readers; `python -m tests.injection` tells the figures."""
