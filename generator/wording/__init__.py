"""How each language writes numbers, quantities and dates; used by prose, charts and downloads alike."""
