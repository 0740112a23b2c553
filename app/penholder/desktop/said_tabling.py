"""How the plan for tabling is said in the window: what goes, what follows, and where."""

from __future__ import annotations

from collections.abc import Sequence

from penholder.desktop.saying import counted, said_place
from penholder.drafting.tabling.plan import Follow, Step, StepKind
from penholder.model.draft import Draft
from penholder.model.inline import text_of
from penholder.model.place import InLabel, Place

_WORDS = {
    StepKind.LABEL: ("label", "goes", "go"),
    StepKind.NUMBER: ("fixed number", "becomes counted", "become counted"),
    StepKind.MARK: ("mark", "goes", "go"),
    StepKind.ATTRIBUTION: ("attribution", "goes", "go"),
    StepKind.HIGHLIGHT: ("highlight", "is cleared", "are cleared"),
    StepKind.LINE: ("line", "goes", "go"),
    StepKind.BLANK: ("superfluous blank", "goes", "go"),
}
_MOST_NAMED = 6
_AROUND = 14


def said_group(kind: StepKind, taken: int, there: int) -> str:
    """Say what happens to the steps of a kind: "28 labels go", "25 of 28 labels go", "28 labels stay"."""
    name, goes, go = _WORDS[kind]
    if not taken:
        return f"{counted(there, name)} {'stays' if there == 1 else 'stay'}"
    if taken == there:
        return f"{counted(there, name)} {goes if there == 1 else go}"
    return f"{taken} of {counted(there, name)} {goes if taken == 1 else go}"


def said_name(kind: StepKind, number: int) -> str:
    """Name the steps of a kind: "28 labels"."""
    return counted(number, _WORDS[kind][0])


def said_some(steps: Sequence[Step]) -> str:
    """Name the first steps of a group in one line."""
    named = [_short(step) for step in steps[:_MOST_NAMED]]
    return ", ".join(dict.fromkeys(named)) + (" …" if len(steps) > _MOST_NAMED else "")


def _short(step: Step) -> str:
    if step.kind is StepKind.BLANK:
        return "two blanks" if step.before.strip(" ") == "" and step.after else "a blank at the edge"
    if step.kind is StepKind.NUMBER:
        return f"{step.before} → {step.after or 'no number'}"
    words = step.before.strip().replace("\ufffc", "")
    if step.kind is StepKind.ATTRIBUTION:
        words = words.rstrip(" :").strip("()[]")
    return (words if len(words) <= 40 else words[:39].rstrip() + "…") or "an empty paragraph"


def said_step(draft: Draft, step: Step) -> str:
    """Say one step with its place: "OP2 bis → 3.", "PP3: (Agreed)"."""
    if step.kind in {StepKind.LABEL, StepKind.NUMBER}:
        return f"{step.before} → {step.after or 'no label'}"
    where = place_of(draft, step.span.place)
    if step.kind is StepKind.BLANK:
        return f"{where}: {_around(draft, step)}"
    return f"{where}: {_short(step)}" if where else _short(step)


def _around(draft: Draft, step: Step) -> str:
    """Give the words beside superfluous blanks, each of which is shown as a dot."""
    place = step.span.place
    words = "" if isinstance(place, InLabel) else text_of(draft.line(place))
    start, end = step.span.start, step.span.end
    return f"“{words[max(start - _AROUND, 0) : start]}{'·' * (end - start)}{words[end : end + _AROUND]}”".replace(
        "\ufffc", ""
    )


def said_follow(one: Follow) -> str:
    """Say what follows by itself: "3. → 4."."""
    return f"{one.before or 'no number'} → {one.after or 'no number'}"


def place_of(draft: Draft, place: Place) -> str:
    """Say where something stands, as the outline does."""
    return said_place(draft, place)
