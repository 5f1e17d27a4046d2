"""`python -m generator` is the same as `duizhao`."""

from generator.cli import main

main()
