"""What a paragraph is and where it stands: level, kind, order."""

from __future__ import annotations

from collections.abc import Callable

from penholder.commands.command import Command, Context
from penholder.model.draft import Draft
from penholder.model.edit import MoveParagraphs, SetKind
from penholder.model.ids import ParagraphId
from penholder.model.kinds import DEEPEST_LEVEL, LEVELLED_KINDS, Kind
from penholder.model.paragraph import HEADING_LEVELS


def _shift(step: int) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        edits = []
        for name in context.selected_paragraphs():
            paragraph = context.session.draft.by_id[name]
            deepest = HEADING_LEVELS if paragraph.kind is Kind.HEADING else DEEPEST_LEVEL
            level = max(0, min(paragraph.level + step, deepest))
            if level != paragraph.level and (paragraph.kind in LEVELLED_KINDS or paragraph.kind is Kind.HEADING):
                edits.append(SetKind(name, paragraph.kind, level))
        context.session.change("Level", tuple(edits), context.selection)

    return run


def _make(kind: Kind, words: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        draft = context.session.draft
        edits = tuple(
            SetKind(name, kind, draft.by_id[name].level if kind in LEVELLED_KINDS else 0)
            for name in context.selected_paragraphs()
            if draft.by_id[name].kind is not Kind.OBJECT
        )
        context.session.change(words, edits, context.selection)

    return run


def with_subparagraphs(draft: Draft, name: ParagraphId) -> tuple[ParagraphId, ...]:
    """Give a paragraph and all that belongs to it below."""
    start = draft.positions[name]
    first = draft.paragraphs[start]
    end = start + 1
    while end < len(draft.paragraphs):
        one = draft.paragraphs[end]
        if one.kind is not first.kind or one.level <= first.level or one.kind not in LEVELLED_KINDS:
            break
        end += 1
    return tuple(one.id for one in draft.paragraphs[start:end])


def _move_up(context: Context) -> None:
    """Put the paragraph before the one above it of its own level, with all that belongs to it."""
    draft = context.session.draft
    names = context.selected_paragraphs()
    if not names:
        return
    block = with_subparagraphs(draft, names[0])
    above = draft.positions[block[0]] - 1
    level = draft.by_id[block[0]].level
    while above > 0 and draft.paragraphs[above].level > level:
        above -= 1
    if above < 0:
        return
    after = draft.paragraphs[above - 1].id if above else None
    context.session.change("Move up", (MoveParagraphs(block, after),), context.selection)


def _move_down(context: Context) -> None:
    """Put the paragraph behind the next one of its own level, with all that belongs to either."""
    draft = context.session.draft
    names = context.selected_paragraphs()
    if not names:
        return
    block = with_subparagraphs(draft, names[0])
    below = draft.positions[block[-1]] + 1
    if below >= len(draft.paragraphs):
        return
    after = with_subparagraphs(draft, draft.paragraphs[below].id)[-1]
    context.session.change("Move down", (MoveParagraphs(block, after),), context.selection)


def _in_text(context: Context) -> bool:
    return bool(context.selected_paragraphs())


COMMANDS = (
    Command(
        "structure.deeper", "One level deeper", "Structure", _shift(1), "Alt+Right", "Make it (a), then (i).", _in_text
    ),
    Command(
        "structure.higher", "One level higher", "Structure", _shift(-1), "Alt+Left", "Make (i) an (a) again.", _in_text
    ),
    Command("structure.move-up", "Move up", "Structure", _move_up, "Alt+Up", "Move with its subparagraphs.", _in_text),
    Command(
        "structure.move-down",
        "Move down",
        "Structure",
        _move_down,
        "Alt+Down",
        "Move with its subparagraphs.",
        _in_text,
    ),
    *(
        Command(
            f"structure.{kind.value.replace('_', '-')}",
            title,
            "Structure",
            _make(kind, title),
            shortcut,
            f"Make the paragraph {article} {title.lower()}.",
            _in_text,
        )
        for kind, title, shortcut, article in (
            (Kind.PREAMBULAR, "Preambular paragraph", "Ctrl+1", "a"),
            (Kind.OPERATIVE, "Operative paragraph", "Ctrl+2", "an"),
            (Kind.HEADING, "Heading", "Ctrl+3", "a"),
            (Kind.TITLE, "Title", "Ctrl+4", "the"),
            (Kind.ORGAN, "Organ line", "Ctrl+5", "the"),
            (Kind.SPONSORS, "Sponsors line", "Ctrl+6", "the"),
            (Kind.ANNEX, "Annex", "Ctrl+7", "an"),
            (Kind.NUMBERED, "Numbered text", "Ctrl+8", "a"),
            (Kind.TEXT, "Text", "Ctrl+9", "plain"),
        )
    ),
)
