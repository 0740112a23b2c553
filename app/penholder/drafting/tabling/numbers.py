"""Labels and numbers: PP and OP labels go, "14 bis" becomes counted; rival paragraphs keep theirs until one is chosen.

The first of several rival texts keeps its number and the others follow as "bis", "ter" (Editorial Manual, Drafting and
editing); delegations write "alt" for a rival and "bis" for one more paragraph. Both are held here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from penholder.drafting.brackets import find_brackets
from penholder.drafting.halves import Half
from penholder.drafting.labels import LabelForm, ReadLabel, read_label
from penholder.drafting.tabling.groups import is_wordless
from penholder.drafting.tabling.plan import Step, StepKind
from penholder.model.draft import Draft
from penholder.model.edit import Edit, SetNumber, SetTypedLabel
from penholder.model.ids import ParagraphId
from penholder.model.kinds import DocumentType, Kind, Stage
from penholder.model.outline import Entry, Outline
from penholder.model.paragraph import COUNTED, Paragraph
from penholder.model.place import InLabel, Span

_ALT = re.compile(r"\s?alt(?:\s?[0-9])?$")
_NUMBERED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A paragraph with the number that its label says: 3 and "alt 1" of "OP3 alt 1"."""

    paragraph: Paragraph
    entry: Entry
    value: int
    suffix: str

    @property
    def is_alternative(self) -> bool:
        """Whether its label says that it is a rival text."""
        return _ALT.search(self.suffix) is not None

    @property
    def key(self) -> str:
        """What rival texts share: the label without "alt"."""
        return _ALT.sub("", self.suffix)


def rival_rows(draft: Draft, counted: Outline) -> tuple[tuple[ParagraphId, ...], ...]:
    """Give the rows of neighbouring paragraphs that are rival texts for one place.

    They are neighbours whose labels say the same number, and one of them is an "alt", two have the same label, or two or
    more stand wholly in square brackets.
    """
    rows: list[tuple[ParagraphId, ...]] = []
    for row in _rows(draft, counted):
        keys = [one.key for one in row]
        rivals = [one for one in row if keys.count(one.key) > 1 or one.is_alternative]
        if len(rivals) < 2 and not any(one.is_alternative for one in rivals):
            rivals = [one for one in row if _wholly_bracketed(one.paragraph.text)]
        elif len(rivals) == 1 and len(row) > 1:
            rivals = [row[max(row.index(rivals[0]) - 1, 0)], *rivals] if row.index(rivals[0]) else list(row[:2])
        if len(rivals) > 1:
            rows.append(tuple(one.paragraph.id for one in rivals))
    return tuple(rows)


def _rows(draft: Draft, counted: Outline) -> Iterator[list[_Numbered]]:
    """Walk the rows of paragraphs of one level that say the same number; what is below them does not part them."""
    for level in range(3):
        row: list[_Numbered] = []
        for paragraph in draft.paragraphs:
            if paragraph.level > level:
                continue
            one = _numbered(paragraph, counted[paragraph.id]) if paragraph.level == level else None
            if one is None and paragraph.kind is Kind.TEXT and paragraph.level == level:
                continue  # "Option B:" stands between two of them
            if row and (one is None or (one.value, one.paragraph.kind) != (row[0].value, row[0].paragraph.kind)):
                yield row
                row = []
            if one is not None:
                row.append(one)
        if row:
            yield row


def _numbered(paragraph: Paragraph, entry: Entry) -> _Numbered | None:
    label = read_label(entry.shown) if paragraph.kind in _NUMBERED and entry.shown else None
    if label is None:
        return None
    value = label.value(LabelForm.WORKING) or label.forms[0][1]
    return _Numbered(paragraph, entry, value, label.suffix) if value else None


def _wholly_bracketed(text: str) -> bool:
    stripped = text.strip(" \t\u00a0\ufffc")
    brackets = find_brackets(stripped)
    return bool(brackets) and brackets[0].closed and brackets[0].start == 0 and brackets[0].end >= len(stripped) - 1


def label_edits(
    draft: Draft, counted: Outline, rivals: Sequence[Sequence[ParagraphId]]
) -> tuple[Mapping[ParagraphId, tuple[Edit, ...]], tuple[Edit, ...]]:
    """Give the edits that let the count speak, by paragraph, and those that keep the count right beside rival texts.

    The first of the rivals takes part in the count, though its label stays: whichever is chosen will have its number.
    """
    if draft.document_type is DocumentType.AMENDMENT:
        return {}, ()
    kept = {name for row in rivals for name in row}
    found: dict[ParagraphId, tuple[Edit, ...]] = {}
    for paragraph in draft.paragraphs:
        if paragraph.id not in kept and (edits := _counting(draft, paragraph, counted[paragraph.id])):
            found[paragraph.id] = edits
    held: list[Edit] = []
    for row in rivals:
        first = draft.by_id[row[0]]
        if all(draft.by_id[name].number.way == "fixed" for name in row) and first.kind is Kind.OPERATIVE:
            held += [SetNumber(first.id, COUNTED), SetTypedLabel(first.id, counted[first.id].shown)]
    return found, tuple(held)


def _counting(draft: Draft, paragraph: Paragraph, entry: Entry) -> tuple[Edit, ...]:
    """Give the edits after which a paragraph shows its counted number; none where it does or where its label says more."""
    if paragraph.kind not in _NUMBERED or not entry.shown or entry.annex or is_wordless(paragraph.text):
        return ()
    fixed = paragraph.number.way == "fixed"
    label = read_label(entry.shown)
    informal = label is not None and label.value(LabelForm.WORKING) is not None
    if informal and mismatched(paragraph, label):
        return ()
    typed = paragraph.typed_label is not None and draft.stage is Stage.WORKING and _fits(paragraph, label)
    if not (fixed or informal or typed):
        return ()
    edits: list[Edit] = [SetNumber(paragraph.id, COUNTED)] if fixed else []
    if paragraph.typed_label is not None:
        edits.append(SetTypedLabel(paragraph.id, None))
    return tuple(edits)


def mismatched(paragraph: Paragraph, label: ReadLabel | None) -> bool:
    """Tell a PP label in the operative part, or an OP label in the preamble."""
    if label is None or label.half is None:
        return False
    return label.half is not (Half.PREAMBULAR if paragraph.kind is Kind.PREAMBULAR else Half.OPERATIVE)


_FORMS = (LabelForm.ARABIC, LabelForm.LETTER, LabelForm.ROMAN)


def _fits(paragraph: Paragraph, label: ReadLabel | None) -> bool:
    """Tell a number of the form that its level has; any other may show that the level was misread, which a rule says."""
    return label is not None and paragraph.level < len(_FORMS) and label.value(_FORMS[paragraph.level]) is not None


def label_step(entry: Entry, after: str = "") -> Step:
    """Make the step that lets the count speak; ``after`` is the label that it gives."""
    label = read_label(entry.shown)
    informal = label is not None and label.value(LabelForm.WORKING) is not None
    kind = StepKind.LABEL if informal else StepKind.NUMBER
    return Step(kind, Span(InLabel(entry.paragraph), 0, len(entry.shown)), entry.shown, after)
