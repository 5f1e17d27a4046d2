"""Makes the fonts of charts from Noto Sans CJK and Noto Sans Arabic.

`python tools/subset_chart_fonts.py <folder with the .ttc files> <folder with the .ttf files>`

Charts are measured with these fonts, and drawn with them where a picture leaves the site (PNG, cards). They hold Latin
with its accents, Greek, Cyrillic, punctuation, the 6,763 hanzi of GB 2312 and the commoner ones of Big5. A report in need
of more adds them to `MORE`. The fonts of the family for Latin hold nothing else, and quotation marks as narrow as Latin
text has them; those of the family for Arabic hold the letters of Arabic and Persian with their digits.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset, ttLib

FOLDER = Path(__file__).parents[1] / "generator" / "charts" / "fonts"
FAMILY = "Duizhao Sans"
FACE = "Noto Sans CJK SC"
MORE = ""
"""Characters beyond those."""


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
    greek_and_cyrillic = "".join(map(chr, [*range(0x391, 0x3CA), *range(0x401, 0x460)]))
    return latin() + "".join(map(chr, signs)) + chinese + _common_of_big5() + greek_and_cyrillic + MORE


def _common_of_big5() -> str:
    """The 5,401 hanzi of its first level, which texts in traditional characters are mostly written with."""
    cells = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    return "".join(bytes([row, cell]).decode("big5", "ignore") for row in range(0xA4, 0xC7) for cell in cells)


def arabic() -> str:
    """Letters of Arabic and Persian, their marks, digits and punctuation."""
    codes = [0x20, 0x60C, *range(0x61B, 0x620), *range(0x620, 0x6D6), *range(0x6F0, 0x6FA)]
    return "".join(map(chr, codes))


def make(font: ttLib.TTFont, weight: str, family: str, text: str, features: list[str]) -> None:
    """One weight of one family."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
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


def _narrow(source: Path) -> ttLib.TTFont:
    font = _face(source)
    _narrow_punctuation(font)
    return font


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
        make(_face(original), name, FAMILY, characters(), ["kern"])
        make(_narrow(original), name, f"{FAMILY} Latin", latin(), ["kern"])
        letters = ttLib.TTFont(Path(sys.argv[2]) / f"NotoSansArabic-{name}.ttf", recalcTimestamp=False)
        make(letters, name, f"{FAMILY} Arabic", arabic(), ["*"])
