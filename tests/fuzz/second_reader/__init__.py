"""A second reader of reports that shares no code with the first: PyYAML as it comes, arithmetic by trying corners.

It says what a report must hold after it was read, and what a built site must show; where the two readers differ, one of
them is wrong, and the mutant counts as silently wrong until somebody has looked.
"""
