"""The stages from lines with evidence to a draft, in their order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from penholder.drafting.crossrefs import live_references
from penholder.formats.intake.alternatives import joined_to_the_one_before, split_where
from penholder.formats.intake.blocks import Block, SortedBlock
from penholder.formats.intake.cells import in_cells
from penholder.formats.intake.classify import classify
from penholder.formats.intake.furniture import breaks_of, roles_of
from penholder.formats.intake.head import Head, read_head
from penholder.formats.intake.italics import with_italics
from penholder.formats.intake.joining import Joined, JointDoubt, join_all, join_lines
from penholder.formats.intake.label_runs import labels_in_place
from penholder.formats.intake.lines import Line, Zone
from penholder.formats.intake.marks import Marking, find_marks
from penholder.formats.intake.mending import mend_words
from penholder.formats.intake.note_bodies import Parted, part_notes
from penholder.formats.intake.note_building import (
    anchored_line,
    built_notes,
    ids_in_order,
    note_problems,
    with_typed_marks,
)
from penholder.formats.intake.note_mending import mended
from penholder.formats.intake.numbering import numbered_paragraphs
from penholder.formats.intake.profile import body_of, document_type_of, is_amendment, stage_of
from penholder.formats.intake.roles import Role
from penholder.formats.intake.shape import Shape, shape_of, typeset_shape
from penholder.formats.intake.styles import styles_of, wholly
from penholder.formats.intake.typeset.joining import join_typeset
from penholder.formats.intake.typeset.notes import part_typeset, with_endnotes
from penholder.formats.intake.word_order import moved_words
from penholder.formats.report import Furniture, Problem, Reading
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inlines, words_of
from penholder.model.kinds import Kind
from penholder.model.masthead import FIELDS, Masthead
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph


def read_lines(lines: Sequence[Line], fragment: bool = False) -> Reading:
    """Make a draft of the lines of plain text: every word of them ends in it or among the furniture.

    ``fragment`` says that they were taken out of a text, so that the first of them is no title.
    """
    cells = in_cells(lines)
    roles = roles_of(cells)
    pages = breaks_of(cells, roles)
    shape = shape_of([line for line, role in zip(cells, roles, strict=True) if role is Role.TEXT])
    shape = replace(shape, fragment=fragment)
    words = mend_words(cells, roles, shape)
    parted = part_notes(words.lines, roles, pages, shape)
    if shape.wrapped:
        parted = replace(parted, bodies=tuple(mended(parted.bodies)))
    furniture = [(line.number, line.text) for line, role in zip(cells, roles, strict=True) if role is not Role.TEXT]
    furniture += [(line.number, line.text) for line in parted.empty()]
    reading = _Intake(parted, shape, furniture).reading()
    return replace(reading, problems=(*words.problems, *reading.problems))


def read_typeset(lines: Sequence[Line]) -> Reading:
    """Make a draft of lines that were set in type: what the page shows is taken as it is and not guessed anew."""
    lines = with_endnotes(lines)
    parted = part_typeset(lines)
    shape = typeset_shape(parted.text)
    furniture = [(line.number, line.text) for line in lines if line.zone in {Zone.FURNITURE, Zone.RULE}]
    furniture += [(line.number, line.text) for line in parted.empty()]
    return _Intake(parted, shape, furniture).reading()


_BOLD_KINDS = frozenset({Kind.TITLE, Kind.SPONSORS, Kind.HEADING})


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph with the kind that the head gives it; None for those of the text itself."""

    joined: Joined
    hint: Kind | None


