"""Exit statuses, as `duizhao --help`, the README and docs/reliability.md tell them."""

BUILT = 0
CONTENT_MISTAKE = 1
USAGE = 2
ENVIRONMENT = 3
OURS = 70
INTERRUPTED = 130
STOPPED = 143

MEANING = """Exit status: 0 done, 1 the content, data or configuration has mistakes, 2 wrong use, 3 the system refused
(disk, rights, another build, a file changed meanwhile), 70 a fault of duizhao, 130 or 143 stopped. If a build does not
end with 0, its last line says which site stands."""
