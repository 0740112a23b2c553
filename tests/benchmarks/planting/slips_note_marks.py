"""Slips of the marks of notes, of their order, and of Ibid. when paragraphs come, move and go."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from penholder.model.draft import Draft, fresh_note_ids
from penholder.model.edit import MoveParagraphs, RemoveParagraphs, ReplaceText, SetMasthead, SetNote
from penholder.model.inline import ITALIC, OBJECT_SIGN, SUPERSCRIPT, NoteAnchor, Text, plain, text_of
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.place import InNote, InParagraph, Span
from tests.benchmarks.planting.sites import (
    BODY,
    RESOLUTIONS,
    adding,
    main_part,
    preambular_paragraphs,
)
from tests.benchmarks.planting.slip import (
    Fault,
    Plant,
    Slip,
    beside_notes,
    guarded,
    prepared,
    slipped,
    with_dead_references,
)

NOTES: frozenset[Kind] = frozenset()
_SIGN = OBJECT_SIGN


def numbered(draft: Draft) -> list[Note]:
    """Give the numbered notes in their order, each with a body and the number that is counted."""
    if draft.document_type not in RESOLUTIONS:
        return []
    notes = [draft.notes_by_id[name] for name in notes_in_order(draft)]
    anchored = {note for _, _, note in draft.anchors}
    found = [one for one in notes if one.custom_mark is None and one.id in anchored]
    right = all(one.typed_mark is None and one.paragraphs for one in found)
    return found if right else []


def _home(draft: Draft, note: Note) -> str:
    return next(
        place.paragraph for place, _, name in draft.anchors if name == note.id and isinstance(place, InParagraph)
    )


def _in_text(draft: Draft, notes: list[Note]) -> bool:
    return all(isinstance(place, InParagraph) for place, _, name in draft.anchors if name in {one.id for one in notes})


def _mark(write: Callable[[int, int, Random], int | None]) -> Plant:
    """Show another number over one note; ``write`` is given its number and how many there are."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        notes = numbered(draft)
        if len(notes) < 3 or not _in_text(draft, notes):
            return None
        at = random.randrange(1, len(notes) - 1)
        wrong = write(at + 1, len(notes), random)
        if wrong is None:
            return None
        one = notes[at]
        near = notes[at - 1], one, notes[at + 1]
        places = (*(note.id for note in near), *(_home(draft, note) for note in near))
        return slipped(draft, SetNote(replace(one, typed_mark=str(wrong))), places=places)

    return plant


def _gap_from_here(draft: Draft, random: Random) -> Fault | None:
    notes = numbered(draft)
    if len(notes) < 3 or not _in_text(draft, notes):
        return None
    at = random.randrange(1, len(notes))
    edits = [SetNote(replace(one, typed_mark=str(at + 2 + index))) for index, one in enumerate(notes[at:])]
    places = (*(one.id for one in notes[at - 1 :]), *(_home(draft, one) for one in notes[at - 1 :]))
    return slipped(draft, *edits, places=places)


def _swapped(draft: Draft, random: Random) -> Fault | None:
    notes = numbered(draft)
    if len(notes) < 3 or not _in_text(draft, notes):
        return None
    at = random.randrange(0, len(notes) - 1)
    one, two = notes[at], notes[at + 1]
    edits = SetNote(replace(one, typed_mark=str(at + 2))), SetNote(replace(two, typed_mark=str(at + 1)))
    return slipped(draft, *edits, places=(one.id, two.id, _home(draft, one), _home(draft, two)))


def _before_its_sign(draft: Draft, random: Random) -> Fault | None:
    if draft.document_type not in RESOLUTIONS:
        return None
    found = [
        (one, match)
        for one in main_part(draft)
        if one.kind in BODY
        for match in re.finditer(rf"(?<=[\w)’])[,;.]{_SIGN}(?!{_SIGN})(?![\d,])", one.text)
    ]
    if not found:
        return None
    one, match = random.choice(found)
    anchor = next(note for at, note in one.anchors if at == match.start() + 1)
    line = (NoteAnchor(anchor), Text(match.group()[0]))
    return slipped(draft, ReplaceText(Span.in_paragraph(one.id, *match.span()), line), places=(one.id, anchor))


