"""Reads what stands before a paragraph, and how the paragraph is numbered."""

from __future__ import annotations

from dataclasses import replace

from penholder.drafting.labels import LabelForm, read_label
from penholder.formats.docx.parse.values import Item, WordPoint, WordText
from penholder.formats.docx.style_names import NUMBER_WAYS
from penholder.model.draft import Draft
from penholder.model.kinds import COUNTED_KINDS, LEVELLED_KINDS, Kind
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, RESTART, UNNUMBERED, Number, fixed


def split_label(content: tuple[Item, ...], kind: Kind, level: int) -> tuple[str, Number, tuple[Item, ...]]:
    """Give the label as shown, how the paragraph is numbered, and what remains of its line.

    A label has a character style of its own, which says how it is counted. Where a paragraph was typed into one of our
    files by hand, its label is what has the form of one and stands before a tab.
    """
    first = content[0] if content else None
    if isinstance(first, WordText) and first.style in NUMBER_WAYS:
        text, behind = _label_first(content, first.style)
        label = text.removeprefix("\t").removesuffix("\t") if kind is Kind.TITLE else text.removesuffix("\t")
        return label, _number(NUMBER_WAYS[first.style], label, level), behind
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


def with_typed_labels(draft: Draft, shown: list[str]) -> Draft:
    """Keep as typed what the file shows otherwise than it is counted; ``shown`` goes with the paragraphs."""
    counted = outline(draft)
    return replace(
        draft,
        paragraphs=tuple(
            paragraph if counted[paragraph.id].printed == label else replace(paragraph, typed_label=label)
            for paragraph, label in zip(draft.paragraphs, shown, strict=True)
        ),
    )
