"""What a paragraph is and at which level it stands."""

from __future__ import annotations

from collections.abc import Callable

from penholder.commands.command import Command, Context
from penholder.drafting.levels import annex_edits, kind_edits, level_edits
from penholder.ground.messages import message
from penholder.model.kinds import Kind


def in_text(context: Context) -> bool:
    """Tell whether the caret is in a paragraph."""
    return bool(context.selected_paragraphs())


def _shift(step: int) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        edits = level_edits(context.session.draft, context.selected_paragraphs(), step)
        if edits:
            context.session.change("Level", edits, context.selection)
        elif step > 0:
            words = "It stands as deep as it can: a subparagraph needs a paragraph of the level above it."
            context.session.tell("notice", message(words))

    return run


def _make(kind: Kind, words: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        edits = kind_edits(context.session.draft, context.selected_paragraphs(), kind)
        context.session.change(words, edits, context.selection)

    return run


def _make_annex(context: Context) -> None:
    names = context.selected_paragraphs()
    if names:
        context.session.change("Annex", annex_edits(context.session.draft, names[0]), context.selection)


COMMANDS = (
    Command(
        "structure.deeper",
        "One level deeper",
        "Structure",
        _shift(1),
        "Alt+Right",
        "Make it (a), then (i); its subparagraphs go along. Tab does the same.",
        in_text,
    ),
    Command(
        "structure.higher",
        "One level higher",
        "Structure",
        _shift(-1),
        "Alt+Left",
        "Make (i) an (a) again; its subparagraphs go along. Shift+Tab does the same.",
        in_text,
    ),
    *(
        Command(
            f"structure.{kind.value.replace('_', '-')}",
            title,
            "Structure",
            _make_annex if kind is Kind.ANNEX else _make(kind, title),
            shortcut,
            hint,
            in_text,
        )
        for kind, title, shortcut, hint in (
            (Kind.PREAMBULAR, "Preambular paragraph", "Ctrl+1", "Make it a preambular paragraph."),
            (Kind.OPERATIVE, "Operative paragraph", "Ctrl+2", "Make it an operative paragraph."),
            (Kind.HEADING, "Heading", "Ctrl+3", "Make it a heading."),
            (Kind.TITLE, "Title", "Ctrl+4", "Make it the title."),
            (Kind.ORGAN, "Organ line", "Ctrl+5", "Make it the organ line."),
            (Kind.SPONSORS, "Sponsors line", "Ctrl+6", "Make it the sponsors line."),
            (Kind.ANNEX, "Annex", "Ctrl+7", "Begin an annex here; the words of the paragraph become its title."),
            (Kind.NUMBERED, "Numbered text", "Ctrl+8", "Make it numbered text of an annex."),
            (Kind.TEXT, "Text", "Ctrl+9", "Make it plain text without a number."),
        )
    ),
)