def _side_by_side(draft: Draft, random: Random) -> Fault | None:
    """Put a second note beside one, first with the raised comma between the marks, then without."""
    notes = numbered(draft)
    fit = [one for one in notes if _in_text(draft, [one])]
    if not fit:
        return None
    one = random.choice(fit)
    home = draft.by_id[_home(draft, one)]
    at = next(at for at, name in home.anchors if name == one.id)
    if home.text[at + 1 : at + 2] in {_SIGN, ","} or home.text[at - 1 : at] == _SIGN:
        return None
    new = Note.of(fresh_note_ids(draft, 1)[0], plain("See A/79/312."))
    comma = Text(",", frozenset({SUPERSCRIPT}))
    span = Span.in_paragraph(home.id, at + 1, at + 1)
    before = prepared(draft, SetNote(new), ReplaceText(span, (comma, NoteAnchor(new.id))))
    gone = Span.in_paragraph(home.id, at + 1, at + 2)
    return slipped(before, ReplaceText(gone, ()), places=(home.id, one.id, new.id))


def a_note_at(draft: Draft, random: Random, body: str, late: bool = False) -> tuple[Draft, str, str] | None:
    """Put a new note at the end of a paragraph that has none; ``late`` takes one behind all others."""
    fit = [one for one in main_part(draft) if one.kind in BODY and re.search(r"[a-z][,;]$", one.text)]
    if late:
        last = max(
            (draft.positions[place.paragraph] for place, _, _ in draft.anchors if isinstance(place, InParagraph)),
            default=0,
        )
        fit = [one for one in fit if draft.positions[one.id] > last]
    if not fit or draft.document_type not in RESOLUTIONS:
        return None
    one = random.choice(fit)
    new = Note.of(fresh_note_ids(draft, 1)[0], plain(body))
    at = Span.in_paragraph(one.id, len(one.text), len(one.text))
    return prepared(draft, SetNote(new), ReplaceText(at, (NoteAnchor(new.id),))), one.id, new.id


def _same_number_again(draft: Draft, random: Random) -> Fault | None:
    """Print a number a second time for a source cited before, as older texts do."""
    notes = numbered(draft)
    if not notes:
        return None
    again = notes[random.randrange(len(notes))]
    mark = shown_marks(draft)[again.id]
    last = (
        max(draft.positions[place.paragraph] for place, _, _ in draft.anchors if isinstance(place, InParagraph))
        if _in_text(draft, notes)
        else None
    )
    fit = (
        []
        if last is None
        else [
            one
            for one in main_part(draft)
            if one.kind in BODY and draft.positions[one.id] > last and re.search(r"[a-z][,;]$", one.text)
        ]
    )
    if not fit:
        return None
    one = random.choice(fit)
    new = Note(fresh_note_ids(draft, 1)[0], (), None, mark)
    at = Span.in_paragraph(one.id, len(one.text), len(one.text))
    return slipped(draft, SetNote(new), ReplaceText(at, (NoteAnchor(new.id),)), places=(one.id, new.id, again.id))


def _same_source_again(draft: Draft, random: Random) -> Fault | None:
    notes = [one for one in numbered(draft) if re.fullmatch(r"(?:A|E)/\d\d/\d+\.", text_of(one.paragraphs[0]))]
    if not notes:
        return None
    again = random.choice(notes)
    done = a_note_at(draft, random, text_of(again.paragraphs[0]), late=True)
    if done is None:
        return None
    after, home, new = done
    return replace(slipped(after, places=(home, new, again.id)), before=draft)


_CHAINED = re.compile(r"Ibid\., (?:vol\. \d+, No\.|[A-Z][a-z]+(?:-[a-z]+)? Session)")
"""What can only follow the Treaty Series or Official Records; of another Ibid. nobody can say what it meant."""

_SERIES = re.compile(r"(?:See )?(United Nations, Treaty Series|Official Records of the [A-Z][\w ]+)(?=, )")


