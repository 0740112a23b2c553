"""Slips of numbers and letters before paragraphs, of lists, and of paragraphs that moved."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from penholder.model.draft import Draft
from penholder.model.edit import Edit, RemoveParagraphs, SetNumber, SetTypedLabel
from penholder.model.kinds import Body, Kind
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, UNNUMBERED, Paragraph
from penholder.model.place import InParagraph
from tests.benchmarks.planting.sites import (
    OPERATIVE,
    RESOLUTIONS,
    children_of,
    is_free,
    main_part,
    operative_paragraphs,
    preambular_paragraphs,
    replacing,
    rewritten_at,
)
from tests.benchmarks.planting.slip import Fault, Plant, Slip, prepared, slipped

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _counted(draft: Draft) -> list[Paragraph]:
    """Give operative paragraphs in one plain row of numbers from 1 on."""
    found = operative_paragraphs(draft)
    row = outline(draft)
    plain_row = [row[one.id].shown for one in found] == [f"{at + 1}." for at in range(len(found))]
    return found if draft.document_type in RESOLUTIONS and plain_row and len(found) > 3 else []


def label(write: Callable[[int, Random], str | None], first: int = 1) -> Plant:
    """Write another label before one operative paragraph; ``write`` is given its number."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        found = _counted(draft)
        if not found:
            return None
        at = random.randrange(first, len(found))
        wrong = write(at + 1, random)
        if wrong is None:
            return None
        return slipped(draft, SetTypedLabel(found[at].id, wrong), places=(found[at].id,))

    return plant


def _from_here(step: int) -> Plant:
    """Number on wrongly from a paragraph to the end: a number left out, or one given twice."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        found = _counted(draft)
        if not found:
            return None
        at = random.randrange(1, len(found))
        edits = [SetTypedLabel(one.id, f"{at + 1 + step + index}.") for index, one in enumerate(found[at:])]
        return slipped(draft, *edits, places=tuple(one.id for one in found[max(at - 1, 0) :]))

    return plant


def _changed_places(draft: Draft, random: Random) -> Fault | None:
    """Let two neighbours change their numbers, as when a paragraph is dragged with the number it had."""
    found = _counted(draft)
    if not found:
        return None
    at = random.randrange(0, len(found) - 1)
    first, second = found[at], found[at + 1]
    edits = SetTypedLabel(first.id, f"{at + 2}."), SetTypedLabel(second.id, f"{at + 1}.")
    behind = found[at + 2].id if at + 2 < len(found) else second.id
    return slipped(draft, *edits, places=(first.id, second.id, behind))


def _restart(draft: Draft, random: Random) -> Fault | None:
    """Begin with 1 again half-way."""
    found = _counted(draft)
    if len(found) < 5:
        return None
    at = random.randrange(2, len(found) - 1)
    edits = [SetTypedLabel(one.id, f"{index + 1}.") for index, one in enumerate(found[at:])]
    return slipped(draft, *edits, places=tuple(one.id for one in found[at - 1 :]))


def _preambular(write: Callable[[int, Random], str]) -> Plant:
    def plant(draft: Draft, random: Random) -> Fault | None:
        found = preambular_paragraphs(draft)
        if draft.document_type not in RESOLUTIONS or len(found) < 2:
            return None
        at = random.randrange(len(found))
        return slipped(draft, SetTypedLabel(found[at].id, write(at + 1, random)), places=(found[at].id,))

    return plant


def _single(draft: Draft, _: Random) -> Fault | None:
    """Number a sole operative paragraph."""
    found = operative_paragraphs(draft)
    if draft.document_type not in RESOLUTIONS or not found:
        return None
    if any(one.kind is Kind.OPERATIVE and one.level for one in main_part(draft)):
        return None
    before = draft
    if len(found) > 1:
        if len(found) > 9 or any("above" in one.text or "below" in one.text for one in found):
            return None
        last = found[-1]
        if not last.text.endswith("."):
            return None
        before = prepared(draft, RemoveParagraphs(tuple(one.id for one in found[:-1])), SetNumber(last.id, UNNUMBERED))
        found = [last]
    elif found[0].number != UNNUMBERED:
        return None
    return slipped(before, SetNumber(found[0].id, COUNTED), places=(found[0].id,))


def _items(draft: Draft, least: int, level: int | None = None) -> list[list[Paragraph]]:
    """Give the lists of the operative part of at least so many items, each labelled as it is counted."""
    parents = [one for one in main_part(draft) if one.kind is Kind.OPERATIVE]
    lists = [children_of(draft, one) for one in parents] if draft.document_type in RESOLUTIONS else []
    row = outline(draft)
    return [
        one
        for one in lists
        if len(one) >= least
        and level in (None, one[0].level)
        and all(item.typed_label is None and row[item.id].shown for item in one)
    ]


def item_label(write: Callable[[str, Random], str | None], least: int = 2, first: int = 0, level: int = 1) -> Plant:
    """Write another label before one subparagraph; ``write`` is given its letter."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        lists = _items(draft, least, level)
        if not lists:
            return None
        items = random.choice(lists)
        one = random.choice(items[first:])
        wrong = write(outline(draft)[one.id].shown.strip("()"), random)
        return None if wrong is None else slipped(draft, SetTypedLabel(one.id, wrong), places=(one.id,))

    return plant


