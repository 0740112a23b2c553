"""Writes a draft as a Word file: the clean copy that is circulated."""

from __future__ import annotations

from penholder.formats.docx.body import body
from penholder.formats.docx.built import Built
from penholder.formats.docx.carry.writer import CarriedWriter
from penholder.formats.docx.choices import HOUSE_CHOICES, WordChoices
from penholder.formats.docx.elements import w
from penholder.formats.docx.lines import LineWriter
from penholder.formats.docx.note_plan import plan_notes
from penholder.formats.docx.notes_part import notes_part
from penholder.formats.docx.package import Part
from penholder.formats.docx.page import footers, headers, section
from penholder.formats.docx.relations import Relations
from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.formats.docx.settings import settings_part
from penholder.formats.docx.shipped_parts import shipped_part
from penholder.formats.report import Written
from penholder.model.draft import Draft
from penholder.model.inline import words_of
from penholder.model.kinds import Kind
from penholder.model.note_marks import notes_in_order


def write_docx(draft: Draft, choices: WordChoices = HOUSE_CHOICES) -> Written:
    """Write the draft as it is shown: labels and marks as on the page, what is not there left blank.

    The same draft gives the same bytes. Nothing is in them of who wrote it, when, and with what.
    """
    return built(draft, choices).packed()


def built(draft: Draft, choices: WordChoices) -> Built:
    """Write everything but the package, so that it can still be altered."""
    made = Built(draft, choices, w("document"), _title(draft))
    for name in ("fontTable", "theme"):
        made.add(Part(f"{name}.xml", name, shipped_part(name)))
    made.add(Part("settings.xml", "settings", settings_part()))
    footnotes, of_notes = plan_notes(draft), Relations()
    carried = CarriedWriter(draft, made.parts, made.relations, made.losses)
    writer = LineWriter(footnotes, made.losses, carried)
    made.main.append(body(draft, writer, made.losses, made.rows))
    carried.relations = of_notes
    made.add(
        Part("footnotes.xml", "footnotes", notes_part(footnotes.values(), writer, made.losses), relations=of_notes)
    )
    made.add(Part("styles.xml", "styles", carried.styles.into(shipped_part("styles"))))
    for name in notes_in_order(draft):
        if name not in footnotes:
            made.losses.add_note(draft.notes_by_id[name])
    _add_page(made)
    if choices.template is not None:
        from penholder.formats.docx.template.applying import put_template  # noqa: PLC0415 - most files have none

        put_template(made, choices.template)
    return made


def _add_page(made: Built) -> None:
    """Put the section behind the text, with its headers and footers."""
    draft = made.draft
    has_masthead = any(True for _ in draft.masthead.lines())
    heads = headers(_plain(words_of(draft.masthead.symbol)), has_masthead)
    head_ids = {kind: made.add(Part(f"header_{kind}.xml", "header", data)) for kind, data in heads.items()}
    foot_ids = {kind: made.add(Part(f"footer_{kind}.xml", "footer", data)) for kind, data in footers().items()}
    made.main[0].append(section(head_ids, foot_ids))


def _title(draft: Draft) -> str:
    title = next((one.words for one in draft.paragraphs if one.kind is Kind.TITLE), "")
    return _plain(" ".join(title.split()))


def _plain(text: str) -> str:
    return FORBIDDEN.sub("", text)