def _series(note: Note) -> str:
    """Give the series that a note cites in full, empty for none or several."""
    text = text_of(note.paragraphs[0])
    found = _SERIES.match(text)
    return found[1] if found and text.count("Supplement No.") < 2 and " and Add" not in text else ""


def _full_for_ibid(draft: Draft, random: Random) -> Fault | None:
    """Write a series in full again where the note before cites the same: Ibid. is due."""
    notes = numbered(draft)
    pairs = [
        (one, two)
        for one, two in itertools.pairwise(notes)
        if _series(one) and text_of(two.paragraphs[0]).startswith("Ibid., ")
    ]
    if not pairs:
        return None
    one, two = random.choice(pairs)
    series = _series(one)
    text = text_of(two.paragraphs[0])
    if series.startswith("United") and not text.startswith("Ibid., vol."):
        return None
    if series.startswith("Official") and not re.match(r"Ibid., (?:[A-Z][a-z-]+ (?:[a-z]+ )?Session|\d{4})", text):
        return None
    italic = frozenset({ITALIC})
    full = (
        (Text("United Nations, "), Text("Treaty Series", italic), Text(", "))
        if series.startswith("United")
        else (Text(series + ", ", italic),)
    )
    span = Span(InNote(two.id), 0, len("Ibid., "))
    return slipped(draft, ReplaceText(span, full), places=(two.id,))


def _ibid_parted(draft: Draft, random: Random) -> Fault | None:
    """Put a note of another source before an Ibid., as when a paragraph is inserted or pasted in."""
    notes = numbered(draft)
    row = draft.positions
    found = []
    for one, two in itertools.pairwise(notes):
        if not _CHAINED.match(text_of(two.paragraphs[0])) or not _in_text(draft, [one, two]):
            continue
        first, second = draft.by_id[_home(draft, one)], draft.by_id[_home(draft, two)]
        between = draft.paragraphs[row[first.id] : row[second.id]]
        found += [(two, par) for par in between if re.search(r"[a-z][,;]$", par.text) and par.kind in BODY]
    if not found:
        return None
    two, par = random.choice(found)
    new = Note.of(fresh_note_ids(draft, 1)[0], plain("A/79/312."))
    at = Span.in_paragraph(par.id, len(par.text), len(par.text))
    return slipped(draft, SetNote(new), ReplaceText(at, (NoteAnchor(new.id),)), places=(two.id, new.id))


def _ibid_moved(draft: Draft, random: Random) -> Fault | None:
    """Move the paragraph whose note an Ibid. looks back to behind it."""
    notes = numbered(draft)
    found = []
    for index, two in enumerate(notes[1:], 1):
        one = notes[index - 1]
        if not _CHAINED.match(text_of(two.paragraphs[0])) or not _in_text(draft, notes):
            continue
        first, second = draft.by_id[_home(draft, one)], draft.by_id[_home(draft, two)]
        earlier = notes[index - 2] if index > 1 else None
        stranger = earlier is None or (
            _series(earlier) != _series(one) and not text_of(earlier.paragraphs[0]).startswith("Ibid.")
        )
        if (
            first.id != second.id
            and _series(one)
            and stranger
            and len(first.anchors) == 1
            and first.kind is second.kind is Kind.PREAMBULAR
        ):
            found.append((two, first))
    rest = list(preambular_paragraphs(draft))
    if not found or len(rest) < 4:
        return None
    two, first = random.choice(found)
    behind = rest[-1].id
    if behind in (first.id,):
        return None
    before = with_dead_references(draft)
    return slipped(before, MoveParagraphs((first.id,), behind), places=(two.id, *(one.id for one in notes)))


