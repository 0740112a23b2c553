"""Sets made-up drafts as PDF documents the way official ones are set: indents, raised marks, notes at the foot, running heads."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 612.0, 792.0
LEFT, RIGHT, INDENT, TAB = 123.4, 488.3, 147.1, 171.0
TOP, BOTTOM = 84.5, 720.0
PITCH, BETWEEN = 12.0, 6.0
ROMAN, ITALIC, BOLD = "Times-Roman", "Times-Italic", "Times-Bold"


@dataclass(frozen=True)
class Piece:
    """A word, or a mark raised behind one; ``note`` is the text of the note that the mark stands for."""

    text: str
    font: str = ROMAN
    note: str | None = None


@dataclass(frozen=True)
class SetParagraph:
    """A paragraph: its label, its words in their fonts; ``wrap`` is the left edge of its further lines."""

    pieces: tuple[Piece, ...]
    label: str = ""
    size: float = 10.0
    first: float = INDENT
    wrap: float = LEFT


@dataclass
class _Line:
    """A line ready to be drawn: its pieces with their places."""

    size: float
    placed: list[tuple[float, Piece]] = field(default_factory=list)

    @property
    def notes(self) -> list[Piece]:
        return [piece for _, piece in self.placed if piece.note is not None]


def words(text: str, font: str = ROMAN) -> tuple[Piece, ...]:
    """Give the words of a text as pieces."""
    return tuple(Piece(word, font) for word in text.split())


def set_pdf(paragraphs: Sequence[SetParagraph], symbol: str = "A/C.3/99/L.1", between: float = BETWEEN) -> bytes:
    """Set paragraphs on as many pages as they take, with so many points between them."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(WIDTH, HEIGHT), invariant=1)
    setting = _Setting(canvas, symbol, between)
    for paragraph in paragraphs:
        setting.add(paragraph)
    setting.finish()
    canvas.save()
    return target.getvalue()


@dataclass(frozen=True)
class Drawn:
    """Words at a place: their baseline from the top, their left edge, their size, their font."""

    base: float
    text: str
    left: float = INDENT
    size: float = 10.0
    font: str = ROMAN


RULE = Drawn(670.0, "_" * 18, 99.6, 8.0, BOLD)


def drawn_pdf(pages: Sequence[Sequence[Drawn]], **options: object) -> bytes:
    """Draw words at their places, page by page."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(WIDTH, HEIGHT), invariant=1, **options)
    for page in pages:
        for one in page:
            canvas.setFont(one.font, one.size)
            canvas.drawString(one.left, HEIGHT - one.base, one.text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


class _Setting:
    """Fills pages from the top; the notes of the lines on a page are kept room for at its foot."""

    def __init__(self, canvas: Canvas, symbol: str, between: float) -> None:
        self._between = between
        self._canvas = canvas
        self._symbol = symbol
        self._page = 1
        self._base = TOP - PITCH
        self._notes: list[list[_Line]] = []
        self._marks = 0

    def add(self, paragraph: SetParagraph) -> None:
        between = self._between
        for line in _broken(paragraph):
            notes = [self._note(piece) for piece in line.notes]
            height = sum(len(note) * 10.5 for note in [*self._notes, *notes]) + 24
            if self._base + between + 1.2 * line.size > BOTTOM - height:
                self._turn()
                between = 0.0
            self._notes += notes
            self._base += between + 1.2 * line.size
            between = 0.0
            self._draw(line, self._base)

    def _note(self, piece: Piece) -> list[_Line]:
        mark = Piece(piece.text, note="")
        body = SetParagraph((mark, *words(piece.note or "")), size=8.5, first=117.0, wrap=LEFT)
        return [*_broken(body)]

    def _draw(self, line: _Line, base: float) -> None:
        for x, piece in line.placed:
            raised = piece.note is not None
            self._canvas.setFont(piece.font, line.size * (0.65 if raised else 1.0))
            self._canvas.drawString(x, HEIGHT - base + (0.33 * line.size if raised else 0.0), piece.text)

    def _turn(self) -> None:
        self.finish()
        self._canvas.showPage()
        self._page += 1
        self._base, self._notes = TOP - PITCH, []

    def finish(self) -> None:
        """Draw what stands at the edges of the page, and its notes."""
        canvas = self._canvas
        if self._page > 1:
            canvas.setFont(BOLD, 8.5)
            canvas.drawString(60, HEIGHT - 59, self._symbol)
        canvas.setFont(BOLD, 8.5)
        canvas.drawString(60, HEIGHT - 755.3, f"{self._page}/99")
        base = BOTTOM - sum(len(note) * 10.5 for note in self._notes)
        if self._notes:
            canvas.setFont(BOLD, 8)
            canvas.drawString(99.6, HEIGHT - base, "_" * 18)
        base += 4
        for note in self._notes:
            for line in note:
                base += 10.5
                self._draw(line, base)


def _broken(paragraph: SetParagraph) -> Iterator[_Line]:
    """Break a paragraph into lines that fit."""
    line = _Line(paragraph.size)
    x = paragraph.first
    if paragraph.label:
        line.placed.append((x, Piece(paragraph.label)))
        x = TAB
    blank = stringWidth(" ", ROMAN, paragraph.size)
    for piece in paragraph.pieces:
        size = paragraph.size * (0.65 if piece.note is not None else 1.0)
        width = stringWidth(piece.text, piece.font, size)
        if piece.note is not None and line.placed:
            x -= blank
        elif x + width > RIGHT and line.placed:
            yield line
            line, x = _Line(paragraph.size), paragraph.wrap
        line.placed.append((x, piece))
        x += width + blank
    yield line
