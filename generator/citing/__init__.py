"""How the report and each part of it is cited: in plain words, as BibTeX, as CSL-JSON."""
