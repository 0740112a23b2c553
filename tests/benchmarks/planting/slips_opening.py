"""Slips of opening words: half, capitals, italics, also and further."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from random import Random

from penholder.model.draft import Draft
from penholder.model.edit import MoveParagraphs, RemoveParagraphs, ReplaceText, SetMark
from penholder.model.inline import ITALIC, Text
from penholder.model.kinds import Body, Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span
from tests.benchmarks.planting.sites import (
    BODY,
    OPERATIVE,
    PREAMBLE,
    RESOLUTIONS,
    main_part,
    operative_paragraphs,
    preambular_paragraphs,
    replacing,
)
from tests.benchmarks.planting.slip import Fault, Plant, Slip, beside_paragraphs, guarded, slipped, with_dead_references

HALVES = {
    "Recalling": "Recalls", "Reaffirming": "Reaffirms", "Recognizing": "Recognizes", "Noting": "Notes",
    "Welcoming": "Welcomes", "Stressing": "Stresses", "Emphasizing": "Emphasizes", "Acknowledging": "Acknowledges",
    "Underlining": "Underlines", "Expressing": "Expresses", "Taking": "Takes", "Condemning": "Condemns",
}  # fmt: skip
FINITE = {right: left for left, right in HALVES.items()} | {
    "Requests": "Requesting", "Urges": "Urging", "Encourages": "Encouraging", "Invites": "Inviting",
    "Decides": "Deciding", "Calls": "Calling",
}  # fmt: skip
_VERBS = "recalling|noting|reaffirming|welcoming|requests|urges|invites|encourages|stressing|recognizing"
INNER = rf"(?<=[a-z], )(?:and )?({_VERBS})(?= )"


def _opening(one: Paragraph) -> str:
    """Give the italic words at the start of a paragraph."""
    first = one.inlines[0] if one.inlines else None
    return first.text if isinstance(first, Text) and ITALIC in first.marks else ""


def _swap(words: dict[str, str]) -> object:
    return lambda match, _: words[match.group()]


def _either(words: dict[str, str]) -> str:
    return r"^(?:" + "|".join(words) + r")\b"


def _runs(draft: Draft, marker: str, preamble: bool) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Give neighbours of which the second has this marker and the first the same phrase, plain or with "also"."""
    found = preambular_paragraphs(draft) if preamble else operative_paragraphs(draft)
    for first, second in itertools.pairwise(found):
        opening = _opening(second).strip()
        base = re.sub(r"^(?:Also|Further) (\w)|\s(?:also|further)$", lambda m: (m[1] or "").upper(), opening)
        before = re.sub(
            r"^(?:Also|Further) (\w)|\s(?:also|further)$", lambda m: (m[1] or "").upper(), _opening(first).strip()
        )
        if base != opening and base == before and marker in opening.lower().split():
            yield first, second


def _same_addressee(first: Paragraph, second: Paragraph) -> bool:
    """Tell whether a verb that addresses somebody addresses the same; of other verbs it makes no difference."""
    if not re.search(r"(?i)request|urge|encourage|invite|call|appeal|recommend|remind|demand", _opening(second)):
        return True
    addressees = [one.text[len(_opening(one)) :].split()[:2] for one in (first, second)]
    return addressees[0] == addressees[1] and addressees[0] != ["the", "importance"]