def _letter_left_out(step: int) -> Plant:
    def plant(draft: Draft, random: Random) -> Fault | None:
        lists = [one for one in _items(draft, 3, 1) if len(one) < 20]
        if not lists:
            return None
        items = random.choice(lists)
        at = random.randrange(1, len(items))
        letters = "abcdefghijklmnopqrstuvwxyz"
        edits = [SetTypedLabel(one.id, f"({letters[at + index + step]})") for index, one in enumerate(items[at:])]
        return slipped(draft, *edits, places=tuple(one.id for one in items[at - 1 :]))

    return plant


def _lone(draft: Draft, random: Random) -> Fault | None:
    """Delete all items of a list but the first, which ends as the last did."""
    lists = [one for one in _items(draft, 2, 1) if len(one) == 2 and not children_of(draft, one[0])]
    lists = [one for one in lists if one[0].text.endswith(";") and one[1].text.endswith(";")]
    lists = [one for one in lists if not children_of(draft, one[1])]
    if not lists:
        return None
    first, second = random.choice(lists)
    position = draft.positions[first.id]
    parent = next(one for one in reversed(draft.paragraphs[:position]) if one.level < first.level)
    return slipped(draft, RemoveParagraphs((second.id,)), places=(first.id, parent.id))


def _small_letter(match: re.Match[str], _: Random) -> str:
    return match.group().lower()


def _is_item(draft: Draft, place: object) -> bool:
    return isinstance(place, InParagraph) and draft.by_id[place.paragraph].level > 0


def _last_but_one(word: str) -> Plant:
    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.body is Body.SC:
            return None
        for items in sorted(_items(draft, 2), key=lambda _: random.random()):
            one = items[-2]
            match = re.search(r";$", one.text)
            if match is not None:
                return rewritten_at(draft, InParagraph(one.id), match, f"; {word}", random)
        return None

    return plant


def _other_grammar(draft: Draft, random: Random) -> Fault | None:
    """Let one item of a list of infinitives be a statement or a noun."""
    lists = [one for one in _items(draft, 3) if all(item.text.startswith("To ") for item in one)]
    for items in sorted(lists, key=lambda _: random.random()):
        one = random.choice(items[1:])
        match = re.match(r"To (\w)(\w*)", one.text)
        if match is not None and is_free(one.inlines, one.text, *match.span()):
            wrong = random.choice(("States should " + match[1] + match[2], "The " + match[1] + match[2] + " of"))
            return rewritten_at(draft, InParagraph(one.id), match, wrong, random)
    return None


def _all_bullets(draft: Draft, random: Random) -> Fault | None:
    lists = list(_items(draft, 2, 1))
    if not lists:
        return None
    items = random.choice(lists)
    sign = random.choice("•–-▪")
    edits: list[Edit] = [SetTypedLabel(one.id, sign) for one in items]
    row = draft.positions
    parent = draft.paragraphs[row[items[0].id] - 1].id
    return slipped(draft, *edits, places=(parent, *(one.id for one in items)))


_FORM = ("numbering/operative-sequence",)
_ITEM = ("numbering/sublevel-form",)
_SEQUENCE = ("numbering/sublevel-sequence",)
_BULLET = "the rule on bullets is about the same sign"

