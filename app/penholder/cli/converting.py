"""Converts a draft for the command line, and says what became of changes and what a format cannot hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from penholder.cli.doubts import count_doubts, say_left_behind
from penholder.cli.ready import say_ready
from penholder.cli.speaking import DONE, aside
from penholder.cli.writing import write
from penholder.commands.opening import open_session
from penholder.drafting.tabling.plan import TablingPlan
from penholder.drafting.tabling.planning import plan_for_tabling
from penholder.formats.docx.choices import WordChoices
from penholder.formats.registry import free_to_write
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.kinds import Stage
from penholder.session.export import Decision, Leaving, leaving, open_changes
from penholder.session.session import WORKING_SUFFIX, Session
from penholder.session.sharing import share_copy


class Decided(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"
    KEEP = "keep"


_DECISIONS = {
    Decided.ACCEPT: Decision.ACCEPTED,
    Decided.REJECT: Decision.REJECTED,
    Decided.KEEP: Decision.KEPT,
}
_KEEPING = frozenset({".docx", WORKING_SUFFIX})


@dataclass(frozen=True, slots=True)
class Way:
    """How a draft is converted: what becomes of changes, who stands for the drafter's own where they are kept, the
    choices of a Word file, and whether a working text is made ready for tabling first.
    """

    changes: Decided | None
    author: str
    choices: WordChoices
    ready: bool


def converted(source: Path, target: Path, how: Way, force: bool) -> int:
    """Write the draft of a file as another."""
    is_working = target.suffix.lower() == WORKING_SUFFIX
    _can_keep(how.changes, target)
    session = open_session(source)
    if not is_working:
        _is_decided(session, source, how.changes)
    open_ones = session.pending
    decision = _DECISIONS[how.changes or Decided.KEEP]
    way = leaving(session.draft, open_ones, decision, how.author)
    plan = _plan(way, is_working) if how.ready else None
    draft = plan.ready if plan else way.draft
    _only_for_working_texts(how.choices, draft)
    if is_working:
        desk = session.full_desk() if decision is Decision.KEPT else session.desk_without_base()
        write(draft, target, force=force, desk=desk)
    else:
        write(draft, target, force=force, choices=how.choices, redline=way.redline)
    _say(way, open_changes(open_ones), is_working)
    if plan:
        say_ready(plan)
    say_left_behind(source, session.reading)
    count_doubts(source, session.reading)
    aside(f"Written to {target}.")
    return DONE


def _plan(way: Leaving, is_working: bool) -> TablingPlan:
    """Plan for tabling; tracked changes are those between two texts as they stood, so they cannot be kept beside it."""
    if way.redline is not None and not is_working:
        raise UserError(
            "A text cannot be made ready for tabling while its changes are kept.",
            "Choose --changes accept or --changes reject with --ready.",
        )
    return plan_for_tabling(way.draft)


def _is_decided(session: Session, source: Path, changes: Decided | None) -> None:
    if session.pending.found and changes is None:
        raise UserError(
            message(
                "{name} has changes that are not decided: {open}.", name=source, open=open_changes(session.pending)
            ),
            "Say --changes accept, --changes reject or --changes keep.",
        )


def _say(way: Leaving, counted: str, is_working: bool) -> None:
    """Say what became of changes; a working file keeps them as they are, with nothing to be seen of them in its text."""
    if way.redline is not None and is_working:
        aside(f"{counted} kept, to be decided later.")
    elif way.about_changes is not None:
        aside(str(way.about_changes))


def _can_keep(changes: Decided | None, target: Path) -> None:
    """Refuse to keep changes in a file that cannot, before anything is read."""
    if changes is Decided.KEEP and target.suffix.lower() not in _KEEPING:
        raise UserError(
            message("{name} cannot keep changes undecided: only Word and working files can.", name=target),
            "Choose --changes accept or --changes reject, or give the file the ending .docx or .penholder.",
        )


def as_it_stands(*, ready: bool, has_choices: bool) -> None:
    """Refuse, for a copy to be shared, what would otherwise be passed over in silence."""
    if ready:
        raise UserError(
            "A copy to be shared is written as the text stands, so --ready cannot be said with --share.",
            "Write a working file with --ready first, then a copy of that file with --share.",
        )
    if has_choices:
        raise UserError(
            "A copy to be shared is a working file, and has no pages about which something could be chosen.",
            "Leave out the options for a Word file, or leave out --share.",
        )


def _only_for_working_texts(choices: WordChoices, draft: Draft) -> None:
    """Refuse what the official page has no place for, so that nobody waits for it in vain."""
    chosen = {
        "--line-numbers": choices.line_numbers,
        "--wide-margins": choices.wide_margins,
        "--version-line": bool(choices.version_line),
    }
    found = [name for name, is_chosen in chosen.items() if is_chosen]
    if found and choices.stage_for(draft) is Stage.TABLING:
        raise UserError(
            message("The official page has no place for {options}.", options=" and ".join(found)),
            "Add --stage working for a working text, or leave them out.",
        )


def shared(source: Path, target: Path, force: bool, changes: Decided | None) -> int:
    """Write a copy for others; open changes need a decision, since the copy has no base to count them against."""
    if target.suffix.lower() != WORKING_SUFFIX:
        raise UserError(
            message("{name} is no working file, and only those are written with --share.", name=target),
            "Give the file the ending .penholder; any other format holds the text alone as it is.",
        )
    if changes is Decided.KEEP:
        raise UserError(
            "A copy to be shared cannot keep changes undecided.", "Choose --changes accept or --changes reject."
        )
    free_to_write(target, force)
    session = open_session(source)
    for sentence in share_copy(session, target, _DECISIONS[changes] if changes else None).sentences:
        aside(str(sentence))
    aside(f"Written to {target}.")
    return DONE
