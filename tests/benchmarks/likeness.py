"""Counts how far what was read agrees with a reference: paragraphs, marks, notes, opening italics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from tests.benchmarks.references import Reference, Seen, folded, plain_label, seen

_ITALIC_KINDS = frozenset({"organ", "preambular", "operative"})


@dataclass(slots=True)
class Count:
    """How many of how many agree."""

    right: int = 0
    of: int = 0

    def add(self, other: Count) -> None:
        """Count another count in."""
        self.right += other.right
        self.of += other.of

    @property
    def share(self) -> str:
        """The share in per cent, with two decimals."""
        return f"{100 * self.right / self.of:.2f}" if self.of else "–"


@dataclass(slots=True)
class Likeness:
    """The counts of one document, and what disagrees: the place, what the reference has, what was read."""

    paragraphs: Count = field(default_factory=Count)
    marks: Count = field(default_factory=Count)
    notes: Count = field(default_factory=Count)
    italics: Count = field(default_factory=Count)
    differences: list[tuple[str, Seen | None, Seen | None]] = field(default_factory=list)

    def add(self, other: Likeness) -> None:
        """Count another document in."""
        for name in ("paragraphs", "marks", "notes", "italics"):
            getattr(self, name).add(getattr(other, name))


def likeness(shown: Mapping[str, Any], reference: Reference) -> Likeness:
    """Compare the JSON of ``show`` with a reference."""
    found = Likeness()
    tables = {word for one in shown["paragraphs"] if one["kind"] == "object" for word in folded(one["text"]).split()}
    expected = list(reference.paragraphs)
    read = [*_read(shown)]
    places = [one["place"] for one in shown["paragraphs"] if one["kind"] != "object"]
    matcher = SequenceMatcher(None, [one.key for one in expected], [one.key for one in read], autojunk=False)
    for tag, a, b, x, y in matcher.get_opcodes():
        for index in range(max(b - a, y - x)):
            left = expected[a + index] if a + index < b else None
            right = read[x + index] if x + index < y else None
            if left is not None and right is None and tables.issuperset(left.words.split()):
                continue  # a row of a table, which the reference has as a paragraph
            place = places[x + index] if right is not None else f"after {places[x - 1] if x else 'nothing'}"
            _count(found, left, right, place or "?", equal=tag == "equal")
    _notes(found, shown, reference)
    return found


def _read(shown: Mapping[str, Any]) -> Iterator[Seen]:
    for one in shown["paragraphs"]:
        if one["kind"] == "object":
            continue
        label = one["typed_label"] if one["typed_label"] is not None else one["label"] or ""
        if one["typed_label"] is None and one["level"] and label:
            label = label.split()[-1]
        read = seen(label, one["markdown"], kind=one["kind"])
        yield Seen(plain_label(label), folded(one["text"]), read.marks, read.opening, kind=one["kind"])


def _count(found: Likeness, left: Seen | None, right: Seen | None, place: str, equal: bool) -> None:
    if left is not None:
        found.paragraphs.add(Count(int(equal), 1))
        common = set(left.marks) & set(right.marks) if right is not None else set()
        found.marks.add(Count(len(common), len(left.marks)))
        if equal and right is not None and left.opening and right.kind in _ITALIC_KINDS:
            found.italics.add(Count(int(left.opening == right.opening), 1))
    agrees = equal and left is not None and right is not None and set(left.marks) == set(right.marks)
    if not agrees or (
        left and right and right.kind in _ITALIC_KINDS and left.opening and left.opening != right.opening
    ):
        found.differences.append((place, left, right))


def _notes(found: Likeness, shown: Mapping[str, Any], reference: Reference) -> None:
    read = [seen(one["mark"], one["markdown"]) for one in shown["notes"]]
    left: list[Seen] = list(read)
    for one in reference.notes:
        same = next((other for other in left if other.key == one.key), None)
        found.notes.add(Count(int(same is not None), 1))
        if same is not None:
            left.remove(same)
        else:
            near = next((other for other in left if other.label == one.label), None)
            found.differences.append((f"note {one.label}", one, near))


def without_blanks(one: Seen | None) -> str:
    """Give label and words of a paragraph without any blank, to tell whether blanks are all that differs."""
    return "".join(f"{one.label} {one.words}".split()) if one is not None else ""


def in_order(differences: Sequence[tuple[str, Seen | None, Seen | None]]) -> list[str]:
    """Say each difference in one line, with no more of the text than shows it."""
    return [f"{place}: {_piece(left, right)}" for place, left, right in differences]


def _piece(left: Seen | None, right: Seen | None) -> str:
    if left is None or right is None:
        whole = left or right
        return f"only in the {'reference' if left else 'reading'}: {whole.label} {whole.words[:60]}" if whole else ""
    if left.key == right.key:
        if left.marks != right.marks:
            return f"marks {sorted(set(left.marks) ^ set(right.marks))}"
        return f"italics {left.opening!r} and {right.opening!r}"
    if left.label != right.label:
        return f"label {left.label!r} and {right.label!r} at {left.words[:30]!r} and {right.words[:30]!r}"
    at = next((n for n, (one, two) in enumerate(zip(left.words, right.words, strict=False)) if one != two), 0)
    start = max(at - 20, 0)
    return f"{left.words[start : at + 20]!r} and {right.words[start : at + 20]!r}"