SLIPS = (
    Slip(
        "PP label",
        ("numbering/preamble-none",),
        _preambular(lambda n, random: random.choice((f"PP{n}", f"PP {n}.", f"pp{n}.", f"PP{n} bis"))),
    ),
    Slip("number before a preambular paragraph", ("numbering/preamble-none",), _preambular(lambda n, _: f"{n}.")),
    Slip(
        "letter before a preambular paragraph",
        ("numbering/preamble-none",),
        _preambular(lambda n, _: f"({'abcdefghijklmnopqrstuvwxyz'[n % 26]})"),
    ),
    Slip(
        "bullet before a preambular paragraph",
        ("numbering/preamble-none", "numbering/no-bullets"),
        _preambular(lambda _, random: random.choice("•–")),
        why="it is a bullet",
    ),
    Slip(
        "OP label",
        ("numbering/preamble-none", "numbering/operative-sequence"),
        label(lambda n, random: random.choice((f"OP{n}.", f"OP{n}", f"OP {n}.", f"op{n}"))),
        why="it is no number of the form asked for",
    ),
    Slip("parenthesis behind a number", _FORM, label(lambda n, _: f"{n})")),
    Slip("number in parentheses", _FORM, label(lambda n, _: f"({n})")),
    Slip("roman number", _FORM, label(lambda n, _: f"{ROMAN[n - 1]}." if n <= len(ROMAN) else None)),
    Slip("number without its stop", _FORM, label(lambda n, _: f"{n}")),
    Slip("number with a colon", _FORM, label(lambda n, _: f"{n}:")),
    Slip("number skipped from here on", _FORM, _from_here(1), alone=True),
    Slip("number repeated from here on", _FORM, _from_here(-1), alone=True),
    Slip("one wrong number", _FORM, label(lambda n, random: f"{n + random.choice((2, 3, 10))}.")),
    Slip("number of the paragraph before", _FORM, label(lambda n, _: f"{n - 1}.")),
    Slip("neighbours with each other's number", _FORM, _changed_places, alone=True),
    Slip("count begins again", _FORM, _restart, alone=True),
    Slip("a sole paragraph numbered", ("numbering/single-operative",), _single, alone=True),
    Slip("half a parenthesis", _ITEM, item_label(lambda letter, _: f"{letter})")),
    Slip("arabic item", _ITEM, item_label(lambda letter, _: f"({ord(letter) - 96})" if len(letter) == 1 else None)),
    Slip("capital item", _ITEM, item_label(lambda letter, _: f"({letter.upper()})")),
    Slip("item with a stop", _ITEM, item_label(lambda letter, _: f"{letter}.")),
    Slip(
        "bullet for an item",
        ("numbering/no-bullets", "numbering/sublevel-form"),
        item_label(lambda _, random: random.choice("•–")),
        why=_BULLET,
    ),
    Slip(
        "bullets for a list", ("numbering/no-bullets", "numbering/sublevel-form"), _all_bullets, alone=True, why=_BULLET
    ),
    Slip("roman item with half a parenthesis", _ITEM, item_label(lambda letter, _: f"{letter})", level=2)),
    Slip("letter left out", _SEQUENCE, _letter_left_out(1), alone=True),
    Slip("letter twice", _SEQUENCE, _letter_left_out(-1), alone=True),
    Slip(
        "one wrong letter",
        _SEQUENCE,
        item_label(lambda letter, _: f"({chr(ord(letter) + 3)})" if letter in "abcdk" else None, least=3, first=1),
    ),
    Slip("a lone subparagraph", ("numbering/no-lone-subparagraph",), _lone, alone=True, lost=True),
    Slip(
        "small letter at an item",
        ("numbering/subparagraph-capital",),
        replacing(r"^[A-Z](?=[a-z]+ [a-z])", _small_letter, OPERATIVE, also_if=_is_item),
    ),
    Slip("and between items", ("numbering/subparagraph-no-and",), _last_but_one("and"), certain=False),
    Slip("or between items", ("numbering/subparagraph-no-and",), _last_but_one("or"), certain=False),
    Slip("an item of other grammar", ("numbering/parallel-items",), _other_grammar, certain=False, lost=True),
)
