"""Takes a page apart into its glyphs: each character that is printed, with its place, its size and its font."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HYPHENS = frozenset({0x02, 0xFFFE})
"""What pdfium gives for a hyphen at the end of a line."""

_NOTHING = frozenset({0x00, 0x0A, 0x0D, 0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060})
_ITALIC_NAME = re.compile(r"ital|obliq", re.IGNORECASE)
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_BARCODE_NAME = re.compile(r"barcode|3 ?of ?9", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_FORCED_BOLD_FLAG = 1 << 18
_BOLD_WEIGHT = 600
_NAME_ROOM = 256
_NO_WIDTH = 0.05


@dataclass(frozen=True, slots=True)
class Font:
    """A font as its name and its flags describe it."""

    name: str
    italic: bool
    bold: bool

    @property
    def barcode(self) -> bool:
        """Whether its characters are drawn as bars."""
        return _BARCODE_NAME.search(self.name) is not None


class Glyph(NamedTuple):
    """One printed character. Places are in points from the upper left corner of the upright page.

    ``x`` is where it begins and ``end`` where the next one would; ``base`` is the baseline. ``text`` is a blank for a
    blank that the page holds, and more than one letter for a ligature.
    """

    text: str
    x: float
    end: float
    base: float
    size: float
    font: Font


def glyphs_of(page: pdfium.PdfPage, most: int) -> list[Glyph]:
    """Give the glyphs of a page in the order in which the file draws them, without the blanks that pdfium generates.

    At most ``most`` of them; a caller that gets so many knows that the page holds more than a page can.
    """
    text_page = page.get_textpage()
    try:
        return _PageReading(text_page, page.get_height()).glyphs(most)
    finally:
        text_page.close()


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all characters of one text object share: the font, its scale, and how far it is turned (quarter turns)."""

    font: Font
    size: float
    turned: int


class _PageReading:
    """Reads the characters of one page; what belongs to a whole text object is asked for once."""

    def __init__(self, text_page: pdfium.PdfTextPage, height: float) -> None:
        self._page = text_page
        self._height = height
        self._settings: dict[int, _Setting] = {}
        self._fonts: dict[int, Font] = {}

    def glyphs(self, most: int) -> list[Glyph]:
        page, height = self._page, self._height
        x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
        x_at, y_at, box_at = ctypes.byref(x), ctypes.byref(y), ctypes.byref(box)
        found: list[Glyph] = []
        before = (0, 0.0, 0.0)
        for index in range(min(raw.FPDFText_CountChars(page), most)):
            place = raw.FPDFText_GetTextObject(page, index)
            if not place:
                continue  # pdfium generated it; whether words part there is told by the places of their letters
            code = raw.FPDFText_GetUnicode(page, index)
            if code in _NOTHING:
                continue
            address = ctypes.addressof(place.contents)
            setting = self._settings.get(address)
            if setting is None:
                setting = self._settings[address] = self._setting(place, index)
            raw.FPDFText_GetCharOrigin(page, index, x_at, y_at)
            raw.FPDFText_GetLooseCharBox(page, index, box_at)
            text = _written(code)
            if text == " " and box.right - box.left < _NO_WIDTH * setting.size:
                continue  # a blank that takes no room is none on the page
            if setting.turned:
                glyph = _turned(text, (x.value, y.value), box, setting, height)
            else:
                glyph = Glyph(text, x.value, box.right, height - y.value, setting.size, setting.font)
            here = (address, x.value, y.value)
            if here == before:
                glyph = _beside(found, glyph)
            found.append(glyph)
            before = here
        return found

    def _setting(self, place: Any, index: int) -> _Setting:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._page, index, ctypes.byref(matrix))
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        turned = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) % 4
        handle = raw.FPDFTextObj_GetFont(place)
        size = ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(place, ctypes.byref(size))
        return _Setting(self._font(handle), abs(size.value * scale) or 1.0, turned)

    def _font(self, handle: Any) -> Font:
        if not handle:
            return Font("", italic=False, bold=False)
        address = ctypes.addressof(handle.contents)
        known = self._fonts.get(address)
        if known is None:
            known = self._fonts[address] = _font(handle)
        return known


def _font(handle: Any) -> Font:
    room = ctypes.create_string_buffer(_NAME_ROOM)
    length = raw.FPDFFont_GetBaseFontName(handle, room, _NAME_ROOM)
    name = room.raw[: max(0, min(length, _NAME_ROOM) - 1)].decode("utf-8", "replace")
    flags = max(raw.FPDFFont_GetFlags(handle), 0)
    angle = ctypes.c_int()
    slanted = bool(raw.FPDFFont_GetItalicAngle(handle, ctypes.byref(angle))) and angle.value != 0
    italic = bool(_ITALIC_NAME.search(name)) or bool(flags & _ITALIC_FLAG) or slanted
    heavy = raw.FPDFFont_GetWeight(handle) >= _BOLD_WEIGHT
    bold = bool(_BOLD_NAME.search(name)) or bool(flags & _FORCED_BOLD_FLAG) or heavy
    return Font(name, italic, bold)


def _beside(found: list[Glyph], glyph: Glyph) -> Glyph:
    """Share the room of a ligature between the letters that pdfium makes of it, all at its place."""
    middle = (found[-1].x + glyph.end) / 2
    found[-1] = found[-1]._replace(end=middle)
    return glyph._replace(x=middle)


def _written(code: int) -> str:
    """Give a character as text has it: ligatures as their letters, every hyphen of a line's end as a hyphen."""
    if code in _HYPHENS:
        return "-"
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    sign = chr(code)
    if sign in _LIGATURES:
        return _LIGATURES[sign]
    return " " if sign.isspace() else sign


def _turned(text: str, origin: tuple[float, float], box: Any, setting: _Setting, height: float) -> Glyph:
    """Give a glyph of turned text as if the page were turned back; its places are those of another, upright page."""
    x, y = origin
    if setting.turned == 1:  # read from below upwards
        return Glyph(text, y, box.top, x, setting.size, setting.font)
    if setting.turned == 3:
        return Glyph(text, height - y, height - box.bottom, -x, setting.size, setting.font)
    return Glyph(text, -x, -box.left, y, setting.size, setting.font)
