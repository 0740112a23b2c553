"""The changes of an open draft against its base: what they are, who made them, accepting and rejecting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from penholder.compare.differences import Difference, What, behind_what, differences
from penholder.compare.folding import edits_towards
from penholder.compare.words import Range
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import anchors_in, cut
from penholder.model.place import Place
from penholder.session.around import Around
from penholder.session.counterpart import Counterpart, Hand

MOST_ROUNDS = 3
"""Rounds in which a draft is made like its base; the second is for references, a third was never needed."""


class Changes:
    """What differs between a session's draft and its base; without a base there is nothing.

    To accept folds a change into the base and leaves the draft as it is; to reject is an edit of the draft, one step of
    its history. Both tell the session's listeners of ``changes``.
    """

    def __init__(self, session: Around, counterpart: Counterpart | None) -> None:
        self._session = session
        self._counterpart = counterpart
        self._saved = counterpart
        self._before: list[Counterpart] = []
        self._counted: tuple[Draft, Draft, tuple[Difference, ...]] | None = None

    @property
    def counterpart(self) -> Counterpart | None:
        """The base with the hands behind its changes."""
        return self._counterpart

    @property
    def found(self) -> tuple[Difference, ...]:
        """The changes in the order of reading, from the base to the draft; counted once for each pair of drafts."""
        if self._counterpart is None:
            return ()
        base, draft = self._counterpart.base, self._session.draft
        if self._counted is None or self._counted[0] is not base or self._counted[1] is not draft:
            self._counted = (base, draft, differences(base, draft))
        return self._counted[2]

    @property
    def behind(self) -> Mapping[ParagraphId, ParagraphId | None]:
        """Give for each paragraph that went the one of the draft behind which it stood, None for the start."""
        return behind_what(self._counterpart.base, self._session.draft) if self._counterpart else {}

    def hands_of(self, one: Difference) -> tuple[Hand, ...]:
        """Give who made a change; nobody where it was made here."""
        return self._counterpart.hands_of(one) if self._counterpart else ()

    def in_words(self, one: Difference) -> Difference:
        """Give a change as people are to read it: with the words of the notes that came or went with its marks."""
        if self._counterpart is None or one.what not in {What.WORDS, What.LOOKS, What.INSERTED, What.REMOVED}:
            return one
        base, draft = self._counterpart.base, self._session.draft
        gone = _with_notes(one.gone, base, draft, one.place, one.old)
        come = _with_notes(one.come, draft, base, one.place, one.new)
        if (gone, come) == (one.gone, one.come):
            return one
        what = What.WORDS if one.what is What.LOOKS else one.what
        return replace(one, what=what, gone=gone, come=come)

    @property
    def modified(self) -> bool:
        """Whether something was accepted since the working file was saved."""
        return self._counterpart is not self._saved

    def note_saved(self) -> None:
        """Remember that the base as it is stands on disk."""
        self._saved = self._counterpart

    def accept(self, chosen: Iterable[Difference]) -> int:
        """Fold changes into the base and give their number."""
        wanted = self._standing(chosen)
        if self._counterpart is None or not wanted:
            return 0
        base, draft = self._counterpart.base, self._session.draft
        if len(wanted) == len(self.found):
            after = draft  # all of them: nothing is left to count
        else:
            after = applied(base, edits_towards(base, draft, wanted))
        self._put(replace(self._counterpart, base=after))
        return len(wanted)

    def reject(self, chosen: Iterable[Difference], label: str = "Reject change") -> int:
        """Take changes back in the draft, as one step, and give their number."""
        wanted = self._standing(chosen)
        if self._counterpart is None or not wanted:
            return 0
        base, draft = self._counterpart.base, self._session.draft
        after = applied(draft, edits_towards(draft, base, [one.turned for one in wanted]))
        if len(wanted) == len(self.found):
            after = _as_read(after, base)
        return len(wanted) if self._session.put(label, after) else 0

    @property
    def can_take_back(self) -> bool:
        """Whether something was accepted that can be counted as a change again."""
        return bool(self._before)

    def take_back(self) -> bool:
        """Count what was accepted last as changes again; False when nothing was."""
        if not self._before:
            return False
        self._counterpart = self._before.pop()
        self._session.tell("changes", self)
        return True

    def _put(self, counterpart: Counterpart) -> None:
        if self._counterpart is not None:
            self._before.append(self._counterpart)
        self._counterpart = counterpart
        self._session.tell("changes", self)

    def _standing(self, chosen: Iterable[Difference]) -> tuple[Difference, ...]:
        """Give those of some changes that are still there."""
        there = set(self.found)
        return tuple(one for one in chosen if one in there)


def _as_read(draft: Draft, base: Draft) -> Draft:
    """Make a draft in which all was rejected read as its base.

    References have followed the paragraphs that came back; one that the base has otherwise, right or wrong, is put right
    in a second round, in which no paragraph moves any more.
    """
    for _ in range(MOST_ROUNDS):
        left = differences(base, draft)
        if not left:
            break
        draft = applied(draft, edits_towards(draft, base, [one.turned for one in left]))
    return draft


def _with_notes(words: str, here: Draft, other: Draft, place: Place, part: Range) -> str:
    """Add the words of the notes whose marks stand in a part of a line and that the other draft does not have."""
    if part[0] == part[1]:
        return words
    names = [name for _, name in anchors_in(cut(here.line(place), *part)) if name not in other.notes_by_id]
    notes = [f"(note: {here.notes_by_id[name].words})" for name in names if name in here.notes_by_id]
    return " ".join(filter(None, (words.strip() if notes else words, *notes)))
