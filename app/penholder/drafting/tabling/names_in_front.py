"""PP and OP labels that stand behind the name of who proposes the paragraph: "EU: OP5 bis Invites", "[(UK) PP3 Recalling"."""

from __future__ import annotations

import re
from dataclasses import replace

from penholder.drafting.labels import LabelForm, ReadLabel, read_label
from penholder.drafting.parties import leading_parties
from penholder.drafting.tabling.groups import GroupKind, groups_in

_MAY_BE = re.compile(r"(?:PP|OP|P\.P\.|O\.P\.)\.?\s?\d", re.IGNORECASE)
_FARTHEST = 90
"""Characters of a line in which the label of its paragraph stands, names before it or not."""

_START = re.compile("[ \\t\u00a0]*[\\[{]?[ \\t\u00a0]*")
_BLANKS = re.compile("[ \\t\u00a0]*")
_PASSED = frozenset({GroupKind.PARTIES, GroupKind.AGREED, GroupKind.MARK})


def label_behind_names(text: str) -> ReadLabel | None:
    """Read the working label behind names and marks; they are its prefix, which belongs to the paragraph."""
    head = text[: _FARTHEST + 40]
    if _MAY_BE.search(head, 1) is None:
        return None
    at = start = _past(_START, head, 0)
    groups = {one.start: one for one in groups_in(head)}
    while True:
        group = groups.get(at)
        if group is not None and group.kind in _PASSED:
            at = _past(_BLANKS, head, group.end)
        elif (behind := leading_parties(head, at)) is not None:
            at = behind
        else:
            break
    label = read_label(text[at:]) if at > start else None
    if label is None or label.value(LabelForm.WORKING) is None:
        return None
    return replace(label, start=at + label.start, end=at + label.end, prefix=text[: at + label.start])


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
