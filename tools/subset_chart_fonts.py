"""Makes the fonts of charts from Noto Sans CJK: `python tools/subset_chart_fonts.py <folder with the .ttc files>`.

Charts are measured with these fonts, and drawn with them where a picture leaves the site (PNG, cards). They hold Latin
with its accents, punctuation, and the 6,763 hanzi of GB 2312. A report in need of more adds them to `MORE`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset, ttLib

FOLDER = Path(__file__).parents[1] / "generator" / "charts" / "fonts"
FAMILY = "Duizhao Sans"
FACE = "Noto Sans CJK SC"
MORE = ""
"""Characters beyond GB 2312."""


def characters() -> str:
    """Everything the fonts shall hold."""
    latin = "".join(
        map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1CD, 0x1DD), *range(0x2010, 0x2040)])
    )
    signs = "".join(
        map(
            chr,
            [*range(0x2190, 0x21A0), *range(0x2200, 0x2300), *range(0x25A0, 0x2600), *range(0x2460, 0x2474)],
        )
    )
    rows = [*range(0xA1, 0xAA), *range(0xB0, 0xF8)]
    chinese = "".join(
        bytes([row, cell]).decode("gb2312", "ignore") for row in rows for cell in range(0xA1, 0xFF)
    )
    return latin + signs + chinese + MORE


def make(source: Path, weight: str) -> None:
    """One weight."""
    font = _face(source)
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern"]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters())
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = FAMILY
        elif record.nameID == 4:
            record.string = f"{FAMILY} {weight}"
        elif record.nameID == 6:
            record.string = f"{FAMILY.replace(' ', '')}-{weight}"
    font.save(FOLDER / f"DuizhaoSans-{weight}.otf")


def _face(source: Path) -> ttLib.TTFont:
    for number in range(10):
        font = ttLib.TTFont(source, fontNumber=number, lazy=True, recalcTimestamp=False)
        if font["name"].getDebugName(1).startswith(FACE):
            return font
    raise SystemExit(f"{source}: no {FACE}")


if __name__ == "__main__":
    for name in ("Regular", "Bold"):
        make(Path(sys.argv[1]) / f"NotoSansCJK-{name}.ttc", name)