def _unmarked(marker: str, preamble: bool) -> Plant:
    """Take the marker away from a run that is right."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type not in RESOLUTIONS or draft.body is Body.SC:
            return None
        runs = [two for two in _runs(draft, marker, preamble) if _same_addressee(*two)]
        if not runs:
            return None
        _, one = random.choice(runs)
        opening = _opening(one)
        italic = frozenset({ITALIC})
        if preamble:
            at = opening.index(" " + marker)
            edit = ReplaceText(Span.in_paragraph(one.id, at, at + len(marker) + 1), ())
        else:
            new = opening[len(marker) + 1].upper()
            edit = ReplaceText(Span.in_paragraph(one.id, 0, len(marker) + 2), (Text(new, italic),))
        row = draft.paragraphs
        behind = row[min(draft.positions[one.id] + 1, len(row) - 1)].id
        return slipped(draft, edit, places=(one.id, behind))

    return plant


def _on_the_wrong_side(preamble: bool) -> Plant:
    """Put the marker where the other half has it: "Requests also", "Also recalling"."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type not in RESOLUTIONS or draft.body is Body.SC:
            return None
        runs = [*_runs(draft, "also", preamble), *_runs(draft, "further", preamble)]
        if not runs:
            return None
        _, one = random.choice(runs)
        words = _opening(one).strip().split(" ")
        new = (
            [words[-1].capitalize(), words[0].lower(), *words[1:-1]]
            if preamble
            else [words[1].capitalize(), words[0].lower(), *words[2:]]
        )
        span = Span.in_paragraph(one.id, 0, len(" ".join(words)))
        return slipped(draft, ReplaceText(span, (Text(" ".join(new), frozenset({ITALIC})),)), places=(one.id,))

    return plant


def _orphaned(preamble: bool) -> Plant:
    """Delete the paragraph that an "also" looks back to."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type not in RESOLUTIONS or draft.body is Body.SC:
            return None
        runs = [
            (first, second)
            for first, second in _runs(draft, "also", preamble)
            if not re.search(r"\b(?:also|further)$|^Also|^Further", _opening(first).strip())
        ]
        row = draft.paragraphs
        runs = [
            (first, second) for first, second in runs if draft.positions[second.id] == draft.positions[first.id] + 1
        ]
        runs = [(first, second) for first, second in runs if _stranger(row[draft.positions[first.id] - 1], second)]
        if not runs:
            return None
        first, second = random.choice(runs)
        return slipped(draft, RemoveParagraphs((first.id,)), places=(second.id,))

    return plant


def _stranger(before: Paragraph, one: Paragraph) -> bool:
    """Tell whether nothing in a paragraph could justify an "also" in the next, not even a verb within it."""
    verb = re.sub(r"^(?:Also|Further) |\s(?:also|further)$", "", _opening(one).strip()).split(" ")[-1].lower()
    return verb[:6] not in before.text.lower()


def _moved_away(draft: Draft, random: Random) -> Fault | None:
    """Move a paragraph that begins with "Also" to the end, numbers and references left as they were typed."""
    if draft.document_type not in RESOLUTIONS or draft.body is Body.SC:
        return None
    found = operative_paragraphs(draft)
    runs = [two for one, two in _runs(draft, "also", False) if two is not found[-1] and one.level == 0]
    row = draft.paragraphs
    runs = [one for one in runs if row[draft.positions[one.id] + 1].level == 0 and _stranger(found[-2], one)]
    if not runs or found[-1].id != row[-1].id:
        return None
    one = random.choice(runs)
    before = with_dead_references(draft)
    behind = row[draft.positions[found[-1].id] - 1].id
    return None if behind == one.id else slipped(before, MoveParagraphs((one.id,), behind), places=(one.id,))


def _marked_alone(word: str) -> Plant:
    """Write "Also" or "Further" before a verb though the paragraph before begins otherwise."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type not in RESOLUTIONS or draft.body is Body.SC:
            return None
        found = operative_paragraphs(draft)
        fit = [
            two
            for one, two in itertools.pairwise(found)
            if re.match(r"[A-Z][a-z]+s$", _opening(two))
            and _opening(one)
            and _stranger(one, two)
            and _stranger(draft.paragraphs[draft.positions[two.id] - 1], two)
        ]
        if not fit:
            return None
        one = random.choice(fit)
        new = f"{word} {one.text[0].lower()}"
        edit = ReplaceText(Span.in_paragraph(one.id, 0, 1), (Text(new, frozenset({ITALIC})),))
        return slipped(draft, edit, places=(one.id,))

    return plant


