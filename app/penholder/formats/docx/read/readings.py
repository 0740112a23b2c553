"""From a file as values to what a reader gives: draft, base, changes, remarks, furniture and report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from penholder.drafting.crossrefs import live_references
from penholder.formats.docx.parse.counting import Counter
from penholder.formats.docx.parse.numbering import Numbering
from penholder.formats.docx.parse.standing import Ledger, Standing
from penholder.formats.docx.parse.values import WordFile, WordParagraph
from penholder.formats.docx.read.changes import listed
from penholder.formats.docx.read.doubts import doubts
from penholder.formats.docx.read.foreign import read_foreign
from penholder.formats.docx.read.head import (
    first_page_header,
    is_job_comment,
    masthead_tables,
    symbol_of,
    table_lines,
)
from penholder.formats.docx.read.labels_along import Labels, labels_in_tables, with_labels
from penholder.formats.docx.read.lines import LineMaker
from penholder.formats.docx.read.made import Made
from penholder.formats.docx.read.marks_of_places import taken_off
from penholder.formats.docx.read.note_book import NoteBook, note_paragraphs
from penholder.formats.docx.read.pieces import pieces_of
from penholder.formats.docx.read.profile import with_profile
from penholder.formats.docx.read.renaming import in_order
from penholder.formats.docx.read.styled import is_styled, read_styled
from penholder.formats.docx.style_names import VERSION_LINE
from penholder.formats.intake.note_building import with_typed_marks
from penholder.formats.report import Furniture, Reading
from penholder.model.draft import Draft
from penholder.model.ids import CommentId, ParagraphId
from penholder.model.inline import Carried, plain
from penholder.model.note import Comment


def reading_of(file: WordFile, numbering: Numbering) -> Reading:
    """Read a file: its final reading is the draft, its original one the base, where the two differ."""
    ledger = Ledger()
    final = _Standing(file, numbering, ledger)
    made, maker = final.made()
    draft, places = taken_off(made.draft)
    draft = replace(_finished(made, draft, file, maker, final), comments=_comments(file))
    loose = _loose(maker, made)
    running = list(final.running_lines())
    changes = listed(ledger.changes, places, loose, draft, final.note_words)
    base = None
    if changes:
        original = _Standing(file, numbering, None)
        made_before, maker_before = original.made()
        base = _finished(made_before, taken_off(made_before.draft)[0], file, maker_before, original)
    furniture = [Furniture(number, words) for number, words in sorted([*made.furniture, *running])]
    problems = doubts(draft, file, maker, changes)
    return Reading(draft, problems, tuple(furniture), base, changes)


@dataclass
class _Standing:
    """One reading of a file, and what is asked of it again."""

    file: WordFile
    numbering: Numbering
    ledger: Ledger | None
    labels: Labels = field(default_factory=dict)

    def made(self) -> tuple[Made, LineMaker]:
        """Make the draft of the reading, with the marks of places still in it."""
        standing = Standing(final=self.ledger is not None, ledger=self.ledger)
        blocks = tuple(Counter(self.numbering).labelled(standing.blocks(self.file.blocks)))
        self.labels = dict(labels_in_tables(blocks, self.numbering))
        bodies = {
            key: tuple(Counter(self.numbering).labelled(standing.blocks(body))) for key, body in self.file.notes.items()
        }
        styled = is_styled(blocks, self.file.has_our_styles)
        doubled = self.file.doubles_marks
        maker = LineMaker(NoteBook(bodies, self.file.note_forms, styled, doubled), styled, doubled)
        if styled:
            made = read_styled(blocks, maker)
            made.is_working = self._has_version_line()
            return made, maker
        header = first_page_header(self.file.running)
        if header is not None:
            header = replace(header, blocks=standing.blocks(header.blocks))
        pieces = pieces_of(blocks, maker, masthead_tables(blocks))
        return read_foreign(pieces, maker, header), maker

    def _has_version_line(self) -> bool:
        """Tell a working text that Penholder wrote by the style of its header."""
        return any(
            isinstance(block, WordParagraph) and block.setting.ours == VERSION_LINE
            for part in self.file.running
            for block in part.blocks
        )

    def running_lines(self) -> Iterable[tuple[int, str]]:
        """Give the lines of headers and footers, but for those of a masthead that was read."""
        masthead = (
            None if is_styled(self.file.blocks, self.file.has_our_styles) else first_page_header(self.file.running)
        )
        number = 1 + max((block.number for block in self.file.blocks), default=0)
        standing = Standing(final=True, ledger=self.ledger)
        for part in self.file.running:
            if part is not masthead:
                for block in standing.blocks(part.blocks):
                    yield from ((number, line) for line in table_lines(block))

    def note_words(self, key: tuple[str, str]) -> str:
        """Give the words of a note that only the original reading has."""
        paragraphs = note_paragraphs(self.file.notes.get(key, ()))
        return " ".join(one.words.strip() for one in paragraphs).strip()


def _finished(made: Made, draft: Draft, file: WordFile, maker: LineMaker, of: _Standing) -> Draft:
    """Give a draft its profile, live references, marks as typed, what it carries, and the symbol that only a comment tells."""
    used = {one.part for _, line in draft.lines() for one in line if isinstance(one, Carried)}
    parts = {part.id: with_labels(part, of.labels, of.ledger is None) for part, _ in maker.objects if part.id in used}
    draft = replace(draft, carried=tuple(parts.values()))
    if not draft.masthead.symbol and (symbol := symbol_of(file.comments)):
        draft = replace(draft, masthead=replace(draft.masthead, symbol=plain(symbol)))
    draft = with_typed_marks(in_order(draft))
    return live_references(with_profile(draft, made))


def _comments(file: WordFile) -> tuple[Comment, ...]:
    return tuple(
        Comment(CommentId(f"k{one.id}"), one.author, one.text, one.date)
        for one in file.comments
        if not is_job_comment(one)
    )


def _loose(maker: LineMaker, made: Made) -> Mapping[str, ParagraphId]:
    """Give the paragraphs of changes that have no character to stand on, by their place in the file."""
    by_number = {block.line: one.id for block, one in zip(made.blocks, made.draft.paragraphs, strict=True)}
    return {ref: by_number[number] for ref, number in maker.loose.items() if number in by_number}
