"""The report becomes fully decided page values; one folder a page kind, its template beside it."""
