"""A new report: what its first author wants, and the small complete report that is written for it."""