class _Intake:
    """Holds what the later stages share."""

    def __init__(self, parted: Parted, shape: Shape, furniture: list[tuple[int, str]]) -> None:
        self._shape = shape
        self._typeset = shape.typeset
        self._head: Head = Head() if shape.fragment else read_head(parted.text, shape)
        self._furniture = [*furniture, *((parted.text[i].number, parted.text[i].text) for i in self._head.furniture)]
        paged = [replace(line, page=page) for line, page in zip(parted.text, parted.pages, strict=True)]
        parts = not (shape.spaced and shape.wrapped)  # two agenda items have their titles on lines of their own
        self._fields = {
            name: join_all([paged[i] for i in self._head.fields[name]], parted=parts and name == "agenda_title")
            for name in FIELDS
            if name in self._head.fields
        }
        head = [_Unit(join_all([paged[i] for i in indexes]), kind) for kind, indexes in self._head.paragraphs]
        self._moved: list[int] = []  # lines of set type are in their order
        self._units = [*head, *self._joined(paged[self._head.body :])]
        texts = [*self._fields.values(), *(unit.joined for unit in self._units)]
        self._marking: Marking = find_marks(texts, parted.bodies, len(self._fields) + len(head))
        self._ids: list[NoteId] = ids_in_order(self._marking, len(texts))

    def _joined(self, lines: Sequence[Line]) -> list[_Unit]:
        if not self._typeset:
            below = labels_in_place(lines) if self._shape.wrapped else lines
            joined, self._doubts = join_lines(below, self._shape)
            self._moved = [*moved_words(joined, self._shape)]
            return [_Unit(one, None) for one in joined]
        paragraphs, self._doubts = join_typeset(lines, self._shape.gapped)
        return [_Unit(one.joined, Kind.OBJECT if one.table else None) for one in paragraphs]

    def reading(self) -> Reading:
        masthead = Masthead(**{name: self._line(index, one) for index, (name, one) in enumerate(self._fields.items())})
        sponsors = next((unit.joined.text for unit in self._units if unit.hint is Kind.SPONSORS), "")
        sorted_blocks = classify(self._blocks(), amendment=is_amendment(sponsors))
        draft = self._draft(sorted_blocks, masthead)
        problems = [*self._problems(draft, sorted_blocks)]
        furniture = tuple(Furniture(number, text) for number, text in sorted(self._furniture))
        return Reading(live_references(draft), tuple(problems), furniture)

    def _line(self, unit: int, joined: Joined) -> Inlines:
        places = self._marking.places.get(unit, ())
        return anchored_line(joined.text, places, self._ids, self._shape.wrapped)

    def _blocks(self) -> list[Block]:
        first = len(self._fields)
        if self._typeset:
            return [self._set_block(first + index, unit) for index, unit in enumerate(self._units)]
        return [
            Block(self._line(first + index, unit.joined), unit.joined.line.number, unit.hint)
            for index, unit in enumerate(self._units)
        ]

    def _set_block(self, index: int, unit: _Unit) -> Block:
        """Make a block with the italics and bold type of the page; what is bold as a whole is so by its style."""
        joined = unit.joined
        styles = styles_of(joined)
        bold, italic = wholly(joined.text, styles.bolds), wholly(joined.text, styles.italics)
        kept = replace(styles, bolds=()) if bold or unit.hint in _BOLD_KINDS else styles
        line = anchored_line(joined.text, self._marking.places.get(index, ()), self._ids, wrapped=True, styles=kept)
        return Block(line, joined.line.number, unit.hint, bold=bold, italic=italic)

    def _draft(self, blocks: list[SortedBlock], masthead: Masthead) -> Draft:
        symbol = words_of(masthead.symbol)
        paragraphs = numbered_paragraphs(blocks)
        draft = Draft(
            paragraphs,
            built_notes(self._marking.notes, self._ids, self._shape.wrapped),
            masthead,
            body_of(blocks, symbol),
            stage_of(blocks),
            document_type_of(blocks, symbol),
        )
        return with_typed_marks(
            draft if self._typeset else replace(draft, paragraphs=italic_paragraphs(draft)),
        )

    def _problems(self, draft: Draft, blocks: list[SortedBlock]) -> list[Problem]:
        doubtful = frozenset(name for note, name in zip(self._marking.notes, self._ids, strict=True) if note.doubtful)
        problems = [*note_problems(draft, doubtful)]
        problems += joint_problems(self._doubts, blocks, draft)
        problems += order_problems(self._moved, blocks, draft)
        if not self._typeset and any(
            before is not after for before, after in zip(numbered_paragraphs(blocks), draft.paragraphs, strict=True)
        ):
            problems.append(_italics_set())
        return problems


def italic_paragraphs(draft: Draft) -> tuple[Paragraph, ...]:
    """Give the paragraphs with the italics of organ lines and openings."""
    counted = outline(draft)
    return tuple(
        with_italics(one, hanging=one.level == 1 and counted[one.id].parent is None) for one in draft.paragraphs
    )


def joint_problems(doubts: Sequence[JointDoubt], blocks: Sequence[SortedBlock], draft: Draft) -> list[Problem]:
    """Say at which lines it was hardly clear whether a paragraph begins."""
    problems = []
    for doubt, name, place in zip(doubts, *_paragraphs_at([one.line for one in doubts], blocks, draft), strict=True):
        switch = joined_to_the_one_before(draft, name) if doubt.begins else split_where(draft, name, doubt.words)
        decided = "A new paragraph begins there." if doubt.begins else "It goes on with the paragraph before."
        other = "Join it to the paragraph before." if doubt.begins else "Begin a new paragraph there."
        problems.append(
            Problem(
                "paragraph-doubtful",
                Severity.HINT,
                message("It was not clear whether a paragraph begins at line {line}.", line=doubt.line),
                name,
                place=place,
                decided=message(decided),
                alternative=message(other),
                switch=switch,
            )
        )
    return problems


def order_problems(lines: Sequence[int], blocks: Sequence[SortedBlock], draft: Draft) -> list[Problem]:
    """Say in which paragraphs words may stand in another order than on the page."""
    return [
        Problem(
            "order-doubtful",
            Severity.WARNING,
            message("From line {line} on pieces of lines stand apart; words may have lost their order.", line=line),
            name,
            place=place,
            decided=message("The words stand in the order of the file."),
            alternative=message("Compare the paragraph with the page, and put right what was moved."),
        )
        for line, name, place in zip(lines, *_paragraphs_at(lines, blocks, draft), strict=True)
    ]


def _paragraphs_at(
    numbers: Sequence[int], blocks: Sequence[SortedBlock], draft: Draft
) -> tuple[list[ParagraphId], list[str]]:
    """Give for each number of a line the paragraph that it stands in, and what that is called."""
    begun = sorted((block.line, index) for index, block in enumerate(blocks))
    counted = outline(draft)
    names = [
        draft.paragraphs[begun[max(0, bisect_right(begun, (number, len(blocks))) - 1)][1]].id for number in numbers
    ]
    return names, [counted[name].place for name in names]


def _italics_set() -> Problem:
    return Problem(
        "italics-set",
        Severity.HINT,
        message("Plain text carries no italics."),
        decided=message("The organ line and the opening words of paragraphs were set in italics."),
        alternative=message("Titles of publications in notes need theirs set by hand."),
    )
