"""Rule: one blank between words, none before a sign, one after it, and no sign twice."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT
from penholder.checks.readings.substitution import EVERY_LINE, rewriting
from penholder.checks.rule import Fault, rule
from penholder.checks.standing import Ending
from penholder.drafting.damaged_numbers import damaged_numbers
from penholder.drafting.sentences import ends_with
from penholder.drafting.spacing import Slip, SpacingFault, spacing_faults
from penholder.drafting.sponsors import read_sponsors
from penholder.ground.messages import Message, message
from penholder.model.finding import Safety
from penholder.model.inline import OBJECT_SIGN, anchors_in
from penholder.model.kinds import Kind
from penholder.model.place import InNote

_NO_BREAK = "\u00a0"
_NAMES = {",": "comma", ";": "semicolon", ":": "colon", ".": "full stop", ")": "bracket", "(": "bracket"}
_NAMES |= {"“": "quotation mark", "”": "quotation mark"}


@rule("punctuation/spacing", called="Spaces and doubled punctuation", fix=Safety.SAFE, scope=EVERY_LINE)
def spacing(passage: Passage) -> Iterator[Fault]:
    """One space stands between words and after a sign, none before a comma, semicolon, colon, full stop or closing
    bracket, and no sign stands twice.

    Such slips come from moving words about and remain when nobody looks for them; they are the first thing an editor
    sees. Note marks, symbols, sales numbers and web addresses have their own ways and are left alone.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015 and the commitments , old and new, made in it,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015 and the commitments, old and new, made in it,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress  made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the person(s) named in the report,[^1]
        1. Welcomes the progress made;
        2. Requests a report.
        note 1: See A/80/912, sect. III.A, available at www.example.org/a,b.

    Source: observed in every text read; a doubled comma stands in the sponsors of S/2023/970.
    """
    for fault in spacing_faults(passage.text):
        if _is_in_a_number(passage, fault):
            continue
        if _closes_a_note(passage, fault) or _leads_to_a_proposal(passage, fault) or not _at_a_note(passage, fault):
            continue
        right, safety = fault.right, Safety.SAFE
        if fault.slip is Slip.PARTED_WORD and fault.doubtful:
            safety = Safety.REVIEW
        if fault.slip is Slip.DOUBLED_SIGN and fault.doubtful:
            right, safety = _meant(passage, fault)
        elif fault.slip is Slip.DOUBLED_BLANK and _NO_BREAK in passage.text[fault.start : fault.end]:
            right = _NO_BREAK
        fix = rewriting(passage, [(fault.start, fault.end, right)], safety, _title(fault, right))
        shown = passage.from_word(fault.start, fault.end)
        if shown.start == shown.end:
            shown = passage.span(fault.start, fault.start + 1)
        yield Fault(shown, _said(fault), (fix,))


def _closes_a_note(passage: Passage, fault: SpacingFault) -> bool:
    """Tell whether a fault is the two full stops at the end of a note, which are the matter of footnotes/full-stop."""
    if fault.sign != ".." or not isinstance(passage.place, InNote) or not passage.standing.last:
        return False
    return ends_with(passage.text) == (".", fault.end - 1)


def _at_a_note(passage: Passage, fault: SpacingFault) -> bool:
    """Tell whether a place beside an object sign is beside the mark of a note: a picture in the line keeps its blanks."""
    beside = [at for at in (fault.start - 1, fault.end) if at >= 0 and passage.text[at : at + 1] == OBJECT_SIGN]
    notes = {at for at, _ in anchors_in(passage.inlines)} if beside else set()
    return all(at in notes for at in beside)


def _is_in_a_number(passage: Passage, fault: SpacingFault) -> bool:
    """Tell whether a blank stands in the number of a resolution, "2625 ( XXV)", whose form another rule tells."""
    cites = isinstance(passage.place, InNote) or passage.standing.kind in RUNNING_TEXT
    if fault.slip not in {Slip.BLANK_AFTER, Slip.BLANK_BEFORE} or not cites:
        return False
    return any(one.start <= fault.start < one.end for one in damaged_numbers(passage.text))


def _leads_to_a_proposal(passage: Passage, fault: SpacingFault) -> bool:
    """Tell whether signs meet behind the names of sponsors, where another rule puts the colon that is due."""
    if passage.standing.kind is not Kind.SPONSORS or fault.slip is not Slip.DOUBLED_SIGN:
        return False
    return fault.start >= read_sponsors(passage.text).names_end


def _meant(passage: Passage, fault: SpacingFault) -> tuple[str, Safety]:
    """Choose between two signs that meet: at the end of a paragraph the one that is due there, else the first."""
    due = passage.standing.ending
    at_end = not passage.text[fault.end :].strip(" ”’\ufffc")
    if at_end and due is not Ending.FREE and due.value in fault.sign:
        return due.value, Safety.SAFE
    return fault.right, Safety.REVIEW


def _said(fault: SpacingFault) -> Message:
    if fault.slip is Slip.DOUBLED_BLANK:
        return message("There is more than one space between two words.")
    if fault.slip is Slip.TAB:
        return message("There is a tab between two words.")
    if fault.slip is Slip.PARTED_WORD:
        return message("There is a space within a word.")
    if fault.slip is Slip.BLANK_BEFORE and fault.sign == OBJECT_SIGN:
        return message("There is a space before the mark of a note.")
    if fault.slip is Slip.DOUBLED_SIGN:
        return message("“{signs}” stands where one of the two is enough.", signs=fault.sign)
    name = _NAMES.get(fault.sign, "sign")
    if fault.slip is Slip.BLANK_BEFORE:
        return message("There is a space before the {name} “{sign}”.", name=name, sign=fault.sign)
    if fault.slip is Slip.WRONG_SIDE:
        return message("The space stands before the {name} “{sign}” and not after it.", name=name, sign=fault.sign)
    if fault.slip is Slip.BLANK_AFTER:
        return message("There is a space after the opening {name} “{sign}”.", name=name, sign=fault.sign)
    if fault.sign == OBJECT_SIGN:
        return message("There is no space after the mark of a note.")
    where = "before" if fault.sign == "(" else "after"
    return message("There is no space {where} the {name} “{sign}”.", where=where, name=name, sign=fault.sign)


def _title(fault: SpacingFault, right: str) -> Message:
    if fault.slip is Slip.DOUBLED_SIGN:
        return message("Write “{sign}”", sign=right)
    if fault.slip is Slip.BLANK_MISSING:
        return message("Put a space")
    if fault.slip is Slip.WRONG_SIDE:
        return message("Put the space after it")
    return message("Delete the space") if not fault.right else message("Leave one space")
