"""How kinds and marks look on the page: formats for runs and blocks, in the measures of an Assembly draft.

Points, widths and indents are those of the printed page (the text measure is 365 points wide, its first lines are set in
by 23.75, type is 10 point on 12); ``scale`` turns them into pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFormat

from penholder.desktop.editor.runs import Dress
from penholder.desktop.theme import Theme
from penholder.model.inline import MarkKind, NoteAnchor, Reference
from penholder.model.kinds import Kind
from penholder.model.outline import Entry
from penholder.model.paragraph import Paragraph

FAMILIES = ["Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman", "serif"]
PIXELS_PER_POINT = 1.4
"""At 100 per cent, so that page, outline and panel stand side by side in 1280 pixels."""

SHEET_MARGIN = 28.0
MASTHEAD_WIDTH = 492.6
TEXT_LEFT = 63.4
TEXT_WIDTH = 364.9
SHEET_WIDTH = MASTHEAD_WIDTH + 2 * SHEET_MARGIN
GUTTER = 38.0
"""On the left of the text, for the PP labels."""
TAB = 23.75
SIZE = 10.0
PITCH = 12.5
GAP = 6.0
FOOT = 36.0

_DRESS = QTextFormat.Property.UserProperty + 1
_SHAPE = QTextFormat.Property.UserProperty + 2


@dataclass(frozen=True, slots=True)
class Shape:
    """What a block's indents depend on: kind, level, and how many tabs its label takes."""

    kind: Kind
    level: int = 0
    tabs: int = 0


VOICES: dict[Kind, tuple[float, bool]] = {
    Kind.TITLE: (12.0, True),
    Kind.SPONSORS: (SIZE, True),
    Kind.ANNEX: (14.0, True),
    Kind.ANNEX_TITLE: (12.0, True),
}
"""Size in points and weight of the kinds that are not set like a paragraph."""


def voice_of(kind: Kind, level: int) -> str:
    """Name the look that a kind gives its words."""
    if kind is Kind.HEADING:
        return f"heading{min(level, 2)}"
    return kind.value if kind in VOICES or kind is Kind.OBJECT else ""


