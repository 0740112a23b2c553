"""Holds what ``penholder show --format json`` says of a draft against a reference structure of the same draft.

It knows nothing of readers or formats: two JSON values go in, counts and differences come out. Paragraphs are equal when the
label as printed and the text are, a run of blanks counted as one, kinds of hyphen and quotation mark folded. Marks are
compared by the letters around them, so that a paragraph cut in two costs its paragraph and not its marks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Json = Mapping[str, Any]

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012–—−", "-"),
        **dict.fromkeys("‘’`´", "'"),
        **dict.fromkeys("“”„", '"'),
        "\u00ad": "",
        "\u2060": "",
    }
)
_MARK = re.compile(r"\[\^([^\]]+)\]")
_LABEL = re.compile(r"(?P<label>\(?\w{1,6}(?: (?:bis|ter))?[.)]|•|–)\t")
_BEFORE, _AFTER = 24, 4
_MASTHEAD = re.compile(r"agenda items?\b", re.IGNORECASE)


def folded(text: str) -> str:
    """Count runs of blanks as one, kinds of hyphen and of quotation mark as the same."""
    return " ".join(text.translate(_SIGNS).split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph as people see it: its printed label, its text without marks (blanks folded), and where marks stand.

    ``at`` says where it was found (the number of the block in the reference, the id of the paragraph in what was shown).
    """

    at: str
    label: str
    text: str
    marks: tuple[tuple[str, str, str], ...] = ()
    page: int = 0

    @property
    def line(self) -> str:
        """Label and text in one."""
        return f"{self.label} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is known to be wrong in a reference, and so is neither counted nor held against a reader."""

    blocks: frozenset[int] = frozenset()
    notes: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()


NOTHING_WRONG = Wrong()


