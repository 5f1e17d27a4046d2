"""Charts: checked, written in every language, drawn at two widths; read `chart.py` first, then any form."""
