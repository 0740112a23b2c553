"""Reads what stands before a paragraph, and how the paragraph is numbered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from penholder.drafting.labels import LabelForm, read_label
from penholder.drafting.working_labels import working_label
from penholder.formats.docx.parse.values import Item, WordParagraph, WordPoint, WordText
from penholder.formats.docx.style_names import NUMBER_WAYS, WORKING_NUMBER_STYLES
from penholder.model.draft import Draft
from penholder.model.kinds import COUNTED_KINDS, LEVELLED_KINDS, Kind
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, RESTART, UNNUMBERED, Number, Paragraph, fixed

_WORKING = frozenset(WORKING_NUMBER_STYLES.values())


@dataclass(frozen=True, slots=True)
class LabelRead:
    """The label as shown, how the paragraph is numbered, and what remains of its line.

    ``is_working`` says that a working text printed a PP or OP label there that may be none of the draft's own.
    """

    shown: str
    number: Number
    content: tuple[Item, ...]
    is_working: bool = False


def split_label(found: WordParagraph, content: tuple[Item, ...], kind: Kind, level: int) -> LabelRead:
    """Part the label of a paragraph from its words.

    A label has a character style of its own, which says how it is counted, be it typed or counted by Word. Where a
    paragraph was typed into one of our files by hand, its label is what has the form of one and stands before a tab.
    Words typed right behind a label take on its style in Word; they are words all the same.
    """
    if found.label:
        return _of_list(found, content, kind, level)
    first = content[0] if content else None
    if isinstance(first, WordText) and first.style in NUMBER_WAYS:
        text, rest = _label_first(content, first.style)
        label, tab, typed_on = text.removeprefix("\t" if kind is Kind.TITLE else "").partition("\t")
        if tab or not label or kind not in LEVELLED_KINDS:
            number = _number(NUMBER_WAYS[first.style], label, level)
            words = (replace(first, text=typed_on, style=""),) if typed_on else ()
            return LabelRead(label, number, (*words, *rest), first.style in _WORKING)
    return LabelRead(*_typed_by_hand(content, kind, level))


def _of_list(found: WordParagraph, content: tuple[Item, ...], kind: Kind, level: int) -> LabelRead:
    """Read a label that Word counts; a list that begins anew does so with its first paragraph only."""
    way = NUMBER_WAYS.get(found.label_style)
    if way is None:
        return LabelRead(found.label, _typed_by_hand(content, kind, level)[1], content)
    if way == "restart" and not found.begins_list:
        way = "counted"
    return LabelRead(found.label, _number(way, found.label, level), content, found.label_style in _WORKING)


def _typed_by_hand(content: tuple[Item, ...], kind: Kind, level: int) -> tuple[str, Number, tuple[Item, ...]]:
    first = content[0] if content else None
    if kind not in LEVELLED_KINDS:
        return "", COUNTED, content
    if isinstance(first, WordText) and "\t" in first.text:
        label, _, rest = first.text.partition("\t")
        read = read_label(label)
        if read is not None and read.end == len(label) and not read.prefix:
            number = fixed(f"{read.value(LabelForm.ARABIC)} {read.suffix}") if read.suffix else COUNTED
            return label, number, (replace(first, text=rest), *content[1:])
    return "", UNNUMBERED if level or kind in COUNTED_KINDS else COUNTED, content


def _label_first(content: tuple[Item, ...], style: str) -> tuple[str, tuple[Item, ...]]:
    """Give the label that stands in a style, in several pieces where it was changed, and what remains of the line."""
    text, at = "", 0
    for number, one in enumerate(content, 1):
        if isinstance(one, WordText) and one.style == style:
            text, at = text + one.text, number
        elif not isinstance(one, WordPoint):
            break
    points = [one for one in content[:at] if isinstance(one, WordPoint)]
    return text, (*points, *content[at:])


def _number(way: str, label: str, level: int) -> Number:
    if way == "fixed":
        return fixed(_fixed_label(label, level))
    return {"restart": RESTART, "none": UNNUMBERED}.get(way, COUNTED)


def _fixed_label(label: str, level: int) -> str:
    """Read "14 bis." and "OP14 bis" as "14 bis", as a locked number is kept."""
    read = read_label(label)
    working = read.value(LabelForm.WORKING) if read is not None and read.end == len(label) else None
    if read is not None and working is not None:
        return f"{working} {read.suffix}".rstrip()
    return label if level and label.startswith("(") else label.removesuffix(".")


def with_typed_labels(draft: Draft, shown: Sequence[str], working: Collection[int] = ()) -> Draft:
    """Keep as typed what the file shows otherwise than it is counted.

    ``shown`` goes with the paragraphs; ``working`` are those, by their place, whose label a working text printed.
    """
    counted = outline(draft)

    def is_counted(at: int, paragraph: Paragraph) -> bool:
        entry = counted[paragraph.id]
        return shown[at] == (working_label(paragraph, entry) if at in working else entry.printed)

    return replace(
        draft,
        paragraphs=tuple(
            paragraph if is_counted(at, paragraph) else replace(paragraph, typed_label=shown[at])
            for at, paragraph in enumerate(draft.paragraphs)
        ),
    )
