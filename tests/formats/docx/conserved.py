"""What stands in a Word file, taken from its XML by plain lxml, and what of it is missing from a reading.

Nothing of the reader is used here but the names of Strict files. Left out are: the versions of a passage that are kept for
older programs, separators of notes, signs of symbol fonts (which are shown as the signs they are), and the hidden comment of
the document system.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from penholder.formats.docx.elements import Element, W
from penholder.formats.docx.strict import usual_names
from penholder.formats.report import Reading
from penholder.model.inline import words_of
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PARTS = re.compile(r"word/(?:document\d*|footnotes|endnotes|comments|header\d*)\.xml")


def characters_in(data: bytes) -> Counter[str]:
    """Count every character of text, notes, remarks and headers, those taken out by a tracked change too, without blanks."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if _PARTS.fullmatch(name):
                root = etree.fromstring(usual_names(archive.read(name)))
                for text in _texts(root):
                    found.update(sign for sign in text if not sign.isspace() and not "\uf000" <= sign < "\uf100")
    return found


def _texts(root: Element) -> Iterator[str]:
    for one in root.iter(f"{{{W}}}t", f"{{{W}}}delText", f"{_MATH}t"):
        above = list(one.iterancestors())
        old = any(
            each.tag == f"{_MARKUP}Fallback" and each.getparent().find(f"{_MARKUP}Choice") is not None for each in above
        )  # type: ignore[union-attr]
        notes = [each for each in above if each.tag in {f"{{{W}}}footnote", f"{{{W}}}endnote"}]
        separator = any(each.get(f"{{{W}}}type") not in {None, "normal"} for each in notes)
        job = any(each.tag == f"{{{W}}}comment" and "<<ODS" in "".join(each.itertext()) for each in above)
        if not old and not separator and not job:
            yield one.text or ""


def characters_kept(reading: Reading) -> Counter[str]:
    """Count the characters of a draft and its report: what is shown, what is furniture, what is said, what was taken out."""
    draft = reading.draft
    lines = [one.words for one in draft.paragraphs] + [note.words for note in draft.notes]
    lines += [words_of(line) for _, line in draft.masthead.lines()]
    lines += [entry.shown for entry in outline(draft).entries]
    marks = shown_marks(draft)
    lines += [marks[note.id] for note in draft.notes] + [marks[note] for _, _, note in draft.anchors]
    lines += [one.text for one in reading.furniture] + [str(one.message) for one in reading.problems]
    lines += [one.text for one in draft.comments]
    lines += [one.text for one in reading.changes if one.span is None or one.span.start == one.span.end]
    return Counter(sign for line in lines for sign in line if not sign.isspace())


def missing(data: bytes, reading: Reading) -> Counter[str]:
    """Give the characters of a file that are nowhere in its reading."""
    return characters_in(data) - characters_kept(reading)
