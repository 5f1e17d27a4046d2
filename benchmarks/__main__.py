"""`make bench`: every measurement, one after the other."""

from benchmarks import search

search.main()
