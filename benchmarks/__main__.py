"""`make bench`: every measurement, one after the other."""

from benchmarks import charts, search

charts.main()
search.main()
