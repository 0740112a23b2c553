"""Writes how wide the letters of the house's type are, for fitting lines: ``python tests/benchmarks/font_widths.py [FOLDER]``.

FOLDER holds the files of Liberation Serif, whose letters are as wide as those of Times New Roman. The result,
``resources/word/widths.json``, holds for each face the letters by their width, and the pairs of letters by how much they
are moved towards or from each other, all in units of the em; a pair is two letters of the text in which they stand.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "resources" / "word" / "widths.json"
FOLDER = Path("/usr/share/fonts/truetype/liberation2")
FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold italic": "BoldItalic"}


def face(font: TTFont) -> dict[str, dict[str, str]]:
    """Give the widths and pairs of one face."""
    letters: dict[str, list[str]] = defaultdict(list)
    by_width: dict[int, list[str]] = defaultdict(list)
    for code, glyph in sorted(font.getBestCmap().items()):
        if not _is_fitted(chr(code)):
            continue
        letters[glyph].append(chr(code))
        by_width[font["hmtx"][glyph][0]].append(chr(code))
    by_move: dict[int, list[str]] = defaultdict(list)
    for (left, right), move in sorted(pairs(font).items()):
        by_move[move].extend(a + b for a in letters[left] for b in letters[right])
    by_move.pop(0, None)
    return {
        "widths": {str(width): "".join(found) for width, found in sorted(by_width.items())},
        "pairs": {str(move): "".join(found) for move, found in sorted(by_move.items())},
    }


def _is_fitted(sign: str) -> bool:
    """Tell the signs of texts in Latin, Greek and Cyrillic letters; lines with any other are not fitted."""
    is_from_the_left = unicodedata.bidirectional(sign) not in {"R", "AL"}
    is_common = ord(sign) < 0x500 or 0x2000 <= ord(sign) < 0x2300
    return is_common and is_from_the_left and unicodedata.category(sign)[0] in "LNPSZ" and sign not in "\u2028\u2029"


def pairs(font: TTFont) -> dict[tuple[str, str], int]:
    """Give the pairs of glyphs that are moved; Liberation Serif lists them one by one."""
    found: dict[tuple[str, str], int] = {}
    table: Any = font["GPOS"].table
    kerning = {
        at for one in table.FeatureList.FeatureRecord if one.FeatureTag == "kern" for at in one.Feature.LookupListIndex
    }
    for at in sorted(kerning):
        for part in table.LookupList.Lookup[at].SubTable:
            assert part.LookupType == 2, part.LookupType
            assert part.Format == 1, part.Format
            for left, after in zip(part.Coverage.glyphs, part.PairSet, strict=True):
                for pair in after.PairValueRecord:
                    found.setdefault((left, pair.SecondGlyph), pair.Value1.XAdvance)
    return found


def main() -> None:
    """Write the file."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    fonts = {name: TTFont(folder / f"LiberationSerif-{suffix}.ttf") for name, suffix in FACES.items()}
    value = {"em": fonts["regular"]["head"].unitsPerEm} | {name: face(font) for name, font in fonts.items()}
    TARGET.write_text(json.dumps(value, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
