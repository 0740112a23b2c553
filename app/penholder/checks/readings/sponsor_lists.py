"""Judges the list of a sponsors line: what stands between the names, their order, names that stand twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault
from penholder.drafting.spacing import spacing_faults
from penholder.drafting.sponsors import MARKS, Joint, Sponsor, SponsorsLine
from penholder.drafting.states import State
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import Inline, Inlines, cut, normal

_SORT = message("Put the sponsors in alphabetical order")
_MOST_SPONSORS = 300
_COMMA = re.compile(r"\s*,\s*")


def joint_faults(passage: Passage, line: SponsorsLine) -> Iterator[Fault]:
    """Find joints that are not “, ”, or “ and ” before the last name; a mark comes after the comma or before “and”.

    A comma that is doubled or lacks its blank is the matter of punctuation/spacing, wherever it stands.
    """
    for index, joint in enumerate(line.joints):
        last = index == len(line.joints) - 1
        words = _joint_fault(joint.words, last)
        if words is None or _is_told(passage.text, joint, last):
            continue
        left, right = line.sponsors[index], line.sponsors[index + 1]
        marks = tuple(_marks(passage, joint))
        edit = ReplaceText(passage.span(joint.start, joint.end), normal(_joint(passage, joint.start, marks, last)))
        fix = Fix(
            message("Write “{right}”", right=f"{left.written}{' and ' if last else ', '}{right.written}"),
            (edit,),
            Safety.REVIEW,
        )
        told = message(words, left=left.written, right=right.written)
        yield Fault(passage.span(left.start, right.end), told, (fix,))


def _is_told(text: str, joint: Joint, last: bool) -> bool:
    """Tell whether commas and blanks are all that is wrong and are told by the rule about them."""
    commas = not last and "," in joint.words and not set(joint.words) - set(", ")
    if not commas and not (last and joint.words.split() == ["and"]):
        return False
    return any(joint.start <= one.start and one.end <= joint.end for one in spacing_faults(text))


def _joint_fault(words: str, last: bool) -> str | None:
    """Say what is wrong between two names, None if nothing is."""
    if words == (" and " if last else ", "):
        return None
    commas = words.count(",")
    if commas > 1:
        return "There is one comma too many between “{left}” and “{right}”."
    if last and "and" in words:
        return _AND_FAULTS[commas]
    if last and _COMMA.fullmatch(words):
        return "“and” stands before the last sponsor; between “{left}” and “{right}” there is a comma."
    if not commas and not words.strip():
        return (
            "The comma between “{left}” and “{right}” is missing." if not last else "“and” is missing before “{right}”."
        )
    if words == ",":
        return "The space between “{left}” and “{right}” is missing."
    if "and" in words:
        return "“and” stands before “{right}”, which is not the last sponsor."
    return "“{left}” and “{right}” are not joined as sponsors are."


_AND_FAULTS = (
    "“{left}” and “{right}” are not joined by “and” between two spaces.",
    "There is a comma before “and {right}”.",
)


def repeat_faults(passage: Passage, line: SponsorsLine) -> Iterator[Fault]:
    """Find names that stand twice; the later one goes."""
    seen: dict[State, Sponsor] = {}
    for index, sponsor in enumerate(line.sponsors):
        if sponsor.state is None:
            continue
        if sponsor.state in seen:
            rest = [at for at in range(len(line.sponsors)) if at != index]
            title = message("Delete the second “{name}”", name=sponsor.written)
            fixes = _arranged(passage, line, rest, title)
            yield Fault(
                passage.span(sponsor.start, sponsor.end), message("“{name}” stands twice.", name=sponsor.written), fixes
            )
        else:
            seen[sponsor.state] = sponsor


def order_faults(passage: Passage, line: SponsorsLine) -> Iterator[Fault]:
    """Find the list out of order, once for the whole: at the first name without which more of it would be in order."""
    placed = [(index, one.state) for index, one in enumerate(line.sponsors) if one.state is not None]
    keys = [state.place for _, state in placed]
    strays = _strays(keys)
    if not strays:
        return
    index, state = placed[strays[0]]
    sponsor = line.sponsors[index]
    told = _stray(line, index, state, len(strays))
    known = iter(sorted(placed, key=lambda one: one[1].place))
    order = [at if one.state is None else next(known)[0] for at, one in enumerate(line.sponsors)]
    yield Fault(passage.span(sponsor.start, sponsor.end), told, _arranged(passage, line, order, _SORT))


def _stray(line: SponsorsLine, index: int, state: State, strays: int) -> Message:
    before = next((one for one in reversed(line.sponsors[:index]) if one.state and one.state.place > state.place), None)
    after = next((one for one in line.sponsors[index:] if one.state and one.state.place < state.place), None)
    if strays > 2:
        words = "{count} of the sponsors do not stand in alphabetical order, first “{name}”."
    elif before is not None:
        words = "“{name}” stands after “{other}”, but comes before it in the alphabet."
    else:
        words = "“{name}” stands before “{other}”, but comes after it in the alphabet."
    other = before or after
    if other is not None and other.state is not None and other.state.observer != state.observer:
        words = "“{name}” and “{other}”: observers come after the Member States."
    return message(words, name=line.sponsors[index].written, other=other.written if other else "", count=strays)


def _strays(keys: Sequence[tuple[int, str]]) -> list[int]:
    """Give the places that are left over when the longest row in order, repeats allowed, is taken out."""
    tails: list[tuple[tuple[int, str], int]] = []
    ends: list[int] = []
    before: list[int] = []
    for at, key in enumerate(keys):
        slot = bisect_left(tails, (key, at))
        before.append(ends[slot - 1] if slot else -1)
        tails[slot : slot + 1] = [(key, at)]
        ends[slot : slot + 1] = [at]
    kept = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return [at for at in range(len(keys)) if at not in kept]


def _arranged(passage: Passage, line: SponsorsLine, order: Sequence[int], title: Message) -> tuple[Fix, ...]:
    """Offer the list in another order, each name with its marks.

    Nothing is offered where the marks of the last name stand behind it, or for a line that can be no list of States.
    """
    last = len(line.sponsors) - 1
    if last > _MOST_SPONSORS:
        return ()
    behind = passage.text[line.names_end : line.proposal[0] if line.proposal else None]
    if order[-1] != last and any(sign in MARKS for sign in behind):
        return ()
    pieces: list[Inline] = []
    for count, index in enumerate(order):
        one = line.sponsors[index]
        pieces += cut(passage.inlines, one.start, one.end + len(one.group))
        marks = tuple(_marks(passage, line.joints[index])) if index < last else ()
        if count + 1 < len(order):
            pieces += _joint(passage, one.start, marks, count + 2 == len(order))
        else:
            pieces += marks
    edit = ReplaceText(passage.span(line.sponsors[0].start, line.names_end), normal(pieces))
    return (Fix(title, (edit,), Safety.REVIEW),)


def _joint(passage: Passage, at: int, marks: Inlines, last: bool) -> Inlines:
    """Make a joint with the marks of the name before it."""
    comma, space = passage.in_style(at, at + 1, ","), passage.in_style(at, at + 1, " ")
    return (*marks, *passage.in_style(at, at + 1, " and ")) if last else (*comma, *marks, *space)


def _marks(passage: Passage, joint: Joint) -> Iterator[Inline]:
    for at in range(joint.start, joint.end):
        if passage.text[at] in MARKS:
            yield from cut(passage.inlines, at, at + 1)
