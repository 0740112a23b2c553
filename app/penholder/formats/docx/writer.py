"""Writes a draft as a Word file: the clean copy that is circulated."""

from __future__ import annotations

from penholder.formats.docx.body import body
from penholder.formats.docx.elements import serialized, w
from penholder.formats.docx.lines import LineWriter
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.note_plan import plan_notes
from penholder.formats.docx.notes_part import notes_part
from penholder.formats.docx.package import Part, core_part, packed
from penholder.formats.docx.page import footers, headers, section
from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.formats.docx.settings import settings_part
from penholder.formats.docx.shipped_parts import shipped_part
from penholder.formats.report import Written
from penholder.model.draft import Draft
from penholder.model.inline import words_of
from penholder.model.kinds import Kind
from penholder.model.note_marks import notes_in_order


def write_docx(draft: Draft) -> Written:
    """Write the draft as it is shown: labels and marks as on the page, what is not there left blank.

    The same draft gives the same bytes. Nothing is in them of who wrote it, when, and with what.
    """
    footnotes, losses = plan_notes(draft), Losses()
    writer = LineWriter(footnotes, losses)
    main = w("document", body(draft, writer, losses))
    notes = notes_part(footnotes.values(), writer, losses)
    for name in notes_in_order(draft):
        if name not in footnotes:
            losses.add_note(draft.notes_by_id[name])
    has_masthead = any(True for _ in draft.masthead.lines())
    heads = headers(_plain(words_of(draft.masthead.symbol)), has_masthead)
    parts = (
        *(Part(name, name, shipped_part(name)) for name in ("styles", "fontTable", "theme")),
        Part("settings", "settings", settings_part()),
        Part("footnotes", "footnotes", notes),
        *(Part(f"header_{kind}", "header", data) for kind, data in heads.items()),
        *(Part(f"footer_{kind}", "footer", data) for kind, data in footers().items()),
    )
    main[0].append(section(_ids(parts, "header"), _ids(parts, "footer")))
    return Written(packed(serialized(main), parts, core_part(_title(draft))), losses.messages(draft))


def _ids(parts: tuple[Part, ...], role: str) -> dict[str, str]:
    return {part.name.split("_")[1]: f"rId{at}" for at, part in enumerate(parts, 1) if part.role == role}


def _title(draft: Draft) -> str:
    title = next((one.words for one in draft.paragraphs if one.kind is Kind.TITLE), "")
    return _plain(" ".join(title.split()))


def _plain(text: str) -> str:
    return FORBIDDEN.sub("", text)
