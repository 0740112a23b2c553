"""Slips of what is left over from negotiation, of amendments, and of the masthead."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText, SetMark, SetNumber
from penholder.model.inline import HIGHLIGHT, plain
from penholder.model.kinds import DocumentType, Stage
from penholder.model.paragraph import fixed
from penholder.model.place import InParagraph, Span
from tests.benchmarks.planting.sites import (
    BODY,
    RESOLUTIONS,
    adding,
    fields,
    is_free,
    main_part,
    operative_paragraphs,
    replacing,
    rewritten_at,
)
from tests.benchmarks.planting.slip import Fault, Plant, Slip, prepared, slipped


def _highlighted(draft: Draft, random: Random) -> Fault | None:
    if draft.document_type not in RESOLUTIONS:
        return None
    found = [
        (one, match)
        for one in main_part(draft)
        if one.kind in BODY
        for match in re.finditer(r"(?<=[a-z] )[a-z]{4,}(?: [a-z]{4,})?", one.text)
        if is_free(one.inlines, one.text, *match.span())
    ]
    if not found:
        return None
    one, match = random.choice(found)
    return slipped(draft, SetMark(Span.in_paragraph(one.id, *match.span()), HIGHLIGHT, True), places=(one.id,))


def _bracketed(draft: Draft, random: Random) -> Fault | None:
    """Put two words in square brackets."""
    if draft.document_type not in RESOLUTIONS:
        return None
    found = [
        (one, match)
        for one in main_part(draft)
        if one.kind in BODY
        for match in re.finditer(r"(?<=[a-z] )[a-z]{4,} [a-z]{4,}(?= )", one.text)
        if is_free(one.inlines, one.text, *match.span())
    ]
    if not found:
        return None
    one, match = random.choice(found)
    return rewritten_at(draft, InParagraph(one.id), match, f"[{match.group()}]", random)


def _rival(wrong: str) -> Plant:
    """Label an alternative of a working text in a way that nobody uses."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        found = operative_paragraphs(draft)
        if draft.document_type is not DocumentType.DRAFT_RESOLUTION or len(found) < 4:
            return None
        at = random.randrange(1, len(found) - 1)
        row = draft.paragraphs
        if row[draft.positions[found[at].id] + 1].level:
            return None
        first, second = found[at], found[at + 1]
        if "[" in first.text + second.text or row[draft.positions[second.id] - 1].id != first.id:
            return None
        edits = []
        for one in (first, second):
            end = len(one.text) - 1
            if not one.text.endswith(";") or one.anchors:
                return None
            edits += [
                ReplaceText(Span.in_paragraph(one.id, 0, 0), plain("[")),
                ReplaceText(Span.in_paragraph(one.id, end, end), plain("]")),
            ]
        before = prepared(replace(draft, stage=Stage.WORKING), *edits, SetNumber(second.id, fixed(f"{at + 1} bis")))
        return slipped(before, SetNumber(second.id, fixed(wrong.format(at + 1))), places=(second.id,))

    return plant


def _amendment(pattern: str, wrong: str) -> Plant:
    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type is not DocumentType.AMENDMENT:
            return None
        found = [(one, match) for one in draft.paragraphs for match in re.finditer(pattern, one.text)]
        random.shuffle(found)
        for one, match in found:
            if (fault := rewritten_at(draft, InParagraph(one.id), match, wrong, random)) is not None:
                return fault
        return None

    return plant


_LEFT, _BALANCE = ("markup/no-residue",), ("markup/brackets-balanced", "markup/no-residue")
_ITEM = ("layout/agenda-item",)
_TENS = ("Seventy-ninth", "Seventy-eighth", "Eighty-first", "Seventieth")

