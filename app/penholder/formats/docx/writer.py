"""Writes a draft as a Word file: the clean copy that is circulated."""

from __future__ import annotations

from penholder.formats.docx.body import body
from penholder.formats.docx.built import Built
from penholder.formats.docx.carry.writer import CarriedWriter
from penholder.formats.docx.choices import HOUSE_CHOICES, WordChoices
from penholder.formats.docx.elements import w
from penholder.formats.docx.hand_breaks import without_hand_breaks
from penholder.formats.docx.lines import LineWriter
from penholder.formats.docx.manner import manner_of
from penholder.formats.docx.note_plan import plan_notes
from penholder.formats.docx.notes_part import notes_part
from penholder.formats.docx.numbering_part import numbering_part
from penholder.formats.docx.package import Part
from penholder.formats.docx.page import footers, headers, section, version_headers
from penholder.formats.docx.relations import Relations
from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.formats.docx.settings import settings_part
from penholder.formats.docx.shipped_parts import shipped_part
from penholder.formats.docx.working_text import without_masthead
from penholder.formats.report import Written
from penholder.model.draft import Draft
from penholder.model.inline import words_of
from penholder.model.kinds import Kind, Stage
from penholder.model.note_marks import notes_in_order


def write_docx(draft: Draft, choices: WordChoices = HOUSE_CHOICES) -> Written:
    """Write the draft as it is shown: labels and marks as on the page, what is not there left blank.

    The same draft gives the same bytes. Nothing is in them of who wrote it, when, and with what.
    """
    return built(draft, choices).packed()


def built(draft: Draft, choices: WordChoices) -> Built:
    """Write everything but the package, so that it can still be altered."""
    is_working = choices.stage_for(draft) is Stage.WORKING
    draft = without_hand_breaks(draft)
    shown = without_masthead(draft) if is_working else draft
    made = Built(shown, choices, w("document"), _title(draft))
    if shown is not draft:
        made.losses.add_masthead()
    for name in ("fontTable", "theme"):
        made.add(Part(f"{name}.xml", name, shipped_part(name)))
    made.add(Part("settings.xml", "settings", settings_part()))
    _add_text(made)
    _add_page(made, is_working)
    if choices.template is not None:
        from penholder.formats.docx.template.applying import put_template  # noqa: PLC0415 - most files have none

        put_template(made, choices.template)
    return made


def _add_text(made: Built) -> None:
    """Write the text and its notes, and the lists where Word counts the labels."""
    draft, choices, of_notes = made.draft, made.choices, Relations()
    manner = manner_of(draft, choices, made.losses)
    footnotes = plan_notes(draft)
    carried = CarriedWriter(draft, made.parts, made.relations, made.losses)
    writer = LineWriter(footnotes, made.losses, carried, manner.fields, made.relations if choices.links else None)
    made.main.append(body(draft, writer, made.losses, manner, made.rows))
    if manner.uses:
        made.add(Part("numbering.xml", "numbering", numbering_part(manner.lists)))
    carried.relations = of_notes
    writer.links = of_notes if choices.links else None
    notes = notes_part(footnotes.values(), writer, made.losses)
    made.add(Part("footnotes.xml", "footnotes", notes, relations=of_notes))
    made.add(Part("styles.xml", "styles", carried.styles.into(shipped_part("styles"))))
    for name in notes_in_order(draft):
        if name not in footnotes:
            made.losses.add_note(draft.notes_by_id[name])


def _add_page(made: Built, is_working: bool) -> None:
    """Put the section behind the text, with its headers and footers."""
    draft, choices = made.draft, made.choices
    has_masthead = any(True for _ in draft.masthead.lines())
    heads = (
        version_headers(_plain(choices.version_line))
        if is_working
        else headers(_plain(words_of(draft.masthead.symbol)), has_masthead)
    )
    head_ids = {kind: made.add(Part(f"header_{kind}.xml", "header", data)) for kind, data in heads.items()}
    feet = footers(has_first=not is_working)
    foot_ids = {kind: made.add(Part(f"footer_{kind}.xml", "footer", data)) for kind, data in feet.items()}
    made.main[0].append(section(head_ids, foot_ids, choices, is_working))


def _title(draft: Draft) -> str:
    title = next((one.words for one in draft.paragraphs if one.kind is Kind.TITLE), "")
    return _plain(" ".join(title.split()))


def _plain(text: str) -> str:
    return FORBIDDEN.sub("", text)
