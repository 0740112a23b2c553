"""Writes what stands before the words of a paragraph: a typed label and its tab, with the bookmark that references name."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.drafting.labels import read_label
from penholder.formats.docx.elements import Element, w
from penholder.formats.docx.lines import LineWriter
from penholder.formats.docx.live_fields import Bookmark
from penholder.formats.docx.style_names import NUMBER_STYLES, NUMBERED_TITLE, WORKING_NUMBER_STYLES
from penholder.formats.docx.working_text import PrintedLabel
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph


def label_runs(
    paragraph: Paragraph, label: PrintedLabel, style: str, writer: LineWriter, bookmark: Bookmark | None
) -> Iterator[Element]:
    """Write the label as it is shown and one tab.

    A label that was made empty by hand stays as an empty run, and so does the missing label of a line that begins like
    one, so that nobody takes those words for its label on the way back.
    """
    shown = label.text
    if not shown and paragraph.typed_label is None and not _begins_like_label(paragraph.words):
        return
    styles = WORKING_NUMBER_STYLES if label.is_working else NUMBER_STYLES
    named = styles[paragraph.number.way]

    def run(text: str) -> Element:
        return writer.text(text, w("rPr", w("rStyle", val=named)))

    before, marked, after = _parted(shown, bookmark)
    if marked and bookmark is not None:
        if before:
            yield run(before)
        yield from around(bookmark, [run(marked)])
    last = run(after)
    if style == NUMBERED_TITLE:
        last.insert(1, w("tab"))
    if shown and (paragraph.kind is not Kind.ANNEX or paragraph.inlines):
        last.append(w("tab"))
    if len(last) > 1 or not marked:
        yield last


def around(bookmark: Bookmark, runs: list[Element]) -> Iterator[Element]:
    """Put a bookmark around runs."""
    yield w("bookmarkStart", id=bookmark.id, name=bookmark.name)
    yield from runs
    yield w("bookmarkEnd", id=bookmark.id)


def _parted(label: str, bookmark: Bookmark | None) -> tuple[str, str, str]:
    """Part a label around what the bookmark holds ("2" of "2."); without one it is all in the last part."""
    at = label.rfind(bookmark.text) if bookmark is not None and bookmark.text else -1
    if bookmark is None or at < 0:
        return "", "", label
    end = at + len(bookmark.text)
    return label[:at], label[at:end], label[end:]


def _begins_like_label(words: str) -> bool:
    begins, tab, _ = words.partition("\t")
    return bool(tab) and read_label(begins) is not None
