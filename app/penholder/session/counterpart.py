"""The base of a draft: the older text that its changes are counted against, and who made which of them.

The base is a part of the desk: it is kept in the working file and is no step of the history of the draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from penholder.compare.differences import Difference, What, differences
from penholder.formats.report import Change, Reading
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.place import InMasthead, InNote, InParagraph, Place
from penholder.model.serial import draft_from_json, draft_to_json

LEAST_OF_A_PARAGRAPH = 12
"""Characters of a deletion from which on its words alone tell to which paragraph that went it belongs."""

DESK_KEY = "base"
"""Under which name the desk of a working file keeps this."""


@dataclass(frozen=True, slots=True, order=True)
class Hand:
    """Somebody who changed something, and when (ISO 8601), as far as the file says."""

    who: str = ""
    when: str = ""


Signature = tuple[What, Place, str, str]
"""What makes a difference the same while other things change: its kind, its place, the words that went and came."""


@dataclass(frozen=True)
class Counterpart:
    """A base, and the hands behind its differences; a difference without a hand is the drafter's own."""

    base: Draft
    hands: Mapping[Signature, tuple[Hand, ...]]

    def hands_of(self, one: Difference) -> tuple[Hand, ...]:
        """Give who made a difference; nobody where it came about here."""
        return self.hands.get(signature(one), ())

    def to_json(self) -> dict[str, Any]:
        """Write it for the desk of a working file."""
        return {
            "draft": draft_to_json(self.base),
            "hands": [
                {
                    "what": what.value,
                    "place": _place_to_json(place),
                    "gone": gone,
                    "come": come,
                    "by": [[hand.who, hand.when] for hand in hands],
                }
                for (what, place, gone, come), hands in self.hands.items()
            ],
        }


def counterpart_from_json(value: Any) -> Counterpart:
    """Read it back; anything else raises ``ValueError``, ``KeyError`` or ``TypeError``."""
    hands = {
        (What(one["what"]), _place_from_json(one["place"]), str(one["gone"]), str(one["come"])): tuple(
            Hand(str(who), str(when)) for who, when in one["by"]
        )
        for one in value["hands"]
    }
    return Counterpart(draft_from_json(value["draft"]), hands)


def counterpart_of(reading: Reading) -> Counterpart | None:
    """Give the base that came with a file, None where it had no tracked changes."""
    if reading.base is None:
        return None
    from penholder.compare.sharing import with_ids_of  # noqa: PLC0415 - only a file with tracked changes needs it

    base = with_ids_of(reading.draft, reading.base)
    hands: dict[Signature, tuple[Hand, ...]] = {}
    for one in differences(base, reading.draft):
        known = hands.get(signature(one), ())  # the same words may be put in twice in a paragraph, by two people
        hands[signature(one)] = tuple(dict.fromkeys((*known, *_hands(one, reading.changes))))
        hands |= _of_halves(one, reading.changes)
    return Counterpart(base, hands)


def sharing_ids(draft: Draft, base: Draft) -> Draft:
    """Give the draft with the ids of its base known, so that a new paragraph never takes the id of one that went."""
    return replace(draft, issued=max(draft.highest_number, base.highest_number))


def signature(one: Difference) -> Signature:
    """Give what makes a difference the same."""
    return one.what, one.place, one.gone, one.come


def _hands(one: Difference, changes: Iterable[Change]) -> tuple[Hand, ...]:
    """Give the hands of the changes in a file that make up a difference, each once, in the order of the file.

    Where the file does not say, it is whoever made all of its changes, else a hand without a name: the drafter had no
    part in it.
    """
    return tuple(dict.fromkeys(_hand(change) for change in changes if _is_part(change, one))) or (_sole_hand(changes),)


def _sole_hand(changes: Iterable[Change]) -> Hand:
    """Give the one author of all changes of a file, with the date if they all have the same."""
    hands = {_hand(change) for change in changes}
    if len({hand.who for hand in hands}) != 1:
        return Hand()
    return next(iter(hands)) if len(hands) == 1 else Hand(next(iter(hands)).who)


def _of_halves(one: Difference, changes: Iterable[Change]) -> dict[Signature, tuple[Hand, ...]]:
    """Tell apart who took words out and who put others in their place, where these were not the same people."""
    if one.what is not What.WORDS or not (one.gone and one.come):
        return {}
    parts = [change for change in changes if _is_part(change, one)]
    out = tuple(dict.fromkeys(_hand(change) for change in parts if change.kind == "delete"))
    into = tuple(dict.fromkeys(_hand(change) for change in parts if change.kind != "delete"))
    if not out or not into or out == into:
        return {}
    return {signature(replace(one, come="")): out, signature(replace(one, gone="")): into}


def _hand(change: Change) -> Hand:
    return Hand(change.author or "", change.date or "")


def _is_part(change: Change, one: Difference) -> bool:
    """Tell whether a tracked change of the file is a part of a difference between its two readings."""
    if change.kind == "delete" and one.gone and _touch(change.text, one.gone):
        return _makes_up(change.text, one.gone) if one.what is What.REMOVED else _stands_in(change, one)
    if change.span is None or one.what is What.REMOVED:
        return False
    if isinstance(one.place, InNote) and isinstance(change.span.place, InNote):
        return one.place.note == change.span.place.note
    if change.span.place != one.place:
        return False
    if change.kind == "format":
        return one.what in {What.LOOKS, What.SHAPE}
    if one.what is What.MOVED:
        return change.kind == "move" or (
            change.kind == "insert" and _touch(change.text, one.come) and _makes_up(change.text, one.come)
        )
    return change.kind != "delete" and one.what in {What.WORDS, What.INSERTED} and _overlap(change, one)


def _stands_in(change: Change, one: Difference) -> bool:
    span = change.span
    return span is not None and span.place == one.place and one.new[0] <= span.start <= one.new[1]


def _overlap(change: Change, one: Difference) -> bool:
    span = change.span
    return span is not None and span.start < one.new[1] and one.new[0] < span.end


def _makes_up(deleted: str, paragraph: str) -> bool:
    """Tell whether words that were deleted are those of a paragraph that went: a few of them stand in many paragraphs."""
    deleted, paragraph = _plain(deleted), _plain(paragraph)
    return paragraph in deleted or len(deleted) >= max(LEAST_OF_A_PARAGRAPH, len(paragraph) // 4)


def _touch(words: str, other: str) -> bool:
    words, other = _plain(words), _plain(other)
    return bool(words and other) and (words in other or other in words)


def _plain(words: str) -> str:
    """Give words as a draft has them: a change keeps the no-break spaces of its file, and no draft has those of rule 8.2."""
    return words.replace("\u00a0", " ").strip()


def _place_to_json(place: Place) -> list[Any]:
    if isinstance(place, InNote):
        return ["note", place.note, place.index]
    if isinstance(place, InMasthead):
        return ["masthead", place.field]
    return ["paragraph", place.paragraph]


def _place_from_json(value: list[Any]) -> Place:
    if value[0] == "note":
        return InNote(NoteId(value[1]), int(value[2]))
    if value[0] == "masthead":
        return InMasthead(value[1])
    return InParagraph(ParagraphId(value[1]))
