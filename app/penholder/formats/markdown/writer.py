"""Markdown out: what the reader reads as the same text, italics, notes and labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from penholder.drafting.halves import Half
from penholder.drafting.labels import read_label
from penholder.drafting.openings import read_opening
from penholder.formats.intake.headings import annex_label
from penholder.formats.losses import losses_of_markdown
from penholder.formats.markdown.printing import print_as_code, print_inlines
from penholder.formats.report import Written
from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import BOLD, Inlines, Reference, Text, cut, placed, text_of, words_of
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.outline import Entry, outline
from penholder.model.paragraph import Paragraph

_LIKE_A_SIGN = re.compile(r"[#|>+\-_=]|\d{1,3}/\d|\[\^|```")
_BARE_NUMBER = re.compile(r"\d{1,3}\s+(?=[A-Z])")
_STRONG = frozenset({"session", "committee", "agenda_title"})


def write_markdown(draft: Draft) -> Written:
    """Write a draft as UTF-8 Markdown, as ``reader.py`` reads it."""
    marks = shown_marks(draft)
    blocks = [*_masthead(draft, marks)]
    for paragraph, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
        blocks.append(_block(paragraph, entry, marks))
    blocks.append("\n".join(_definitions(draft, marks)))
    return Written(("\n\n".join(block for block in blocks if block) + "\n").encode(), losses_of_markdown(draft))


def _masthead(draft: Draft, marks: Mapping[NoteId, str]) -> Iterator[str]:
    """Write the fields as adopted texts have them: symbol to language in one group, the others apart."""
    plain = [_printed(line, marks) for name, line in draft.masthead.lines() if name not in {*_STRONG, "agenda_item"}]
    if plain:
        yield "\n".join(plain)
    for name, line in draft.masthead.lines():
        if name == "agenda_item":
            yield _printed(line, marks)
        elif name in _STRONG:
            for part in _parts(line):
                yield _strong(part, marks)


def _parts(line: Inlines) -> Iterator[Inlines]:
    """Part a line at its line breaks."""
    start = 0
    text = text_of(line)
    for index, character in enumerate(text):
        if character == "\n":
            yield cut(line, start, index)
            start = index + 1
    yield cut(line, start, len(text))


def _strong(line: Inlines, marks: Mapping[NoteId, str]) -> str:
    """Write a line in bold, its anchors outside of it; a line that has marks of its own stays as it is."""
    words = words_of(line)
    simple = all(not getattr(inline, "marks", None) for inline in line)
    end = next((at for at, inline in placed(line) if not hasattr(inline, "marks")), len(text_of(line)))
    if not simple or not words.strip() or words != words.strip() or end < len(words):
        return _printed(line, marks)
    return f"**{print_inlines(cut(line, 0, end), marks)}**{print_inlines(cut(line, end, len(text_of(line))), marks)}"


def _printed(line: Inlines, marks: Mapping[NoteId, str]) -> str:
    return _broken(print_inlines(line, marks))


def _broken(text: str) -> str:
    """Write line breaks with a backslash before them, where the next line cannot be read as anything but text."""
    lines = [_kept_blanks(line) for line in text.split("\n")]
    written = lines[0]
    for line in lines[1:]:
        written += f"\\\n{line}" if line[:1].isalpha() and written else f"{print_as_code(chr(10))}{line}"
    return written


def _kept_blanks(line: str) -> str:
    """Write the blanks at the ends of a line by their numbers, because a reader takes them off."""
    inner = line.strip()
    if inner == line:
        return line
    at = line.index(inner) if inner else len(line)
    before, after = line[:at], line[at + len(inner) :]
    return "".join(map(print_as_code, before)) + inner + "".join(map(print_as_code, after))


def _block(paragraph: Paragraph, entry: Entry, marks: Mapping[NoteId, str]) -> str:
    if paragraph.kind is Kind.OBJECT:
        return _table(paragraph, marks)
    guarded = not entry.shown and _is_misleading(paragraph.text)
    styled = paragraph.kind in {Kind.SPONSORS, Kind.ANNEX_TITLE}
    if styled and not guarded and "\n" not in paragraph.text:
        return _strong(paragraph.inlines, marks)
    words = print_inlines(paragraph.inlines, marks, guarded, tags_only=_is_bold(paragraph))
    signs = _signs(paragraph)
    if not words and not entry.shown:
        return ""
    words = _in_heading(words) if signs else _broken(words)
    shown = f"{entry.shown}\t{words}" if entry.shown and words else f"{entry.shown}{words}"
    return f"{signs} {shown}" if signs else shown


def _in_heading(words: str) -> str:
    """Write the words of a heading on one line; signs at its end would be taken for its closing signs."""
    words = _kept_blanks(words).replace("\n", print_as_code("\n"))
    return words[:-1] + print_as_code("#") if words.endswith("#") else words


def _signs(paragraph: Paragraph) -> str:
    """Give the signs of a heading; "" for other paragraphs."""
    if paragraph.kind in {Kind.TITLE, Kind.ANNEX}:
        return "#"
    return "#" * (paragraph.level + 2) if paragraph.kind is Kind.HEADING else ""


def _is_bold(paragraph: Paragraph) -> bool:
    """Tell a paragraph of text that is bold throughout: with stars it would be read as a heading."""
    texts = [one for one in paragraph.inlines if isinstance(one, Text | Reference)]
    return bool(texts) and all(BOLD in one.marks for one in texts)


def _is_misleading(text: str) -> bool:
    """Tell whether the beginning of a paragraph without a label would be read as a label or a sign."""
    if read_label(text[:80]) is not None or annex_label(text) is not None or _LIKE_A_SIGN.match(text):
        return True
    number = _BARE_NUMBER.match(text)
    return number is not None and read_opening(text[number.end() :][:400], Half.OPERATIVE) is not None


def _table(paragraph: Paragraph, marks: Mapping[NoteId, str]) -> str:
    rows = []
    for row in print_inlines(paragraph.inlines, marks).split("\n"):
        cells = [_cell(cell) for cell in row.split("\t")]
        rows.append(f"| {' | '.join(cells)} |")
        if len(rows) == 1:
            rows.append(f"|{' --- |' * len(cells)}")
    return "\n".join(rows)


def _cell(text: str) -> str:
    return _kept_blanks(text).replace("|", "\\|")


def _definitions(draft: Draft, marks: Mapping[NoteId, str]) -> Iterator[str]:
    """Write the bodies; an empty one only where another note has the same mark."""
    notes = [draft.notes_by_id[name] for name in notes_in_order(draft)]
    named = Counter(_label(note, marks) for note in notes)
    for note in notes:
        label = _label(note, marks)
        if note.paragraphs:
            first, *others = (_in_one_line(line, marks) for line in note.paragraphs)
            yield "\n\n".join([f"[^{label}]: {first}".rstrip(), *(f"    {line}" for line in others)])
        elif named[label] > 1:
            yield f"[^{label}]:"


def _in_one_line(line: Inlines, marks: Mapping[NoteId, str]) -> str:
    return _kept_blanks(print_inlines(line, marks)).replace("\n", print_as_code("\n"))


def _label(note: Note, marks: Mapping[NoteId, str]) -> str:
    return marks.get(note.id) or "?"