def _no_italics(draft: Draft, _: Random) -> Fault | None:
    organ = next((one for one in main_part(draft) if one.kind is Kind.ORGAN), None)
    if draft.document_type not in RESOLUTIONS or organ is None or not _opening(organ):
        return None
    return slipped(draft, SetMark(Span.in_paragraph(organ.id, 0, len(organ.text)), ITALIC, False), places=(organ.id,))


def _italic_comma(draft: Draft, _: Random) -> Fault | None:
    organ = next((one for one in main_part(draft) if one.kind is Kind.ORGAN), None)
    if draft.document_type not in RESOLUTIONS or organ is None or not organ.text.endswith(","):
        return None
    return slipped(draft, SetMark(Span.in_paragraph(organ.id, 0, len(organ.text)), ITALIC, True), places=(organ.id,))


def _extent(way: str) -> Plant:
    """Let the italics of an opening run on over the next word, stop before its end, or be missing."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type not in RESOLUTIONS:
            return None
        found = [one for one in main_part(draft) if one.kind in BODY and one.level == 0 and _opening(one)]
        if way == "short":
            found = [one for one in found if re.match(r"\S+ (?:also|further|note|upon)$", _opening(one).strip())]
        elif way == "long":
            found = [
                one for one in found if re.match(r" (?:the|its|that|all|Member|of)\b", one.text[len(_opening(one)) :])
            ]
        if not found:
            return None
        one = random.choice(found)
        size = len(_opening(one))
        if way == "missing":
            span, present = Span.in_paragraph(one.id, 0, size), False
        elif way == "short":
            span, present = Span.in_paragraph(one.id, one.text.index(" "), size), False
        else:
            more = re.match(r" \w+", one.text[size:])
            assert more is not None
            span, present = Span.in_paragraph(one.id, size, size + more.end()), True
        return slipped(draft, SetMark(span, ITALIC, present), places=(one.id,))

    return plant


def _inner_italic(draft: Draft, random: Random) -> Fault | None:
    if draft.document_type not in RESOLUTIONS or draft.body is Body.SC:
        return None
    found = [(one, match) for one in main_part(draft) if one.kind in BODY for match in re.finditer(INNER, one.text)]
    if not found:
        return None
    one, match = random.choice(found)
    return slipped(draft, SetMark(Span.in_paragraph(one.id, *match.span(1)), ITALIC, True), places=(one.id,))


_EXTENT = ("opening/italic-extent",)
_ALSO = "the rule on orphans is about the same marker"
_FIRST = "the rule on the first and the rule on later words of a run name the same marker"

SLIPS = (
    Slip("organ line without italics", ("opening/italic-organ",), _no_italics),
    Slip("comma of the organ line in italics", ("opening/italic-organ",), _italic_comma),
    Slip("italics run on", _EXTENT, _extent("long"), certain=False),
    Slip("italics stop too early", _EXTENT, _extent("short"), certain=False),
    Slip("opening without italics", _EXTENT, _extent("missing"), certain=False),
    Slip("verb in italics within a paragraph", ("opening/no-inner-italic",), _inner_italic),
    Slip(
        "two capitals in an opening",
        ("opening/capital",),
        replacing(
            r"^(?:Also|Further|Strongly|Takes|[A-Z][a-z]+ing(?= (?:also|further|note|with)\b)) [a-z]",
            lambda m, _: m.group()[:-1] + m.group()[-1].upper(),
            BODY,
            in_italics=True,
        ),
    ),
    Slip(
        "small letter at the beginning",
        ("opening/capital",),
        replacing(r"^[A-Z](?=[a-z]+(?:ing|s)\b)", lambda m, _: m.group().lower(), BODY, in_italics=True),
    ),
    Slip(
        "also lost in the operative part",
        ("opening/repeat-operative", "opening/restart", "opening/orphan-marker"),
        guarded(_unmarked("also", False), beside_paragraphs),
        certain=False,
        why=_FIRST,
    ),
    Slip(
        "further lost in the operative part",
        ("opening/repeat-operative", "opening/restart"),
        guarded(_unmarked("further", False), beside_paragraphs),
        certain=False,
        why=_FIRST,
    ),
    Slip(
        "also lost in the preamble",
        ("opening/repeat-preamble", "opening/restart", "opening/orphan-marker"),
        guarded(_unmarked("also", True), beside_paragraphs),
        certain=False,
        why=_FIRST,
    ),
    Slip(
        "further lost in the preamble",
        ("opening/repeat-preamble", "opening/restart"),
        guarded(_unmarked("further", True), beside_paragraphs),
        certain=False,
        why=_FIRST,
    ),
    Slip(
        "requests also",
        ("opening/repeat-operative", "opening/marker-in-long-phrase"),
        guarded(_on_the_wrong_side(False), beside_paragraphs),
        certain=False,
        why="both rules say where the marker stands",
    ),
    Slip(
        "also recalling",
        ("opening/repeat-preamble", "opening/marker-in-long-phrase"),
        guarded(_on_the_wrong_side(True), beside_paragraphs),
        certain=False,
        why="both rules say where the marker stands",
    ),
    Slip(
        "also further",
        ("opening/restart", "opening/repeat-operative", "opening/orphan-marker"),
        replacing(r"^(?:Further) (?=[a-z]+s\b)", "Also further ", OPERATIVE, in_italics=True),
        certain=False,
        why=_FIRST,
    ),
    Slip(
        "moreover",
        ("opening/restart", "opening/repeat-operative", "opening/known-phrase"),
        replacing(r"^Further (?=[a-z]+s\b)", "Moreover ", OPERATIVE, in_italics=True),
        certain=False,
        why=_FIRST,
    ),
    Slip(
        "paragraph before an also deleted, operative part",
        ("opening/orphan-marker",),
        guarded(_orphaned(False), beside_paragraphs),
        alone=True,
        lost=True,
    ),
    Slip(
        "paragraph before an also deleted, preamble",
        ("opening/orphan-marker",),
        guarded(_orphaned(True), beside_paragraphs),
        alone=True,
        lost=True,
    ),
    Slip(
        "paragraph with an also moved away",
        ("opening/orphan-marker",),
        guarded(_moved_away, beside_paragraphs),
        alone=True,
        lost=True,
    ),
    Slip("also with nothing before it", ("opening/orphan-marker",), guarded(_marked_alone("Also"), beside_paragraphs)),
    Slip(
        "further with nothing before it",
        ("opening/orphan-marker",),
        guarded(_marked_alone("Further"), beside_paragraphs),
    ),
    Slip(
        "marker within a long phrase",
        ("opening/marker-in-long-phrase", "opening/repeat-preamble"),
        replacing(
            r"^(Noting|Taking note|Expressing) (with \w+|its \w+|\w+ concern) (also|further)\b",
            r"\1 \3 \2",
            PREAMBLE,
            in_italics=True,
        ),
        certain=False,
        why=_ALSO,
    ),
    Slip(
        "finite verb in the preamble",
        ("opening/wrong-half", "structure/preamble-form"),
        replacing(
            _either(HALVES),
            _swap(HALVES),
            PREAMBLE,
            in_italics=True,
            also_if=lambda draft, place: draft.by_id[place.paragraph].level == 0,
        ),
        why="both rules ask for the participle",
    ),
    Slip(
        "participle in the operative part",
        ("opening/wrong-half", "structure/operative-form"),
        replacing(
            _either(FINITE),
            _swap(FINITE),
            OPERATIVE,
            in_italics=True,
            also_if=lambda draft, place: draft.by_id[place.paragraph].level == 0,
        ),
        why="both rules ask for the finite verb",
    ),
)
