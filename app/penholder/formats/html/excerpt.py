"""A part of a draft as HTML for the clipboard: what message and word processors take when it is pasted."""

from __future__ import annotations

from hashlib import sha256

from penholder.formats.excerpt import Excerpt
from penholder.formats.html.printing import Printer
from penholder.formats.html.writer import notes_html, paragraph_html
from penholder.model.kinds import Kind
from penholder.model.note_marks import shown_marks

_CHARSET = '<meta charset="utf-8">'
"""Without it some programs take the text for that of an older encoding."""


def html_excerpt(part: Excerpt) -> str:
    """Write a part; a few words of one paragraph stay words, so that they run into the line they are pasted into."""
    names = part.notes
    numbers = {name: at for at, name in enumerate(names, 1)}
    printer = Printer(shown_marks(part.draft), numbers, f"p{_fingerprint(part)}-" if names else "")
    alone = part.paragraphs[0] if len(part.paragraphs) == 1 else None
    if alone is not None and not names and not part.labels and alone.kind is not Kind.OBJECT:
        return _CHARSET + printer.line(alone.inlines)
    rows = [paragraph_html(part.draft, one, part.labels.get(one.id, ""), printer) for one in part.paragraphs]
    return _CHARSET + "\n".join((*rows, *notes_html(part.draft, names, printer)))


def _fingerprint(part: Excerpt) -> str:
    """Give six signs made of the words, which keep the notes of two parts apart that are pasted into one message."""
    words = "\n".join(
        (*(one.words for one in part.paragraphs), *(part.draft.notes_by_id[one].words for one in part.notes))
    )
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:6]
