"""One module a part of the printed report: page values in, blocks out."""
