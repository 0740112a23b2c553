"""How open matters are summed up: one line for each kind, with its number; without Qt."""

from __future__ import annotations

from penholder.desktop.saying import counted
from penholder.session.open_matters import Matter, MatterKind

_WORDS = {
    MatterKind.ERROR: "error",
    MatterKind.WARNING: "warning",
    MatterKind.HINT: "hint",
    MatterKind.CHANGE: "change",
    MatterKind.BRACKET: "bracket",
    MatterKind.LABEL: "PP or OP label",
    MatterKind.COMMENT: "comment",
    MatterKind.HIGHLIGHT: "highlighted passage",
}


def said_kind(kind: MatterKind, number: int) -> str:
    """Say how many matters there are of a kind: "2 errors", "30 brackets", "1 note without words"."""
    match kind:
        case MatterKind.CHANGE:
            return f"{counted(number, 'change')} neither accepted nor rejected"
        case MatterKind.LABEL:
            return f"{counted(number, _WORDS[kind])} typed in the text"
        case MatterKind.TRACE:
            return f"{counted(number, 'other trace')} of negotiation"
        case MatterKind.EMPTY_NOTE:
            return "1 note without words" if number == 1 else f"{number} notes without words"
        case MatterKind.MASTHEAD:
            return f"{counted(number, 'gap')} in the masthead"
        case MatterKind.DOUBT:
            return f"{counted(number, 'doubt')} about how the file was read"
    return counted(number, _WORDS[kind])


def said_sum(matters: tuple[Matter, ...]) -> str:
    """Say in a few words how much is open."""
    return "Nothing is open." if not matters else f"Still open: {len(matters)}"
