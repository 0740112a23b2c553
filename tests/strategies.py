"""Made-up drafts for laws: every kind and level, labels and marks that differ from the count, references, odd signs.

What comes out is settled as an opened file is: each note has one place (a custom mark may stand again), a typed label
or mark differs from the counted one, and what the words name as "paragraph 2 above" is a live reference.
"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from penholder.drafting.crossrefs import live_references
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import (
    BOLD,
    HIGHLIGHT,
    ITALIC,
    PLAIN,
    SUPERSCRIPT,
    UNDERLINE,
    Inline,
    Inlines,
    Marks,
    NoteAnchor,
    Reference,
    Text,
    normal,
)
from penholder.model.kinds import COUNTED_KINDS, LEVELLED_KINDS, Kind
from penholder.model.masthead import FIELDS, Masthead
from penholder.model.note import Note
from penholder.model.note_marks import computed_marks, notes_in_order
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, HEADING_LEVELS, RESTART, UNNUMBERED, Number, Paragraph, fixed

_WORDS = tuple(
    "Recalling|water|schools|the|of|and|programme|naïve|Türkiye|Côte d’Ivoire|non-self-governing|resolution 79/1|"
    "A/C.3/80/L.29|12 August 2024|No. 5|3.5 per cent|“quoted”|[bracketed]|(a)|1.|–".split("|")
)
_ODD_WORDS = (
    *"<&> ]]> &amp; '\" * _ # \\ ^ ~ ` 水资源 التعليم מים 𝔸 \ufb01 💧 👩\u200d🏫 🇺🇳 e\u0301 \u202eright\u202c".split(),
    "5.\t",
    *("  ", "\t", "\n", "\u00a0", "\u00ad", "\u0085", "\u200b", "\u2028", "\ufeff"),
)
_REFERENCES = (
    "paragraph 1 above",
    "paragraph 2 below",
    "paragraphs 1 and 2 above",
    "paragraph 1 (a) above",
    "paragraph 3 of the present resolution",
    "the first preambular paragraph above",
    "annex I below",
    "section I above",
)
_LINE_MARKS: tuple[Marks, ...] = (
    PLAIN,
    frozenset({ITALIC}),
    frozenset({BOLD}),
    frozenset({UNDERLINE, ITALIC}),
    frozenset({SUPERSCRIPT}),
    frozenset({HIGHLIGHT}),
)
_TYPED_LABELS = ("7)", "(d)", "14 bis.", "PP3", "OP2 alt", "•", "1.", "(i)", "—", "Annex A", "a)")
_FIXED_LABELS = ("14 bis", "2 ter", "9", "1 quater")
_SYMBOLS = ("A/C.3/80/L.29", "S/2023/970", "A/HRC/54/L.6/Rev.1")
_CUSTOM_MARKS = ("*", "**", "†")
_TYPED_MARKS = ("1", "2", "3", "7", "12", "118")
_TYPED_TITLES = ("79/181.", "1.")


def texts(odd: bool = False, least: int = 0) -> st.SearchStrategy[str]:
    """Stretches of made-up text; ``odd`` adds tabs, emoji, right-to-left writing, signs of XML and Markdown."""
    words = st.sampled_from(_WORDS + _ODD_WORDS if odd else _WORDS)
    return st.lists(words, min_size=least, max_size=6).map(" ".join)


def marks() -> st.SearchStrategy[Marks]:
    """Sets of the marks that can be seen; comments and sources are left to the tests that are about them."""
    return st.sampled_from(_LINE_MARKS)


@st.composite
def inlines(draw: st.DrawFn, odd: bool = False, anchors: bool = False, references: bool = False) -> Inlines:
    """Lines in the normal form; an anchor has the note id "?", which ``drafts`` replaces."""
    pieces: list[Text | NoteAnchor] = []
    for _ in range(draw(st.integers(0, 4))):
        if anchors and draw(st.integers(0, 3)) == 0:
            pieces.append(NoteAnchor(NoteId("?")))
        text = draw(st.sampled_from(_REFERENCES)) if references and draw(st.integers(0, 4)) == 0 else draw(texts(odd))
        pieces.append(Text(text, draw(marks())))
    return normal(pieces)


@st.composite
def numbers(draw: st.DrawFn, kind: Kind, level: int) -> Number:
    """Ways in which a paragraph of this kind and level takes part in the count; mostly the ordinary one."""
    if kind not in LEVELLED_KINDS or (level == 0 and kind not in COUNTED_KINDS) or draw(st.integers(0, 3)):
        return COUNTED
    return draw(st.sampled_from([RESTART, UNNUMBERED, *(fixed(label) for label in _FIXED_LABELS)]))


@st.composite
def paragraphs(draw: st.DrawFn, name: str = "p1", odd: bool = False, anchors: bool = False) -> Paragraph:
    """Paragraphs of every kind and level."""
    kind = draw(st.sampled_from([*Kind, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.OPERATIVE, Kind.OPERATIVE]))
    deepest = 4 if kind in LEVELLED_KINDS else HEADING_LEVELS if kind is Kind.HEADING else 0
    level = draw(st.integers(0, deepest))
    number = draw(numbers(kind, level))
    line = draw(inlines(odd, anchors, references=True))
    return Paragraph.of(name, kind, line, level, number, draw(_typed_labels(kind, number)))


@st.composite
def _typed_labels(draw: st.DrawFn, kind: Kind, number: Number) -> str | None:
    if draw(st.integers(0, 4)) or number.way == "fixed":
        return None
    if kind in LEVELLED_KINDS or kind is Kind.ANNEX:
        return draw(st.sampled_from(_TYPED_LABELS))
    return draw(st.sampled_from(_TYPED_TITLES)) if kind is Kind.TITLE else None


@st.composite
def mastheads(draw: st.DrawFn, odd: bool = False, anchors: bool = False) -> Masthead:
    """Mastheads with any of their fields, often with a symbol, on which a mark may stand."""
    lines = {field: draw(inlines(odd, anchors)) for field in FIELDS if draw(st.integers(0, 2)) == 0}
    if draw(st.booleans()):
        mark = (NoteAnchor(NoteId("?")),) if anchors and draw(st.booleans()) else ()
        lines["symbol"] = normal((Text(draw(st.sampled_from(_SYMBOLS))), *mark))
    return Masthead(**lines)


@st.composite
def notes(draw: st.DrawFn, name: str, odd: bool = False) -> Note:
    """Notes with or without a body, a custom mark, or a number that is not the one counted."""
    body = [draw(inlines(odd, references=True)) for _ in range(draw(st.sampled_from([0, 1, 1, 1, 1, 2])))]
    way = draw(st.integers(0, 7))
    custom = draw(st.sampled_from(_CUSTOM_MARKS)) if way == 0 else None
    typed = draw(st.sampled_from(_TYPED_MARKS)) if way == 1 else None
    return Note.of(name, *body, custom_mark=custom, typed_mark=typed)


@st.composite
def drafts(draw: st.DrawFn, odd: bool = False, most: int = 10, loose_notes: bool = False) -> Draft:
    """Whole drafts of up to ``most`` paragraphs; ``loose_notes`` allows a body whose mark is nowhere."""
    rows = tuple(draw(paragraphs(f"p{index + 1}", odd, anchors=True)) for index in range(draw(st.integers(0, most))))
    masthead = draw(mastheads(odd, anchors=True)) if draw(st.booleans()) else Masthead()
    made: list[Note] = []

    def numbered(line: Inlines) -> Inlines:
        return normal(NoteAnchor(_next()) if isinstance(inline, NoteAnchor) else inline for inline in line)

    def _next() -> NoteId:
        customs = [note.id for note in made if note.custom_mark is not None]
        if customs and draw(st.integers(0, 5)) == 0:
            return customs[-1]
        made.append(draw(notes(f"n{len(made) + 1}", odd)))
        return made[-1].id

    masthead = Masthead(**{field: numbered(masthead.line(field)) for field in FIELDS})
    rows = tuple(replace(row, inlines=numbered(row.inlines)) for row in rows)
    if loose_notes and draw(st.booleans()):
        made.append(replace(draw(notes(f"n{len(made) + 1}", odd)), paragraphs=(draw(inlines(odd)),)))
    return settled_draft(Draft(rows, tuple(made), masthead))


def settled_draft(draft: Draft) -> Draft:
    """Drop typed labels and marks that agree with the count, and make references live, as every reader does."""
    counted, marked = outline(draft), computed_marks(draft)
    rows = tuple(
        replace(row, typed_label=None) if row.typed_label == counted[row.id].printed else row
        for row in draft.paragraphs
    )
    found = tuple(
        replace(note, typed_mark=None) if note.typed_mark == marked.get(note.id) else note for note in draft.notes
    )
    return live_references(replace(draft, paragraphs=rows, notes=found))


def in_reading_order(draft: Draft) -> Draft:
    """Name paragraphs and notes anew in the order of reading, to compare drafts that differ in their ids alone."""
    rows = {paragraph.id: ParagraphId(f"p{at}") for at, paragraph in enumerate(draft.paragraphs, 1)}
    names = {name: NoteId(f"n{at}") for at, name in enumerate(notes_in_order(draft), 1)}

    def line(inlines: Inlines) -> Inlines:
        return normal(_renamed(inline, rows, names) for inline in inlines)

    return replace(
        draft,
        masthead=Masthead(**{field: line(draft.masthead.line(field)) for field in FIELDS}),
        paragraphs=tuple(replace(one, id=rows[one.id], inlines=line(one.inlines)) for one in draft.paragraphs),
        notes=tuple(
            replace(note, id=names[note.id], paragraphs=tuple(line(body) for body in note.paragraphs))
            for note in (draft.notes_by_id[name] for name in names)
        ),
        issued=0,
    )


def _renamed(inline: Inline, rows: dict[ParagraphId, ParagraphId], names: dict[NoteId, NoteId]) -> Inline:
    if isinstance(inline, NoteAnchor):
        return NoteAnchor(names[inline.note])
    if isinstance(inline, Reference):
        return replace(inline, targets=tuple(rows[target] for target in inline.targets))
    return inline