@dataclass(slots=True)
class Score:
    """How many of one sort were right, and those that were not."""

    right: int = 0
    total: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)
    extra: list[tuple[str, str]] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Count another file in."""
        self.right += other.right
        self.total += other.total

    @property
    def share(self) -> float:
        """The part that was right, 1 where there was nothing."""
        return self.right / self.total if self.total else 1.0


@dataclass(slots=True)
class Comparison:
    """The figures of one file. ``missed`` and ``extra`` of each hold place and words, for the eye only."""

    paragraphs: Score
    headings: Score
    marks: Score
    notes: Score


def compare(reference: Json, shown: Json, wrong: Wrong = NOTHING_WRONG) -> Comparison:
    """Compare a reference structure (``blocks``, ``footnotes``) with what ``show`` printed of the same draft."""
    wanted = [*reference_pieces(reference)]
    paragraphs = [one for one in wanted if one[0] == "para" and int(one[1].at) not in wrong.blocks]
    headings = [one for one in wanted if one[0] == "heading" and int(one[1].at) not in wrong.blocks]
    found = [*shown_pieces(shown)]
    exact = _matched([piece for _, piece in wanted], found)
    loose = [piece for index, piece in enumerate(found) if index not in set(exact.values())]
    by_place = {piece.at: index for index, (_, piece) in enumerate(wanted)}
    return Comparison(
        _score([piece for _, piece in paragraphs], by_place, exact, loose),
        _score([piece for _, piece in headings], by_place, exact, []),
        _counted(_marks((piece for _, piece in wanted), wrong), _marks(found, wrong)),
        _counted(_reference_notes(reference, wrong), _shown_notes(shown, wrong)),
    )


def reference_pieces(reference: Json) -> Iterator[tuple[str, Piece]]:
    """Give the paragraphs and headings of a reference below its masthead, without the rows of tables."""
    blocks = reference["blocks"]
    for index in range(_masthead_end(blocks), len(blocks)):
        block = blocks[index]
        if not block["table"] and block["kind"] in {"para", "heading"}:
            yield block["kind"], _reference_piece(index, block)


def _masthead_end(blocks: list[Json]) -> int:
    """Give the first block that is no line of the masthead: session, committee, agenda item and its title."""
    end = 0
    for index, block in enumerate(blocks[:8]):
        text = block["md"].strip("*")
        if block["kind"] == "para":
            break
        if _MASTHEAD.match(text) or (block["kind"] == "heading" and block["left"] < 150):
            end = index + 1
    return end


def _reference_piece(index: int, block: Json) -> Piece:
    source = block["md"]
    found = _LABEL.match(source)
    label = found["label"] if found else ""
    text, marks = _without_marks(_plain(source[found.end() :] if found else source))
    return Piece(str(index), label, text, marks, block["page"])


def _plain(markdown: str) -> str:
    """Take the signs of emphasis from a line; the star of a note stands in ``[^*]``."""
    return re.sub(r"(?<!\[\^)\*+(?!\])", "", markdown)


def _without_marks(text: str) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """Take the marks out of a line and give them with the letters before and after them, blanks left out."""
    parts = _MARK.split(text)
    words, numbers = parts[0::2], parts[1::2]
    together = "".join(words)
    marks = []
    at = 0
    for number, before in zip(numbers, words, strict=False):
        at += len(before)
        marks.append((number, _letters(together[:at])[-_BEFORE:], _letters(together[at:])[:_AFTER]))
    return folded(together), tuple(marks)


def _letters(text: str) -> str:
    return folded(text).replace(" ", "")


def shown_pieces(shown: Json) -> Iterator[Piece]:
    """Give the paragraphs that ``show`` printed, with their marks."""
    anchors: dict[str, list[tuple[int, str]]] = {}
    for note in shown["notes"]:
        for anchor in note["anchors"]:
            if anchor["paragraph"] is not None:
                anchors.setdefault(anchor["paragraph"], []).append((anchor["offset"], note["mark"]))
    for one in shown["paragraphs"]:
        text, label = one["text"], printed_label(one)
        if one["kind"] in {"annex", "title"} and label:
            text, label = f"{label} {text}".strip(), ""
        marks = tuple(
            (mark, _letters(one["text"][:offset])[-_BEFORE:], _letters(one["text"][offset:])[:_AFTER])
            for offset, mark in sorted(anchors.get(one["id"], ()))
        )
        yield Piece(one["id"], label, folded(text), marks)


def printed_label(paragraph: Json) -> str:
    """Give the label as it stands on the page: what the file shows, else the last part of the counted one with its stop."""
    typed = paragraph["typed_label"]
    if typed is not None:
        return folded(typed)
    label = paragraph["label"]
    if not label or paragraph["kind"] == "annex":
        return label or ""
    if not paragraph["level"]:
        return f"{label}."
    own = label.rpartition(" ")[2]
    return own if own.startswith("(") else f"{own}."


def _matched(wanted: list[Piece], found: list[Piece]) -> dict[int, int]:
    """Pair equal paragraphs in their order."""
    matcher = SequenceMatcher(None, [one.line for one in wanted], [one.line for one in found], autojunk=False)
    return {block.a + step: block.b + step for block in matcher.get_matching_blocks() for step in range(block.size)}


def _score(pieces: list[Piece], by_place: Mapping[str, int], exact: Mapping[int, int], loose: list[Piece]) -> Score:
    missed = [(f"block {one.at}, page {one.page}", one.line) for one in pieces if by_place[one.at] not in exact]
    return Score(len(pieces) - len(missed), len(pieces), missed, [(one.at, one.line) for one in loose])


def _marks(pieces: Iterable[Piece], wrong: Wrong) -> Counter[tuple[str, str]]:
    return Counter(
        (mark, f"{before} | {after}") for one in pieces for mark, before, after in one.marks if mark not in wrong.marks
    )


def _reference_notes(reference: Json, wrong: Wrong) -> Counter[tuple[str, str]]:
    return Counter((one["num"], folded(one["text"])) for one in reference["footnotes"] if one["num"] not in wrong.notes)


def _shown_notes(shown: Json, wrong: Wrong) -> Counter[tuple[str, str]]:
    return Counter((one["mark"], folded(one["text"])) for one in shown["notes"] if one["mark"] not in wrong.notes)


def _counted(wanted: Counter[tuple[str, str]], found: Counter[tuple[str, str]]) -> Score:
    missed, extra = wanted - found, found - wanted
    return Score(wanted.total() - missed.total(), wanted.total(), [*missed.elements()], [*extra.elements()])