def _ibid_deleted(draft: Draft, random: Random) -> Fault | None:
    """Delete the paragraph with the full note before an Ibid."""
    notes = numbered(draft)
    found = []
    for index, two in enumerate(notes[1:], 1):
        one = notes[index - 1]
        if not _CHAINED.match(text_of(two.paragraphs[0])) or not _in_text(draft, notes) or not _series(one):
            continue
        first = draft.by_id[_home(draft, one)]
        earlier = notes[index - 2] if index > 1 else None
        stranger = earlier is None or (
            _series(earlier) != _series(one) and not text_of(earlier.paragraphs[0]).startswith("Ibid.")
        )
        if (
            first.id != _home(draft, two)
            and stranger
            and len(first.anchors) == 1
            and first.level == 0
            and first.kind is Kind.PREAMBULAR
        ):
            found.append((two, first))
    if not found:
        return None
    two, first = random.choice(found)
    return slipped(draft, RemoveParagraphs((first.id,)), places=(two.id,))


def _pasted_ibid(draft: Draft, random: Random) -> Fault | None:
    """Paste a paragraph with its note from another text, where the note was an Ibid."""
    notes = numbered(draft)
    if notes and any(_series(one) or text_of(one.paragraphs[0]).startswith("Ibid.") for one in notes):
        return None
    done = a_note_at(draft, random, "Ibid., vol. 1577, No. 27531.")
    if done is None:
        return None
    after, home, new = done
    return replace(slipped(after, places=(home, new)), before=draft)


def _star_without_mark(draft: Draft, random: Random) -> Fault | None:
    if (
        draft.document_type not in RESOLUTIONS
        or any(one.custom_mark for one in draft.notes)
        or not draft.masthead.symbol
    ):
        return None
    new = Note.of(
        fresh_note_ids(draft, 1)[0], plain("Reissued for technical reasons on 4 November 2025."), custom_mark="*"
    )
    symbol = text_of(draft.masthead.symbol)
    before = prepared(draft, SetNote(new), SetMasthead("symbol", (Text(symbol), NoteAnchor(new.id))))
    loose = replace(before, masthead=replace(before.masthead, symbol=plain(symbol)))
    return Fault(before, loose, frozenset({new.id, "symbol"}))


_SEQ, _IBID = ("footnotes/numeric-sequence",), ("footnotes/ibid",)

SLIPS = (
    Slip(
        "symbol in parentheses in the text",
        ("footnotes/all-sources",),
        adding("", f" in his report (A/80/{312})", BODY),
        certain=False,
        lost=True,
    ),
    Slip(
        "one wrong note mark",
        _SEQ,
        _mark(lambda n, most, random: most + random.choice((1, 4))),
    ),
    Slip(
        "mark of the note before",
        (*_SEQ, "footnotes/no-repeated-number"),
        _mark(lambda n, *_: n - 1),
        why="a number that stands twice breaks both",
    ),
    Slip("note mark skipped from here on", _SEQ, guarded(_gap_from_here, beside_notes), alone=True),
    Slip("neighbouring marks changed", _SEQ, guarded(_swapped, beside_notes)),
    Slip("mark before the sign", ("footnotes/marker-after-punctuation",), _before_its_sign),
    Slip("two marks without a comma", ("footnotes/adjacent-markers",), guarded(_side_by_side, beside_notes)),
    Slip(
        "same source cited again",
        ("footnotes/first-mention-once",),
        guarded(_same_source_again, beside_notes),
        certain=False,
    ),
    Slip(
        "same number again",
        ("footnotes/no-repeated-number", "footnotes/numeric-sequence"),
        guarded(_same_number_again, beside_notes),
        lost=True,
        why="a number that stands twice breaks both",
    ),
    Slip("in full where Ibid. is due", _IBID, guarded(_full_for_ibid, beside_notes)),
    Slip("another note before an Ibid.", _IBID, guarded(_ibid_parted, beside_notes), alone=True, lost=True),
    Slip("paragraph before an Ibid. moved away", _IBID, guarded(_ibid_moved, beside_notes), alone=True, lost=True),
    Slip("paragraph before an Ibid. deleted", _IBID, guarded(_ibid_deleted, beside_notes), alone=True, lost=True),
    Slip("Ibid. pasted from another text", _IBID, guarded(_pasted_ibid, beside_notes), alone=True, lost=True),
    Slip("star note without its star", ("footnotes/masthead-asterisk",), _star_without_mark, alone=True, lost=True),
)
