"""HTML out: a page to look at, to send, and to copy from into a message; it needs no other file and runs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from penholder.drafting.bodies import ORGAN_NAMES
from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.formats.docx.table_shape import table_shape
from penholder.formats.excerpt import labels_of
from penholder.formats.html.look import NOTE, NOTES, NOTES_RULE, PAGE, element_of, field_style, style_of
from penholder.formats.html.printing import TAB, Printer, direction
from penholder.formats.html.tables import table
from penholder.formats.losses import losses_of_html
from penholder.formats.report import Written
from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import Carried, words_of
from penholder.model.kinds import Kind, Stage
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.paragraph import Paragraph

LANGUAGE = "en-GB"
_ORGAN = "font-size:16pt;font-weight:bold;margin:6pt 0 0 0"


def write_html(draft: Draft, stage: Stage | None = None) -> Written:
    """Write a draft as a page of HTML: labels typed, notes at the end; the same draft gives the same bytes.

    ``stage`` says for what it is; a working text has "PP1" and "OP1" before its paragraphs. None follows the draft.
    """
    names = [name for name in notes_in_order(draft) if draft.notes_by_id[name].paragraphs]
    printer = Printer(shown_marks(draft), {name: at for at, name in enumerate(names, 1)})
    labels = labels_of(draft, stage or draft.stage)
    body = [*_masthead(draft, printer)]
    body += [paragraph_html(draft, one, labels[one.id], printer) for one in draft.paragraphs]
    body += notes_html(draft, names, printer)
    page = (
        "<!DOCTYPE html>\n"
        f'<html lang="{LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{_title(draft)}</title>\n</head>\n<body style="{PAGE}">\n' + "\n".join(body) + "\n</body>\n</html>\n"
    )
    return Written(page.encode("utf-8"), losses_of_html(draft, printer.characters))


def _title(draft: Draft) -> str:
    """Give what a browser shows as the name of the page: the title, else the symbol."""
    title = next((one.words for one in draft.paragraphs if one.kind is Kind.TITLE and one.words.strip()), "")
    words = " ".join((title or words_of(draft.masthead.symbol)).split())
    return escape(FORBIDDEN.sub("", words) or "Draft", quote=False)


def _masthead(draft: Draft, printer: Printer) -> Iterator[str]:
    """Write the lines of the masthead in the order of the page, with the organ's name behind the symbol."""
    lines = [
        (name, f'<p style="{field_style(name)}">{printer.line(line)}</p>') for name, line in draft.masthead.lines()
    ]
    yield from (written for name, written in lines if name == "symbol")
    if lines:
        yield f'<p style="{_ORGAN}">{ORGAN_NAMES[draft.body.value]}</p>'
    yield from (written for name, written in lines if name != "symbol")


def paragraph_html(draft: Draft, one: Paragraph, label: str, printer: Printer) -> str:
    """Write one paragraph with its label, a table as a table."""
    if one.kind is Kind.OBJECT:
        carried = [inline.part for inline in one.inlines if isinstance(inline, Carried)]
        shapes = (table_shape(part) for part in draft.carried if part.id in carried)
        written = table(one.inlines, next((shape for shape in shapes if shape is not None), None), printer)
        if written is not None:
            return written
    name, words = element_of(one), printer.line(one.inlines)
    between = "" if one.kind is Kind.ANNEX or not words else TAB
    shown = f"{printer.words(label)}{between}" if label else ""
    return f'<{name}{direction(one.words)} style="{style_of(one)}">{shown}{words}</{name}>'


def notes_html(draft: Draft, names: Iterable[NoteId], printer: Printer) -> list[str]:
    """Write the notes, which all have a body, under a rule, each with a link back to its mark."""
    notes = [draft.notes_by_id[name] for name in names]
    if not notes:
        return []
    written = []
    for note in notes:
        first, *others = (printer.line(line) for line in note.paragraphs)
        lines = [f"{printer.back(note.id)} {first}", *others]
        inner = "".join(
            f'<p{direction(words_of(line))} style="{NOTE}">{words}</p>'
            for line, words in zip(note.paragraphs, lines, strict=True)
        )
        written.append(f'<div role="doc-footnote">{inner}</div>')
    return [
        f'<section role="doc-endnotes" aria-label="Notes" style="{NOTES}">',
        f'<hr style="{NOTES_RULE}">',
        *written,
        "</section>",
    ]