SLIPS = (
    Slip("agreed in brackets", _LEFT, adding("|", " [agreed]| [agreed ad ref]", BODY), lost=True),
    Slip("words in brackets", _LEFT, _bracketed, lost=True),
    Slip("TBC", _LEFT, adding("||", " [TBC]| (tbc)| TBD", BODY), lost=True),
    Slip(
        "a delegation's name in brackets",
        (*_LEFT, "markup/attribution"),
        adding("|", " [EU: and girls]| [CAN, NOR: in full]", BODY),
        lost=True,
        why="it is an attribution",
    ),
    Slip("question marks left", _LEFT, adding("|", " (date??)| ???", BODY), lost=True),
    Slip("highlighted words", _LEFT, _highlighted),
    Slip(
        "a word twice",
        ("markup/doubled-word",),
        replacing(r"(?<=[a-z] )(the|of|and|to|in)(?= [a-z]{4,})", r"\1 \1", BODY),
    ),
    Slip(
        "a bracket that opens only",
        _BALANCE,
        replacing(r"(?<=[a-z] )(?=[a-z]{4,} )", "[", BODY),
        why="it is a bracket left over",
    ),
    Slip(
        "a bracket that closes only",
        _BALANCE,
        replacing(r"(?<=[a-z]{4})(?= [a-z])", "]", BODY),
        why="it is a bracket left over",
    ),
    Slip(
        "4A for 4 bis",
        ("markup/alternatives", "numbering/operative-sequence"),
        _rival("{}A"),
        alone=True,
        why="it is no number of the form asked for",
    ),
    Slip(
        "4.1 for 4 bis",
        ("markup/alternatives", "numbering/operative-sequence"),
        _rival("{}.1"),
        alone=True,
        why="it is no number of the form asked for",
    ),
    Slip(
        "bis without its blank",
        ("markup/insert-number", "markup/alternatives"),
        _rival("{}bis"),
        alone=True,
        why="both say how bis is written",
    ),
    Slip(
        "remove for delete",
        ("markup/amendment-doc",),
        _amendment(r"(?<=, )delete(?= )|^Delete(?= the)", "remove"),
        certain=False,
        alone=True,
        lost=True,
    ),
    Slip("general distribution", ("layout/distribution",), fields("distribution", "Limited", "General", "symbol")),
    Slip(
        "restricted distribution", ("layout/distribution",), fields("distribution", "Limited", "Restricted", "symbol")
    ),
    Slip(
        "another session in the masthead",
        ("layout/session-matches-symbol",),
        fields("session", r"^Eightieth", lambda _, random: random.choice(_TENS), "symbol"),
    ),
    Slip(
        "session in figures in the masthead",
        ("layout/session-matches-symbol", "numbers/session-ordinal"),
        fields("session", r"^Eightieth", "80th", "symbol"),
        why="the form of a session",
    ),
    Slip(
        "another session in the symbol",
        ("layout/session-matches-symbol",),
        fields("symbol", r"/80/", lambda _, random: random.choice(("/79/", "/81/", "/8/")), "session"),
        lost=True,
    ),
    Slip("no blank in an agenda item", _ITEM, fields("agenda_item", r"(?<=\d) (?=\([a-z]\))", "")),
    Slip("items for one item", _ITEM, fields("agenda_item", r"^Agenda item(?= \d+(?: \([a-z]\))?$)", "Agenda items")),
    Slip("capital Item", _ITEM, fields("agenda_item", "item", "Item")),
    Slip("item without its parentheses", _ITEM, fields("agenda_item", r"(?<=\d) \(([a-z])\)", r" \1")),
    Slip("No. in an agenda item", _ITEM, fields("agenda_item", r"(?<=item )(?=\d)", "No. ")),
    Slip(
        "another committee than the symbol's",
        ("layout/committee-matches-symbol", "symbols/grammar"),
        fields(
            "committee",
            r"^\w+(?= Committee$)",
            lambda m, random: random.choice(
                [one for one in ("First", "Second", "Third", "Fourth", "Fifth", "Sixth") if one != m.group()]
            ),
            "symbol",
        ),
        why="no rule of the file has an id of its own for it",
        lost=True,
    ),
)
