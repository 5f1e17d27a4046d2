"""The same report gives the same bytes, wherever and whenever it is built: `make reproducible`."""
