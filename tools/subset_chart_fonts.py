"""Makes the fonts of charts from Noto Sans CJK: `python tools/subset_chart_fonts.py <folder with the .ttc files>`.

Charts are measured with these fonts, and drawn with them where a picture leaves the site (PNG, cards). They hold Latin
with its accents, punctuation, and the 6,763 hanzi of GB 2312. A report in need of more adds them to `MORE`. The fonts of
the family for Latin hold nothing else, and quotation marks as narrow as Latin text has them.
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


def latin() -> str:
    """Latin with its accents, and punctuation."""
    codes = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1CD, 0x1DD), *range(0x2010, 0x2040)]
    return "".join(map(chr, codes))


def characters() -> str:
    """Everything the fonts shall hold."""
    signs = [*range(0x2190, 0x21A0), *range(0x2200, 0x2300), *range(0x25A0, 0x2600), *range(0x2460, 0x2474)]
    rows = [*range(0xA1, 0xAA), *range(0xB0, 0xF8)]
    chinese = "".join(
        bytes([row, cell]).decode("gb2312", "ignore") for row in rows for cell in range(0xA1, 0xFF)
    )
    return latin() + "".join(map(chr, signs)) + chinese + MORE


def make(source: Path, weight: str, family: str, text: str, *, narrow: bool) -> None:
    """One weight of one family."""
    font = _face(source)
    if narrow:
        _narrow_punctuation(font)
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern"]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    name = f"{family.replace(' ', '')}-{weight}"
    for record in font["name"].names:
        found = {1: family, 16: family, 4: f"{family} {weight}", 6: name}.get(record.nameID)
        if found:
            record.string = found
    font.save(FOLDER / f"{name}.otf")


def _face(source: Path) -> ttLib.TTFont:
    for number in range(10):
        font = ttLib.TTFont(source, fontNumber=number, lazy=True, recalcTimestamp=False)
        if font["name"].getDebugName(1).startswith(FACE):
            return font
    raise SystemExit(f"{source}: no {FACE}")


def _narrow_punctuation(font: ttLib.TTFont) -> None:
    """Characters go to their proportional glyphs, as the feature `pwid` of the font would choose them."""
    layout = font["GSUB"].table
    lookups = {
        index
        for record in layout.FeatureList.FeatureRecord
        if record.FeatureTag == "pwid"
        for index in record.Feature.LookupListIndex
    }
    narrower: dict[str, str] = {}
    for index in lookups:
        for table in layout.LookupList.Lookup[index].SubTable:
            narrower |= getattr(table, "ExtSubTable", table).mapping
    for table in font["cmap"].tables:
        if hasattr(table, "cmap"):
            for code, glyph in list(table.cmap.items()):
                table.cmap[code] = narrower.get(glyph, glyph)


if __name__ == "__main__":
    for name in ("Regular", "Bold"):
        original = Path(sys.argv[1]) / f"NotoSansCJK-{name}.ttc"
        make(original, name, FAMILY, characters(), narrow=False)
        make(original, name, f"{FAMILY} Latin", latin(), narrow=True)