class Look:
    """Makes formats for one theme and one zoom, each once, and tells from a format what it was made for."""

    def __init__(self, theme: Theme, zoom: float = 100) -> None:
        self.theme = theme
        self.scale = PIXELS_PER_POINT * zoom / 100
        self._dresses: list[Dress] = []
        self._shapes: list[Shape] = []
        self._char_formats: dict[Dress, QTextCharFormat] = {}
        self._block_formats: dict[Shape, QTextBlockFormat] = {}
        self._tabs: dict[tuple[str, Kind], int] = {}
        self._metrics = QFontMetricsF(self.font())

    def smaller(self, factor: float) -> Look:
        """Give the same look, everything of it smaller by a factor."""
        return self if factor >= 1 else Look(self.theme, self.scale / PIXELS_PER_POINT * 100 * factor)

    def px(self, points: float) -> float:
        """Turn points of the printed page into pixels."""
        return points * self.scale

    def font(self, points: float = SIZE, bold: bool = False, italic: bool = False) -> QFont:
        """Make a font of the page."""
        font = QFont(FAMILIES)
        font.setPixelSize(max(round(self.px(points)), 1))
        font.setBold(bold)
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def shape(self, paragraph: Paragraph, entry: Entry) -> Shape:
        """Tell what a paragraph's block looks like."""
        return Shape(paragraph.kind, paragraph.level, self._tabs_of(entry.shown, paragraph.kind))

    def _tabs_of(self, label: str, kind: Kind) -> int:
        """Count the tabs that a label reaches over; 0 without a label."""
        if not label:
            return 0
        tabs = self._tabs.get((label, kind))
        if tabs is None:
            wider = VOICES[kind][0] / SIZE * 1.1 if kind in VOICES else 1.0
            width = self._metrics.horizontalAdvance(label) * wider + self.px(3)
            tabs = self._tabs[label, kind] = 1 + int(width / self.px(TAB))
        return tabs

    def char_format(self, dress: Dress) -> QTextCharFormat:
        """Give the format of a run."""
        made = self._char_formats.get(dress)
        if made is None:
            made = self._char_formats[dress] = self._made_char_format(dress)
        return made

    def dress(self, made: QTextCharFormat) -> Dress:
        """Tell what a format was made for; one that is not ours stands for plain text."""
        key = made.property(_DRESS)
        return self._dresses[key] if isinstance(key, int) and key < len(self._dresses) else Dress()

    def block_format(self, shape: Shape) -> QTextBlockFormat:
        """Give the format of a block."""
        made = self._block_formats.get(shape)
        if made is None:
            made = self._block_formats[shape] = self._made_block_format(shape)
        return made

    def shape_of_format(self, made: QTextBlockFormat) -> Shape | None:
        """Tell what a block's format was made for."""
        key = made.property(_SHAPE)
        return self._shapes[key] if isinstance(key, int) and key < len(self._shapes) else None

    def _made_char_format(self, dress: Dress) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setProperty(_DRESS, len(self._dresses))
        self._dresses.append(dress)
        self._set_voice(made, dress.voice)
        kinds = {mark.kind for mark in dress.marks}
        if MarkKind.ITALIC in kinds:
            made.setFontItalic(not made.fontItalic())
        if MarkKind.BOLD in kinds:
            made.setFontWeight(QFont.Weight.Bold)
        if MarkKind.UNDERLINE in kinds:
            made.setFontUnderline(True)
        if MarkKind.SUPERSCRIPT in kinds:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if kinds & {MarkKind.HIGHLIGHT, MarkKind.COMMENT}:
            made.setBackground(QColor(self.theme.selected))
        self._set_live(made, dress)
        return made

    def _set_voice(self, made: QTextCharFormat, voice: str) -> None:
        if not voice:
            return
        if voice.startswith("heading"):
            level = int(voice[-1])
            size, bold = (12.0 if level == 0 else SIZE), level < 2
            made.setFontItalic(level == 2)
        elif voice == Kind.OBJECT.value:
            made.setForeground(QColor(self.theme.muted))
            made.setBackground(QColor(self.theme.chip))
            return
        else:
            size, bold = VOICES[Kind(voice)]
        made.setProperty(QTextFormat.Property.FontPixelSize, max(round(self.px(size)), 1))
        made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)

    def _set_live(self, made: QTextCharFormat, dress: Dress) -> None:
        if dress.live is None:
            return
        if isinstance(dress.live, NoteAnchor):
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            made.setForeground(QColor(self.theme.note_mark))
            made.setFontWeight(QFont.Weight.Normal)
            made.setFontItalic(False)
        elif isinstance(dress.live, Reference):
            made.setBackground(QColor(self.theme.chip))
        else:
            made.setForeground(QColor(self.theme.muted))
            made.setBackground(QColor(self.theme.chip))

    def _made_block_format(self, shape: Shape) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setProperty(_SHAPE, len(self._shapes))
        self._shapes.append(shape)
        self._set_in(made, shape)
        return made

    def _set_in(self, made: QTextBlockFormat, shape: Shape) -> None:
        """Give a block its margins, indents and pitch."""
        size = {"heading0": 12.0}.get(voice_of(shape.kind, shape.level), VOICES.get(shape.kind, (SIZE, False))[0])
        made.setLineHeight(self.px(size * PITCH / SIZE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(self.px(GAP * 1.5 if shape.kind in {Kind.TITLE, Kind.HEADING, Kind.ANNEX} else 0))
        made.setBottomMargin(self.px(GAP))
        made.setLeftMargin(self.px(self.left_of(shape)))
        made.setTextIndent(self.px(self.indent_of(shape)))
        ragged = shape.kind in {Kind.TITLE, Kind.SPONSORS, Kind.HEADING, Kind.ANNEX, Kind.ANNEX_TITLE, Kind.OBJECT}
        if shape.kind is Kind.CLOSING:
            made.setAlignment(Qt.AlignmentFlag.AlignRight)
        else:
            made.setAlignment(Qt.AlignmentFlag.AlignLeft if ragged else Qt.AlignmentFlag.AlignJustify)

    def left_of(self, shape: Shape) -> float:
        """Give where the wrapped lines of a block begin, in points from the left of the text."""
        return TAB * max(shape.level - 1, 0) if shape.kind is not Kind.HEADING else 0.0

    def label_left(self, shape: Shape) -> float:
        """Give where a block's label begins, in points from the left of its wrapped lines."""
        return 0.0 if shape.kind in {Kind.ANNEX, Kind.TITLE} else TAB

    def indent_of(self, shape: Shape) -> float:
        """Give how far the first line is set in, in points: by one tab, and by those that the label takes."""
        if shape.kind in {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.ORGAN}:
            return TAB * (1 + shape.tabs)
        if shape.kind is Kind.TEXT:
            return TAB * (1 + shape.tabs) if shape.level or shape.tabs else 0.0
        return TAB * shape.tabs
