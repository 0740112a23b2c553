"""What makes a finding the same while the text elsewhere changes: its rule, its words, and the words around them.

No number of a paragraph and no offset is in it. Where the same words stand with the same neighbours more than once, the
findings are told apart by what they stand in and, within that, by their order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from penholder.model.draft import Draft
from penholder.model.finding import Finding
from penholder.model.ids import number_in
from penholder.model.inline import OBJECT_SIGN, Inlines, Reference, length_of, text_of
from penholder.model.place import InLabel, InMasthead, InNote, Place

AROUND = 3
"""Words on either side that belong to a fingerprint."""

_REACH = 80
"""Characters in which those words are looked for."""
_LONGEST = 160
"""Characters of found words that are kept; of more, both ends are."""
_LIVE = "¶"
"""Stands for the words of a live reference, which change as the text elsewhere does."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A finding without its position.

    ``part`` is "text", "label", "note" or the field of the masthead; ``home`` the id of the paragraph or note, and
    ``order`` its rank among findings that are otherwise the same there. ``since`` is the highest number that an id of
    the draft had: where the home has gone, only what came later can be its continuation.
    """

    rule: str
    part: str
    words: str
    before: str
    after: str
    home: str = ""
    order: int = 0
    since: int = 0

    @property
    def likeness(self) -> tuple[str, str, str, str, str]:
        """What is compared wherever the finding stands."""
        return self.rule, self.part, self.words, self.before, self.after


def fingerprints(draft: Draft, findings: Iterable[Finding]) -> tuple[Fingerprint, ...]:
    """Give the fingerprints of findings of a draft, all of them in their order, so that equal ones are told apart."""
    since = draft.highest_number
    seen: dict[Hashable, int] = defaultdict(int)
    made = []
    for finding in findings:
        bare = _bare(draft, finding, since)
        made.append(bare if not seen[bare] else _ranked(bare, seen[bare]))
        seen[bare] += 1
    return tuple(made)


def those_meant(draft: Draft, findings: Sequence[Finding], meant: Iterable[Fingerprint]) -> Mapping[int, Fingerprint]:
    """Give the places in a row of findings of those that some fingerprints mean, each with its one fingerprint.

    First come those that are the same where they stood. What was moved or pasted is found in paragraphs that came since.
    Last, a finding whose neighbours on one side were changed is still the same in its own paragraph.
    """
    wanted = tuple(dict.fromkeys(meant))
    rules = {one.rule for one in wanted}
    places = [at for at, finding in enumerate(findings) if finding.rule in rules]
    there = dict(zip(places, fingerprints(draft, (findings[at] for at in places)), strict=True))
    found: dict[int, Fingerprint] = {}
    left = wanted
    for is_same in (_at_home, _moved, _half):
        left = _matched(left, there, found, is_same)
    return found


def _matched(
    wanted: tuple[Fingerprint, ...],
    there: Mapping[int, Fingerprint],
    found: dict[int, Fingerprint],
    is_same: Callable[[Fingerprint, Fingerprint], bool],
) -> tuple[Fingerprint, ...]:
    """Put what is the same into ``found``, and give the fingerprints that are still without a finding."""
    if not wanted:
        return ()
    by_rule: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in there.items():
        if at not in found:
            by_rule[one.rule, one.words].append(at)
    left = []
    for old in wanted:
        alike = by_rule[old.rule, old.words]
        same = [at for at in alike if is_same(old, there[at])]
        if same:
            alike.remove(same[0])
            found[same[0]] = old
        else:
            left.append(old)
    return tuple(left)


def _at_home(old: Fingerprint, now: Fingerprint) -> bool:
    return (old.likeness, old.home, old.order) == (now.likeness, now.home, now.order)


def _moved(old: Fingerprint, now: Fingerprint) -> bool:
    return old.likeness == now.likeness and bool(now.home) and number_in(now.home) > old.since


def _half(old: Fingerprint, now: Fingerprint) -> bool:
    same = old.part == now.part and old.home == now.home
    return same and (old.before == now.before or old.after == now.after)


def _ranked(one: Fingerprint, order: int) -> Fingerprint:
    return Fingerprint(*one.likeness, one.home, order, one.since)


def _bare(draft: Draft, finding: Finding, since: int) -> Fingerprint:
    place, start, end = finding.span.place, finding.span.start, finding.span.end
    text = _steady(_line(draft, place))
    if isinstance(place, InLabel):
        start = end = 0
    words = _plain(text[start:end])
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"
    before = _plain(text[max(0, start - _REACH) : start]).split()[-AROUND:]
    after = _plain(text[end : end + _REACH]).split()[:AROUND]
    return Fingerprint(finding.rule, _part(place), words, " ".join(before), " ".join(after), _home(place), 0, since)


def _line(draft: Draft, place: Place) -> Inlines:
    return draft.by_id[place.paragraph].inlines if isinstance(place, InLabel) else draft.line(place)


@lru_cache(maxsize=512)
def _steady(line: Inlines) -> str:
    """Give the text of a line with the words of live references blotted out; offsets stay as they are."""
    if not any(isinstance(one, Reference) for one in line):
        return text_of(line)
    return "".join(_LIVE * length_of(one) if isinstance(one, Reference) else text_of((one,)) for one in line)


def _plain(text: str) -> str:
    """Drop the marks of notes, which count on, and make one sign of a blotted reference however long its words are."""
    return " ".join(re.sub(f"{_LIVE}+", _LIVE, text.replace(OBJECT_SIGN, "")).split())


def _part(place: Place) -> str:
    if isinstance(place, InMasthead):
        return place.field
    if isinstance(place, InLabel):
        return "label"
    return "note" if isinstance(place, InNote) else "text"


def _home(place: Place) -> str:
    if isinstance(place, InMasthead):
        return ""
    return str(place.note) if isinstance(place, InNote) else str(place.paragraph)
